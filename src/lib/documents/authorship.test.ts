import { expect, it } from 'vitest';
import * as Y from 'yjs';
import {
	Authorship,
	joinRanges,
	rangesOfLetters,
	rangesOfUpdate,
	type AuthorshipRange
} from './authorship.ts';

const day = (hour: number, date = 12) => new Date(Date.UTC(2027, 2, date, hour));

/** Amina and Bruno in one text, each update with its author and hour. */
function aText(): { doc: Y.Doc; ranges: AuthorshipRange[] } {
	const [amina, bruno] = [new Y.Doc(), new Y.Doc()];
	const ranges: AuthorshipRange[] = [];
	const listen = (doc: Y.Doc, other: Y.Doc, accountId: string) => {
		let hour = 0;
		doc.on('update', (update: Uint8Array, origin: unknown) => {
			if (origin === 'peer') return;
			ranges.push(...rangesOfUpdate(update, { accountId, at: day((hour += 1)) }));
			Y.applyUpdate(other, update, 'peer');
		});
	};
	listen(amina, bruno, 'amina');
	listen(bruno, amina, 'bruno');
	const text = (doc: Y.Doc) => doc.getText('essai');
	for (const letter of 'Un bus') text(amina).insert(text(amina).length, letter);
	text(bruno).insert(6, ' le soir\n');
	text(amina).insert(3, 'petit ');
	text(bruno).delete(0, 2);
	return { doc: amina, ranges };
}

const told = (runs: { length: number; hand: { accountId: string | null } | null }[]) =>
	runs.map(({ length, hand }) => `${hand?.accountId ?? '?'} ${length}`);

it('tells whose each letter is, whatever was written and removed since', () => {
	const { doc, ranges } = aText();
	const runs = new Authorship(ranges).runsOfText(doc.getText('essai'));
	expect(doc.getText('essai').toString()).toBe(' petit bus le soir\n');
	expect(told(runs)).toEqual(['amina 1', 'amina 6', 'amina 3', 'bruno 8']);
});

it('an hour of typing is one range, two days are two', () => {
	const range = (from: number, at: Date) => ({
		clientId: 1,
		from,
		to: from + 1,
		accountId: 'a',
		at
	});
	expect(joinRanges([range(1, day(9)), range(0, day(8)), range(2, day(23))])).toEqual([
		{ ...range(0, day(8)), to: 3 }
	]);
	expect(joinRanges([range(0, day(8)), range(1, day(8, 13))])).toHaveLength(2);
});

it('says that it does not know where nothing was kept', () => {
	const { doc, ranges } = aText();
	const bruno = ranges.filter(({ accountId }) => accountId === 'bruno');
	const runs = new Authorship(bruno).runsOfText(doc.getText('essai'));
	expect(told(runs)).toEqual(['? 1', '? 6', '? 3', 'bruno 8']);
});

it('letters written anew are in the hands of whoever wrote them, a thousand lines of one hand as one range', () => {
	const lines = Array.from({ length: 1_000 }, (_, n) => `ligne ${n}\n`).join('');
	const letters = lines.replaceAll('\n', '').length;
	const [amina, bruno] = ['amina', 'bruno'].map((accountId) => ({ accountId, at: day(9) }));
	const text = new Y.Doc().getText('essai');
	text.insert(0, `${lines}Et le soir\n\nfin`);
	const runs = [
		{ length: letters, hand: amina! },
		{ length: 10, hand: bruno! },
		{ length: 1, hand: null },
		{ length: 2, hand: bruno! }
	];
	const ranges = rangesOfLetters(text, runs);
	expect(ranges.map(({ from, to, accountId }) => [accountId, from, to])).toEqual([
		['amina', 0, lines.length - 1],
		['bruno', lines.length, lines.length + 10],
		['bruno', lines.length + 13, lines.length + 15]
	]);
	const read = told(new Authorship(ranges).runsOfText(text));
	expect(read.slice(-3)).toEqual(['bruno 10', '? 1', 'bruno 2']);
	expect(new Set(read.slice(0, -3).map((run) => run.split(' ')[0]))).toEqual(new Set(['amina']));
});
