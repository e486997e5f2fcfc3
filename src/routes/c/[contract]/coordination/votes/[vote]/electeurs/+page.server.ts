import { error, fail, redirect, type RequestEvent } from '@sveltejs/kit';
import { requireAccount } from '#http/require.server.ts';
import { pageNumberOf, searchOf } from '#lib/shared/paging.ts';
import { textOf } from '#lib/shared/typed-form.ts';
import { isId } from '#lib/shared/ids.ts';
import * as keep from '#lib/votes/roll/keep-roll.server.ts';
import { listRoll } from '#lib/votes/roll/list-roll.server.ts';
import { chosenColumns } from '#lib/shared/lists/columns.ts';
import { readCsv } from '#lib/shared/lists/csv-file.server.ts';
import { readRoll, rollColumns } from '#lib/votes/roll/roll-file.ts';
import { textOfFile } from '#lib/shared/lists/text-of-file.server.ts';
import { mayKeepRoll } from '#lib/votes/permissions.ts';
import { getPrepared, headOf } from '../prepare.server.ts';
import type { Actions, PageServerLoad } from './$types';

/** Forms and links: it needs no script. */
export const csr = false;

async function getKept(event: RequestEvent, actorId: string) {
	const context = await getPrepared(event);
	const { contract, vote, actor } = context;
	if (!mayKeepRoll(actor, vote)) error(403);
	return { ...context, place: { contractId: contract.id, voteId: vote.id, actorId } };
}

export const load: PageServerLoad = async (event) => {
	const { id } = requireAccount(event);
	const context = await getKept(event, id);
	const { searchParams } = event.url;
	const search = searchOf(searchParams.get('q'));
	const page = pageNumberOf(searchParams.get('page'));
	const { head } = await headOf(event, context);
	return {
		...{ head, search, said: searchParams.get('fait') },
		count: Number(searchParams.get('ajoutes') ?? NaN),
		roll: await listRoll(event.locals.db, {
			...{ contractId: context.contract.id, voteId: context.vote.id },
			...{ search, page }
		})
	};
};

const done = (event: RequestEvent, more = ''): never =>
	redirect(303, `${event.url.pathname}?fait=fait${more}#inscrits`);
const idOf = (form: FormData) => {
	const id = textOf(form.get('voterId'));
	return isId(id) ? id : '00000000-0000-0000-0000-000000000000';
};

export const actions: Actions = {
	verifier: async (event) => {
		const { id } = requireAccount(event);
		const { vote } = await getKept(event, id);
		const form = await event.request.formData();
		const brought = await textOfFile(form);
		const typed = textOf(form.get('text'));
		if (typeof brought === 'string')
			return fail(400, { section: 'import', refusal: brought, typed });
		const { text, otherSheets } = brought;
		if (!text) return fail(400, { section: 'import', refusal: 'file-empty' });
		const known = await keep.listKnownEmails(event.locals.db, vote.id);
		const file = readRoll(readCsv(text), { known, chosen: chosenColumns(form, rollColumns) });
		if (file.isTooLong) return fail(400, { section: 'import', refusal: 'file-too-long', typed });
		return { section: 'import', preview: { text, otherSheets, ...file } };
	},
	importer: async (event) => {
		const { id } = requireAccount(event);
		const { place } = await getKept(event, id);
		const form = await event.request.formData();
		const brought = await textOfFile(form);
		if (typeof brought === 'string') return fail(400, { section: 'import', refusal: brought });
		const chosen = chosenColumns(form, rollColumns, 'lue');
		const wanted = { ...place, text: brought.text, chosen };
		const file = await keep.importRoll(event.locals.db, wanted);
		if (typeof file === 'string') return fail(409, { section: 'import', refusal: file as string });
		return done(event, `&ajoutes=${file.lines.length}`);
	},
	retirer: async (event) => {
		const { id } = requireAccount(event);
		const { place } = await getKept(event, id);
		const voterId = idOf(await event.request.formData());
		const refusal = await keep.removeFromRoll(event.locals.db, { ...place, voterId });
		if (refusal) return fail(409, { section: 'list', refusal: refusal as string });
		return done(event);
	},
	'annuler-lettre': async (event) => {
		const { id } = requireAccount(event);
		const { place } = await getKept(event, id);
		const form = await event.request.formData();
		const letter = { voterId: idOf(form), reason: textOf(form.get('reason')) };
		const refusal = await keep.revokeLetter(event.locals.db, { ...place, ...letter });
		if (refusal) return fail(409, { section: 'list', refusal: refusal as string });
		return done(event);
	}
};
