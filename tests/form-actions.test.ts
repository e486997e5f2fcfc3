import { dirname, join } from 'node:path/posix';
import { expect, it } from 'vitest';
import { actionsOf } from './support/form-actions.ts';
import { importsOf, sourcesUnder, type Source } from './support/sources.ts';

/** What an action may begin with: a closed list, so that one gesture has one word from page to page. */
const VERBS =
	`ajouter annoncer annuler apporter argumenter changer chercher choisir cocher corriger creer decider deconnecter
	delier demander deplacer deposer donner dupliquer effacer enregistrer envoyer fermer garder importer inviter lier masquer
	modifier montrer nommer oublier ouvrir passer pointer porter preparer proposer publier quitter regrouper rejoindre relancer relire renommer
	renouveler renvoyer repondre reprendre resoudre retirer rouvrir saisir sceller separer soutenir supprimer suspendre
	taper terminer verifier`
		.trim()
		.split(/\s+/);

/** An action in an address, after a path or after another parameter. Shorter, it is the end of a regular expression. */
const USED = /[?&]\/([\w-]{4,})/g;
/** The same without a path before it: an action of the page itself. */
const OWN = /["'`][?&]\/([\w-]{4,})/g;
/** An action of which a part is computed: nobody finds it by looking for it. */
const COMPUTED = /[?&]\/(\$?\{)/;

const routes = sourcesUnder(['src/routes'], ['+page.server.ts']);
const pages = sourcesUnder(['src', 'tests'], ['.ts', '.svelte']).filter(
	({ path }) => path !== 'tests/form-actions.test.ts'
);
const named = new Set(routes.flatMap(actionsOf).filter((name) => name !== 'default'));
const usedIn = (sources: Source[]) =>
	new Set(sources.flatMap(({ text }) => [...text.matchAll(USED)].map(([, name]) => name!)));

it('every action that a form or a test is sent to exists', () => {
	expect(named.size).toBeGreaterThan(50);
	const unknown = [...usedIn(pages)].filter((name) => !named.has(name));
	expect(unknown, 'no page has these actions: a form sent there answers 404').toEqual([]);
});

it('the forms of a page, those of its components included, are sent to actions of that page', () => {
	const byPath = new Map(pages.map((source) => [source.path, source]));
	const lost = pages
		.filter(({ path }) => path.endsWith('/+page.svelte'))
		.flatMap((page) => {
			const route = byPath.get(page.path.replace('+page.svelte', '+page.server.ts'));
			const own = route ? actionsOf(route) : [];
			return [...reachedFrom(page, byPath)]
				.flatMap(({ path, text }) => [...text.matchAll(OWN)].map(([, name]) => ({ path, name })))
				.filter(({ name }) => !own.includes(name!))
				.map(({ path, name }) => `${page.path}: ${name}, in ${path}`);
		});
	expect(lost, 'the page has no such action: its form would answer 404').toEqual([]);
});

/** A page and every file of ours that it draws. */
function reachedFrom(
	source: Source,
	byPath: ReadonlyMap<string, Source>,
	reached = new Set<Source>()
): Set<Source> {
	if (reached.has(source)) return reached;
	reached.add(source);
	for (const { specifier, typeOnly } of importsOf(source)) {
		const ours = specifier.replace(/^#lib\//, 'src/lib/');
		const target = byPath.get(
			specifier.startsWith('.') ? join(dirname(source.path), specifier) : ours
		);
		if (target && !typeOnly) reachedFrom(target, byPath, reached);
	}
	return reached;
}

it('every action has a form that leads to it', () => {
	const used = usedIn(pages.filter(({ path }) => path.startsWith('src/')));
	const unused = [...named].filter((name) => !used.has(name));
	expect(unused, 'no form is sent to these actions: remove them').toEqual([]);
});

it('an action is written whole where it is used, so that looking for it finds it', () => {
	const computed = pages.filter(({ text }) => COMPUTED.test(text)).map(({ path }) => path);
	expect(computed, 'write the action out, even twice').toEqual([]);
});

it('actions are French verbs in the infinitive: they stand in addresses, and addresses are French', () => {
	const strange = [...named].filter(
		(name) => !/^[a-z]+(-[a-z]+)*$/.test(name) || !VERBS.includes(name.split('-')[0]!)
	);
	expect(
		strange,
		'lower case, hyphens, no accent, a verb of the list first: see docs/decisions/0021-names-of-form-actions.md'
	).toEqual([]);
});

it('the list of verbs holds those that serve, no other', () => {
	const verbs = new Set([...named].map((name) => name.split('-')[0]));
	expect(VERBS.filter((verb) => !verbs.has(verb))).toEqual([]);
});
