import { formatNumber } from '../../shared/format.ts';
import { message, plural } from '../../shared/messages.ts';
import { COMMUNE_MAX, LONG_TEXT_MAX, OTHER_MAX, SHORT_TEXT_MAX } from './answer-fields.ts';
import {
	OTHER,
	scaleOf,
	type Question,
	type QuestionKind,
	type QuestionSettings
} from './questions.ts';
import type { FieldRefusal } from './read-value.ts';
import { other as otherShort, writeDate } from '../words.ts';

export const other = message({ fr: 'Autre, précisez', en: 'Other, please say' });
export const otherWords = message({ fr: 'Vos mots pour « Autre »', en: 'Your words for “Other”' });
export const notRanked = message({ fr: '—', en: '—' });
export const speakOfTerritory = message({
	fr: 'Parlez du territoire, pas de votre santé ni de celle de quelqu’un d’autre. Ne donnez pas de nom.',
	en: 'Speak of the territory, not of your health or anybody else’s. Give no names.'
});
export const communeHelp = message({
	fr: 'Écrivez son nom ou son code postal.',
	en: 'Write its name or its postcode.'
});
export const whichCommune = message({ fr: 'Laquelle est-ce ?', en: 'Which one is it?' });
type Bounds = { min?: number; max?: number };
const bounds = message<Bounds>({
	fr: ({ min, max }) => {
		if (min !== undefined && max !== undefined)
			return `, de ${formatNumber(min)} à ${formatNumber(max)}`;
		if (min !== undefined) return `, ${formatNumber(min)} ou plus`;
		return max === undefined ? '' : `, ${formatNumber(max)} au plus`;
	},
	en: ({ min, max }) => {
		if (min !== undefined && max !== undefined)
			return `, from ${formatNumber(min)} to ${formatNumber(max)}`;
		if (min !== undefined) return `, ${formatNumber(min)} or more`;
		return max === undefined ? '' : `, ${formatNumber(max)} at most`;
	}
});
export const numberHelp = message<Bounds & { unit?: string }>({
	fr: (p) => `Un nombre${p.unit ? ` en ${p.unit}` : ''}${bounds(p)}.`,
	en: (p) => `A number${p.unit ? ` in ${p.unit}` : ''}${bounds(p)}.`
});
export const dateHelp = message({ fr: 'Par exemple 21/03/2027.', en: 'For example 21/03/2027.' });
export const multipleHelp = message<{ max: number | undefined }>({
	fr: ({ max }) =>
		max
			? `${formatNumber(max)} ${plural('fr', max, 'réponse', 'réponses')} au plus.`
			: 'Plusieurs réponses possibles.',
	en: ({ max }) =>
		max
			? `At most ${formatNumber(max)} ${plural('en', max, 'answer', 'answers')}.`
			: 'You may choose several.'
});
export const rankingHelp = message<{ places: number; options: number }>({
	fr: ({ places, options }) =>
		places < options
			? `Donnez une place à ${formatNumber(places)} d’entre elles : 1 pour ce qui compte le plus.`
			: 'Donnez une place à chacune : 1 pour ce qui compte le plus.',
	en: ({ places, options }) =>
		places < options
			? `Give a place to ${formatNumber(places)} of them: 1 for what matters most.`
			: 'Give each a place: 1 for what matters most.'
});
export const scaleEnds = message<{ min: number; max: number; minLabel: string; maxLabel: string }>({
	fr: ({ min, max, minLabel, maxLabel }) =>
		[minLabel && `${min} : ${minLabel}`, maxLabel && `${max} : ${maxLabel}`]
			.filter(Boolean)
			.join(' · '),
	en: ({ min, max, minLabel, maxLabel }) =>
		[minLabel && `${min}: ${minLabel}`, maxLabel && `${max}: ${maxLabel}`]
			.filter(Boolean)
			.join(' · ')
});
const scaleBounds = message<{ min: number; max: number }>({
	fr: ({ min, max }) => `de ${min} à ${max}`,
	en: ({ min, max }) => `from ${min} to ${max}`
});
/** What the numbers of a scale mean, beside one of them: « 1 : aucune · 5 : entière », « de 1 à 5 » where its ends have no words. */
export function scaleMeaning({
	minLabel = '',
	maxLabel = '',
	...settings
}: QuestionSettings): string {
	const bounds = scaleOf(settings);
	const ends = scaleEnds({ ...bounds, minLabel, maxLabel });
	if (minLabel && maxLabel) return ends;
	return [scaleBounds(bounds), ends].filter(Boolean).join(' · ');
}
/** A step of a scale, with its words where it is one of the ends: « 1 – aucune ». */
export function stepLabel(settings: QuestionSettings, step: string): string {
	const { min, max } = scaleOf(settings);
	const ends: Record<string, string | undefined> = {
		[min]: settings.minLabel,
		[max]: settings.maxLabel
	};
	return ends[step] ? `${step} – ${ends[step]}` : step;
}
export const matrixHelp = message({
	fr: 'Une réponse par ligne.',
	en: 'One answer for each line.'
});

const quoted = message<{ text: string }>({
	fr: ({ text }) => `« ${text} »`,
	en: ({ text }) => `“${text}”`
});
const or = message<{ list: string[] }>({
	fr: ({ list }) => list.join(' ou '),
	en: ({ list }) => list.join(' or ')
});
const ifAnswered = message<{ answers: string; number: number }>({
	fr: ({ answers, number }) => `Si vous avez répondu ${answers} à la question ${number}`,
	en: ({ answers, number }) => `If you answered ${answers} to question ${number}`
});

