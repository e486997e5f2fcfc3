import type { Contract } from '../../contracts/queries.server.ts';
import { CSV_HEAD, csvLine } from '../../shared/csv.ts';
import type { Db } from '../../database/database.server.ts';
import type { Ballot, Counted } from '../methods/ballots.ts';
import { recountFileOf, type RecountFile } from '../methods/recount-file.ts';
import type { Vote } from '../queries.server.ts';
import { listReasons } from './list-reasons.server.ts';
import { listOpenedBallots, readResult, type PublishedResult } from './read-result.server.ts';
import { resultLines } from './result-lines.ts';

const ALL_REASONS = 10_000;

/** The file that lets anybody count again; null before publication, and where too few voted for ballots to be shown. */
export async function readRecountFile(db: Db, vote: Vote): Promise<RecountFile | null> {
	const read = await readResult(db, vote);
	if (!read?.result) return null;
	const { parameters, options, result } = read;
	return recountFileOf({
		...{ question: vote.title, options: options.map(({ label }) => label), parameters, result },
		tieRule:
			vote.drawsTies && vote.drawSeed ? { kind: 'draw', seed: vote.drawSeed } : { kind: 'none' },
		ballots: (await listOpenedBallots(db, vote.id)) as Counted<Ballot>[]
	});
}

/** A published result as CSV; null before publication, and where no result is shown. */
export async function readResultCsv(db: Db, vote: Vote): Promise<string | null> {
	const read = await readResult(db, vote);
	if (!read?.result) return null;
	const { result, parameters, options, verdict } = read;
	const { head, lines } = resultLines({
		...{ result, parameters, options, retained: verdict.retained, apart: apartOf(read) }
	});
	return CSV_HEAD + [head, ...lines].map(csvLine).join('');
}

function apartOf({ ways }: PublishedResult) {
	return ways.kind === 'apart' ? { online: ways.online, paper: ways.paper } : null;
}

/** Everything published of a vote, without a name, for programs; null before publication. */
export async function readResultJson(
	db: Db,
	{ vote, contract }: { vote: Vote; contract: Contract }
): Promise<Record<string, unknown> | null> {
	const read = await readResult(db, vote);
	if (!read) return null;
	const { parameters, options, result, turnout, verdict, isUnanimous } = read;
	const { reasons } = await listReasons(db, vote, { page: 1, size: ALL_REASONS });
	return {
		...{ format: 'maillage-vote-result', version: 1, licence: 'Licence Ouverte 2.0 (Etalab)' },
		contract: { slug: contract.slug, territory: contract.territoryName },
		vote: {
			...{ id: vote.id, slug: vote.slug, question: vote.title, secrecy: vote.secrecy },
			...{ opensAt: vote.opensAt, closesAt: vote.closesAt, publishedAt: vote.publishedAt },
			...{ decider: vote.decider, frozenSha256: vote.frozenSha256 }
		},
		rules: {
			...{ parameters, quorum: vote.quorum, threshold: vote.threshold },
			...{ minBallots: vote.minBallots, drawsTies: vote.drawsTies, drawSeed: vote.drawSeed }
		},
		options: options.map(({ label, cost }) => (cost === null ? { label } : { label, cost })),
		...{ turnout, verdict, isUnanimous, result, apart: apartOf(read) },
		reasons: reasons.map(({ position, words, hiddenReason }) => ({
			...{ position, words, hidden: hiddenReason }
		})),
		outcome: vote.concludedAt && {
			...{ conclusion: vote.conclusion, nextSteps: vote.nextSteps, reviewOn: vote.reviewOn },
			at: vote.concludedAt
		}
	};
}
