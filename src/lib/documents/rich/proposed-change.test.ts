import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import * as Y from 'yjs';
import { changesBetween } from './draft-changes.ts';
import { flatTextOf, lineEnd, plainStyle, readLines, writeLines, type Marks } from './lines.ts';
import { applyChange, findChange } from './proposed-change.ts';

type Pair = { text: Y.Text; draft: Y.Text };

/** A text, and a draft of it that follows it. */
function drafted(...lines: string[]): Pair {
	const [doc, copy] = [new Y.Doc(), new Y.Doc()];
	const text = doc.getText('essai');
	writeLines(
		text,
		lines.map((words) => ({ ...plainStyle, runs: [{ text: words, marks: {} }] }))
	);
	Y.applyUpdate(copy, Y.encodeStateAsUpdate(doc));
	doc.on('update', (update: Uint8Array) => Y.applyUpdate(copy, update));
	return { text, draft: copy.getText('essai') };
}

function write(text: Y.Text, at: string | number, words: string): void {
	const index = typeof at === 'number' ? at : flatTextOf(text).indexOf(at) + at.length;
	text.insert(index, words);
}

function remove(text: Y.Text, words: string): void {
	text.delete(flatTextOf(text).indexOf(words), words.length);
}

const told = ({ text, draft }: Pair) =>
	changesBetween(text, draft).map(({ quote, words }) => ({ quote, words }));

describe('what a draft changes', () => {
	it('is what its author took out and wrote, word by word', () => {
		const pair = drafted('Le chat noir dort.', 'Fin.');
		remove(pair.draft, 'noir');
		write(pair.draft, 'chat ', 'gris');
		write(pair.draft, 'Fin', ' heureuse');
		expect(told(pair)).toEqual([
			{ quote: 'noir', words: 'gris' },
			{ quote: '', words: ' heureuse' }
		]);
		expect(flatTextOf(pair.text)).toBe('Le chat noir dort.\nFin.\n');
	});

	it('takes two changes inside one word as one', () => {
		const pair = drafted('Les animation prevu');
		write(pair.draft, 'animation', 's');
		remove(pair.draft, 'e');
		const word = flatTextOf(pair.draft).indexOf('prevu');
		pair.draft.delete(word + 2, 1);
		pair.draft.insert(word + 2, 'é');
		pair.draft.insert(word + 5, 'es');
		expect(told(pair).at(-1)).toEqual({ quote: 'prevu', words: 'prévues' });
	});

	it('says words whole when they replace others, and letters alone when they only come', () => {
		const pair = drafted('Il y en a six ici', 'et une action');
		remove(pair.draft, 'ix');
		write(pair.draft, 'a s', 'ept');
		write(pair.draft, 'action', 's');
		expect(told(pair)).toEqual([
			{ quote: 'six', words: 'sept' },
			{ quote: '', words: 's' }
		]);
	});

	it('names no letter that stands in the draft when words only leave, whatever stands beside them', () => {
		const pair = drafted('Depuis ce matin, les femmes du plateau renoncent : nous voulons un bus');
		for (const word of [' femmes', ' voulons', 'aph', ' du']) {
			const index = flatTextOf(pair.text).indexOf(word);
			if (index < 0) continue;
			const fresh = drafted(flatTextOf(pair.text).trimEnd());
			fresh.draft.delete(index, word.length);
			expect(told(fresh)).toEqual([{ quote: word, words: '' }]);
		}
		fc.assert(
			fc.property(fc.nat(60), fc.integer({ min: 1, max: 9 }), (index, length) => {
				const words = 'les femmes du plateau, les paragraphes, nous voulons des voûtes';
				const fresh = drafted(words);
				const wanted = words.slice(index, index + length);
				fc.pre(wanted !== '');
				fresh.draft.delete(index, wanted.length);
				expect(told(fresh)).toEqual([{ quote: wanted, words: '' }]);
			})
		);
	});

	it('of two people who take out one word, one with the space before and the other with the space after, takes the word', () => {
		const pair = drafted('nous voulons un bus');
		const copy = (from: string) => {
			const fresh = new Y.Doc();
			Y.applyUpdate(fresh, Y.encodeStateAsUpdate(pair.text.doc!));
			const draft = fresh.getText('essai');
			draft.delete(flatTextOf(draft).indexOf(from), from.length);
			return changesBetween(pair.text, draft)[0]!;
		};
		const [one, two] = [copy(' voulons'), copy('voulons ')];
		applyChange(pair.text, one);
		applyChange(pair.text, two);
		expect(flatTextOf(pair.text)).toBe('nousun bus\n');
	});

	it('is nothing when all was taken back', () => {
		const pair = drafted('Un mot et un autre');
		const undo = new Y.UndoManager(pair.draft);
		remove(pair.draft, 'mot');
		undo.undo();
		expect(told(pair)).toEqual([]);
	});

	it('does not hold what others write in the text meanwhile', () => {
		const pair = drafted('Un mot et un autre');
		const since = Y.decodeStateVector(Y.encodeStateVector(pair.text.doc!));
		remove(pair.draft, 'mot et');
		write(pair.text, 'un autre', ' encore');
		write(pair.text, 'mo', 'XX');
		remove(pair.text, 'Un ');
		const [change, ...others] = changesBetween(pair.text, pair.draft, since);
		expect(others).toEqual([]);
		expect(change).toMatchObject({ quote: 'mot et', words: '' });
		expect(flatTextOf(pair.draft)).toBe('XX un autre encore\n');
		applyChange(pair.text, change!);
		expect(flatTextOf(pair.text)).toBe('XX un autre encore\n');
	});

	it('holds lines that were cut and joined', () => {
		const pair = drafted('Un', 'Deux');
		pair.draft.insertEmbed(2, lineEnd(plainStyle));
		pair.draft.insert(3, 'Un et demi');
		expect(told(pair)).toEqual([{ quote: '', words: '\nUn et demi' }]);
		const [change] = changesBetween(pair.text, pair.draft);
		expect(applyChange(pair.text, change!)).toBe(true);
		expect(flatTextOf(pair.text)).toBe('Un\nUn et demi\nDeux\n');
	});
});

