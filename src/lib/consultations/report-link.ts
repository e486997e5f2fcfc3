import { writeTextKey, type TextKind } from './text-kinds.ts';

/** Where anybody says that a text should not be there. `home` is the address of the consultation. */
export function reportHref(home: string, kind: TextKind, id: string): string {
	return `${home}/signaler?texte=${writeTextKey({ kind, id })}`;
}

/** Where a coordinator decides on a text from its place. `contractHome` is the address of the contract. */
export function moderateHref(contractHome: string, kind: TextKind, id: string): string {
	return `${contractHome}/coordination/moderation/${kind}/${id}`;
}
