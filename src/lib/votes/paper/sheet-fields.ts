import type { Typed } from '../../shared/typed-form.ts';
import { CHOICE, fieldsOf, KIND, optionField } from '../ballot/read-ballot.ts';
import type { Ballot } from '../methods/ballots.ts';
import type { AnyParameters, MethodId } from '../methods/parameters.ts';

/** The kind of a sheet that is no ballot. */
export const SPOILED = 'spoiled';

const listMethods: readonly MethodId[] = ['single-choice', 'approval', 'consent', 'equal-shares'];

/** The first field of a ballot: a page that opens there is typed at once, without a script. */
export const firstField = ({ method }: AnyParameters): string =>
	listMethods.includes(method) ? CHOICE : optionField(0);

export function isSpoiled(ballot: unknown): boolean {
	return typeof ballot === 'object' && (ballot as { marks?: unknown } | null)?.marks === null;
}

/** What somebody typed of a sheet, as the fields of its form hold it. */
export function typedOfBallot(ballot: unknown, method: MethodId): Typed {
	if (ballot === null || isSpoiled(ballot)) return {};
	const typed: Typed = {};
	for (const [name, value] of fieldsOf(ballot as Ballot, method))
		if (name !== KIND) typed[name] = [...(typed[name] ?? []), value];
	return typed;
}
