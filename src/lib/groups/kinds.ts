/** The kinds of group that a contract knows (product: comité citoyen, groupe d'usagers, …). */
export const groupKinds = [
	'citizen-committee',
	'user-group',
	'working-group',
	'cotech',
	'copil',
	'clsm',
	'elected-commission'
] as const;
export type GroupKind = (typeof groupKinds)[number];

/** How one enters a group: come in, ask, or be invited. */
export const joiningModes = ['open', 'request', 'invitation'] as const;
export type JoiningMode = (typeof joiningModes)[number];
