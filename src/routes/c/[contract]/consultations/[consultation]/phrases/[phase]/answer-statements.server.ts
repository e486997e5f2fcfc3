import { error, fail, redirect, type RequestEvent } from '@sveltejs/kit';
import { statementsPlaceOf } from '#http/contexts/statements-place.server.ts';
import { rememberPrivateLink } from '#http/cookies/private-link.server.ts';
import { countSent, senderOf } from '#http/sender.server.ts';
import { linkOf } from '#http/visitor.server.ts';
import { secretsOf } from '#lib/consultations/taking-part/submission-secrets.server.ts';
import { proposeStatement } from '#lib/consultations/statements/create-statement.server.ts';
import { choiceForm, proposalForm } from '#lib/consultations/statements/forms.ts';
import { findNumber } from '#lib/consultations/statements/queries.server.ts';
import { recordChoice } from '#lib/consultations/statements/record-choice.server.ts';
import { readForm } from '#lib/shared/read-form.ts';

async function placeOf(event: RequestEvent) {
	const place = await statementsPlaceOf(event);
	if (!place) error(404);
	const { context, phase } = place;
	const { contract, consultation, phases, actor, now } = context;
	const home = `/c/${contract.slug}/consultations/${consultation.slug}`;
	return {
		door: { consultationId: consultation.id, phaseId: phase.id, actor, now },
		here: `${home}/phrases/${phases.indexOf(phase) + 1}`,
		link: linkOf(event),
		remember: (token: string | null) => {
			const link = { contractSlug: contract.slug, slug: consultation.slug };
			if (token) rememberPrivateLink(event, { ...link, token });
		}
	};
}

/** One choice: the next card follows; or the list again, when it was changed there. */
export async function choose(event: RequestEvent) {
	const { door, here, link, remember } = await placeOf(event);
	const form = await event.request.formData();
	const read = readForm(choiceForm, form);
	if (!read.ok) return fail(400, { refusals: read.refusals });
	const wait = await countSent(event, { ...door, of: 'choice' });
	if (wait) return fail(429, wait);
	const { statement, choice, formKey } = read.output;
	const person = await senderOf(event, { ...door, formKey });
	const done = await event.locals.db.transaction((tx) =>
		recordChoice(tx, { ...door, person, statementId: statement, choice })
	);
	if (typeof done === 'string') return fail(409, { refusal: done });
	remember(done.token);
	const number = await findNumber(event.locals.db, {
		phaseId: door.phaseId,
		statementId: statement
	});
	redirect(
		303,
		form.get('retour')
			? `${here}/ou-j-en-suis?${link}#n-${number}`
			: `${here}?apres=${number}&${link}`
	);
}

export async function propose(event: RequestEvent) {
	const { door, here, link, remember } = await placeOf(event);
	const read = readForm(proposalForm, await event.request.formData());
	if (!read.ok) return fail(400, read);
	const { body, formKey } = read.output;
	const typed = { body, formKey };
	const wait = await countSent(event, { ...door, of: 'contribution' });
	if (wait) return fail(429, { ...wait, typed });
	const person = await senderOf(event, { ...door, formKey });
	const { submissionKey } = secretsOf(formKey);
	const done = await event.locals.db.transaction((tx) =>
		proposeStatement(tx, { ...door, person, body, submissionKey })
	);
	if (typeof done === 'string') return fail(409, { refusal: done, typed });
	remember(done.token);
	redirect(303, `${here}?proposee=${done.visibility === 'shown' ? 'publiee' : 'attend'}&${link}`);
}
