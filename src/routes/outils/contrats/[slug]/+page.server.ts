import { error, fail, redirect, type RequestEvent } from '@sveltejs/kit';
import { requireAdministrator } from '#http/require-administrator.server.ts';
import { requireAccount } from '#http/require.server.ts';
import { nextStandings } from '#lib/contracts/standing.ts';
import { deleteContract } from '#lib/contracts/standing/delete-contract.server.ts';
import { isEmpty } from '#lib/contracts/standing/holdings.server.ts';
import { findOverseenContract } from '#lib/contracts/standing/overseen-contracts.server.ts';
import { setStanding } from '#lib/contracts/standing/set-standing.server.ts';
import { standingForm } from '#lib/contracts/standing/standing-forms.ts';
import { mayOversee } from '#lib/installation/permissions.ts';
import { readForm } from '#lib/shared/read-form.ts';
import { countHoldings } from '../count-holdings.server.ts';
import type { Actions, PageServerLoad } from './$types';

async function contractOf({ locals: { db }, params }: RequestEvent) {
	const found = await findOverseenContract(db, params.slug ?? '');
	if (!found) error(404);
	return found;
}

const saidOf = ({ locals }: RequestEvent) => (locals.mailLeaves ? 'fait' : 'fait-sans-courriel');

export const load: PageServerLoad = async (event) => {
	const account = requireAccount(event);
	await requireAdministrator(event, account, mayOversee);
	const contract = await contractOf(event);
	const holdings = await countHoldings(event.locals.db, contract.id);
	return {
		...{ contract, holdings },
		moves: nextStandings[contract.standing],
		isDeletable: isEmpty(holdings),
		said: event.url.searchParams.has('fait') ? saidOf(event) : null
	};
};

export const actions: Actions = {
	changer: async (event) => {
		const account = requireAccount(event);
		await requireAdministrator(event, account, mayOversee);
		const contract = await contractOf(event);
		const read = readForm(standingForm, await event.request.formData());
		if (!read.ok) return fail(400, { typed: read.typed, refusals: read.refusals });
		const answer = await setStanding(event.locals.db, {
			...{ ...read.output, accountId: account.id, contractId: contract.id },
			...{ origin: event.url.origin, now: new Date(), countHoldings }
		});
		if (answer === 'not-allowed') error(404);
		if (answer !== 'set')
			return fail(409, { typed: { ...read.output }, refusals: { to: answer as string } });
		redirect(303, `${event.url.pathname}?fait`);
	},
	effacer: async (event) => {
		const account = requireAccount(event);
		await requireAdministrator(event, account, mayOversee);
		const contract = await contractOf(event);
		if (!(await event.request.formData()).has('confirm'))
			return fail(400, { typed: {}, refusals: { confirm: 'confirm-missing' } });
		const wanted = { accountId: account.id, contractId: contract.id, countHoldings };
		const answer = await deleteContract(event.locals.db, wanted);
		if (answer === 'not-allowed') error(404);
		if (answer === 'not-empty') return fail(409, { typed: {}, refusals: { confirm: answer } });
		redirect(303, '/outils/contrats?efface');
	}
};
