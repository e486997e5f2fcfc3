import { deleteSelection, joinBackward } from 'prosemirror-commands';
import { expect, it } from 'vitest';
import * as Y from 'yjs';
import { changesBetween } from '../../../documents/rich/draft-changes.ts';
import {
	plainStyle,
	readLines,
	writeLines,
	type LineKind,
	type LineStyle
} from '../../../documents/rich/lines.ts';
import { applyChange } from '../../../documents/rich/proposed-change.ts';
import { BoundPerson } from '../../../../../tests/fiches/support/bound-editor.ts';
import { newLine } from '../rich/line-commands.ts';

type Words = [kind: LineKind | 'quote', words: string];

function styleOf(kind: Words[0]): LineStyle {
	return kind === 'quote' ? { ...plainStyle, quoted: true } : { ...plainStyle, kind };
}

/** What somebody does in the draft of these lines; what the draft shows, and what accepting gives. */
function proposed(lines: readonly Words[], act: (person: BoundPerson) => void) {
	const doc = new Y.Doc();
	const text = doc.getText('essai');
	writeLines(
		text,
		lines.map(([kind, words]) => ({ ...styleOf(kind), runs: [{ text: words, marks: {} }] }))
	);
	const copy = new Y.Doc();
	Y.applyUpdate(copy, Y.encodeStateAsUpdate(doc));
	const person = new BoundPerson(copy);
	act(person);
	for (const change of changesBetween(text, person.text)) applyChange(text, change);
	const told = (of: Y.Text) =>
		readLines(of).map(({ kind, quoted, runs }) =>
			[quoted ? 'q' : '', kind, runs.map((run) => run.text).join('')].join(':')
		);
	return { shown: told(person.text), accepted: told(text) };
}

/** The position of the editor before (or after) these words. */
function placeOf({ state }: BoundPerson, words: string, after = false): number {
	let found = -1;
	state.doc.forEach((line, offset) => {
		const at = line.textContent.indexOf(words);
		if (found < 0 && at >= 0) found = offset + 1 + at + (after ? words.length : 0);
	});
	return found;
}

const select = (person: BoundPerson, from: string, to: string) =>
	person.select(placeOf(person, from), placeOf(person, to, true));
const type = (person: BoundPerson, words: string) =>
	person.dispatch(person.state.tr.insertText(words));

it.each<[string, Words[], (person: BoundPerson) => void]>([
	[
		'a line joined to the title above it',
		[
			['heading', 'Titre'],
			['paragraph', 'Texte']
		],
		(person) => {
			person.select(placeOf(person, 'Texte'));
			joinBackward(person.state, person.dispatch);
		}
	],
	[
		'the end of a title and the beginning of a paragraph taken out',
		[
			['heading', 'Un titre'],
			['paragraph', 'Un texte']
		],
		(person) => {
			select(person, 'titre', 'Un tex');
			person.select(placeOf(person, 'titre'), placeOf(person, 'texte') + 3);
			deleteSelection(person.state, person.dispatch);
		}
	],
	[
		'a paragraph and items replaced',
		[
			['paragraph', 'Début'],
			['bullet', 'un'],
			['bullet', 'deux']
		],
		(person) => {
			select(person, 'Début', 'deux');
			type(person, 'Tout');
		}
	],
	[
		'everything taken out',
		[
			['heading', 'Titre'],
			['quote', 'cité']
		],
		(person) => {
			select(person, 'Titre', 'cité');
			deleteSelection(person.state, person.dispatch);
		}
	],
	[
		'the last lines taken out from the end of the first',
		[
			['paragraph', 'Un'],
			['paragraph', 'Deux'],
			['heading', 'Trois']
		],
		(person) => {
			person.select(placeOf(person, 'Un', true), placeOf(person, 'Trois', true));
			deleteSelection(person.state, person.dispatch);
		}
	],
	[
		'the last lines taken out under a title',
		[
			['heading', 'Un'],
			['bullet', 'Deux'],
			['paragraph', 'Trois']
		],
		(person) => {
			person.select(placeOf(person, 'Un', true), placeOf(person, 'Trois', true));
			deleteSelection(person.state, person.dispatch);
		}
	],
	[
		'a line written before a title',
		[['heading', 'Titre']],
		(person) => {
			person.select(placeOf(person, 'Titre'));
			newLine(person.state, person.dispatch);
			person.select(1);
			type(person, 'Avant');
		}
	],
	[
		'a line written after a title',
		[
			['heading', 'Titre'],
			['paragraph', 'Texte']
		],
		(person) => {
			person.select(placeOf(person, 'Titre', true));
			newLine(person.state, person.dispatch);
			type(person, 'Suite');
		}
	],
	[
		'one more item, and a paragraph after the list',
		[
			['bullet', 'un'],
			['quote', 'cité']
		],
		(person) => {
			person.select(placeOf(person, 'un', true));
			newLine(person.state, person.dispatch);
			type(person, 'deux');
			newLine(person.state, person.dispatch);
			newLine(person.state, person.dispatch);
			type(person, 'Après');
		}
	]
])('accepting gives the lines that the draft showed: %s', (_name, lines, act) => {
	const { shown, accepted } = proposed(lines, act);
	expect(accepted).toEqual(shown);
});
