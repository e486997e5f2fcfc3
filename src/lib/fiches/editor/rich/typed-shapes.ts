import { InputRule, inputRules } from 'prosemirror-inputrules';
import type { MarkType } from 'prosemirror-model';
import type { Command, Plugin, Transaction } from 'prosemirror-state';
import { toggleKind, toggleQuote } from './line-commands.ts';
import { richSchema } from './schema.ts';

/** What is typed at the beginning of a line to shape it, as in many editors. */
const lineShapes: [RegExp, Command][] = [
	[/^\s*[-*]\s$/, toggleKind('bullet')],
	[/^\s*1[.)]\s$/, toggleKind('ordered')],
	[/^##\s$/, toggleKind('heading')],
	[/^###\s$/, toggleKind('subheading')],
	[/^\s*>\s$/, toggleQuote]
];

/** Words typed between signs, with what stands before them: the second group is the words. */
const { bold, italic } = richSchema.marks;
const markShapes: [RegExp, MarkType][] = [
	[/(?:^|\s)(\*\*(?!\s)([^*]+)\*\*)$/, bold!],
	[/(?:^|\s)(__(?!\s)([^_]+)__)$/, bold!],
	[/(?:^|\s)(\*(?!\s)([^*]+)\*)$/, italic!],
	[/(?:^|\s)(_(?!\s)([^_]+)_)$/, italic!]
];

/** The shapes that are typed with the words. Backspace just after takes the shape back and leaves the signs. */
export const typedShapes = (): Plugin =>
	inputRules({
		rules: [
			...lineShapes.map(([find, command]) => shapeLine(find, command)),
			...markShapes.map(([find, mark]) => markWords(find, mark))
		]
	});

function shapeLine(find: RegExp, command: Command): InputRule {
	return new InputRule(find, (state, _match, start, end) => {
		const transaction = state.tr.delete(start, end);
		command(state.apply(transaction), (shaped: Transaction) => {
			for (const step of shaped.steps) transaction.step(step);
		});
		return transaction;
	});
}

function markWords(find: RegExp, mark: MarkType): InputRule {
	return new InputRule(find, ({ tr }, match, start, end) => {
		const [whole, signed, words] = [match[0], match[1]!, match[2]!];
		const sign = (signed.length - words.length) / 2;
		const from = start + whole.length - signed.length;
		tr.delete(from + sign + words.length, end).delete(from, from + sign);
		return tr.addMark(from, from + words.length, mark.create()).removeStoredMark(mark);
	});
}
