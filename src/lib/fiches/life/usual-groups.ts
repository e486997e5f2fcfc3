import type { GroupKind } from '../../groups/kinds.ts';

/** Groups of the whole contract that usually write every fiche; those that review and decide do not. */
export const contractWideWriters: readonly GroupKind[] = [
	'citizen-committee',
	'user-group',
	'working-group'
];
