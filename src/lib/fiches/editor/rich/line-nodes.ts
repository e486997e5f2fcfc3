import type { Mark, Node, Schema } from 'prosemirror-model';
import {
	sameMarks,
	type Line,
	type LineStyle,
	type Marks,
	type Run
} from '../../../documents/rich/lines.ts';

/** How a line of the editor is to be shown, as its document keeps it. */
export function styleOfNode({ type, attrs }: Node): LineStyle {
	const titles = attrs.level === 3 ? 'subheading' : 'heading';
	const kind = type.name === 'heading' ? titles : (type.name as LineStyle['kind']);
	return { kind, indent: Number(attrs.indent), quoted: Boolean(attrs.quoted) };
}

/** Type and attributes of the node of a line. */
export function nodeStyleOf({ kind, indent, quoted }: LineStyle): {
	name: string;
	attrs: Record<string, unknown>;
} {
	if (kind === 'heading' || kind === 'subheading') {
		return { name: 'heading', attrs: { indent, quoted, level: kind === 'heading' ? 2 : 3 } };
	}
	return { name: kind, attrs: { indent, quoted } };
}

export function runsOfNode(node: Node): Run[] {
	const runs: Run[] = [];
	node.forEach((child) => {
		const text = child.isText ? child.text! : '\n';
		const marks = marksOf(child.marks);
		const last = runs.at(-1);
		if (last && sameMarks(last.marks, marks)) last.text += text;
		else runs.push({ text, marks });
	});
	return runs;
}

function marksOf(given: readonly Mark[]): Marks {
	const marks: Marks = {};
	for (const { type, attrs } of given) {
		if (type.name === 'link') marks.link = String(attrs.href);
		else if (type.name === 'bold' || type.name === 'italic') marks[type.name] = true;
	}
	return marks;
}

export function nodeOfLine(schema: Schema, line: Line): Node {
	const { name, attrs } = nodeStyleOf(line);
	return schema.nodes[name]!.create(
		attrs,
		line.runs.flatMap((run) => nodesOfRun(schema, run))
	);
}

function nodesOfRun(schema: Schema, { text, marks }: Run): Node[] {
	const given = [
		...(marks.link ? [schema.marks.link!.create({ href: marks.link })] : []),
		...(marks.bold ? [schema.marks.bold!.create()] : []),
		...(marks.italic ? [schema.marks.italic!.create()] : [])
	];
	return text
		.split('\n')
		.flatMap((words, index) => [
			...(index > 0 ? [schema.nodes.hardBreak!.create(null, null, given)] : []),
			...(words ? [schema.text(words, given)] : [])
		]);
}

/** True when the editor already shows this line as it is. */
export function showsLine(node: Node, line: Line): boolean {
	const style = styleOfNode(node);
	if (style.kind !== line.kind || style.indent !== line.indent || style.quoted !== line.quoted) {
		return false;
	}
	const runs = runsOfNode(node);
	return (
		runs.length === line.runs.length &&
		runs.every((run, at) => {
			const other = line.runs[at]!;
			return run.text === other.text && sameMarks(run.marks, other.marks);
		})
	);
}
