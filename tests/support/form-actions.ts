import ts from 'typescript';
import { sourcesUnder, syntaxOf, type Source } from './sources.ts';

/** The names of the actions of a route, `default` included. */
export function actionsOf(source: Source): string[] {
	const declared = syntaxOf(source)
		.statements.filter(ts.isVariableStatement)
		.flatMap(({ declarationList }) => declarationList.declarations)
		.find(({ name }) => name.getText() === 'actions')?.initializer;
	if (!declared || !ts.isObjectLiteralExpression(declared)) return [];
	return declared.properties.map(({ name }) =>
		name && ts.isStringLiteral(name) ? name.text : (name?.getText() ?? '')
	);
}

/** Every route that takes forms, such as `/c/[contract]/fiches/[number]`, with its actions. */
export function listFormRoutes(): { route: string; actions: string[] }[] {
	return sourcesUnder(['src/routes'], ['+page.server.ts'])
		.map((source) => ({
			route: source.path.replace(/^src\/routes/, '').replace(/\/\+page\.server\.ts$/, '') || '/',
			actions: actionsOf(source)
		}))
		.filter(({ actions }) => actions.length > 0);
}

/** Where the forms of an action are sent, from the page they stand on. */
export function addressOfAction(path: string, action: string): string {
	return action === 'default' ? path : path + '?/'.concat(action);
}

/** Every route that takes what is no form (`+server.ts`), with its methods that change something. */
export function listUnsafeEndpoints(): { route: string; methods: string[] }[] {
	return sourcesUnder(['src/routes'], ['+server.ts'])
		.filter(({ path }) => path.endsWith('/+server.ts'))
		.map(({ path, text }) => ({
			route: path.replace(/^src\/routes/, '').replace(/\/\+server\.ts$/, ''),
			methods: ['POST', 'PUT', 'PATCH', 'DELETE'].filter((method) =>
				new RegExp(`export (const|async function|function) ${method}\\b`).test(text)
			)
		}))
		.filter(({ methods }) => methods.length > 0);
}
