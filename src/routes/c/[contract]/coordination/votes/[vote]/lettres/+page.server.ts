import { error, fail } from '@sveltejs/kit';
import { requireAccount } from '#http/require.server.ts';
import { qrCodeOf } from '#lib/consultations/paper/qr-code.ts';
import { spacedCode } from '#lib/shared/typed/secret-code.ts';
import { numberOf } from '#lib/shared/typed/typed-number.ts';
import { textOf } from '#lib/shared/typed-form.ts';
import { isId } from '#lib/shared/ids.ts';
import { createLetters, LETTERS_MAX } from '#lib/votes/roll/keep-roll.server.ts';
import { mayKeepRoll } from '#lib/votes/permissions.ts';
import { getPrepared, headOf } from '../prepare.server.ts';
import type { Actions, PageServerLoad } from './$types';

/** Pages to print: no script keeps their codes. */
export const csr = false;

export const load: PageServerLoad = async (event) => {
	requireAccount(event);
	const context = await getPrepared(event);
	if (!mayKeepRoll(context.actor, context.vote)) error(403);
	// Codes are in the answer to a form: nothing between here and the printer may keep them.
	event.setHeaders({ 'cache-control': 'no-store' });
	const { decider, opensAt, closesAt } = context.vote;
	const { head } = await headOf(event, context);
	return { head, decider, opensAt, closesAt, contractTitle: context.contract.title };
};

export const actions: Actions = {
	default: async (event) => {
		const { id: actorId } = requireAccount(event);
		const { contract, vote, actor } = await getPrepared(event);
		if (!mayKeepRoll(actor, vote)) error(403);
		const form = await event.request.formData();
		const replaces = form.getAll('replaces').map(textOf).filter(isId);
		const typed = textOf(form.get('count'));
		const count = typed === '' ? 0 : numberOf(typed, { min: 0, max: LETTERS_MAX });
		if (count === null) return fail(400, { refusal: 'too-many' });
		if (count + replaces.length === 0) return fail(400, { refusal: 'too-many' });
		const place = { contractId: contract.id, voteId: vote.id, actorId };
		const letters = await createLetters(event.locals.db, { ...place, count, replaces });
		if (typeof letters === 'string') return fail(409, { refusal: letters as string });
		const site = `${event.url.origin}/v`;
		return {
			site,
			letters: letters.map(({ number, code }) => ({
				...{ number, code: spacedCode(code), qr: qrCodeOf(`${site}/${code}`) }
			}))
		};
	}
};
