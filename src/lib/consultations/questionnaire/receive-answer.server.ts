import type { RequestEvent } from '@sveltejs/kit';
import { countTry, forgetTry, networkOf, type Counted } from '../../accounts/limits.server.ts';
import { isEmail, normalEmail } from '../../accounts/rules.ts';
import type { ConsultationContext } from '../consultation-context.server.ts';
import { createCommuneFinder } from '../questions/communes.server.ts';
import { markDevice, readDevice } from '../taking-part/device-cookie.server.ts';
import { rememberPrivateLink } from '../taking-part/private-link.server.ts';
import { profileFields } from '../taking-part/profile.ts';
import type { Phase } from '../queries.server.ts';
import { recordSubscriber } from '../taking-part/record-subscriber.server.ts';
import { cleanText, firstIn, typedOf, type Typed } from '../questions/answer-fields.ts';
import { editAnswer } from './edit-answer.server.ts';
import { listQuestions } from './queries.server.ts';
import type { Invalid } from './read-submission.server.ts';
import { asksCommune } from '../questions/questions.ts';
import type { CommuneFound } from '../questions/read-value.ts';
import { isFormKey, secretsOf } from '../taking-part/submission-secrets.server.ts';
import { submitAnswer } from './submit-answer.server.ts';
import { numbersOf } from '../questions/visible-questions.ts';

/** What goes back to the page when an answer is not kept: why, and everything that was typed. */
export type AnswerFailure = {
	status: number;
	refusal: string;
	waitMinutes: number;
	typed: Typed;
	/** Codes, by question. */
	refusals: Record<string, string>;
	communes: Record<string, CommuneFound[]>;
	profileRefusal: string | null;
	profileCommunes: CommuneFound[];
};
export type AnswerKept = { token: string | null; droppedNumbers: number[] };

const NAME_MAX = 120;
/** Bytes: some thirty long texts. */
const BODY_MAX = 2 * 1024 * 1024;

const statuses: Record<string, number> = {
	'account-needed': 401,
	'members-only': 403,
	'too-big': 413,
	wait: 429,
	invalid: 400,
	empty: 400,
	'name-needed': 400,
	'email-malformed': 400
};

function failure(refusal: string, typed: Typed, more: Partial<AnswerFailure> = {}): AnswerFailure {
	const nothing = { refusals: {}, communes: {}, profileRefusal: null, profileCommunes: [] };
	const status = statuses[refusal] ?? 409;
	return { status, refusal, waitMinutes: 0, typed, ...nothing, ...more };
}

/** The form of a request, or null when it is larger than any answer is. */
async function readBody({ request }: RequestEvent): Promise<FormData | null> {
	if (Number(request.headers.get('content-length') ?? 0) > BODY_MAX) return null;
	try {
		return await request.formData();
	} catch (error) {
		if ((error as { status?: unknown }).status === 413) return null;
		throw error;
	}
}

type Place = { context: ConsultationContext; phase: Phase };

/**
 * Receives one form of a questionnaire, from its door (`participationId` absent) or from a private page, and keeps it. The
 * address to be told once is kept afterwards, apart.
 */
export async function receiveAnswer(
	event: RequestEvent,
	{ context, phase, participationId }: Place & { participationId?: string }
): Promise<AnswerKept | AnswerFailure> {
	const form = await readBody(event);
	if (form === null) return failure('too-big', {});
	const typed = typedOf(form);
	const email = normalEmail(firstIn(typed, 'email'));
	if (email && !isEmail(email)) return failure('email-malformed', typed);
	const counted = countedOf(event);
	const waiting = await countTry(...counted);
	if (waiting) return failure('wait', typed, waiting);
	const kept = await keep(event, { context, phase, participationId, typed });
	if ('refusal' in kept) {
		await forgetTry(...counted);
		return kept;
	}
	const { db, account, locale } = event.locals;
	const told = email || (account && firstIn(typed, 'tell-me') ? account.email : '');
	if (told)
		await recordSubscriber(db, { consultationId: phase.consultationId, email: told, locale });
	return kept;
}

