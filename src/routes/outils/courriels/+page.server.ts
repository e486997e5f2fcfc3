import { error } from '@sveltejs/kit';
import { requirePublic } from '#http/require.server.ts';
import { mayReadOutbox } from '#lib/accounts/permissions.ts';
import { addressingOf } from '#lib/contracts/contact/addressing.server.ts';
import { bodyParts } from '#lib/journal/mail-rules.ts';
import { listMails } from '#lib/journal/queries.server.ts';
import { addressedBy } from '#lib/journal/send-mails.server.ts';
import { pageNumberOf } from '#lib/shared/paging.ts';
import type { PageServerLoad } from './$types';

/** In demonstration only: elsewhere this page does not exist. */
export const load: PageServerLoad = async (event) => {
	requirePublic(event);
	const { db, demo } = event.locals;
	if (!mayReadOutbox({ demo })) error(404);
	const search = (event.url.searchParams.get('q') ?? '').trim().slice(0, 200);
	const page = pageNumberOf(event.url.searchParams.get('page'));
	const { mails, pages } = await listMails(db, { search, page: Math.min(page, 100_000) });
	const read = await addressedBy(addressingOf(db, event.url.origin));
	const addressed = await Promise.all(
		mails.map(async (one) => ({ ...one, body: (await read(one)).body }))
	);
	return {
		search,
		page,
		pages,
		mails: addressed.map(({ id, recipient, subject, body, createdAt }) => ({
			id,
			recipient,
			subject,
			createdAt,
			parts: bodyParts(body, event.url.origin)
		}))
	};
};
