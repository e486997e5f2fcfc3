import fc from 'fast-check';
import { expect, it } from 'vitest';
import * as Y from 'yjs';
import { linesOfNodes } from './lines-of-nodes.ts';
import {
	INDENT_MAX,
	lineKinds,
	readLines,
	writeLines,
	type Line,
	type StandingLine
} from './lines.ts';
import { nodesOfLines } from './nodes-of-lines.ts';
import { plainTextOf, type RichNode } from './rich-node.ts';

const aRun = fc.record({
	text: fc.string({ minLength: 1, maxLength: 6 }),
	marks: fc.oneof(
		fc.constant({}),
		fc.constant({ bold: true as const }),
		fc.constant({ italic: true as const, link: 'https://exemple.fr/a' })
	)
});
const aLine: fc.Arbitrary<Line> = fc.record({
	kind: fc.constantFrom(...lineKinds),
	indent: fc.integer({ min: 0, max: 4 }),
	quoted: fc.boolean(),
	runs: fc.array(aRun, { maxLength: 3 })
});
const someLines = fc.array(aLine, { maxLength: 12 });

function written(lines: readonly Line[]): Y.Text {
	const text = new Y.Doc().getText('essai');
	writeLines(text, lines);
	return text;
}

const wordsOf = ({ runs }: Line) => runs.map(({ text }) => text).join('');

it('reads the lines that were written', () => {
	fc.assert(
		fc.property(someLines, (lines) => {
			const read = readLines(written(lines));
			const expected =
				lines.length > 0 ? lines : [{ kind: 'paragraph', indent: 0, quoted: false, runs: [] }];
			expect(read.map(wordsOf)).toEqual(expected.map((line) => wordsOf(line as Line)));
			const style = ({ kind, indent, quoted }: Pick<Line, 'kind' | 'indent' | 'quoted'>) => [
				kind,
				indent,
				quoted
			];
			expect(read.map(style)).toEqual(expected.map((line) => style(line as Line)));
		})
	);
});

it('says where each line stands', () => {
	fc.assert(
		fc.property(someLines, (lines) => {
			let at = 0;
			for (const { from, length, runs } of readLines(written(lines)) as StandingLine[]) {
				expect(from).toBe(at);
				expect(length).toBe(runs.reduce((sum, { text }) => sum + text.length, 0));
				at += length + 1;
			}
		})
	);
});

function textsIn(node: RichNode): string {
	if (node.type === 'hardBreak') return '\n';
	return node.text ?? (node.content ?? []).map(textsIn).join('');
}

it('makes of any lines a tree with all their words in order, and lines again', () => {
	fc.assert(
		fc.property(someLines, (lines) => {
			const nodes = nodesOfLines(lines);
			expect(nodes.map(textsIn).join('')).toBe(lines.map(wordsOf).join(''));
			expect(nodesOfLines(linesOfNodes(nodes))).toEqual(nodes);
		}),
		{ numRuns: 500 }
	);
});

const p = (text: string): RichNode => ({ type: 'paragraph', content: [{ type: 'text', text }] });
const item = (...content: RichNode[]): RichNode => ({ type: 'listItem', content });
const bullets = (...content: RichNode[]): RichNode => ({ type: 'bulletList', content });
const numbers = (...content: RichNode[]): RichNode => ({ type: 'orderedList', content });
const quote = (...content: RichNode[]): RichNode => ({ type: 'blockquote', content });

it.each<[string, RichNode[]]>([
	['a list in a list', [bullets(item(p('un'), bullets(item(p('un un')))), item(p('deux')))]],
	['numbers under bullets', [bullets(item(p('un'), numbers(item(p('1')), item(p('2')))))]],
	['bullets then numbers', [bullets(item(p('un'))), numbers(item(p('deux')))]],
	['two paragraphs in an item', [bullets(item(p('un'), p('suite')), item(p('deux')))]],
	['a quote', [p('avant'), quote(p('cité'), p('encore')), p('après')]],
	['a list in a quote', [quote(p('cité'), bullets(item(p('un'), p('suite'))), p('fin'))]],
	['a quote in an item', [bullets(item(p('un'), quote(p('cité'), p('encore'))), item(p('deux')))]],
	['a paragraph between two lists', [bullets(item(p('un'))), p('entre'), bullets(item(p('deux')))]]
])('keeps %s as it is', (_name, nodes) => {
	expect(nodesOfLines(linesOfNodes(nodes))).toEqual(nodes);
});

it('brings what is nested too deep up to the deepest level there is, with its words', () => {
	let nodes = [p('au fond')];
	for (let depth = 0; depth < 20; depth += 1) nodes = [bullets(item(p(`${depth}`), ...nodes))];
	const lines = linesOfNodes(nodes);
	expect(Math.max(...lines.map(({ indent }) => indent))).toBe(INDENT_MAX);
	expect(plainTextOf(nodesOfLines(lines))).toBe(plainTextOf(nodes));
});
