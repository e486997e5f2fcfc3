import { expect, it } from 'vitest';
import { checkVote } from '../../static/verify-vote.mjs';
import { describeOnADatabase } from '../support/databases.ts';
import { randomFrom, seedOfRun } from '../support/random.ts';
import { changedJson } from './support/changed-json.ts';
import { filesOfAVote, type VoteFiles } from './support/verified-files.ts';

const MUTATIONS = process.env.MAILLAGE_LONG ? 2_000 : 240;
const KINDS = ['board', 'questions', 'recount', 'receipt'] as const;

type Checked = { lines: string[]; code: number };
const check = (files: VoteFiles, english = false): Checked =>
	checkVote({
		board: { name: 'tableau.jsonl', text: files.board },
		files: [
			{ name: 'questions.json', text: files.questions },
			{ name: 'recompte.json', text: files.recount },
			...files.receipts.map((text, at) => ({ name: `recu-${at}.json`, text }))
		],
		english
	}) as Checked;

/** A key twice, a line fewer, a sign changed in what is signed: what a board can be made to say otherwise. */
function changedBoard(board: string, random: () => number) {
	const lines = board.trimEnd().split('\n');
	const at = Math.floor(random() * lines.length);
	const deeds: Record<string, () => string[]> = {
		'a line taken out': () => lines.toSpliced(at, 1),
		'a line twice': () => lines.toSpliced(at, 0, lines[at]!),
		'two lines changed': () => lines.toSpliced(at, 2, ...lines.slice(at, at + 2).reverse()),
		'a sign changed': () => {
			const line = lines[at]!;
			const place = Math.floor(random() * line.length);
			const sign = line[place] === '7' ? '8' : '7';
			return lines.toSpliced(at, 1, line.slice(0, place) + sign + line.slice(place + 1));
		}
	};
	const [what, deed] = Object.entries(deeds)[Math.floor(random() * 4)]!;
	const text = `${deed().join('\n')}\n`;
	return text === board ? null : { text, what };
}

/** The order of ballots says nothing, nor the address that a receipt gives: the program says that it does not check it. */
const meansNothing = (path: string, deed: string) =>
	/^\/board$/.test(path) || (deed === 'changed places' && /^\/ballots\/\d+$/.test(path));

function mutate(files: VoteFiles, random: () => number, kind: (typeof KINDS)[number]) {
	if (kind === 'board') {
		const changed = changedBoard(files.board, random);
		return changed && { ...changed, files: { ...files, board: changed.text } };
	}
	const at = Math.floor(random() * files.receipts.length);
	const text = kind === 'receipt' ? files.receipts[at]! : files[kind];
	const changed = changedJson(text, random, { meansNothing });
	if (!changed) return null;
	const receipts = files.receipts.with(at, changed.text);
	return {
		...changed,
		files: kind === 'receipt' ? { ...files, receipts } : { ...files, [kind]: changed.text }
	};
}

