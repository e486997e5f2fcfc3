import { error, fail, redirect, type RequestEvent } from '@sveltejs/kit';
import { contractContextOf } from '#http/contexts/contract-context.server.ts';
import { requirePublic } from '#http/require.server.ts';
import { countTry, networkOf } from '#lib/accounts/limits.server.ts';
import { contactMessage } from '#lib/contracts/contact/contact-forms.ts';
import { writeToCoordination } from '#lib/contracts/contact/write-to-coordination.server.ts';
import { readForm } from '#lib/shared/read-form.ts';
import type { Actions, PageServerLoad } from './$types';

/** A form that needs no script. */
export const csr = false;

export const load: PageServerLoad = async (event) => {
	const account = requirePublic(event);
	if (!(await contractContextOf(event))) error(404);
	return {
		email: account?.email ?? '',
		mayWrite: event.locals.mailLeaves,
		isSent: event.url.searchParams.has('envoye')
	};
};

/** The contract, and what was typed. */
async function readMessage(event: RequestEvent) {
	const context = await contractContextOf(event);
	if (!context) error(404);
	if (!event.locals.mailLeaves) error(503);
	const read = readForm(contactMessage, await event.request.formData());
	return { contract: context.contract, read };
}

type Refused = { wait?: number; refusal?: 'nobody' | 'limit' };

export const actions: Actions = {
	relire: async (event) => {
		requirePublic(event);
		const { read } = await readMessage(event);
		if (!read.ok) return fail(400, { typed: read.typed, refusals: read.refusals });
		return { review: read.output };
	},
	corriger: async (event) => {
		requirePublic(event);
		const { read } = await readMessage(event);
		return { typed: read.ok ? read.output : read.typed };
	},
	envoyer: async (event) => {
		const account = requirePublic(event);
		const { contract, read } = await readMessage(event);
		if (!read.ok) return fail(400, { typed: read.typed, refusals: read.refusals });
		const kept = (said: Refused) => fail(429, { ...said, typed: read.output });
		const network = networkOf(event.getClientAddress());
		const wait = await countTry(['contact-address', network], ['contact-contract', contract.id]);
		if (wait) return kept({ wait: wait.waitMinutes });
		const refusal = await writeToCoordination(event.locals.db, {
			...{ contract, message: read.output },
			by: account ? { accountId: account.id } : { network },
			url: event.url.origin + event.url.pathname
		});
		if (refusal) return kept({ refusal: refusal === 'nobody' ? refusal : 'limit' });
		redirect(303, '?envoye');
	}
};
