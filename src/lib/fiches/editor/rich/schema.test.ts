import { expect, it } from 'vitest';
import { isMark } from '../../../documents/rich/fits-rich-text.ts';
import { INDENT_MAX, lineKinds, type Line } from '../../../documents/rich/lines.ts';
import { nodeOfLine, runsOfNode, showsLine, styleOfNode } from './line-nodes.ts';
import { richSchema as schema } from './schema.ts';

it.each(lineKinds)('a line of kind %s is the same in the editor and in the document', (kind) => {
	const marks = { bold: true, italic: true, link: 'tel:0240123456' } as const;
	const line: Line = {
		...{ kind, indent: INDENT_MAX, quoted: true },
		runs: [
			{ text: 'deux\nlignes', marks: {} },
			{ text: 'appeler', marks }
		]
	};
	const node = nodeOfLine(schema, line);
	node.check();
	expect(styleOfNode(node)).toEqual({ kind, indent: INDENT_MAX, quoted: true });
	expect(runsOfNode(node)).toEqual(line.runs);
	expect(showsLine(node, line)).toBe(true);
});

it('the editor knows no other line and no other mark than a document may hold', () => {
	const shown = new Set(lineKinds.map((kind) => nodeOfLine(schema, aLineOf(kind)).type.name));
	const nodes = Object.keys(schema.nodes).filter(
		(name) => !['doc', 'text', 'hardBreak'].includes(name)
	);
	expect(nodes.sort()).toEqual([...shown].sort());
	const values: Record<string, unknown> = { bold: true, italic: true, link: 'https://exemple.fr' };
	for (const name of Object.keys(schema.marks)) expect(isMark(name, values[name])).toBe(true);
});

function aLineOf(kind: Line['kind']): Line {
	return { kind, indent: 0, quoted: false, runs: [] };
}
