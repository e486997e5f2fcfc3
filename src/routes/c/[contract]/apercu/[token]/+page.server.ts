import { error, redirect } from '@sveltejs/kit';
import { contractContextOf } from '#http/contexts/contract-context.server.ts';
import { requirePublic } from '#http/require.server.ts';
import { countTry, networkOf } from '#lib/accounts/limits.server.ts';
import { findPreview } from '#lib/previews/find-preview.server.ts';
import { overText, overTitle } from '#lib/previews/messages.ts';
import { readConsultationPreview, readVotePreview } from '#lib/previews/read-preview.server.ts';
import type { PageServerLoad } from './$types';

/** A page to read: it needs no script, and sends none. */
export const csr = false;

export const load: PageServerLoad = async (event) => {
	requirePublic(event);
	// The address is a secret for everybody else, and no engine keeps what may still change.
	event.setHeaders({ 'referrer-policy': 'same-origin', 'x-robots-tag': 'noindex, nofollow' });
	const { db } = event.locals;
	const context = await contractContextOf(event);
	if (!context) error(404);
	const { contract } = context;
	const now = new Date();
	const { token } = event.params;
	const found = await findPreview(db, { contractId: contract.id, token, now });
	if (found === null) {
		await countTry(['link-address', networkOf(event.getClientAddress())]);
		error(404);
	}
	if (found === 'over') error(410, { title: overTitle(), message: overText() });
	const { subject, previewed, expiresAt } = found;
	const home = `/c/${contract.slug}/${previewed.path}`;
	if (!previewed.isBeforeOpening) redirect(303, home);
	const wanted = { contract, slug: previewed.slug, now };
	const page =
		subject.kind === 'vote'
			? await readVotePreview(db, wanted)
			: await readConsultationPreview(db, wanted);
	if (!page) error(410, { title: overTitle(), message: overText() });
	return { page, title: previewed.title, expiresAt };
};
