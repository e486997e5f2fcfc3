import { parse, type AST } from 'svelte/compiler';
import { expect, it } from 'vitest';
import { sourcesUnder } from './support/sources.ts';

type Element = AST.RegularElement | AST.SvelteElement;
type Drawn = { path: string; words: string; property: string; element: Element | null };

const components = sourcesUnder(['src'], ['.svelte']);

/** Properties that hold words which somebody typed, and that are stored. */
const CONTENT = [
	...[
		'body',
		'caption',
		'category',
		'consultationTitle',
		'contractTitle',
		'description',
		'ficheTitle'
	],
	...[
		'groupName',
		'homeTitle',
		'label',
		'maxLabel',
		'minLabel',
		'note',
		'objective',
		'purpose',
		'quote'
	],
	...['reason', 'said', 'summary', 'territoryName', 'text', 'title', 'unit']
];
/** Names of people and of places: they go their way, and are of no language. */
const NAMES = ['author', 'name', 'organisation', 'pilot', 'shownName', 'voterName'];

/** Where such a property holds words of the interface. */
const OF_THE_INTERFACE: Readonly<Record<string, string>> = {
	'announcements.said': 'what a live page says aloud',
	'back.label': 'the way back of a report',
	'choice.label': 'a choice of the preparation',
	'choice.text': 'a choice of the preparation',
	'current.label': 'a page of the contract',
	'entry.label': 'a page of a fiche',
	'head.label': 'the head of a column',
	'noneFound.seeAll.label': 'the way out of a search',
	'one.label': 'a field of a fiche',
	'person.reason': 'why somebody may write',
	'row.label': 'an option, or a line of figures',
	'side.label': 'one side of a comparison',
	'step.label': 'a page above this one'
};
/** A dictionary of words for one page, beside the data of another page that has the same name. */
const isOfTheInterface = ({ path, words }: Drawn): boolean =>
	words in OF_THE_INTERFACE ||
	/^(errors|conflicts|errorsIn\(.*\))\./.test(words) ||
	(words.startsWith('words.') && /routes\/\+error|\/edition\//.test(path)) ||
	(words === 'option.label' && path.endsWith('FilterForm.svelte')) ||
	(words === 'object.version.label' && path.endsWith('VotedText.svelte'));

const isNode = (value: unknown): value is AST.SvelteNode =>
	typeof value === 'object' && value !== null && 'type' in value;

/** Calls `see` with each node of what is drawn, and the nearest element that draws it. */
function walk(
	value: unknown,
	see: (node: AST.SvelteNode, element: Element | null, parent: string) => void,
	element: Element | null = null,
	parent = ''
): void {
	if (Array.isArray(value)) for (const one of value) walk(one, see, element, parent);
	if (!isNode(value)) return;
	see(value, element, parent);
	const isElement = value.type === 'RegularElement' || value.type === 'SvelteElement';
	const inside = isElement ? (value as Element) : element;
	const name = 'name' in value && typeof value.name === 'string' ? value.name : parent;
	for (const [key, child] of Object.entries(value))
		if (key !== 'attributes' && key !== 'expression') walk(child, see, inside, name);
}

const attributeOf = (element: Element, name: string): AST.Attribute | undefined =>
	element.attributes.find(
		(one): one is AST.Attribute => one.type === 'Attribute' && one.name === name
	);

const drawn: Drawn[] = components.flatMap(({ path, text }) => {
	const found: Drawn[] = [];
	walk(parse(text, { modern: true }).fragment, (node, element, parent) => {
		if (node.type !== 'ExpressionTag' || parent === 'title') return;
		const { expression } = node;
		if (expression.type !== 'MemberExpression' || expression.computed) return;
		const { start, end } = expression as unknown as { start: number; end: number };
		const property = 'name' in expression.property ? expression.property.name : '';
		found.push({ path, words: text.slice(start, end), property, element });
	});
	return found.filter((one) => !isOfTheInterface(one));
});

const saidOf = (list: readonly Drawn[]) => list.map(({ path, words }) => `${path}: {${words}}`);

it('what people wrote goes the way its letters go: from right to left where they do', () => {
	const loose = drawn.filter(
		({ property, element }) =>
			(CONTENT.includes(property) || NAMES.includes(property)) &&
			element?.name !== 'bdi' &&
			!(element && attributeOf(element, 'dir'))
	);
	expect(drawn.length).toBeGreaterThan(200);
	expect(saidOf(loose), 'dir="auto" on the element, or <bdi>').toEqual([]);
});

it('what a territory wrote says its language where the page has another', () => {
	const silent = drawn.filter(
		({ property, element }) =>
			CONTENT.includes(property) && !(element && attributeOf(element, 'lang'))
	);
	expect(saidOf(silent), 'lang={contentLang()}, of $lib/ui/content-lang.ts').toEqual([]);
});

it('what is being typed goes the way its letters go too', () => {
	const loose = components.flatMap(({ path, text }) => {
		const found: string[] = [];
		walk(parse(text, { modern: true }).fragment, (node) => {
			if (node.type !== 'RegularElement' || !['input', 'textarea'].includes(node.name)) return;
			// The component `Field` gives its control a direction.
			const isGiven = node.attributes.some(({ type }) => type === 'SpreadAttribute');
			const kind = attributeOf(node, 'type')?.value;
			const type = Array.isArray(kind) && kind[0]?.type === 'Text' ? kind[0].data : 'text';
			const isWords =
				kind === undefined || (['text', 'search'].includes(type) && Array.isArray(kind));
			const isSpelt = !attributeOf(node, 'inputmode') && !attributeOf(node, 'readonly');
			if ((isWords || node.name === 'textarea') && isSpelt && !isGiven && !attributeOf(node, 'dir'))
				found.push(`${path}: <${node.name}> at ${node.start}`);
		});
		return found;
	});
	expect(loose, 'dir="auto"').toEqual([]);
});
