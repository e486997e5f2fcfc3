import { error } from '@sveltejs/kit';
import { consultationContextOf } from '#http/contexts/consultation-context.server.ts';
import { requirePublic } from '#http/require.server.ts';
import { qrCodeOf } from '#lib/consultations/paper/qr-code.ts';
import { posterTimeOf } from '#lib/consultations/pages/poster.ts';
import { shortAddressOf } from '#lib/shared/typed/page-code.ts';
import { dayOf } from '#lib/shared/time-zone.ts';
import type { PageServerLoad } from './$types';

/** A page to print: it needs no script, and sends none. */
export const csr = false;

export const load: PageServerLoad = async (event) => {
	requirePublic(event);
	const context = await consultationContextOf(event);
	if (!context) error(404);
	const { contract, consultation, phases, now } = context;
	const { slug, title, purpose, decider, decisionOn, answerers, naming, level } = consultation;
	const address = `${event.url.origin}/c/${contract.slug}/consultations/${slug}`;
	return {
		consultation: { slug, title, purpose, decider, decisionOn, answerers, naming, level },
		isDecisionPast: decisionOn !== null && decisionOn < dayOf(now),
		/** What is typed; the drawing leads to the whole address. */
		shortAddress: shortAddressOf(event.url.origin, consultation.id),
		code: qrCodeOf(address),
		time: posterTimeOf(consultation, phases, now)
	};
};
