import { error, fail, type RequestEvent } from '@sveltejs/kit';
import { createPreview } from '#lib/previews/create-preview.server.ts';
import { endPreview } from '#lib/previews/end-preview.server.ts';
import { findPreviewed } from '#lib/previews/find-previewed.server.ts';
import { endForm, previewForm } from '#lib/previews/forms.ts';
import { listPreviews } from '#lib/previews/list-previews.server.ts';
import type { PreviewSubject } from '#lib/previews/rules.ts';
import type { ContractContext } from '#lib/groups/contract-context.server.ts';
import { readForm } from '#lib/shared/read-form.ts';

/** The context of what somebody prepares, asked for before: the two pages of its links do the same with it. */
type Prepared = ContractContext & { subject: PreviewSubject };

export async function previewLinksPage(event: RequestEvent, { contract, subject }: Prepared) {
	const { db } = event.locals;
	const now = new Date();
	const previewed = await findPreviewed(db, { contractId: contract.id, subject, now });
	if (!previewed) error(404);
	const { isBeforeOpening, path, slug, title } = previewed;
	return {
		subject: { kind: subject.kind, slug, title },
		links: await listPreviews(db, subject, now),
		...{ isBeforeOpening, publicHome: `/c/${contract.slug}/${path}` }
	};
}

export async function createPreviewLink(
	event: RequestEvent,
	{ actor, contract, subject }: Prepared
) {
	const read = readForm(previewForm, await event.request.formData());
	if (!read.ok) return fail(400, { typed: read.typed, refusals: read.refusals });
	const { origin } = event.url;
	const made = await createPreview(event.locals.db, {
		...{ actor, contract, subject, ...read.output, origin, now: new Date() }
	});
	if (made === 'not-allowed') error(403);
	if (typeof made === 'string') {
		const { note, days } = read.output;
		return fail(409, { typed: { note, days: String(days) }, refusal: made as string });
	}
	return { made: { url: made.url, expiresAt: made.expiresAt } };
}

export async function endPreviewLink(event: RequestEvent, { actor, contract, subject }: Prepared) {
	const read = readForm(endForm, await event.request.formData());
	if (!read.ok || actor.accountId === null) return fail(409, { refusal: 'preview-gone' });
	const wanted = { actorId: actor.accountId, contractId: contract.id, subject, id: read.output.id };
	const isEnded = await endPreview(event.locals.db, { ...wanted, now: new Date() });
	return isEnded ? { ended: true } : fail(409, { refusal: 'preview-gone' });
}
