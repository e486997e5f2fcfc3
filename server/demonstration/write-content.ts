import {
	columnsOf,
	emptyContent,
	type FicheContent,
	type LineField,
	type RichField,
	type Row,
	type RowsField,
	type TagField
} from '#lib/fiches/text/shape.ts';
import type { RichNode } from '#lib/documents/rich/rich-node.ts';
import type { FicheStatus } from '#lib/fiches/workflow.ts';

/** One fiche of the demonstration: where it stands, and what is written in it. */
export type DemonstrationFiche = {
	number: number;
	/** Slug of the theme. */
	theme: string;
	status: FicheStatus;
	/** Slugs of the groups whose members write it. */
	groups: string[];
	content: FicheContent;
};

type Cells = Partial<Record<RowsField, readonly (readonly string[])[]>>;

/** Rich fields are written in plain text: `## ` a heading, `- ` a list, `**…**` strong words, one paragraph a line. */
export type Draft = Partial<Record<LineField | RichField, string>> &
	Cells &
	Partial<Record<TagField, readonly string[]>> & {
		priority?: string;
		participation?: string;
		startsOn?: string;
		endsOn?: string;
	};

/** Turns a draft, easy to read in the source, into the content of a fiche. */
export function write(draft: Draft): FicheContent {
	const content = emptyContent();
	for (const key of keysOf(content.lines)) content.lines[key] = french(draft[key] ?? '');
	for (const key of keysOf(content.rich)) content.rich[key] = rich(draft[key] ?? '');
	for (const key of keysOf(content.rows)) content.rows[key] = rowsOf(key, draft[key] ?? []);
	for (const key of keysOf(content.tags)) content.tags[key] = [...(draft[key] ?? [])].sort();
	for (const key of keysOf(content.choices)) content.choices[key] = draft[key] ?? '';
	for (const key of keysOf(content.days)) content.days[key] = draft[key] ?? '';
	return content;
}

function keysOf<K extends string>(record: Record<K, unknown>): K[] {
	return Object.keys(record) as K[];
}

/** Spaces that must not break, before double punctuation and inside guillemets. */
export function french(text: string): string {
	return text
		.replace(/'/g, '’')
		.replace(/ ([:;?!»%€])/g, '\u00a0$1')
		.replace(/« /g, '«\u00a0')
		.replace(/(\d) (?=\d{3}\b)/g, '$1\u202f');
}

function rowsOf(field: RowsField, lines: readonly (readonly string[])[]): Row[] {
	const columns = columnsOf[field];
	return lines.map((cells, index) => ({
		id: `${field}-${index + 1}`,
		cells: Object.fromEntries(
			columns.map(({ key, cell }, place) => {
				const text = cells[place] ?? '';
				return [key, cell === 'text' ? french(text) : text];
			})
		)
	}));
}

function rich(text: string): RichNode[] {
	const nodes: RichNode[] = [];
	for (const line of french(text).split('\n')) {
		const words = line.trim();
		if (words === '') continue;
		if (words.startsWith('## ')) {
			nodes.push({ type: 'heading', attrs: { level: 2 }, content: inline(words.slice(3)) });
		} else if (words.startsWith('- ')) {
			const item = { type: 'listItem', content: [paragraph(words.slice(2))] };
			const last = nodes.at(-1);
			if (last?.type === 'bulletList') last.content!.push(item);
			else nodes.push({ type: 'bulletList', content: [item] });
		} else nodes.push(paragraph(words));
	}
	return nodes;
}

function paragraph(words: string): RichNode {
	return { type: 'paragraph', content: inline(words) };
}

function inline(words: string): RichNode[] {
	return words
		.split('**')
		.map((text, index): RichNode => ({
			type: 'text',
			text,
			...(index % 2 === 1 && { marks: [{ type: 'bold' }] })
		}))
		.filter(({ text }) => text !== '');
}
