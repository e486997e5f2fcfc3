import { randomUUID } from 'node:crypto';
import { error } from '@sveltejs/kit';
import { statementsPlaceOf } from '#http/contexts/statements-place.server.ts';
import { readPrivateLink } from '#http/cookies/private-link.server.ts';
import { requirePublic } from '#http/require.server.ts';
import { linkOf, visitorOf } from '#http/visitor.server.ts';
import { leastSeenFirst } from '#lib/consultations/statements/order.ts';
import { readStatements } from '#lib/consultations/statements/phase-statements.server.ts';
import { withWords } from '#lib/consultations/statements/queries.server.ts';
import { choose, propose } from './answer-statements.server.ts';
import type { Actions, PageServerLoad } from './$types';

const isThere = <One>(one: One | undefined): one is One => one !== undefined;

export const load: PageServerLoad = async (event) => {
	requirePublic(event);
	const place = await statementsPlaceOf(event);
	if (!place) error(404);
	const { contract, consultation } = place.context;
	const { head, cards, counts, standing, seed } = await readStatements(event.locals.db, {
		...place,
		visitor: visitorOf(event)
	});
	const { searchParams } = event.url;
	const numbered = (name: string) =>
		cards.find(({ number }) => String(number) === searchParams.get(name));
	const waiting = cards.filter(({ choice }) => choice === null);
	const isOpen = head.closed === null && head.refusal === null;
	const card = isOpen ? (numbered('phrase') ?? leastSeenFirst(waiting, seed)[0]) : undefined;
	const before = numbered('apres');
	const said = await withWords(event.locals.db, isOpen ? [card, before].filter(isThere) : cards);
	const saidBy = (one: typeof card) => said.find(({ id }) => id === one?.id) ?? null;
	return {
		...head,
		card: saidBy(card),
		before: saidBy(before),
		all: isOpen ? [] : said.map(({ id, number, body, choice }) => ({ id, number, body, choice })),
		total: cards.length,
		counts,
		standing,
		proposed: searchParams.get('proposee'),
		privateLink: readPrivateLink(event, { contractSlug: contract.slug, slug: consultation.slug }),
		formKey: randomUUID(),
		link: linkOf(event)
	};
};

export const actions: Actions = {
	choisir: async (event) => {
		requirePublic(event);
		return choose(event);
	},
	proposer: async (event) => {
		requirePublic(event);
		return propose(event);
	}
};