describeOnADatabase('somebody who checks a vote with its files', (db) => {
	it.each(['confidential', 'secret'] as const)(
		'finds a true %s vote true, and is told what was checked',
		async (secrecy) => {
			const files = await filesOfAVote(db(), secrecy);
			const { lines, code } = check(files);
			expect(lines.filter((line) => /REFUSÉ|MANQUE|ILLISIBLE/.test(line))).toEqual([]);
			expect(code).toBe(0);
			const said = lines.join('\n');
			expect(said).toContain('12 lignes, 9 bulletins en ligne, vote clos, résultat annoncé');
			expect(said).toContain('question, options, réglages et graine : ceux qui ont été figés');
			expect(said).toContain('graine du tirage : elle vient de ce qui est annoncé');
			if (secrecy === 'secret')
				expect(said).toContain('signatures du bureau : elles portent sur ces bulletins');
			expect(check(files, true).lines.join('\n')).toContain('12 lines, 9 online ballots');
		}
	);

	it('finds labels that changed places, and says when it could not compare them', async () => {
		const files = await filesOfAVote(db(), 'confidential');
		const recount = JSON.parse(files.recount) as { options: string[] };
		recount.options.reverse();
		const changed = { ...files, recount: JSON.stringify(recount) };
		expect(check(changed).lines.join('\n')).toContain(
			'ne nomme pas les options qui ont été figées'
		);
		expect(check(changed).code).toBe(1);
		const alone = checkVote({
			board: { name: 'tableau.jsonl', text: files.board },
			files: [{ name: 'recompte.json', text: changed.recount }]
		}) as Checked;
		expect(alone.code).toBe(2);
		expect(alone.lines.join('\n')).toContain('MANQUE  questions.json');
	});

	it('refuses every change that means something, in any file, without a raw error', async () => {
		const seed = seedOfRun();
		const random = randomFrom(seed);
		const sets = [await filesOfAVote(db(), 'confidential'), await filesOfAVote(db(), 'secret')];
		let tried = 0;
		for (let round = 0; tried < MUTATIONS; round += 1) {
			const kind = KINDS[round % KINDS.length]!;
			const changed = mutate(sets[round % 2]!, random, kind);
			if (!changed) continue;
			tried += 1;
			const { code, lines } = check(changed.files);
			expect(code, `${kind}, ${changed.what}, seed ${seed}, round ${round}`).not.toBe(0);
			expect(lines.join('\n')).not.toMatch(/undefined|Error|\[object/);
		}
	});

	it('accepts files that were only written otherwise: spaces, line ends, order of keys and of ballots', async () => {
		for (const secrecy of ['confidential', 'secret'] as const) {
			const files = await filesOfAVote(db(), secrecy);
			const turned = (value: unknown): unknown => {
				if (Array.isArray(value)) return value.map(turned);
				if (typeof value !== 'object' || value === null) return value;
				return Object.fromEntries(
					Object.entries(value)
						.reverse()
						.map(([key, one]) => [key, turned(one)])
				);
			};
			const rewritten = (text: string) => JSON.stringify(turned(JSON.parse(text)), null, '\t');
			const recount = JSON.parse(files.recount) as { ballots: { count: number }[] };
			const [first, ...rest] = recount.ballots;
			const halves = [{ ...first!, count: 1 }, ...rest, { ...first!, count: first!.count - 1 }];
			const ascii = (text: string) =>
				text.replace(/[^ -~]/g, (sign) => `\\u${sign.charCodeAt(0).toString(16).padStart(4, '0')}`);
			const others: Partial<VoteFiles>[] = [
				{ board: files.board.replaceAll('\n', '\r\n') },
				{ board: files.board.trimEnd() },
				{ questions: rewritten(files.questions) },
				{ questions: ascii(files.questions) },
				{ recount: `\n${rewritten(files.recount)}\r\n` },
				{ recount: JSON.stringify({ ...recount, ballots: halves }) },
				{ receipts: files.receipts.map(rewritten) },
				{ receipts: [...files.receipts].reverse() }
			];
			for (const [at, other] of others.entries()) {
				const { code, lines } = check({ ...files, ...other });
				expect(code, `${secrecy}, ${at}: ${lines.join('\n')}`).toBe(0);
			}
		}
	});

	it.each(['', '{', '[]', 'null', '{"a":1}', '{"entry":null}', '{"format":"maillage-recount"}'])(
		'is told in a sentence what is no file of a vote: %s',
		async (text) => {
			const files = await filesOfAVote(db(), 'confidential');
			for (const change of [
				{ board: text },
				{ questions: text },
				{ recount: text },
				{ receipts: [text] }
			]) {
				const { code, lines } = check({ ...files, ...change });
				expect(code).not.toBe(0);
				expect(lines.join('\n')).not.toMatch(/undefined|Error|\[object/);
			}
		}
	);

	it('a key that is said twice, which two readers would read differently, is refused', async () => {
		const files = await filesOfAVote(db(), 'confidential');
		const question = `"question":${JSON.stringify((JSON.parse(files.recount) as { question: string }).question)}`;
		const recount = files.recount.replace(question, `"question":"Une autre",${question}`);
		expect(check({ ...files, recount }).code).not.toBe(0);
	});
});
