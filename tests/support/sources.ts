import { readdirSync, readFileSync } from 'node:fs';
import ts from 'typescript';

/** A source file of the project: its path from the root, with `/`, and its text. */
export type Source = { path: string; text: string };

/** The files under some folders whose name ends with one of these. */
export function sourcesUnder(folders: readonly string[], endings: readonly string[]): Source[] {
	const paths = folders.flatMap((folder) =>
		readdirSync(folder, { recursive: true, encoding: 'utf8' }).map((path) => `${folder}/${path}`)
	);
	return paths
		.map((path) => path.replaceAll('\\', '/'))
		.filter((path) => endings.some((ending) => path.endsWith(ending)))
		.sort()
		.map((path) => ({ path, text: readFileSync(path, 'utf8') }));
}

/** The script of a file as a syntax tree; of a Svelte component, its script blocks. */
export function syntaxOf({ path, text }: Source): ts.SourceFile {
	const code = path.endsWith('.svelte') ? scriptsOf(text) : text;
	return ts.createSourceFile(`${path}.ts`, code, ts.ScriptTarget.Latest, true);
}

function scriptsOf(component: string): string {
	return [...component.matchAll(/<script\b[^>]*>([\s\S]*?)<\/script>/g)]
		.map(([, code]) => code)
		.join('\n');
}

export type Import = { specifier: string; typeOnly: boolean; dynamic: boolean };

const known = new Map<Source, Import[]>();

/** What a file imports or re-exports, `import(…)` included. */
export function importsOf(source: Source): Import[] {
	const found = known.get(source) ?? readImports(source);
	known.set(source, found);
	return found;
}

function readImports(source: Source): Import[] {
	const found: Import[] = [];
	const visit = (node: ts.Node): void => {
		if (ts.isImportDeclaration(node) && ts.isStringLiteral(node.moduleSpecifier)) {
			const typeOnly = node.importClause?.isTypeOnly ?? false;
			found.push({ specifier: node.moduleSpecifier.text, typeOnly, dynamic: false });
		}
		if (ts.isExportDeclaration(node) && node.moduleSpecifier) {
			const specifier = (node.moduleSpecifier as ts.StringLiteral).text;
			found.push({ specifier, typeOnly: node.isTypeOnly, dynamic: false });
		}
		if (ts.isCallExpression(node) && node.expression.kind === ts.SyntaxKind.ImportKeyword) {
			const [argument] = node.arguments;
			if (argument && ts.isStringLiteral(argument))
				found.push({ specifier: argument.text, typeOnly: false, dynamic: true });
		}
		if (ts.isImportTypeNode(node) && ts.isLiteralTypeNode(node.argument)) {
			const specifier = (node.argument.literal as ts.StringLiteral).text;
			found.push({ specifier, typeOnly: true, dynamic: false });
		}
		ts.forEachChild(node, visit);
	};
	visit(syntaxOf(source));
	return found;
}
