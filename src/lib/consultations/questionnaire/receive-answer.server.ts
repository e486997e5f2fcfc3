import { countTry, forgetTry, networkOf, type Counted } from '../../accounts/limits.server.ts';
import { readAddress } from '../../shared/typed/typed-address.ts';
import type { Db } from '../../database/database.server.ts';
import type { Locale } from '../../shared/messages.ts';
import type { ConsultationContext } from '../consultation-context.server.ts';
import type { Phase } from '../queries.server.ts';
import { recordSubscriber } from '../taking-part/record-subscriber.server.ts';
import { firstIn, typedOf, type Typed } from '../../shared/typed-form.ts';
import { participantOf, type Person, type Visitor } from '../taking-part/take-part.server.ts';
import { editAnswer } from './edit-answer.server.ts';
import { listQuestions } from '../questions/list-questions.server.ts';
import {
	communeFinderFor,
	findFaults,
	isNameTooLong,
	nameIn,
	type Faults
} from './find-faults.server.ts';
import type { Invalid } from './read-submission.server.ts';
import type { CommuneFound } from '../questions/read-value.ts';
import { secretsOf } from '../taking-part/submission-secrets.server.ts';
import { submitAnswer } from './submit-answer.server.ts';
import { numbersOf } from '../questions/visible-questions.ts';
import { isId } from '../../shared/ids.ts';

/** What goes back to the page when an answer is not kept: why, and everything that was typed. */
export type AnswerFailure = {
	status: number;
	refusal: string;
	/** What else is wrong with the form, whatever the questions. */
	also: string[];
	waitMinutes: number;
	typed: Typed;
	/** Codes, by question. */
	refusals: Record<string, string>;
	communes: Record<string, CommuneFound[]>;
	profileRefusal: string | null;
	profileCommunes: CommuneFound[];
};
export type AnswerKept = {
	token: string | null;
	droppedNumbers: number[];
	/** The name that this browser keeps from now on; null for those who are known otherwise. */
	deviceId: string | null;
};

const statuses: Record<string, number> = {
	'account-needed': 401,
	'members-only': 403,
	'too-big': 413,
	wait: 429,
	invalid: 400,
	empty: 400,
	'name-needed': 400,
	'name-too-long': 400,
	'email-malformed': 400,
	'email-other-alphabet': 400
};

function failure(refusal: string, typed: Typed, more: Partial<AnswerFailure> = {}): AnswerFailure {
	const nothing = {
		also: [],
		refusals: {},
		communes: {},
		profileRefusal: null,
		profileCommunes: []
	};
	const status = statuses[refusal] ?? 409;
	return { status, refusal, waitMinutes: 0, typed, ...nothing, ...more };
}

function refusalsOf({ invalid, profile }: Invalid): Partial<AnswerFailure> {
	const { refusals, communes } = invalid;
	return { refusals, communes, profileRefusal: profile.refusal, profileCommunes: profile.communes };
}

function failureOf({ codes, invalid }: Faults, typed: Typed): AnswerFailure {
	const [first, ...also] = codes;
	return failure(first!, typed, { also, ...(invalid && refusalsOf(invalid)) });
}

type Place = { context: ConsultationContext; phase: Phase };
type Sent = Place & {
	/** Whose answer it is, when it comes from their private page; absent at the door of the questionnaire. */
	participationId?: string;
	/** Null when it is larger than any answer is. */
	form: FormData | null;
	visitor: Visitor;
	locale: Locale;
	address: string;
};

/** Receives one form of a questionnaire and keeps it. The address to be told once is kept afterwards, apart. */
export async function receiveAnswer(
	db: Db,
	{ form, locale, address, ...sent }: Sent
): Promise<AnswerKept | AnswerFailure> {
	if (form === null) return failure('too-big', {});
	const typed = typedOf(form);
	const { context, phase, participationId } = sent;
	const isFirst = participationId === undefined;
	const faults = await findFaults(db, { context, phase, typed, isFirst });
	if (faults) return failureOf(faults, typed);
	const { email } = readAddress(firstIn(typed, 'email'));
	const { account } = sent.visitor;
	const counted = countedOf(account, address);
	const waiting = await countTry(...counted);
	if (waiting) return failure('wait', typed, waiting);
	const kept = await keep(db, { ...sent, typed });
	if ('refusal' in kept) {
		await forgetTry(...counted);
		return kept;
	}
	const told = email || (account && firstIn(typed, 'tell-me') ? account.email : '');
	if (told)
		await recordSubscriber(db, { consultationId: sent.phase.consultationId, email: told, locale });
	return kept;
}

/** People with an account are counted by it, once each; an address is counted only for those who have none. */
function countedOf(account: Visitor['account'], address: string): Counted[] {
	return account ? [] : [['answer-address', networkOf(address)]];
}

type Kept = Place & Pick<Sent, 'participationId' | 'visitor'> & { typed: Typed };

async function keep(
	db: Db,
	{ context, phase, participationId, visitor, typed }: Kept
): Promise<AnswerKept | AnswerFailure> {
	const { consultation } = context;
	const findCommunes = await communeFinderFor(db, { context, phase, typed });
	const place = { consultationId: consultation.id, phaseId: phase.id, form: typed, findCommunes };
	const revision = Number(firstIn(typed, 'revision'));
	if (participationId && Number.isInteger(revision) && revision > 0) {
		const edited = await db.transaction((tx) =>
			editAnswer(tx, { ...place, participationId, revision })
		);
		return readOutcome(db, phase, typed, edited);
	}
	const formKey = firstIn(typed, 'form-key');
	if (!isId(formKey)) return failure('invalid', typed);
	const secrets = secretsOf(formKey);
	const person = personOf(visitor, typed, secrets);
	if (isNameTooLong(person.name!)) return failure('name-too-long', typed);
	const from = participationId ? { participationId } : { actor: context.actor, person };
	const { submissionKey } = secrets;
	const submitted = await db.transaction((tx) =>
		submitAnswer(tx, { ...place, submissionKey, from })
	);
	const kept = await readOutcome(db, phase, typed, submitted);
	if ('refusal' in kept || participationId) return kept;
	return { ...kept, deviceId: person.participant.deviceId };
}

/** An answer leaves no name and no pseudonym behind, except where the consultation asks for the name. */
function personOf(
	visitor: Visitor,
	typed: Typed,
	secrets: { token: string; deviceId: string }
): Person {
	const { accountId, deviceId: known } = participantOf(visitor);
	const deviceId = accountId ? null : (known ?? secrets.deviceId);
	const name = nameIn(typed);
	return { participant: { accountId, deviceId }, account: null, name, token: secrets.token };
}

type Outcome = { dropped: string[]; token?: string | null } | Invalid | string;

async function readOutcome(
	db: Db,
	phase: Phase,
	typed: Typed,
	outcome: Outcome
): Promise<AnswerKept | AnswerFailure> {
	if (typeof outcome === 'string') return failure(outcome, typed);
	if ('invalid' in outcome) {
		return failure(outcome.isEmpty ? 'empty' : 'invalid', typed, refusalsOf(outcome));
	}
	const numbers = outcome.dropped.length
		? numbersOf(await listQuestions(db, phase.id))
		: new Map<string, number>();
	return {
		token: outcome.token ?? null,
		deviceId: null,
		droppedNumbers: outcome.dropped.flatMap((id) => numbers.get(id) ?? [])
	};
}
