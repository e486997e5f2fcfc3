import type {
	AnswerValue,
	AnswerValues,
	QuestionKind
} from '#lib/consultations/questions/questions.ts';
import { answer, answerText } from '#lib/consultations/questions/tables.server.ts';
import { visibilityOf } from '#lib/consultations/taking-part/text-visibility.ts';
import type { Db } from '#lib/database/database.server.ts';
import { communes } from '../territory.ts';
import { french } from '../write-content.ts';
import type { Chance } from './chance.ts';
import type { Seeded } from './seed-consultations.server.ts';
import type { Voice } from './seed-voices.server.ts';
import type { DemonstrationQuestion } from './shape.ts';

type Place = {
	seeded: Seeded;
	phase: Seeded['phases'][number];
	voices: readonly Voice[];
	chance: Chance;
};

/** What each person answers to a questionnaire: closed answers by what is liked, texts each said by somebody. */
export async function seedAnswers(tx: Db, { seeded, phase, voices, chance }: Place): Promise<void> {
	if (phase.wanted.kind !== 'questionnaire') return;
	const { questions } = phase.wanted;
	const answering = voices.filter(() => chance.isIn(94));
	const answers = answering.map((voice) => ({
		id: crypto.randomUUID(),
		participationId: voice.id,
		phaseId: phase.id,
		values: valuesOf(questions, phase.questions, chance),
		submissionKey: crypto.randomUUID(),
		submittedAt: voice.at,
		updatedAt: voice.at
	}));
	await tx.insert(answer).values(answers);
	const texts = questions.flatMap(({ key, texts: said = [] }) => {
		const authors = chance.some(answers, said.length);
		return authors.map(({ id, submittedAt }, index) => {
			const body = french(said[index]!);
			return {
				consultationId: seeded.consultationId,
				answerId: id,
				body,
				questionId: phase.questions.get(key)!,
				writtenAt: submittedAt,
				...visibilityOf('after', [body])
			};
		});
	});
	if (texts.length) await tx.insert(answerText).values(texts);
}

function valuesOf(
	questions: readonly DemonstrationQuestion[],
	ids: ReadonlyMap<string, string>,
	chance: Chance
): AnswerValues {
	const said = new Map<string, AnswerValue>();
	for (const question of questions) {
		const { key, when, required } = question;
		if (when && !when.values.some((one) => [said.get(when.key)].flat().includes(one))) continue;
		if (!required && chance.isIn(11)) continue;
		const value = valueOf(question, chance);
		if (value !== null) said.set(key, value);
	}
	return Object.fromEntries([...said].map(([key, value]) => [ids.get(key)!, value]));
}

function valueOf(question: DemonstrationQuestion, chance: Chance): AnswerValue | null {
	return kindValues[question.kind](question, chance);
}

type Draw = (question: DemonstrationQuestion, chance: Chance) => AnswerValue | null;

const nothing: Draw = () => null;
const around: Draw = ({ scale }, chance) => (scale ? chance.around(scale) : null);

/** What somebody answers; texts are said apart, and no day is asked in the demonstration. */
const kindValues: Record<QuestionKind, Draw> = {
	section: nothing,
	'short-text': nothing,
	'long-text': nothing,
	single: ({ options = [] }, chance) => chance.liked(options),
	multiple: ({ options = [], maxChoices = options.length }, chance) =>
		chance.several(options, 1 + Math.floor(chance.next() * Math.min(3, maxChoices))),
	scale: around,
	ranking: ({ options = [], maxChoices = options.length }, chance) =>
		chance.several(options, maxChoices),
	number: around,
	date: nothing,
	commune: (_, chance) =>
		chance.liked(communes.map(({ code, name, population }) => [code, name, population])),
	matrix: ({ rows = [], columns = [] }, chance) =>
		Object.fromEntries(rows.map(([id]) => [id, chance.liked(columns)]))
};
