import { error } from '@sveltejs/kit';
import { consultationContextOf } from '#http/contexts/consultation-context.server.ts';
import { requirePublic } from '#http/require.server.ts';
import { listDistricts } from '#lib/consultations/questions/communes.server.ts';
import { phaseAt } from '#lib/consultations/consultation-context.server.ts';
import { whyClosed } from '#lib/consultations/rules.ts';
import { qrCodeOf } from '#lib/consultations/paper/qr-code.ts';
import { shortAddressOf } from '#lib/shared/typed/page-code.ts';
import { listQuestions } from '#lib/consultations/questions/list-questions.server.ts';
import type { PageServerLoad } from './$types';

/** A page to print: it needs no script, and sends none. */
export const csr = false;

export const load: PageServerLoad = async (event) => {
	requirePublic(event);
	const context = await consultationContextOf(event);
	const phase = context && phaseAt(context, event.params.phase, 'questionnaire');
	if (!context || !phase) error(404);
	const { contract, consultation, state, now } = context;
	const { db } = event.locals;
	const { slug, title, purpose, protection, profileQuestions, profileThreshold } = consultation;
	const asksDistrict = profileQuestions.includes('district');
	const [questions, districts] = await Promise.all([
		listQuestions(db, phase.id),
		asksDistrict ? listDistricts(db, contract.id) : []
	]);
	const place = Number(event.params.phase);
	const address = `${event.url.origin}/c/${contract.slug}/consultations/${slug}/repondre/${place}`;
	return {
		consultation: { slug, title, purpose, protection, profileQuestions, profileThreshold },
		phase: {
			place,
			title: phase.title,
			introduction: phase.introduction,
			opensAt: phase.opensAt,
			closesAt: phase.closesAt,
			closed: whyClosed(consultation, phase, now)
		},
		...{ state, questions, districts },
		shortAddress: shortAddressOf(event.url.origin, context.consultation.id),
		code: qrCodeOf(address)
	};
};
