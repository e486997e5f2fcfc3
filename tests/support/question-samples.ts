import { fieldName } from '#lib/consultations/questions/answer-fields.ts';
import type { Typed } from '#lib/shared/typed-form.ts';
import type {
	AnswerValue,
	Option,
	Question,
	QuestionKind,
	QuestionSettings
} from '#lib/consultations/questions/questions.ts';
import type { CommuneFound, FieldRefusal } from '#lib/consultations/questions/read-value.ts';
import type { QuestionField } from '#lib/consultations/builder/check-question.ts';
import type { QuestionCounts } from '#lib/consultations/results/counting/question-counts.ts';

/** What is typed in the fields of a question, by the part of their names; '' for the field of the question itself. */
type Parts = Record<string, string | string[]>;

/** What becomes of a question of one kind, from its form to its open data. Two people gave this answer, a third none. */
export type Sample = {
	settings: QuestionSettings;
	/** What a new line is proposed with. */
	start: QuestionSettings;
	/** Settings with which no line may be kept, and the field that is refused. */
	broken: { settings: QuestionSettings; field: QuestionField } | null;
	/** Whether a later question may depend on one of its answers. */
	decides: boolean;
	typed: Parts;
	given: { value?: AnswerValue; text?: string };
	/** What the person reads again. */
	said: string[];
	refused: { typed: Parts; code: FieldRefusal; sentence: string } | null;
	/** Words of the paper sheet, and how many places to tick or write in. */
	paper: { words: string[]; places: number };
	counts: QuestionCounts;
	/** Part of what is said of the counts. */
	sentence: string;
	/** The lines of its tables of results; a link to the texts has none. */
	results: string[];
	/** By which variables people are compared. */
	compared: string[];
	/** Heads and cells of the open file, in the line of somebody who gave this answer. */
	columns: [head: string, cell: string | number | null][];
};

const options: Option[] = [
	{ id: 'o1', label: 'Le bus' },
	{ id: 'o2', label: 'La voiture' },
	{ id: 'o3', label: 'À pied' }
];
const rows: Option[] = [
	{ id: 'r1', label: 'Une pharmacie' },
	{ id: 'r2', label: 'Un médecin' }
];
const columns: Option[] = [
	{ id: 'c1', label: 'Facile' },
	{ id: 'c2', label: 'Difficile' }
];

export const communes: CommuneFound[] = [
	{ code: 'X0001', name: 'Brumeval', department: 'Brume (X0)' },
	{ code: 'X0002', name: 'Pontbrume', department: 'Brume (X0)' }
];
export const findCommunes = (typed: string) => communes.filter(({ name }) => name === typed);
export const communeNameOf = (code: string) =>
	communes.find((commune) => commune.code === code)?.name ?? code;

const none: QuestionCounts = { kind: 'none', answered: 0 };
const uncounted = { counts: none, sentence: '', results: [], compared: [], columns: [] };
const long = (length: number) => 'é'.repeat(length);

