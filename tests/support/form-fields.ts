import { dirname, join } from 'node:path';
import { parse, type AST } from 'svelte/compiler';
import type { Source } from './sources.ts';

/** A form that is posted, where it stands, and the fields that people fill in it, whatever components draw them. */
export type PostedForm = { place: string; fields: string[]; components: string[] };

type Node = { type: string; [key: string]: unknown };
type Drawn = { fields: string[]; components: string[]; rendersSnippet: boolean };

/** Drawn once for each line of a list: more than anybody counts on. */
const MANY = 4;
const NOT_TYPED = /^(hidden|submit|button|image|reset)$/;

/** `sources`: every component of the product. */
export function postedForms(sources: readonly Source[]): PostedForm[] {
	const reader = new FormReader(sources);
	return sources.flatMap(({ path }) => reader.formsOf(path));
}

class FormReader {
	#trees = new Map<string, AST.Root>();

	constructor(sources: readonly Source[]) {
		for (const { path, text } of sources)
			this.#trees.set(path, parse(text, { modern: true, filename: path }));
	}

	formsOf(path: string): PostedForm[] {
		const root = this.#trees.get(path)!;
		const forms = nodesOf(root.fragment, isPosted);
		return forms.map((form, at) => {
			const drawn = this.#drawn(form, path, []);
			const passed = drawn.rendersSnippet ? this.#passedTo(path) : [];
			const all = [drawn, ...passed];
			return {
				place: `${path}${forms.length > 1 ? ` ${actionOf(form) || at}` : ''}`,
				fields: distinct(all.flatMap(({ fields }) => fields)),
				components: distinct(all.flatMap(({ components }) => components))
			};
		});
	}

	/** What is put between the tags of a component, wherever it is used. */
	#passedTo(path: string): Drawn[] {
		return [...this.#trees].flatMap(([user, { fragment }]) => {
			const imports = this.#importsOf(user);
			const uses = nodesOf(
				fragment,
				({ type, name }) => type === 'Component' && imports.get(name as string) === path
			);
			return uses.map((use) => this.#drawn(use.fragment as Node, user, [path]));
		});
	}

	#drawn(node: Node, path: string, above: readonly string[]): Drawn {
		const drawn: Drawn = { fields: [], components: [], rendersSnippet: false };
		const imports = this.#importsOf(path);
		const visit = (one: Node, isInList: boolean, fieldName: string): void => {
			if (one.type === 'RegularElement') {
				drawn.fields.push(...fieldsOf(one, isInList, fieldName));
			}
			if (one.type === 'RenderTag') drawn.rendersSnippet = true;
			let within = fieldName;
			if (one.type === 'Component') {
				const file = imports.get(one.name as string);
				const own = attributeOf(one, 'name');
				if (own) within = own;
				if (file) drawn.components.push(file);
				if (file && !above.includes(file)) {
					const inside = this.#drawn(this.#trees.get(file)!.fragment as unknown as Node, file, [
						...above,
						path
					]);
					for (const field of inside.fields)
						drawn.fields.push(...repeated(isInList, `${own || (one.name as string)} ${field}`));
					drawn.components.push(...inside.components);
				}
			}
			const isList = isInList || one.type === 'EachBlock';
			for (const child of childrenOf(one)) visit(child, isList, within);
		};
		visit(node, false, '');
		return drawn;
	}

	#importsOf(path: string): Map<string, string> {
		const body = this.#trees.get(path)?.instance?.content.body ?? [];
		const found = body.flatMap((statement) => {
			if (statement.type !== 'ImportDeclaration') return [];
			const from = String(statement.source.value);
			const file = from.startsWith('#lib/')
				? from.replace('#lib', 'src/lib')
				: join(dirname(path), from);
			const local = statement.specifiers.find(({ type }) => type === 'ImportDefaultSpecifier');
			return local && this.#trees.has(file) ? [[local.local.name, file] as const] : [];
		});
		return new Map(found);
	}
}

function fieldsOf(element: Node, isInList: boolean, fieldName: string): string[] {
	if (!/^(input|select|textarea)$/.test(element.name as string)) return [];
	if (NOT_TYPED.test(attributeOf(element, 'type'))) return [];
	const name = attributeOf(element, 'name') || fieldName;
	// A group of boxes with one name is one field.
	const isGroup = /^(radio|checkbox)$/.test(attributeOf(element, 'type')) && !name.includes('{');
	return name ? repeated(isInList && !isGroup, name) : [];
}

const repeated = (isRepeated: boolean, name: string) =>
	isRepeated ? Array.from({ length: MANY }, (_, at) => `${name} (${at + 1})`) : [name];

function attributeOf(node: Node, wanted: string): string {
	const attribute = (node.attributes as Node[]).find(
		({ type, name }) => (type === 'Attribute' || type === 'BindDirective') && name === wanted
	);
	const value = attribute?.value as true | Node | Node[] | undefined;
	if (!value || value === true) return '';
	return [value].flat().map(textOfPart).join('');
}

function textOfPart(part: Node): string {
	if (part.type === 'Text') return part.data as string;
	const expression = part.expression as Node;
	return expression.type === 'Literal'
		? String(expression.value)
		: `{${JSON.stringify([expression.name, expression.start])}}`;
}

const isPosted = (node: Node) =>
	node.type === 'RegularElement' &&
	node.name === 'form' &&
	/^(post|\{)/i.test(attributeOf(node, 'method'));

const actionOf = (form: Node) => attributeOf(form, 'action');

function nodesOf(node: Node | AST.Fragment, is: (one: Node) => boolean): Node[] {
	const own = node as Node;
	const below = childrenOf(own).flatMap((child) => nodesOf(child, is));
	return is(own) ? [own, ...below] : below;
}

/** The parts of the template under a node, not its expressions. */
function childrenOf(node: Node): Node[] {
	const parts = [
		'nodes',
		'fragment',
		'body',
		'fallback',
		'consequent',
		'alternate',
		'pending',
		'then',
		'catch'
	];
	return parts.flatMap((part) => {
		const value = node[part] as Node | Node[] | null | undefined;
		return value ? [value].flat() : [];
	});
}

const distinct = (names: readonly string[]) => [...new Set(names)];
