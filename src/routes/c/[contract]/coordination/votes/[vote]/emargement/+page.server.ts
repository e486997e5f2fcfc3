import { error, fail, type RequestEvent } from '@sveltejs/kit';
import { requireAccount } from '#http/require.server.ts';
import { pageNumberOf, searchOf } from '#lib/shared/paging.ts';
import { textOf } from '#lib/shared/typed-form.ts';
import { isId } from '#lib/shared/ids.ts';
import { findListedVoter, listVoters } from '#lib/votes/roll/list-voters.server.ts';
import { countTicked } from '#lib/votes/counting/sheet-queries.server.ts';
import { tickVoter } from '#lib/votes/paper/tick-voter.server.ts';
import { mayHoldPaper, maySeeWhoVoted } from '#lib/votes/permissions.ts';
import { getPrepared, headOf } from '../prepare.server.ts';
import type { Actions, PageServerLoad } from './$types';

/** Forms and links: it needs no script. */
export const csr = false;

async function getHeld(event: RequestEvent) {
	const context = await getPrepared(event);
	if (!context.vote.allowsPaper) error(404);
	if (!mayHoldPaper(context.actor, context.vote)) error(403);
	return context;
}

async function rollOf(event: RequestEvent, asked: { search: string; page: number }) {
	const { vote, actor } = await getHeld(event);
	const showsWay = maySeeWhoVoted(actor, vote);
	return listVoters(event.locals.db, { ...asked, voteId: vote.id, showsWay });
}

export const load: PageServerLoad = async (event) => {
	requireAccount(event);
	const context = await getHeld(event);
	const { head } = await headOf(event, context);
	const page = pageNumberOf(event.url.searchParams.get('page'));
	return {
		...{ head, isOpen: context.state === 'open' },
		ticked: await countTicked(event.locals.db, context.vote.id),
		roll: await rollOf(event, { search: '', page })
	};
};

/** Names are sent in the body of a form, never in an address: addresses are logged, with their hour. */
async function lineIn(event: RequestEvent) {
	const { vote, contract } = await getHeld(event);
	const voterId = textOf((await event.request.formData()).get('voterId'));
	const place = { contractId: contract.id, voteId: vote.id, voterId };
	const line = isId(voterId) ? await findListedVoter(event.locals.db, place) : null;
	return { place, line };
}

export const actions: Actions = {
	chercher: async (event) => {
		requireAccount(event);
		await getHeld(event);
		const form = await event.request.formData();
		const search = searchOf(textOf(form.get('q')));
		const roll = await rollOf(event, { search, page: pageNumberOf(textOf(form.get('page'))) });
		const [only] = roll.lines;
		const isOne = search !== '' && roll.total === 1 && only!.way === null;
		return { search, roll, chosen: isOne ? only! : null };
	},
	choisir: async (event) => {
		requireAccount(event);
		const { line } = await lineIn(event);
		return line ? { chosen: line } : fail(409, { refusal: 'not-a-voter' });
	},
	cocher: async (event) => {
		requireAccount(event);
		const { place, line } = await lineIn(event);
		const refusal = line ? await tickVoter(event.locals.db, place) : 'not-a-voter';
		if (refusal) return fail(409, { refusal: refusal as string, about: line });
		return { ticked: line };
	}
};