export const samples: Record<QuestionKind, Sample> = {
	section: {
		settings: {},
		start: {},
		broken: null,
		decides: false,
		typed: {},
		given: {},
		said: [],
		refused: null,
		paper: { words: [], places: 0 },
		...uncounted
	},
	'short-text': {
		settings: {},
		start: {},
		broken: null,
		decides: false,
		typed: { '': 'Un banc' },
		given: { text: 'Un banc' },
		said: ['Un banc'],
		refused: { typed: { '': long(301) }, code: 'too-long', sentence: '300 caractères' },
		paper: { words: ['parlez du territoire'], places: 2 },
		...uncounted
	},
	'long-text': {
		settings: {},
		start: {},
		broken: null,
		decides: false,
		typed: { '': 'Un banc\nà l’ombre' },
		given: { text: 'Un banc\nà l’ombre' },
		said: ['Un banc', 'à l’ombre'],
		refused: { typed: { '': long(5001) }, code: 'too-long', sentence: '5 000 caractères' },
		paper: { words: ['parlez du territoire'], places: 7 },
		...uncounted
	},
	single: {
		settings: { options, other: true },
		start: {},
		broken: { settings: { options: options.slice(0, 1) }, field: 'options' },
		decides: true,
		typed: { '': 'other', words: 'Le vélo' },
		given: { value: 'other', text: 'Le vélo' },
		said: ['Autre', 'Le vélo'],
		refused: { typed: { '': ['o1', 'o2'] }, code: 'too-many', sentence: 'gardez-en 1' },
		paper: { words: ['Une seule case', 'Le bus', 'La voiture', 'À pied', 'Autre'], places: 5 },
		counts: {
			kind: 'choice',
			answered: 2,
			choices: [
				{ id: 'o1', people: 0 },
				{ id: 'o2', people: 0 },
				{ id: 'o3', people: 0 },
				{ id: 'other', people: 2 }
			],
			mean: null,
			median: null
		},
		sentence: 'La réponse la plus donnée',
		results: ['Le bus 0', 'La voiture 0', 'À pied 0', 'Autre 2'],
		compared: ['single'],
		columns: [['Question single', 'Autre']]
	},
	multiple: {
		settings: { options, maxChoices: 2 },
		start: {},
		broken: { settings: { options, maxChoices: 9 }, field: 'maxChoices' },
		decides: true,
		typed: { '': ['o1', 'o3'] },
		given: { value: ['o1', 'o3'] },
		said: ['Le bus', 'À pied'],
		refused: { typed: { '': ['o1', 'o2', 'o3'] }, code: 'too-many', sentence: 'gardez-en 2' },
		paper: { words: ['2 cases au plus', 'Le bus', 'La voiture', 'À pied'], places: 3 },
		counts: {
			kind: 'choice',
			answered: 2,
			choices: [
				{ id: 'o1', people: 2 },
				{ id: 'o2', people: 0 },
				{ id: 'o3', people: 2 }
			],
			mean: null,
			median: null
		},
		sentence: 'À égalité en tête : « Le bus » et « À pied »',
		results: ['Le bus 2', 'La voiture 0', 'À pied 2'],
		compared: ['multiple'],
		columns: [
			['Question multiple – Le bus', 1],
			['Question multiple – La voiture', 0],
			['Question multiple – À pied', 1]
		]
	},
	scale: {
		settings: { min: 0, max: 3, minLabel: 'pas du tout', maxLabel: 'tout à fait' },
		start: { min: 1, max: 5 },
		broken: { settings: { min: 3, max: 0 }, field: 'max' },
		decides: true,
		typed: { '': '2' },
		given: { value: 2 },
		said: ['2 (0 : pas du tout · 3 : tout à fait)'],
		refused: { typed: { '': '4' }, code: 'not-an-option', sentence: 'choisissez dans la liste' },
		paper: { words: ['un seul nombre', 'pas du tout', 'tout à fait'], places: 4 },
		counts: {
			kind: 'choice',
			answered: 2,
			choices: [
				{ id: '0', people: 0 },
				{ id: '1', people: 0 },
				{ id: '2', people: 2 },
				{ id: '3', people: 0 }
			],
			mean: 2,
			median: 2
		},
		sentence: 'En moyenne 2 sur 3 (0 : pas du tout · 3 : tout à fait)',
		results: ['0 – pas du tout 0', '1 0', '2 2', '3 – tout à fait 0'],
		compared: ['scale'],
		columns: [['Question scale', 2]]
	},
	ranking: {
		settings: { options, maxChoices: 2 },
		start: {},
		broken: { settings: { options: [] }, field: 'options' },
		decides: false,
		typed: { o2: '1', o1: '2' },
		given: { value: ['o2', 'o1'] },
		said: ['1. La voiture', '2. Le bus'],
		refused: { typed: { o2: '1', o1: '1' }, code: 'same-place', sentence: 'la même place' },
		paper: { words: ['puis 2', 'Le bus', 'La voiture', 'À pied'], places: 3 },
		counts: {
			kind: 'ranking',
			answered: 2,
			choices: [
				{ id: 'o1', first: 0, ranked: 2, meanRank: 2 },
				{ id: 'o2', first: 2, ranked: 2, meanRank: 1 },
				{ id: 'o3', first: 0, ranked: 0, meanRank: null }
			]
		},
		sentence: '« La voiture » est le plus souvent en premier',
		results: ['Le bus 0', 'La voiture 2', 'À pied 0'],
		compared: ['ranking'],
		columns: [
			['Question ranking – Le bus', 2],
			['Question ranking – La voiture', 1],
			['Question ranking – À pied', null]
		]
	},
	number: {
		settings: { min: 0, max: 60, unit: 'minutes' },
		start: {},
		broken: { settings: { min: 60, max: 0 }, field: 'max' },
		decides: false,
		typed: { '': '12,5' },
		given: { value: 12.5 },
		said: ['12,5 minutes'],
		refused: { typed: { '': '61' }, code: 'too-large', sentence: 'de 0 à 60' },
		paper: { words: ['minutes'], places: 1 },
		counts: {
			kind: 'number',
			answered: 2,
			min: 12.5,
			median: 12.5,
			max: 12.5,
			bars: [{ from: 12, to: 13, people: 2 }]
		},
		sentence: 'répondent 12,5 minutes ou moins',
		results: ['12 2'],
		compared: [],
		columns: [['Question number', 12.5]]
	},
	date: {
		settings: {},
		start: {},
		broken: null,
		decides: false,
		typed: { '': '2027-03-21' },
		given: { value: '2027-03-21' },
		said: ['21 mars 2027'],
		refused: { typed: { '': 'demain' }, code: 'not-a-date', sentence: '21/03/2027' },
		paper: { words: ['jour / mois / année'], places: 1 },
		counts: {
			kind: 'date',
			answered: 2,
			min: '2027-03-21',
			median: '2027-03-21',
			max: '2027-03-21',
			bars: [{ period: '2027-03', people: 2 }]
		},
		sentence: 'Du 21 mars 2027 au 21 mars 2027',
		results: ['mars 2027 2'],
		compared: [],
		columns: [['Question date', '2027-03-21']]
	},
	commune: {
		settings: {},
		start: {},
		broken: null,
		decides: false,
		typed: { '': 'Brumeval', code: 'X0001' },
		given: { value: 'X0001' },
		said: ['Brumeval'],
		refused: {
			typed: { '': 'Nulle-Part' },
			code: 'unknown-commune',
			sentence: 'Nous ne trouvons pas cette commune'
		},
		paper: { words: [], places: 1 },
		counts: {
			kind: 'choice',
			answered: 2,
			choices: [{ id: 'X0001', people: 2 }],
			mean: null,
			median: null
		},
		sentence: '« Brumeval » (100 %)',
		results: ['Brumeval 2'],
		compared: ['commune'],
		columns: [['Question commune', 'Brumeval']]
	},
	matrix: {
		settings: { rows, columns },
		start: {},
		broken: { settings: { rows, columns: [] }, field: 'columns' },
		decides: false,
		typed: { r1: 'c1', r2: 'c2' },
		given: { value: { r1: 'c1', r2: 'c2' } },
		said: ['Une pharmacie : Facile', 'Un médecin : Difficile'],
		refused: { typed: { r1: 'c9' }, code: 'not-an-option', sentence: 'choisissez dans la liste' },
		paper: { words: ['Une case par ligne', 'Une pharmacie', 'Un médecin', 'Facile'], places: 4 },
		counts: {
			kind: 'matrix',
			answered: 2,
			rows: [
				{
					id: 'r1',
					choices: [
						{ id: 'c1', people: 2 },
						{ id: 'c2', people: 0 }
					]
				},
				{
					id: 'r2',
					choices: [
						{ id: 'c1', people: 0 },
						{ id: 'c2', people: 2 }
					]
				}
			]
		},
		sentence: '',
		results: ['Facile 2', 'Difficile 0', 'Facile 0', 'Difficile 2'],
		compared: ['matrix:r1', 'matrix:r2'],
		columns: [
			['Question matrix – Une pharmacie', 'Facile'],
			['Question matrix – Un médecin', 'Difficile']
		]
	}
};

export function sampleQuestion(kind: QuestionKind, more: Partial<Question> = {}): Question {
	const { settings } = samples[kind];
	const usual = { id: kind, kind, title: `Question ${kind}`, help: `Aide ${kind}` };
	return { ...usual, required: false, settings, condition: null, ...more };
}

/** The fields of a question as a form sends them. */
export function typedIn(id: string, parts: Parts): Typed {
	const fields = Object.entries(parts).map(([part, typed]) => [
		part === '' ? fieldName(id) : fieldName(id, part),
		[typed].flat()
	]);
	return Object.fromEntries(fields) as Typed;
}
