import ts from 'typescript';
import { defaultLocale, isLocale, locales, type Locale } from '../../src/lib/shared/messages.ts';
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

/** What compares or cuts words that people wrote: they write in French, whatever the language of the page. */
const READS_WORDS = /\b(localeCompare|toLocaleLowerCase|Intl\.Collator|Intl\.Segmenter)$/;
/** A language by itself, or with a country. */
const A_LANGUAGE = new RegExp(`^(${locales.join('|')})(-[A-Z]{2})?$`);

const NAMES_ONE = new RegExp(`['"\`](${locales.join('|')})(-[A-Z]{2})?['"\`]`);
const COMPARED = new RegExp(`\\S+ [!=]==? '(${locales.join('|')})'`, 'g');

/** Where a language is named outside the words written in it: by hand, one language answers for another in silence. */
export function languagesNamedIn(source: Source): string[] {
	const found: string[] = [];
	const visit = (node: ts.Node, written: string | null): void => {
		if (ts.isPropertyAssignment(node) && isLocale(node.name.getText()))
			written = node.name.getText();
		if (ts.isStringLiteralLike(node)) {
			const language = A_LANGUAGE.exec(node.text)?.[1];
			if (language && language !== written && !isGivenToReader(node))
				found.push(`${source.path}: ${plain(node.parent.getText())}`);
		}
		ts.forEachChild(node, (child) => visit(child, written));
	};
	// Few files name one: the others are not worth parsing.
	if (NAMES_ONE.test(source.text)) visit(syntaxOf(source), null);
	const markup = source.path.endsWith('.svelte') ? source.text.match(COMPARED) : null;
	return [...found, ...(markup ?? []).map((words) => `${source.path}: ${words}`)];
}

function isGivenToReader({ parent }: ts.Node): boolean {
	const isCall = ts.isCallExpression(parent) || ts.isNewExpression(parent);
	return isCall && READS_WORDS.test(parent.expression.getText());
}

/** Before a high sign and inside « », French holds its words together: a line never begins with « ? ». */
const LOOSE = /(?: [:;?!»](?![\w=&])|« ).{0,20}/g;

/** Where what is written in French leaves an ordinary space there. */
export function looseSpacesIn(source: Source): string[] {
	const found: string[] = [];
	const visit = (node: ts.Node, isFrench: boolean): void => {
		if (ts.isPropertyAssignment(node)) isFrench ||= node.name.getText() === defaultLocale;
		const isWritten = ts.isStringLiteralLike(node) || ts.isTemplateLiteralToken(node);
		if (isFrench && isWritten)
			found.push(...(node.getText().match(LOOSE) ?? []).map((at) => `${source.path}: ${at}`));
		ts.forEachChild(node, (child) => visit(child, isFrench));
	};
	visit(syntaxOf(source), false);
	return found;
}
