import type { Db } from '../../database/database.server.ts';
import { listDistricts } from '../questions/communes.server.ts';
import { readProfile, type ReadProfile } from '../taking-part/profile.ts';
import type { Consultation } from '../queries.server.ts';
import type { Typed } from '../../shared/typed-form.ts';
import { listQuestions } from '../questions/list-questions.server.ts';
import { readAnswers, type ReadAnswers } from '../questions/read-answers.ts';
import type { FindCommunes } from '../questions/read-value.ts';

/** What a person sends to a questionnaire. */
export type Sent = { form: FormData | Typed; findCommunes: FindCommunes };
export type Invalid = { invalid: ReadAnswers; profile: ReadProfile; isEmpty: boolean };
export type ReadSubmission = { read: ReadAnswers; profile: ReadProfile };

/** Reads what is sent against the questions as they are now, in the transaction that keeps it. */
export async function readSubmission(
	tx: Db,
	{
		consultation,
		phaseId,
		form,
		findCommunes,
		isEntered = false
	}: Sent & {
		consultation: Consultation;
		phaseId: string;
		/** Typed by a facilitator: what a person left blank on paper stays blank, nobody makes it up. */
		isEntered?: boolean;
	}
): Promise<ReadSubmission | Invalid> {
	const { contractId, profileQuestions: asked } = consultation;
	const lines = await listQuestions(tx, phaseId);
	const questions = isEntered ? lines.map((line) => ({ ...line, required: false })) : lines;
	const read = readAnswers(form, questions, findCommunes);
	const districts = asked.includes('district') ? await listDistricts(tx, contractId) : [];
	const districtIds = districts.map(({ id }) => id);
	const profile = readProfile(form, { asked, districtIds, findCommunes });
	const isRefused = Object.keys(read.refusals).length > 0 || profile.refusal !== null;
	const isEmpty =
		!isRefused && Object.keys(read.values).length + Object.keys(read.texts).length === 0;
	return isRefused || isEmpty ? { invalid: read, profile, isEmpty } : { read, profile };
}
