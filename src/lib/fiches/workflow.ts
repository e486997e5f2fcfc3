import type { Role } from '../accounts/actor.ts';

/** Life of a fiche (product and field research, §4). */
export const ficheStatuses = [
	'idea',
	'draft',
	'co-writing',
	'cotech-review',
	'citizen-opinion',
	'copil-decided',
	'validated',
	'in-progress',
	'late',
	'paused',
	'blocked',
	'done',
	'abandoned',
	'evaluated'
] as const;
export type FicheStatus = (typeof ficheStatuses)[number];

/** Who may write the text in a status: everyone who has the right, only the coordinators, or nobody (frozen). */
export type Writing = 'writers' | 'coordinators' | 'nobody';

type Stage = {
	writing: Writing;
	/** Where it may go from here, and which roles may move it there. What is not written here is refused. */
	to: Partial<Record<FicheStatus, readonly Role[]>>;
};

const coordination = ['coordinator'] as const;

/**
 * The whole lifecycle in one table, fail-closed. A passage from a status that can be written to one that
 * cannot freezes the text as a named version; the way back opens a new edition.
 */
export const workflow: Record<FicheStatus, Stage> = {
	idea: {
		writing: 'writers',
		to: { draft: ['coordinator', 'partner', 'elected'], abandoned: coordination }
	},
	draft: {
		writing: 'writers',
		to: { idea: coordination, 'co-writing': ['coordinator', 'partner'], abandoned: coordination }
	},
	'co-writing': {
		writing: 'writers',
		to: { draft: coordination, 'cotech-review': coordination, abandoned: coordination }
	},
	'cotech-review': {
		writing: 'coordinators',
		to: { 'co-writing': coordination, 'citizen-opinion': coordination, abandoned: coordination }
	},
	'citizen-opinion': {
		writing: 'nobody',
		to: { 'co-writing': coordination, 'copil-decided': coordination }
	},
	'copil-decided': {
		writing: 'nobody',
		to: {
			'co-writing': coordination,
			validated: ['coordinator', 'referent-ars'],
			abandoned: coordination
		}
	},
	validated: {
		writing: 'nobody',
		to: {
			'co-writing': coordination,
			'in-progress': ['coordinator', 'partner'],
			abandoned: coordination
		}
	},
	'in-progress': {
		writing: 'nobody',
		to: {
			'co-writing': coordination,
			late: ['coordinator', 'partner'],
			paused: ['coordinator', 'partner'],
			blocked: ['coordinator', 'partner'],
			done: ['coordinator', 'partner'],
			abandoned: coordination
		}
	},
	late: {
		writing: 'nobody',
		to: {
			'co-writing': coordination,
			'in-progress': ['coordinator', 'partner'],
			paused: ['coordinator', 'partner'],
			blocked: ['coordinator', 'partner'],
			done: ['coordinator', 'partner'],
			abandoned: coordination
		}
	},
	paused: {
		writing: 'nobody',
		to: {
			'co-writing': coordination,
			'in-progress': ['coordinator', 'partner'],
			abandoned: coordination
		}
	},
	blocked: {
		writing: 'nobody',
		to: {
			'co-writing': coordination,
			'in-progress': ['coordinator', 'partner'],
			paused: ['coordinator', 'partner'],
			abandoned: coordination
		}
	},
	done: { writing: 'nobody', to: { evaluated: coordination, 'in-progress': coordination } },
	abandoned: { writing: 'nobody', to: { idea: coordination } },
	evaluated: { writing: 'nobody', to: {} }
};

/** The statuses that a person with these roles may give to a fiche that stands at `from`. */
export function movesOf(from: FicheStatus, roles: readonly Role[]): FicheStatus[] {
	const to = workflow[from].to;
	return ficheStatuses.filter((status) => to[status]?.some((role) => roles.includes(role)));
}

/** What a passage does to the text: it freezes it as a version, or opens a new edition, or leaves it as it is. */
export function effectOnText(from: FicheStatus, to: FicheStatus): 'freezes' | 'reopens' | null {
	const wasFrozen = workflow[from].writing === 'nobody';
	const isFrozen = workflow[to].writing === 'nobody';
	if (wasFrozen === isFrozen) return null;
	return isFrozen ? 'freezes' : 'reopens';
}

export function isFicheStatus(value: unknown): value is FicheStatus {
	return (ficheStatuses as readonly unknown[]).includes(value);
}
