import { mkdirSync, writeFileSync } from 'node:fs';
import { render } from 'svelte/server';
import { afterAll, describe, expect, it } from 'vitest';
import {
	countOf,
	outcomeCases,
	type OutcomeCase
} from '../../../../tests/support/vote-outcomes.ts';
import { installLocaleReader, locales, type Locale } from '../../shared/messages.ts';
import CountExplained from './explained/CountExplained.svelte';
import { verdictOf } from './verdict.ts';
import VerdictWords from './VerdictWords.svelte';

afterAll(() => installLocaleReader(() => 'fr'));

const textOf = (html: string) =>
	html
		.replaceAll(/<!--.*?-->/g, '')
		.replaceAll(/<\/(p|li|h\d|tr|caption|summary|div|dt|dd)>/g, '\n')
		.replaceAll(/<\/t[dh]>/g, ' | ')
		.replaceAll(/<[^>]*>/g, '')
		.replaceAll(/[^\S\n]+/g, ' ')
		.replaceAll(/\s*\n\s*/g, '\n')
		.trim();

/** What a reader finds of a published vote: the headline, then the count explained. */
async function pageOf(one: OutcomeCase, locale: Locale = 'fr', isWithheld = false) {
	installLocaleReader(() => locale);
	const counted = await countOf(one);
	const result = isWithheld ? null : counted;
	const { parameters } = one;
	const options = one.options.map((label, at) => ({
		...{ label, description: '' },
		cost: parameters.method === 'equal-shares' ? parameters.costs[at]! : null
	}));
	const none = { kind: 'none' } as const;
	const { cast } = counted.turnout;
	const turnout = { cast, castOnPaper: 0, roll: 100, refused: 0, unopened: 0 };
	const verdict = verdictOf({ quorum: none, threshold: none, cast, roll: 100, result });
	const rules = { quorum: none, threshold: none, minBallots: 5, decider: 'le comité' };
	const read = { verdict, options, parameters, turnout, result };
	const head = textOf(render(VerdictWords, { props: { read, rules } as never }).body);
	const count = result
		? textOf(render(CountExplained, { props: { result, options, parameters, level: 2 } }).body)
		: '';
	return { head, count, result: counted };
}

const named = (start: string) => outcomeCases.filter(({ name }) => name.startsWith(start));
const known = (name: string) => named(name)[0]!;

/** `MAILLAGE_PAGES_INTO=folder` keeps the pages as text, for somebody who reads them through. */
const INTO = process.env.MAILLAGE_PAGES_INTO;

describe.each(locales)('every outcome of every method, in %s', (locale) => {
	it('is told without a gap, a wrong number of things, or a hyphen for a minus', async () => {
		const pages: string[] = [];
		for (const one of outcomeCases) {
			for (const isWithheld of [false, true]) {
				const { head, count } = await pageOf(one, locale, isWithheld);
				const page = `${head}\n---\n${count}`;
				pages.push(`======== ${one.name}${isWithheld ? ', under the minimum' : ''}\n${page}`);
				expect(page, one.name).not.toMatch(/undefined|NaN|\[object/);
				expect(page, one.name).not.toMatch(/(^|\s)-\d/m);
				expect(page, one.name).not.toMatch(
					/(?<![\d,.])1 (votes|points|ballots|people|places|seats)\b/
				);
				expect(page, one.name).not.toMatch(/(?<![\d,.])[01](,\d+)? voix (sont|ont)/);
			}
		}
		if (INTO) {
			mkdirSync(INTO, { recursive: true });
			writeFileSync(`${INTO}/${locale}.txt`, pages.join('\n\n'));
		}
	});
});

describe('a count that stops on a tie', () => {
	it('says where it stopped, who led, and that nobody is kept; the last ones are not the headline', async () => {
		const { head, count } = await pageOf(known('runoff, tie for exclusion stops'));
		expect(head.split('\n')[0]).toBe('Le décompte s’est arrêté');
		expect(head).toContain(
			'Au 2e tour, « Une maison de santé » et « Un bus dentaire » sont à égalité'
		);
		expect(head).toContain('En tête à ce moment-là : « Une navette », avec 4 voix sur 8.');
		expect(head).toContain('Aucune option n’est donc retenue.');
		expect(head).toContain('Qui tranche : le comité.');
		expect(count.split('\n')[0]).toContain('« Une navette », avec 4 voix sur 8');
	});

	it('says which seats are open, and does not call equal those who have theirs', async () => {
		const { head, count } = await pageOf(known('stv, equal surpluses'));
		expect(head).toContain('1 place sur 3 reste ouverte.');
		expect(`${head}${count}`).not.toMatch(
			/« Une navette » et « Une maison de santé » sont à égalité/
		);
		expect(count).toContain('1 place reste ouverte.');
	});

	it('says what money is left where buying stops', async () => {
		const { head } = await pageOf(known('budget, tie'));
		expect(head).toMatch(/^Le décompte s’est arrêté\nAvant tout achat/);
		expect(head).toContain('10 000 € ne sont pas attribués.');
	});

	it.each(['stv, tie for exclusion, one elected', 'approval, two seats, tie for the second'])(
		'tells the open seat in the headline: %s',
		async (name) => {
			expect((await pageOf(known(name))).head).toContain('1 place sur 2 reste ouverte.');
		}
	);
});

it('who goes before another by paths has the better one, in both tellings', async () => {
	let told = 0;
	for (const one of named('schulze')) {
		const { count } = await pageOf(one);
		for (const [, there, back] of count.matchAll(
			/passe devant .*? vaut (\d+), celui du retour (\d+|n)/g
		)) {
			expect(Number(there), one.name).toBeGreaterThan(back === 'n' ? 0 : Number(back));
			told += 1;
		}
		expect(count).not.toContain('Aucune autre ne les bat');
	}
	expect(told).toBeGreaterThan(10);
});

describe('a draw', () => {
	it('is in the headline, in the first sentence and beside the option that it kept', async () => {
		for (const one of outcomeCases.filter(({ seed }) => seed)) {
			const { head, count, result } = await pageOf(one);
			expect(head, one.name).toMatch(/tirage au sort/);
			const seat = result.outcome.ties.find(({ at }) => at === 'seat');
			if (!seat) continue;
			expect(head, one.name).toContain('Par tirage au sort');
			expect(count.split('\n')[0], one.name).toContain(
				'Le tirage au sort annoncé retient'.slice(3)
			);
			expect(count, one.name).toContain('En tête, par tirage au sort');
		}
	});

	it('makes nobody leave who alone would have the fewest votes, when others have as few', async () => {
		const { count } = await pageOf(known('runoff, tie for exclusion drawn'));
		expect(count).not.toContain('a le moins de voix (2)');
		expect(count).toContain(
			'Avec 2 voix, cette option était dernière à égalité avec « Un bus dentaire » et « Un numéro unique »'
		);
	});
});

it('shares that do not make 100 are said to be rounded, and only those', async () => {
	const note = 'Chaque part est arrondie';
	expect((await pageOf(known('single choice, thirds'))).count).toContain(note);
	expect((await pageOf(known('consent, blocked'))).count).toContain(note);
	expect((await pageOf(known('consent, refused'))).count).not.toContain(note);
	expect((await pageOf(known('single choice, one voice'))).count).not.toContain(note);
});
