import { error } from '@sveltejs/kit';
import { consultationContextOf } from '#http/contexts/consultation-context.server.ts';
import { requirePublic } from '#http/require.server.ts';
import { questionnaireFile } from '#lib/consultations/builder/questionnaire-file.ts';
import { phaseAt } from '#lib/consultations/consultation-context.server.ts';
import { listQuestions } from '#lib/consultations/questions/list-questions.server.ts';
import type { RequestHandler } from './$types';

/** The questionnaire as open data, for another territory to begin from. */
export const GET: RequestHandler = async (event) => {
	requirePublic(event);
	const context = await consultationContextOf(event);
	const phase = context && phaseAt(context, event.params.phase, 'questionnaire');
	if (!context || !phase) error(404);
	const file = questionnaireFile(phase, await listQuestions(event.locals.db, phase.id));
	const name = `questionnaire-${context.consultation.slug}-${event.params.phase}.json`;
	return new Response(`${JSON.stringify(file, null, '\t')}\n`, {
		headers: {
			'content-type': 'application/json; charset=utf-8',
			'content-disposition': `attachment; filename="${name}"`
		}
	});
};
