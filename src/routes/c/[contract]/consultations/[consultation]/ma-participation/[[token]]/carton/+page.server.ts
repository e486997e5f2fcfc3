import { redirect } from '@sveltejs/kit';
import { requirePublic } from '#http/require.server.ts';
import { qrCodeOf } from '#lib/consultations/paper/qr-code.ts';
import { readCode, spacedCode } from '#lib/shared/typed/secret-code.ts';
import { findPrivatePlace, keepPrivate } from '../private-page.server.ts';
import type { PageServerLoad } from './$types';

/** A page to print: it needs no script, and sends none. */
export const csr = false;

export const load: PageServerLoad = async (event) => {
	requirePublic(event);
	keepPrivate(event);
	const { context, participation, token, home } = await findPrivatePlace(event);
	// The device or the account opens the private page, which says how to have a link.
	if (!participation || !token) redirect(303, home);
	const code = readCode(token);
	return {
		home,
		title: context.consultation.title,
		territory: context.contract.title,
		drawing: qrCodeOf(`${event.url.origin}${home}`),
		/** Null for a link that was made before codes could be typed. */
		code: code && spacedCode(code),
		site: `${event.url.host}/q`
	};
};
