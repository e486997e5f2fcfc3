import { numberOf } from '../../shared/typed/typed-number.ts';
import { canonicalJson } from '../../shared/canonical-json.ts';
import { withoutReason } from '../methods/reasons.ts';

/** Beyond, it is no box of a territory. */
export const SHEETS_MAX = 20_000;
export const NOTE_MAX = 1000;

/** Where a sheet stands: not typed, typed by one person, typed alike by two, typed in two ways. */
export type SheetState = 'to-type' | 'typed-once' | 'agreed' | 'different';

export type CountingRefusal = 'gone' | 'no-paper' | 'withdrawn' | 'not-closed' | 'published';

type Counted = {
	allowsPaper: boolean;
	withdrawnAt: Date | null;
	closedAt: Date | null;
	publishedAt: Date | null;
};

/** Null while the sheets of this vote are counted and typed: from its closing until its result is published. */
export function whyNotCounted(vote: Counted | null): CountingRefusal | null {
	if (!vote) return 'gone';
	if (!vote.allowsPaper) return 'no-paper';
	if (vote.withdrawnAt) return 'withdrawn';
	if (!vote.closedAt) return 'not-closed';
	return vote.publishedAt ? 'published' : null;
}

export function stateOfSheet(typed: readonly unknown[]): SheetState {
	if (typed.length === 0) return 'to-type';
	if (typed.length === 1) return 'typed-once';
	// A reason is written in words, which two people seldom type alike: it is not what is compared.
	const counted = typed.map((ballot) => canonicalJson(withoutReason(ballot)));
	return new Set(counted).size === 1 ? 'agreed' : 'different';
}

/** What is known of a sheet without reading what was typed. */
export type SheetLine = { sheet: number; state: SheetState; isMine: boolean };

/** Two people type each sheet: the one who did it once does not do it again. */
export const isForMe = ({ state, isMine }: Omit<SheetLine, 'sheet'>): boolean =>
	!isMine && (state === 'to-type' || state === 'typed-once');

/** The sheet to type after this one, from the first again once at the end; null when nothing remains for this person. */
export function nextSheet(lines: readonly SheetLine[], after: number): number | null {
	const mine = lines.filter(isForMe).map(({ sheet }) => sheet);
	return mine.find((sheet) => sheet > after) ?? mine[0] ?? null;
}

/** A number of sheets as somebody writes it; null when it is none. */
export function readSheetCount(text: string): number | null {
	return numberOf(text, { min: 0, max: SHEETS_MAX });
}
