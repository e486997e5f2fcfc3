import ts from 'typescript';
import { isLocale, type Locale } from '../../src/lib/shared/messages.ts';
import { syntaxOf, type Source } from './sources.ts';

/** One text of a catalogue in its languages: a sentence as it is, a function as its source. */
export type Entry = {
	/** File and line. */
	at: string;
	words: Partial<Record<Locale, string>>;
	/** Why the same French has other words here, as its comment says. */
	reason: string | null;
};

const REASON = /\/\/ Said otherwise: (\S.+)/;

/** Every object of a file that has one property by language, whatever reads it. */
export function entriesOf(source: Source): Entry[] {
	const found: Entry[] = [];
	const file = syntaxOf(source);
	const visit = (node: ts.Node): void => {
		if (ts.isObjectLiteralExpression(node)) {
			const words = wordsIn(node);
			const line = file.getLineAndCharacterOfPosition(node.getStart()).line + 1;
			if (Object.keys(words).length > 1)
				found.push({ at: `${source.path}:${line}`, words, reason: reasonOf(node) });
		}
		ts.forEachChild(node, visit);
	};
	visit(file);
	return found;
}

function wordsIn(object: ts.ObjectLiteralExpression): Entry['words'] {
	const words: Entry['words'] = {};
	for (const property of object.properties) {
		if (!ts.isPropertyAssignment(property)) continue;
		const locale = property.name.getText();
		if (isLocale(locale)) words[locale] = plain(wordsOf(property.initializer));
	}
	return words;
}

/** A space that holds two words together is a space. */
const plain = (words: string) => words.replace(/\s+/g, ' ').trim();

/** Two functions that differ only by the way they name what they receive say the same. */
function wordsOf(text: ts.Expression): string {
	if (ts.isStringLiteralLike(text)) return text.text;
	if (!ts.isArrowFunction(text)) return text.getText();
	const given = givenTo(text);
	const print = (node: ts.Node): string => {
		if (ts.isIdentifier(node)) return given.get(node.text) ?? node.text;
		if (ts.isPropertyAccessExpression(node) && given.get(node.expression.getText()) === '')
			return node.name.text;
		const children = node.getChildren();
		if (children.length === 0) return node.getText();
		return children.map(print).join(' ');
	};
	return print(text.body);
}

/** The name that each local name of a parameter has for those who call; nothing for the parameter itself. */
function givenTo({ parameters: [first] }: ts.ArrowFunction): Map<string, string> {
	if (!first) return new Map();
	if (ts.isIdentifier(first.name)) return new Map([[first.name.text, '']]);
	if (ts.isArrayBindingPattern(first.name)) return new Map();
	return new Map(
		first.name.elements.map(({ name, propertyName }) => [
			name.getText(),
			(propertyName ?? name).getText()
		])
	);
}

/** In the comment right above the entry, or above one of its languages. */
function reasonOf(object: ts.ObjectLiteralExpression): string | null {
	let owner: ts.Node = object;
	while (!ts.isPropertyAssignment(owner) && !ts.isStatement(owner)) owner = owner.parent;
	const above = [owner, ...object.properties].map((node) =>
		node.getFullText().slice(0, node.getStart() - node.getFullStart())
	);
	return REASON.exec(above.join('\n'))?.[1] ?? null;
}
