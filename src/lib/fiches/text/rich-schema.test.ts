import { getSchema } from '@tiptap/core';
import type { ContentMatch } from '@tiptap/pm/model';
import { expect, it } from 'vitest';
import { marksAndBlocks } from '../editor/rich/marks-and-blocks.ts';
import { mayHold, mayHoldWords, richNames } from './rich-schema.ts';

const schema = getSchema(marksAndBlocks);

/** Names of everything that may stand somewhere in a node of the editor. */
function heldBy(name: string): Set<string> {
	const names = new Set<string>();
	const seen = new Set<ContentMatch>();
	const walk = (match: ContentMatch) => {
		if (seen.has(match)) return;
		seen.add(match);
		for (let at = 0; at < match.edgeCount; at += 1) {
			const { type, next } = match.edge(at);
			names.add(type.name);
			walk(next);
		}
	};
	walk(schema.nodes[name]!.contentMatch);
	return names;
}

it('the server lets into rich text the elements and marks that the editor knows, and no other', () => {
	const nodes = Object.keys(schema.nodes).filter((name) => !['doc', 'text'].includes(name));
	expect(nodes.sort()).toEqual([...richNames.elements].sort());
	expect(Object.keys(schema.marks).sort()).toEqual(richNames.marks);
});

it.each(['doc', ...richNames.elements])(
	'%s holds the same in the editor and for the server',
	(name) => {
		const parent = name === 'doc' ? null : name;
		const held = richNames.elements.filter((child) => mayHold(parent, child));
		const words = mayHoldWords(parent) ? ['text'] : [];
		expect([...held, ...words].sort()).toEqual([...heldBy(name)].sort());
	}
);