/** People with an account are counted by it, once each; an address is counted only for those who have none. */
function countedOf(event: RequestEvent): Counted[] {
	if (event.locals.account) return [];
	return [['answer-address', networkOf(event.getClientAddress())]];
}

async function keep(
	event: RequestEvent,
	{ context, phase, participationId, typed }: Place & { participationId?: string; typed: Typed }
): Promise<AnswerKept | AnswerFailure> {
	const { db } = event.locals;
	const { consultation } = context;
	const findCommunes = await finderFor(db, { phase, consultation, typed });
	const place = { consultationId: consultation.id, phaseId: phase.id, form: typed, findCommunes };
	const revision = Number(firstIn(typed, 'revision'));
	if (participationId && Number.isInteger(revision) && revision > 0) {
		const edited = await db.transaction((tx) =>
			editAnswer(tx, { ...place, participationId, revision })
		);
		return readOutcome(db, phase, typed, edited);
	}
	const formKey = firstIn(typed, 'form-key');
	if (!isFormKey(formKey)) return failure('invalid', typed);
	const secrets = secretsOf(formKey);
	const from = participationId
		? { participationId }
		: { actor: context.actor, person: personOf(event, typed, secrets) };
	const { submissionKey } = secrets;
	const submitted = await db.transaction((tx) =>
		submitAnswer(tx, { ...place, submissionKey, from })
	);
	const kept = await readOutcome(db, phase, typed, submitted);
	if ('refusal' in kept) return kept;
	if (!participationId && !event.locals.account) markDevice(event, secrets.deviceId);
	if (kept.token)
		rememberPrivateLink(event, {
			contractSlug: context.contract.slug,
			slug: consultation.slug,
			token: kept.token
		});
	return kept;
}

/** An answer leaves no name and no pseudonym behind, except where the consultation asks for the name. */
function personOf(event: RequestEvent, typed: Typed, secrets: { token: string; deviceId: string }) {
	const accountId = event.locals.account?.id ?? null;
	const deviceId = accountId ? null : (readDevice(event) ?? secrets.deviceId);
	const name = cleanText(firstIn(typed, 'name')).replace(/\s+/g, ' ').slice(0, NAME_MAX);
	return { participant: { accountId, deviceId }, account: null, name, token: secrets.token };
}

/** The communes of France are read only where somebody names one. */
async function finderFor(
	db: RequestEvent['locals']['db'],
	{
		phase,
		consultation,
		typed
	}: { phase: Phase; consultation: ConsultationContext['consultation']; typed: Typed }
) {
	const questions = await listQuestions(db, phase.id);
	const namesOne = firstIn(typed, profileFields.commune) !== '' || questions.some(asksCommune);
	return namesOne ? createCommuneFinder(db, consultation.contractId) : () => [];
}

type Outcome = { dropped: string[]; token?: string | null } | Invalid | string;

async function readOutcome(
	db: RequestEvent['locals']['db'],
	phase: Phase,
	typed: Typed,
	outcome: Outcome
): Promise<AnswerKept | AnswerFailure> {
	if (typeof outcome === 'string') return failure(outcome, typed);
	if ('invalid' in outcome) {
		const { invalid, profile, isEmpty } = outcome;
		return failure(isEmpty ? 'empty' : 'invalid', typed, {
			refusals: invalid.refusals,
			communes: invalid.communes,
			profileRefusal: profile.refusal,
			profileCommunes: profile.communes
		});
	}
	const numbers = outcome.dropped.length
		? numbersOf(await listQuestions(db, phase.id))
		: new Map<string, number>();
	return {
		token: outcome.token ?? null,
		droppedNumbers: outcome.dropped.flatMap((id) => numbers.get(id) ?? [])
	};
}
