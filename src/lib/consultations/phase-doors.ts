import type { PhaseKind } from './kinds.ts';

const doors: Record<PhaseKind, string> = {
	questionnaire: 'repondre',
	contributions: 'contributions',
	statements: 'phrases'
};

/** Where a person takes part in a phase. `home` is the address of the consultation; `place` counts from 1. */
export function doorOf(home: string, { kind, place }: { kind: PhaseKind; place: number }): string {
	return `${home}/${doors[kind]}/${place}`;
}

const workshops: Record<PhaseKind, string> = {
	questionnaire: 'questions',
	contributions: 'contributions',
	statements: 'phrases'
};

/** Where the coordination prepares what a phase asks. `home` is the address of the consultation in the coordination. */
export function workshopOf(
	home: string,
	{ kind, place }: { kind: PhaseKind; place: number }
): string {
	return `${home}/${workshops[kind]}/${place}`;
}
