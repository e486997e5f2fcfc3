import ts from 'typescript';
import { sourcesUnder, syntaxOf, type Source } from '../../support/sources.ts';

/** One way into the product: a page that is read, one of its actions, or a handler of its own. */
export type RouteEntry = {
	/** As SvelteKit names it: `/c/[contract]/fiches/[number]`. */
	route: string;
	/** `GET`, `POST terminer` (an action by its name), `POST` (the default action, or a handler). */
	does: string;
};

const METHODS = ['GET', 'POST', 'PUT', 'PATCH', 'DELETE'];

/** Every page, action and handler that the sources declare: what is added tomorrow is in the list tomorrow. */
export function listRouteEntries(): RouteEntry[] {
	const files = sourcesUnder(['src/routes'], ['+page.svelte', '+page.server.ts', '+server.ts']);
	return files.flatMap((source) => {
		const route = routeOf(source.path);
		if (source.path.endsWith('+page.svelte')) return [{ route, does: 'GET' }];
		if (source.path.endsWith('+server.ts'))
			return handlersOf(source).map((does) => ({ route, does }));
		return actionsOf(source).map((name) => ({
			route,
			does: name === 'default' ? 'POST' : `POST ${name}`
		}));
	});
}

function routeOf(path: string): string {
	return path.replace(/^src\/routes/, '').replace(/\/\+[a-z.]+$/, '') || '/';
}

function exportsOf(source: Source): ts.Node[] {
	return syntaxOf(source).statements.flatMap((statement): ts.Node[] => {
		if (ts.isVariableStatement(statement)) return [...statement.declarationList.declarations];
		return ts.isFunctionDeclaration(statement) ? [statement] : [];
	});
}

function handlersOf(source: Source): string[] {
	const names = exportsOf(source).map((node) =>
		ts.isVariableDeclaration(node) || ts.isFunctionDeclaration(node) ? node.name?.getText() : ''
	);
	return METHODS.filter((method) => names.includes(method));
}

function actionsOf(source: Source): string[] {
	const declared = exportsOf(source)
		.filter(ts.isVariableDeclaration)
		.find(({ name }) => name.getText() === 'actions')?.initializer;
	if (!declared || !ts.isObjectLiteralExpression(declared)) return [];
	return declared.properties.map(({ name }) =>
		name && ts.isStringLiteral(name) ? name.text : (name?.getText() ?? '')
	);
}
