import { getContext, setContext } from 'svelte';

const KEY = Symbol('coordination');

/** Where the coordination of the contract of these pages is written to: for the sentences that send people to it. */
export function provideCoordination(path: () => string): void {
	setContext(KEY, path);
}

/** Null outside the pages of a contract. */
export function coordinationPath(): string | null {
	return getContext<(() => string) | undefined>(KEY)?.() ?? null;
}
