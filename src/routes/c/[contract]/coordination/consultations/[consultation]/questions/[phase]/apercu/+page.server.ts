import { requireAccount } from '#http/require.server.ts';
import { listLines } from '#lib/consultations/builder/lock-questionnaire.server.ts';
import { listCommunesToChoose } from '#lib/consultations/questions/communes.server.ts';
import { asksCommune } from '#lib/consultations/questions/questions.ts';
import type { PageServerLoad } from './$types';
import { getBuilding } from '../building.server.ts';

export const load: PageServerLoad = async (event) => {
	const account = requireAccount(event);
	const { contract, consultation, phase, state } = await getBuilding(event, account);
	const { db } = event.locals;
	const lines = await listLines(db, phase.id);
	return {
		consultation: { slug: consultation.slug, title: consultation.title },
		phase: {
			title: phase.title,
			introduction: phase.introduction,
			place: Number(event.params.phase)
		},
		state,
		questions: lines.map(({ position: _, revision: __, ...question }) => question),
		communes: lines.some(asksCommune) ? await listCommunesToChoose(db, contract.id) : []
	};
};