describe('a change that is accepted', () => {
	it('leaves what somebody typed among the letters that leave', () => {
		const pair = drafted('Le chat noir dort.');
		remove(pair.draft, 'chat noir');
		write(pair.draft, 'Le ', 'chien');
		const [change] = changesBetween(pair.text, pair.draft);
		write(pair.text, 'chat', ' très');
		write(pair.text, 0, 'Ici : ');
		expect(applyChange(pair.text, change!)).toBe(true);
		expect(flatTextOf(pair.text)).toBe('Ici : Le chien très dort.\n');
	});

	it('is found again when its letters were taken out and put back', () => {
		const pair = drafted('Le chat noir dort.');
		remove(pair.draft, 'noir');
		const [change] = changesBetween(pair.text, pair.draft);
		const undo = new Y.UndoManager(pair.text);
		remove(pair.text, 'chat noir');
		expect(findChange(pair.text, change!)).toBeNull();
		expect(applyChange(pair.text, change!)).toBe(false);
		undo.undo();
		expect(findChange(pair.text, change!)).toEqual({ removed: [{ from: 8, to: 12 }], at: 8 });
	});

	it('is not given to other words that read the same', () => {
		const pair = drafted('Il y a 6 médecins.', 'Depuis 2026 rien.');
		const at = flatTextOf(pair.draft).indexOf('6');
		pair.draft.delete(at, 1);
		pair.draft.insert(at, '7');
		const [change] = changesBetween(pair.text, pair.draft);
		expect(change).toMatchObject({ quote: '6', words: '7' });
		pair.text.delete(at, 1);
		pair.text.insert(at, '7');
		expect(applyChange(pair.text, change!)).toBe(false);
		expect(flatTextOf(pair.text)).toBe('Il y a 7 médecins.\nDepuis 2026 rien.\n');
	});

	it('takes the marks of the words it replaces, and never makes a link longer', () => {
		const pair = drafted('');
		pair.text.insert(0, 'gras ', { bold: true });
		pair.text.insert(5, 'lien', { link: 'https://exemple.fr' });
		const change = (from: number, to: number, words: string) => {
			const copy = new Y.Doc();
			Y.applyUpdate(copy, Y.encodeStateAsUpdate(pair.text.doc!));
			const draft = copy.getText('essai');
			draft.delete(from, to - from);
			draft.insert(from, words);
			return changesBetween(pair.text, draft)[0]!;
		};
		applyChange(pair.text, change(0, 2, 'OS'));
		applyChange(pair.text, change(9, 9, ' suite'));
		const marks = readLines(pair.text)[0]!.runs.map((run): [string, Marks] => [
			run.text,
			run.marks
		]);
		expect(marks).toEqual([
			['OSas ', { bold: true }],
			['lien', { link: 'https://exemple.fr' }],
			[' suite', {}]
		]);
	});

	it('never takes out the end of the last line', () => {
		const pair = drafted('Un', 'Deux');
		const { text } = pair;
		const item = text._start!;
		const ids: [number, number, number][] = [[item.id.client, 0, 20]];
		const at = Y.encodeRelativePosition(Y.createRelativePositionFromTypeIndex(text, 0, -1));
		expect(
			applyChange(text, {
				at,
				removes: ids,
				quote: '',
				words: 'Tout',
				ends: [],
				before: '',
				after: ''
			})
		).toBe(true);
		expect(flatTextOf(text)).toBe('Tout\n');
	});
});

it('whatever is written in a draft and in its text at once, accepting all of it gives the draft', () => {
	const aStep = fc.record({
		mine: fc.boolean(),
		at: fc.nat(1000),
		remove: fc.nat(6),
		words: fc.string({ unit: fc.constantFrom('a', 'é', ' ', '🙂'), maxLength: 5 })
	});
	fc.assert(
		fc.property(fc.array(aStep, { maxLength: 25 }), (steps) => {
			const pair = drafted('Un premier paragraphe', 'et un second');
			for (const { mine, at, remove: count, words } of steps) {
				const target = mine ? pair.draft : pair.text;
				const letters = flatTextOf(target);
				const index = wholeLetter(letters, at % letters.length);
				const to = wholeLetter(letters, Math.min(index + count, letters.length - 1));
				target.doc!.transact(() => {
					if (to > index) target.delete(index, to - index);
					if (words) target.insert(index, words);
				});
			}
			const wanted = flatTextOf(pair.draft);
			for (const change of changesBetween(pair.text, pair.draft)) applyChange(pair.text, change);
			expect(flatTextOf(pair.text)).toBe(wanted);
		}),
		{ numRuns: process.env.MAILLAGE_LONG === '1' ? 5_000 : 300 }
	);
});

/** No person's caret stands inside a letter of two units. */
function wholeLetter(text: string, index: number): number {
	return /[\udc00-\udfff]/.test(text[index] ?? '') ? index - 1 : index;
}
