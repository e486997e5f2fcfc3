import * as v from 'valibot';
import { questionKinds, type Question, type QuestionSettings } from '../questions/questions.ts';
import { refusalsOfQuestion, type QuestionDraft, type QuestionRefusals } from './check-question.ts';
import { LINES_MAX } from './limits.ts';

export const FILE_FORMAT = 'maillage-questionnaire';
export const FILE_VERSION = 1;

/** A questionnaire as territories hand it to each other: its words and their structure, nobody's name, no id of ours. */
export type QuestionnaireFile = {
	format: typeof FILE_FORMAT;
	version: typeof FILE_VERSION;
	licence: string;
	title: string;
	introduction: string;
	lines: FileLine[];
};
/** A condition names a line by its place in the file, from 1. */
type FileLine = Omit<QuestionDraft, 'condition'> & {
	condition: { line: number; values: string[] } | null;
};

export function questionnaireFile(
	{ title, introduction }: { title: string; introduction: string },
	questions: readonly Question[]
): QuestionnaireFile {
	return {
		format: FILE_FORMAT,
		version: FILE_VERSION,
		licence: 'Licence Ouverte 2.0 (Etalab)',
		title,
		introduction,
		lines: questions.map(({ id: _, condition, ...line }) => {
			const { kind, title: words, help, required, settings } = line;
			const place = questions.findIndex(({ id }) => id === condition?.questionId);
			const asked = condition && place >= 0 ? { line: place + 1, values: condition.values } : null;
			return { kind, title: words, help, required, settings, condition: asked };
		})
	};
}

const text = v.pipe(
	v.string(),
	v.transform((words) =>
		words
			.replaceAll('\0', '')
			.replace(/\p{Cs}/gu, '')
			.trim()
	)
);
const short = v.pipe(text, v.maxLength(1000));
const optionId = v.pipe(v.string(), v.regex(/^[a-z]{1,2}\d{1,4}$/));
const options = v.optional(
	v.pipe(v.array(v.object({ id: optionId, label: short })), v.maxLength(50))
);
const number = v.optional(v.pipe(v.number(), v.finite()));
// A setting without a row here would be left out of every file that is read.
const settings = v.object({
	options,
	other: v.optional(v.boolean()),
	maxChoices: number,
	min: number,
	max: number,
	minLabel: v.optional(short),
	maxLabel: v.optional(short),
	unit: v.optional(short),
	rows: options,
	columns: options
} satisfies Record<keyof QuestionSettings, v.GenericSchema>);
const line = v.object({
	kind: v.picklist(questionKinds),
	title: text,
	help: v.optional(text, ''),
	required: v.optional(v.boolean(), false),
	settings: v.optional(settings, {}),
	condition: v.optional(
		v.nullable(
			v.object({
				line: v.pipe(v.number(), v.integer(), v.minValue(1)),
				values: v.pipe(v.array(v.string()), v.minLength(1), v.maxLength(50))
			})
		),
		null
	)
});
const file = v.object({
	format: v.literal(FILE_FORMAT),
	version: v.literal(FILE_VERSION),
	lines: v.pipe(v.array(line), v.minLength(1), v.maxLength(LINES_MAX))
});

/** What is wrong with a file: where (a line from 1, a name such as `title`), and why. */
export type FileProblem =
	| { code: 'not-json' | 'not-a-questionnaire' | 'other-version' | 'too-large' | 'too-many-lines' }
	| { code: 'malformed'; line: number | null; place: string }
	| { code: 'refused'; line: number; refusals: QuestionRefusals };

const PROBLEMS_MAX = 20;

/** The lines of a file with new ids, or everything that is wrong with it. `newId` draws one for each line. */
export function readQuestionnaireFile(
	json: string,
	newId: () => string
): { questions: Question[] } | { problems: FileProblem[] } {
	let value: unknown;
	try {
		value = JSON.parse(json);
	} catch {
		return { problems: [{ code: 'not-json' }] };
	}
	const kind = kindOf(value);
	if (kind) return { problems: [{ code: kind }] };
	const read = v.safeParse(file, value);
	if (!read.success) return { problems: read.issues.slice(0, PROBLEMS_MAX).map(problemOf) };
	const ids = read.output.lines.map(newId);
	const questions: Question[] = read.output.lines.map((one, index) => ({
		...one,
		id: ids[index]!,
		// A line that does not exist names nothing: the rules below say so.
		condition: one.condition && {
			questionId: ids[one.condition.line - 1] ?? '',
			values: one.condition.values
		}
	}));
	const problems = problemsOf(questions);
	return problems.length ? { problems } : { questions };
}

/** The same gate as the form of each line. */
function problemsOf(questions: readonly Question[]): FileProblem[] {
	const all = questions.map((one, index) => {
		const refusals = refusalsOfQuestion(one, questions.slice(0, index));
		return { code: 'refused' as const, line: index + 1, refusals };
	});
	return all.filter(({ refusals }) => Object.keys(refusals).length > 0).slice(0, PROBLEMS_MAX);
}

function kindOf(value: unknown): 'not-a-questionnaire' | 'other-version' | 'too-many-lines' | null {
	if (typeof value !== 'object' || value === null) return 'not-a-questionnaire';
	const { format, version, lines } = value as Record<string, unknown>;
	if (format !== FILE_FORMAT) return 'not-a-questionnaire';
	if (version !== FILE_VERSION) return 'other-version';
	return Array.isArray(lines) && lines.length > LINES_MAX ? 'too-many-lines' : null;
}

function problemOf({ path }: v.BaseIssue<unknown>): FileProblem {
	const keys = (path ?? []).map(({ key }) => key);
	const at = keys[0] === 'lines' && typeof keys[1] === 'number' ? keys[1] + 1 : null;
	const names = keys.slice(at === null ? 0 : 2);
	const place = names.map((key) => (typeof key === 'number' ? key + 1 : String(key))).join(' › ');
	return { code: 'malformed', line: at, place };
}
