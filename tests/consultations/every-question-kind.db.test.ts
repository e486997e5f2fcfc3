import { randomUUID } from 'node:crypto';
import { expect, it } from 'vitest';
import { visitor } from '#lib/accounts/actor.ts';
import { listPhases } from '#lib/consultations/queries.server.ts';
import { submitAnswer } from '#lib/consultations/questionnaire/submit-answer.server.ts';
import { questionKinds, type QuestionKind } from '#lib/consultations/questions/questions.ts';
import {
	answersFile,
	resultsJson,
	textsFile
} from '#lib/consultations/results/open-files/open-files.server.ts';
import { publishResults } from '#lib/consultations/results/publish-results.server.ts';
import { secretsOf } from '#lib/consultations/taking-part/submission-secrets.server.ts';
import { findContract } from '#lib/contracts/queries.server.ts';
import { contractCommune } from '#lib/contracts/tables.server.ts';
import type { Db } from '#lib/database/database.server.ts';
import { csvLine } from '#lib/shared/csv.ts';
import { endConsultation } from '../support/answers.ts';
import { anOpenConsultation, aQuestion, type AConsultation } from '../support/consultations.ts';
import { describeOnADatabase } from '../support/databases.ts';
import { aPerson, aRole } from '../support/people.ts';
import { communes, findCommunes, samples, typedIn } from '../support/question-samples.ts';

type Asked = AConsultation & { idOf: Record<QuestionKind, string> };

/** A consultation that asks one question of each kind there is. */
async function aQuestionOfEachKind(db: Db): Promise<Asked> {
	const place = await anOpenConsultation(db);
	const known = communes.map(({ code, name }) => ({ contractId: place.contractId, code, name }));
	await db.insert(contractCommune).values(known);
	const ids: [QuestionKind, string][] = [];
	for (const kind of questionKinds) {
		const { settings } = samples[kind];
		const title = `Question ${kind}`;
		ids.push([kind, await aQuestion(db, place.phaseId, { kind, title, settings })]);
	}
	return { ...place, idOf: Object.fromEntries(ids) as Asked['idOf'] };
}

/** Somebody without an account answers the questions of these kinds. */
async function answerAs(db: Db, asked: Asked, kinds: readonly QuestionKind[]): Promise<void> {
	const { submissionKey, token, deviceId } = secretsOf(randomUUID());
	const fields = kinds.map((kind) => typedIn(asked.idOf[kind], samples[kind].typed));
	const recorded = await db.transaction((tx) =>
		submitAnswer(tx, {
			consultationId: asked.consultationId,
			phaseId: asked.phaseId,
			submissionKey,
			form: Object.assign({}, ...fields),
			findCommunes,
			from: {
				actor: visitor,
				person: { participant: { accountId: null, deviceId }, account: null, token }
			}
		})
	);
	expect(recorded).toMatchObject({ dropped: [] });
}

async function publish(db: Db, { contractId, consultationId }: Asked, compare: boolean) {
	const accountId = await aPerson(db, 'Coline');
	await aRole(db, { contractId, accountId, role: 'coordinator' });
	await endConsultation(db, consultationId);
	const wanted = { contractId, consultationId, accountId, compare, now: new Date() };
	expect(await publishResults(db, wanted)).toEqual({ published: true });
}

describeOnADatabase('every kind of question', (db) => {
	it.each([false, true])(
		'is in what is published as it was answered, people compared: %s',
		async (compare) => {
			const asked = await aQuestionOfEachKind(db());
			await answerAs(db(), asked, questionKinds);
			await answerAs(db(), asked, questionKinds);
			await answerAs(db(), asked, ['short-text']);
			await publish(db(), asked, compare);
			const contract = (await findContract(db(), asked.contractSlug))!;
			const phases = await listPhases(db(), asked.consultationId);
			const file = { contract, consultationId: asked.consultationId, phases };

			const { phases: results } = await resultsJson(db(), file);
			const counts = results.flatMap((one) => (one.kind === 'questionnaire' ? [one.counts] : []));
			expect(counts[0]!.people).toBe(3);
			for (const kind of questionKinds)
				expect(counts[0]!.questions[asked.idOf[kind]], kind).toEqual(samples[kind].counts);

			const csv = await (await answersFile(db(), { ...file, phase: phases[0]! })).text();
			const [head, ...lines] = csv.replace('\uFEFF', '').split(/(?<=\r\n)/);
			const columns = questionKinds.flatMap((kind) => samples[kind].columns);
			expect(head).toBe(csvLine(columns.map(([title]) => title)));
			const said = columns.map(([, cell]) => csvLine([cell]).trim());
			expect(lines).toHaveLength(3);
			const cells = lines.map((line) => line.trim().split(';'));
			for (const [at, cell] of said.entries())
				expect(cells.map((line) => line[at]).sort()).toEqual(['', cell, cell].sort());

			const texts = await textsFile(db(), file).text();
			for (const kind of questionKinds) {
				const { text } = samples[kind].given;
				const times = kind === 'short-text' ? 3 : 2;
				const line = text && csvLine([`Question ${kind}`, text, '']);
				if (line) expect(texts.split(line), kind).toHaveLength(times + 1);
			}
		}
	);
});
