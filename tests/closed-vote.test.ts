import { render } from 'svelte/server';
import { afterEach, expect, it } from 'vitest';
import { defaultLocale, installLocaleReader } from '../src/lib/shared/messages.ts';
import { DEFAULTS } from '../src/lib/votes/methods/parameters.ts';
import PaperPage from '../src/routes/c/[contract]/coordination/votes/[vote]/papier/+page.svelte';

afterEach(() => installLocaleReader(() => defaultLocale));

const contract = { slug: 'val', territoryName: 'Le Val' };
const contact = { service: 'Service santé', phone: '05 36 49 00 12', hours: '', address: '' };
const setup = {
	...{ method: 'single-choice', parameters: DEFAULTS['single-choice'], allowsAbstention: true },
	options: [
		{ id: 'a', label: 'Brumeval', description: '', cost: null },
		{ id: 'b', label: 'Aubrecourt', description: '', cost: null }
	]
};

function printed(state: string): string {
	const data = {
		...{ contract, contact, contractTitle: 'CLS du Val' },
		head: { slug: 'bus', title: 'Le bus', state, isFrozen: true, toDo: [] },
		page: {
			vote: { title: 'Le bus', decider: '', objectText: '', version: null },
			...{ isPosted: false, setup, count: 2, list: null, printedOn: new Date() }
		}
	};
	const { body } = render(PaperPage as never, { props: { data } as never });
	return body.replaceAll(/<[^>]*>/g, ' ').replaceAll(/\s+/g, ' ');
}

const CROSS = { fr: 'Faites une croix', en: 'Put a cross' };
const OVER = {
	fr: 'On ne vote plus : il n’y a plus de bulletin à imprimer.',
	en: 'Voting is over: there is no ballot left to print.'
};

it.each(['fr', 'en'] as const)(
	'no blank ballot is printed once nobody votes any more (%s)',
	(locale) => {
		installLocaleReader(() => locale);
		for (const state of ['announced', 'open']) {
			expect(printed(state)).toContain(CROSS[locale]);
			expect(printed(state)).not.toContain(OVER[locale]);
			expect(printed(state)).toContain('Service santé · 05 36 49 00 12');
		}
		for (const state of ['counting', 'published', 'withdrawn']) {
			expect(printed(state)).toContain(OVER[locale]);
			expect(printed(state)).not.toContain(CROSS[locale]);
		}
	}
);