/** « Si vous avez répondu « Oui » à la question 3 »; null when it is always asked, or no longer can be. */
export function conditionSentence(
	{ condition }: Pick<Question, 'condition'>,
	questions: readonly Question[],
	numbers: ReadonlyMap<string, number>
): string | null {
	const deciding = condition && questions.find(({ id }) => id === condition.questionId);
	const number = deciding && numbers.get(deciding.id);
	if (!number) return null;
	const list = condition.values.map((value) => quoted({ text: labelOf(deciding, value) }));
	return ifAnswered({ answers: or({ list }), number });
}

/** The words of one option of a choice, of « Autre », or the step of a scale. */
export function labelOf({ settings }: Pick<Question, 'settings'>, value: string): string {
	if (value === OTHER) return otherShort();
	return settings.options?.find(({ id }) => id === value)?.label ?? value;
}

const tooLong = message<{ max: number }>({
	fr: ({ max }) => `Ce texte est trop long : ${formatNumber(max)} caractères au plus.`,
	en: ({ max }) => `This text is too long: ${formatNumber(max)} characters at most.`
});
const tooMany = message<{ max: number }>({
	fr: ({ max }) =>
		`Vous avez coché trop de réponses : gardez-en ${formatNumber(max)}${max > 1 ? ' au plus' : ''}.`,
	en: ({ max }) =>
		`You ticked too many answers: keep ${formatNumber(max)}${max > 1 ? ' at most' : ''}.`
});
const numberSentence = message<{ min?: number; max?: number; unit?: string }>({
	fr: (p) => `Écrivez un nombre${bounds(p)}, en chiffres.`,
	en: (p) => `Write a number${bounds(p)}, in figures.`
});
const refusals: Partial<Record<FieldRefusal, () => string>> = {
	required: message({
		fr: 'Cette question attend une réponse.',
		en: 'This question needs an answer.'
	}),
	'other-not-chosen': message({
		fr: 'Vous avez écrit dans « Autre » sans le choisir : choisissez « Autre », ou effacez ces mots.',
		en: 'You wrote under “Other” without choosing it: choose “Other”, or erase these words.'
	}),
	'same-place': message({
		fr: 'Deux choix ont la même place : donnez une place différente à chacun.',
		en: 'Two choices have the same place: give each a different one.'
	}),
	'not-a-date': writeDate,
	'unknown-commune': message({
		fr: 'Nous ne trouvons pas cette commune : vérifiez son nom, ou écrivez son code postal.',
		en: 'We do not find this commune: check its name, or write its postcode.'
	}),
	'several-communes': message({
		fr: 'Plusieurs communes répondent à ce nom : choisissez la vôtre dans la liste, ou ajoutez son code postal.',
		en: 'Several communes answer to this name: choose yours in the list, or add its postcode.'
	}),
	'not-an-option': message({
		fr: 'Cette réponse ne fait pas partie des choix : choisissez dans la liste.',
		en: 'This answer is not one of the choices: choose in the list.'
	})
};
const incompleteRanking = message({
	fr: 'Il manque une place : donnez une place à chaque choix demandé.',
	en: 'A place is missing: give a place to each choice asked for.'
});
const incompleteMatrix = message({
	fr: 'Il manque une ligne : donnez une réponse à chacune.',
	en: 'A line is missing: give each an answer.'
});

const asNumber = ({ min, max, unit }: QuestionSettings) => numberSentence({ min, max, unit });

/** The refusals whose sentence depends on the kind of the question. */
const refusalsOfKind: Record<
	QuestionKind,
	Partial<Record<FieldRefusal, (settings: QuestionSettings) => string>>
> = {
	section: {},
	'short-text': { 'too-long': () => tooLong({ max: SHORT_TEXT_MAX }) },
	'long-text': { 'too-long': () => tooLong({ max: LONG_TEXT_MAX }) },
	single: {
		'too-long': () => tooLong({ max: OTHER_MAX }),
		'too-many': () => tooMany({ max: 1 })
	},
	multiple: {
		'too-long': () => tooLong({ max: OTHER_MAX }),
		'too-many': ({ maxChoices = 1 }) => tooMany({ max: maxChoices })
	},
	scale: {},
	ranking: { incomplete: incompleteRanking },
	number: { 'not-a-number': asNumber, 'too-small': asNumber, 'too-large': asNumber },
	date: {},
	commune: { 'too-long': () => tooLong({ max: COMMUNE_MAX }) },
	matrix: { incomplete: incompleteMatrix }
};

/** What to change in one answer. */
export function fieldRefusalSentence(
	refusal: string,
	{ kind, settings }: Pick<Question, 'kind' | 'settings'>
): string {
	const code = refusal as FieldRefusal;
	const sentence = refusalsOfKind[kind][code] ?? refusals[code] ?? refusals['not-an-option']!;
	return sentence(settings);
}

/** The same in a list of all that is to be changed: « Question 3 : … ». */
export const numberedRefusal = message<{ number: number; sentence: string }>({
	fr: ({ number, sentence }) => `Question ${number} : ${sentence}`,
	en: ({ number, sentence }) => `Question ${number}: ${sentence}`
});
