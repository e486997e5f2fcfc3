import { error } from '@sveltejs/kit';
import { consultationContextOf } from '#http/contexts/consultation-context.server.ts';
import { requirePublic } from '#http/require.server.ts';
import { qrCodeOf } from '#lib/consultations/paper/qr-code.ts';
import { endOf } from '#lib/consultations/rules.ts';
import type { PageServerLoad } from './$types';

/** A page to print: it needs no script, and sends none. */
export const csr = false;

export const load: PageServerLoad = async (event) => {
	requirePublic(event);
	const context = await consultationContextOf(event);
	if (!context) error(404);
	const { contract, consultation, phases, state } = context;
	const { slug, title, purpose, decider, decisionOn, answerers, naming, level } = consultation;
	const address = `${event.url.origin}/c/${contract.slug}/consultations/${slug}`;
	return {
		consultation: { slug, title, purpose, decider, decisionOn, answerers, naming, level },
		state,
		address,
		code: qrCodeOf(address),
		closesAt: endOf(phases),
		hasPaper: phases.some(({ kind }) => kind === 'questionnaire')
	};
};
