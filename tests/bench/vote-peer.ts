import { resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { randomBallots, type Case } from './vote-cases.ts';

type PeerBallot = { ranking: string[][]; weight: number };
type PeerVote = { candidates: string[]; ballots: PeerBallot[] };
type PeerMethod = new (vote: PeerVote | object) => { ranking(): string[][] };
type Library = Record<string, PeerMethod> & {
	utils: { matrixFromBallots: (ballots: PeerBallot[], candidates: string[]) => object };
};

/** Milliseconds to count the same ballots with the `votes` package, in its own shape, once they are in memory. */
export async function timePeer(one: Case, size: number): Promise<number> {
	const path = resolve('tests/bench/peer/node_modules/votes/dist/index.js');
	const library = (await import(/* @vite-ignore */ pathToFileURL(path).href)) as Library;
	const candidates = Array.from({ length: one.options }, (_, option) => `${option}`);
	const ballots: PeerBallot[] = [];
	for (const { ballot } of randomBallots(one, size))
		ballots.push({ ranking: rankingOf(one, (ballot as { marks: number[] }).marks), weight: 1 });
	const begun = performance.now();
	const vote =
		one.peer === 'Schulze'
			? library.utils.matrixFromBallots(ballots, candidates)
			: { candidates, ballots };
	new library[one.peer!]!(vote).ranking();
	return performance.now() - begun;
}

/** Its ballots are always ranks: grades from the best of six down, approved options in the first rank. */
function rankingOf({ parameters, options }: Case, marks: readonly number[]): string[][] {
	if (parameters.method === 'approval') return [marks.map(String)];
	const isGrade = parameters.method === 'majority-judgment';
	const ranks: string[][] = Array.from({ length: isGrade ? 6 : options }, () => []);
	for (const [option, mark] of marks.entries())
		ranks[isGrade ? Math.max(0, 5 - mark) : mark - 1]!.push(`${option}`);
	return ranks;
}
