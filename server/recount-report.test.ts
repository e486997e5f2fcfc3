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
				'Bulletins : 10 reçus, dont 8 exprimés, 2 blancs, 0 abstention, 0 non valable.',
				'Recompté, retenu : « Mardi ».',
				'Le résultat publié est confirmé.',
				'La question et les noms des options ne sont pas vérifiés : ajoutez questions.json, téléchargé depuis la page du vote.'
			],
			exitCode: 0
		});
	});

	const frozen = {
		title: vote.question,
		options: vote.options.map((label) => ({ label, description: '' })),
		parameters: vote.parameters,
		drawSeed: null
	};

	it('compares the words of the file with what the vote froze: options that changed places are found', async () => {
		const file = await published();
		const text = JSON.stringify(frozen);
		expect((await reportOf(JSON.stringify(file), text)).exitCode).toBe(0);
		file.options = ['Jeudi', 'Mardi'];
		const { lines, exitCode } = await reportOf(JSON.stringify(file), text);
		expect(exitCode).toBe(1);
		expect(lines.at(-1)).toBe('Ce fichier ne dit pas ce que le vote a figé : les options.');
	});

	it.each(['', '{}', '{"title":"x","options":[null]}'])(
		'refuses in one sentence a second file that no vote froze: %s',
		async (text) => {
			const { lines, exitCode } = await reportOf(JSON.stringify(await published()), text);
			expect([lines.length, exitCode]).toEqual([1, 2]);
		}
	);

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
