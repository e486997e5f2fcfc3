import { describe, expect, it } from 'vitest';
import { recount, recountFileOf, type RecountFile } from '../src/lib/votes/methods/recount-file.ts';
import { reportOf } from './recount-report.ts';

const vote: Omit<RecountFile, 'format' | 'version' | 'result'> = {
	question: 'Quel jour pour la permanence ?',
	options: ['Mardi', 'Jeudi'],
	parameters: { method: 'single-choice' },
	tieRule: { kind: 'none' },
	ballots: [
		{ ballot: { marks: 0 }, count: 5 },
		{ ballot: { marks: 1 }, count: 3 },
		{ ballot: 'blank', count: 2 }
	]
};

async function published(ballots = vote.ballots): Promise<RecountFile> {
	const file = recountFileOf({ ...vote, ballots, result: {} as RecountFile['result'] });
	return { ...file, result: await recount(file) };
}

describe('the recount', () => {
	it('confirms a true result', async () => {
		expect(await reportOf(JSON.stringify(await published()))).toEqual({
			lines: [
				'Question : Quel jour pour la permanence ?',
				'Bulletins : 10 reçus, dont 8 exprimés, 2 blancs, 0 abstentions, 0 non valables.',
				'Recompté, retenu : « Mardi ».',
				'Le résultat publié est confirmé.'
			],
			exitCode: 0
		});
	});

	it('says in words what a false result got wrong', async () => {
		const file = await published();
		file.result.outcome.winners = [1];
		file.result.turnout.blank = 1;
		const { lines, exitCode } = await reportOf(JSON.stringify(file));
		expect(exitCode).toBe(1);
		expect(lines.slice(3)).toEqual([
			'Le résultat publié n’est pas celui des bulletins, à 2 endroits :',
			'- bulletins blancs : publié 1, recompté 2',
			'- option retenue : publié « Jeudi », recompté « Mardi »'
		]);
	});

	it('names equals that nothing tells apart', async () => {
		const file = await published([0, 1].map((marks) => ({ ballot: { marks }, count: 4 })));
		const { lines } = await reportOf(JSON.stringify(file));
		expect(lines[2]).toBe(
			'Recompté, retenu : aucune option ; égalité que rien ne départage : « Mardi », « Jeudi ».'
		);
	});

	it.each(['', '{}', '[1, 2]', '{"format":"maillage-recount","version":1}'])(
		'refuses in one sentence what is no recount file: %s',
		async (content) => {
			const { lines, exitCode } = await reportOf(content);
			expect(exitCode).toBe(2);
			expect(lines).toHaveLength(1);
			expect(lines[0]).toMatch(/^Ce fichier .*\.$/);
		}
	);
});
