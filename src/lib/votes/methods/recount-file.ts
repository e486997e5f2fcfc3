import * as v from 'valibot';
import { drawOrderOf } from './draw.ts';
import { countVote, type VoteResult } from './count-vote.ts';
import { aggregateBallots, type Ballot, type Counted } from './ballots.ts';
import { parametersSchema, setupProblems } from './parameters.ts';

/** Format and version of the file, described in docs/decisions/0016-counting-methods.md. */
export const RECOUNT_FORMAT = 'maillage-recount';
export const RECOUNT_VERSION = 1;

const MOST_LINES = 1_000_000;
const text = v.pipe(v.string(), v.nonEmpty(), v.maxLength(5_000));

/** A published result is compared with the new count as it is: its own shape needs no check here. */
const recountFileSchema = v.strictObject({
	format: v.literal(RECOUNT_FORMAT),
	version: v.literal(RECOUNT_VERSION),
	question: text,
	options: v.pipe(v.array(text), v.minLength(1)),
	parameters: parametersSchema,
	/** What breaks a tie: nothing, or a draw from a seed published before closing. */
	tieRule: v.variant('kind', [
		v.strictObject({ kind: v.literal('none') }),
		v.strictObject({ kind: v.literal('draw'), seed: text })
	]),
	/** Identical ballots together; in an order that says nothing of who cast them or when. */
	ballots: v.pipe(
		v.array(
			v.strictObject({
				ballot: v.union([v.literal('blank'), v.literal('abstention'), v.looseObject({})]),
				count: v.pipe(v.number(), v.safeInteger(), v.minValue(1))
			})
		),
		v.maxLength(MOST_LINES)
	),
	result: v.looseObject({})
});

export type RecountFile = Omit<v.InferOutput<typeof recountFileSchema>, 'ballots' | 'result'> & {
	ballots: Counted<Ballot>[];
	result: VoteResult;
};

export type RecountProblem =
	'not-json' | 'other-format' | 'other-version' | 'malformed' | 'setup' | 'too-many-ballots';

/** The file that lets anybody count again. Ballots are grouped and sorted by their content, so that their order tells nothing. */
export function recountFileOf(
	vote: Omit<RecountFile, 'format' | 'version' | 'ballots'> & { ballots: Iterable<Counted<Ballot>> }
): RecountFile {
	const keyed = aggregateBallots(vote.ballots).map((line) => ({
		line,
		key: JSON.stringify(line.ballot)
	}));
	// Plain comparison: the order of a language would not be the same everywhere.
	keyed.sort((a, b) => (a.key < b.key ? -1 : 1));
	return {
		format: RECOUNT_FORMAT,
		version: RECOUNT_VERSION,
		question: vote.question,
		options: vote.options,
		parameters: vote.parameters,
		tieRule: vote.tieRule,
		ballots: keyed.map(({ line }) => line),
		result: vote.result
	};
}

/** Reads a file that anybody may have written, or says what is wrong with it. */
export function parseRecountFile(content: string): RecountFile | { problem: RecountProblem } {
	let data: unknown;
	try {
		data = JSON.parse(content);
	} catch {
		return { problem: 'not-json' };
	}
	if (!v.is(v.looseObject({ format: v.literal(RECOUNT_FORMAT) }), data))
		return { problem: 'other-format' };
	if (!v.is(v.looseObject({ version: v.literal(RECOUNT_VERSION) }), data))
		return { problem: 'other-version' };
	const { success, output } = v.safeParse(recountFileSchema, data, { abortEarly: true });
	if (!success) return { problem: 'malformed' };
	const total = output.ballots.reduce((sum, { count }) => sum + count, 0);
	if (!Number.isSafeInteger(total * LARGEST_GIFT)) return { problem: 'too-many-ballots' };
	if (setupProblems(output.parameters, output.options.length).length > 0)
		return { problem: 'setup' };
	return output as unknown as RecountFile;
}

/** No ballot gives one option more than this (credits of a quadratic vote): totals stay whole numbers, exactly. */
const LARGEST_GIFT = 10_000;

/** Counts the file’s ballots again, by its own rules. */
export async function recount(file: RecountFile): Promise<VoteResult> {
	const count = file.options.length;
	const { tieRule, ballots, parameters } = file;
	const drawOrder = tieRule.kind === 'draw' ? await drawOrderOf(tieRule.seed, count) : null;
	return countVote(ballots, { count, drawOrder }, parameters);
}

/** One place where two results differ: the path to it, and what each says there, as JSON. */
export type Difference = { at: string; published: string; recounted: string };

/** Everywhere the published result is not what the ballots give; empty when it is confirmed. */
export function differencesOf(published: unknown, recounted: unknown, at = ''): Difference[] {
	if (isTree(published) && isTree(recounted)) {
		const keys = new Set([...Object.keys(published), ...Object.keys(recounted)]);
		return [...keys].flatMap((key) =>
			differencesOf(published[key], recounted[key], at === '' ? key : `${at}.${key}`)
		);
	}
	if (JSON.stringify(published) === JSON.stringify(recounted)) return [];
	return [{ at, published: wordsOf(published), recounted: wordsOf(recounted) }];
}

const wordsOf = (value: unknown): string => JSON.stringify(value) ?? '—';

/** Objects and lists alike; two lists of different lengths differ at the places that one lacks. */
function isTree(value: unknown): value is Record<string, unknown> {
	return typeof value === 'object' && value !== null;
}
