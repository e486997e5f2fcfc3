import { error, type RequestEvent } from '@sveltejs/kit';
import { phaseAt } from '#lib/consultations/consultation-context.server.ts';
import { withdrawStatementForm } from '#lib/consultations/statements/forms.ts';
import { withdrawStatement } from '#lib/consultations/statements/withdraw-statement.server.ts';
import { readForm } from '#lib/shared/read-form.ts';
import type { PrivatePlace } from './private-page.server.ts';

/** Takes back the statement that the form names, for whoever opened the private page. Gives why not, or null. */
export async function withdrawOwnStatement(
	event: RequestEvent,
	{ context, participation }: Pick<PrivatePlace, 'context' | 'participation'>
) {
	const read = readForm(withdrawStatementForm, await event.request.formData());
	const phase = read.ok ? phaseAt(context, read.output.place, 'statements') : null;
	if (!participation || !read.ok || !phase) error(404);
	const of = { consultationId: context.consultation.id, phaseId: phase.id, now: context.now };
	return event.locals.db.transaction((tx) =>
		withdrawStatement(tx, { ...of, id: read.output.id, participationId: participation.id })
	);
}
