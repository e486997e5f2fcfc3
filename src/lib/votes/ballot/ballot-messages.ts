import { formatEuros, formatNumber } from '../../shared/format.ts';
import { message, plural } from '../../shared/messages.ts';
import type { BallotProblem } from '../methods/ballot-problems.ts';
import type { AnyParameters, Parameters } from '../methods/parameters.ts';
import { iConsent, iObject } from '../../ui/words.ts';
import { gradeWord } from './grade-messages.ts';
import type { FieldProblem } from './read-ballot.ts';
import { notWholeNumber } from '../words.ts';

export { pointCount as fewPoints, takeNoPosition as abstentionBallot } from '../words.ts';

const choose = message({ fr: 'Choisissez une seule réponse.', en: 'Choose one answer only.' });
const approveAny = message({
	fr: 'Cochez toutes les propositions que vous approuvez.',
	en: 'Tick every option that you approve.'
});
const approveBetween = message<{ min: number; max: number | null }>({
	fr: (p) =>
		p.max === null
			? `Cochez au moins ${p.min} ${plural('fr', p.min, 'proposition', 'propositions')}.`
			: `Cochez de ${p.min} à ${p.max} propositions.`,
	en: (p) =>
		p.max === null
			? `Tick at least ${p.min} ${plural('en', p.min, 'option', 'options')}.`
			: `Tick ${p.min} to ${p.max} options.`
});
const consent = message({
	fr: 'Dites où vous en êtes sur cette proposition. Une objection dit pourquoi la proposition ne convient pas au groupe ; elle n’est pas une préférence.',
	en: 'Say where you stand on this proposal. An objection says that the proposal does not suit the group; it is not a preference.'
});
const score = message<Parameters<'score'>>({
	fr: (p) =>
		`Donnez une note de ${formatNumber(p.lowest)} à ${formatNumber(p.highest)} à chaque proposition. Sans note, elle ne reçoit rien.`,
	en: (p) =>
		`Give each option a score from ${formatNumber(p.lowest)} to ${formatNumber(p.highest)}. Without a score, it receives nothing.`
});
const grades = message<{ worst: string }>({
	fr: (p) =>
		`Donnez une mention à chaque proposition : elles ne sont pas en concurrence sur votre bulletin, deux peuvent avoir la même. Une proposition sans mention reçoit « ${p.worst} ».`,
	en: (p) =>
		`Give each option a grade: they do not compete on your ballot, two may have the same one. An option without a grade receives “${p.worst}”.`
});
const rank = message({
	fr: 'Donnez 1 à votre préférée, puis 2, 3… Vous pouvez vous arrêter quand vous voulez.',
	en: 'Give 1 to the one you prefer, then 2, 3… You may stop whenever you like.'
});
const rankEqual = message({
	fr: 'Donnez 1 à votre préférée, puis 2, 3… Deux propositions peuvent avoir le même rang. Celles que vous ne classez pas viennent après.',
	en: 'Give 1 to the one you prefer, then 2, 3… Two options may share a rank. Those you do not rank come last.'
});
const dots = message<{ points: number; cap: number | null }>({
	fr: (p) =>
		`Répartissez ${formatNumber(p.points)} ${plural('fr', p.points, 'point', 'points')} comme vous voulez${p.cap === null ? '' : `, ${p.cap} au plus sur la même proposition`}. Vous pouvez ne pas tout donner.`,
	en: (p) =>
		`Share ${formatNumber(p.points)} ${plural('en', p.points, 'point', 'points')} as you like${p.cap === null ? '' : `, at most ${p.cap} on one option`}. You need not give them all.`
});
const quadratic = message<{ credits: number }>({
	fr: (p) =>
		`Vous avez ${formatNumber(p.credits)} crédits. Une voix sur une proposition en coûte 1, deux en coûtent 4, trois en coûtent 9, et ainsi de suite.`,
	en: (p) =>
		`You have ${formatNumber(p.credits)} credits. One vote for an option costs 1, two cost 4, three cost 9, and so on.`
});
const budget = message<{ budget: number; max: number | null }>({
	fr: (p) =>
		`Cochez les projets que vous soutenez${p.max === null ? '' : `, ${p.max} au plus`}. Le budget commun est de ${formatEuros(p.budget)} : vous pouvez en cocher pour plus, il sera partagé entre tous.`,
	en: (p) =>
		`Tick the projects you support${p.max === null ? '' : `, at most ${p.max}`}. The common budget is ${formatEuros(p.budget)}: you may tick for more than that, it is shared by all.`
});

/** How one fills the ballot, in one or two sentences. */
export function howToMark(parameters: AnyParameters): string {
	switch (parameters.method) {
		case 'single-choice':
			return choose();
		case 'approval': {
			const { minChoices: min, maxChoices: max } = parameters;
			return min <= 1 && max === null ? approveAny() : approveBetween({ min, max });
		}
		case 'consent':
			return consent();
		case 'score':
			return score(parameters);
		case 'majority-judgment':
			return grades({ worst: gradeWord(0, parameters.grades) });
		case 'schulze':
			return rankEqual();
		case 'dots':
			return dots(parameters);
		case 'quadratic':
			return quadratic(parameters);
		case 'equal-shares':
			return budget({ budget: parameters.budget, max: parameters.maxChoices });
		default:
			return rank();
	}
}

export const positions = {
	agree: iConsent,
	abstention: message({ fr: 'Je m’abstiens', en: 'I abstain' }),
	objection: iObject,
	block: message({
		fr: 'Je m’oppose : le groupe ne peut pas avancer ainsi',
		en: 'I block: the group cannot go on like this'
	})
};
export const yourReason = message({ fr: 'Votre raison', en: 'Your reason' });
export const reasonLabel = message({
	fr: 'Si vous avez une objection ou vous opposez : pourquoi ?',
	en: 'If you object or block: why?'
});
export const reasonHelp = message<{ max: number; isNamed: boolean }>({
	fr: (p) =>
		`Une phrase que le groupe pourra discuter (${p.max} caractères au plus). Elle paraît avec le résultat${p.isNamed ? ', avec votre nom' : ', sans votre nom : n’écrivez rien qui vous fasse reconnaître'}. Ne parlez pas de la santé d’une personne.`,
	en: (p) =>
		`One sentence that the group can discuss (at most ${p.max} characters). It is shown with the result${p.isNamed ? ', with your name' : ', without your name: write nothing that tells who you are'}. Do not speak of anybody’s health.`
});
export const between = message<{ least: number; most: number }>({
	fr: ({ least, most }) => `de ${formatNumber(least)} à ${formatNumber(most)}`,
	en: ({ least, most }) => `${formatNumber(least)} to ${formatNumber(most)}`
});
export const unranked = message({ fr: 'non classée', en: 'not ranked' });
/** `counted`: the quoted word of the grade that an empty line receives. */
export const nothingTicked = message<{ counted: string }>({
	fr: ({ counted }) => `rien de coché : compte comme ${counted}`,
	en: ({ counted }) => `nothing ticked: counts as ${counted}`
});
export const noGrade = message({ fr: 'pas de note', en: 'no score' });
export const costs = message<{ cost: number }>({
	fr: (p) => formatEuros(p.cost),
	en: (p) => formatEuros(p.cost)
});
export const moveUp = message<{ label: string }>({
	fr: (p) => `Monter « ${p.label} » d’un rang`,
	en: (p) => `Move “${p.label}” up`
});
export const moveDown = message<{ label: string }>({
	fr: (p) => `Descendre « ${p.label} » d’un rang`,
	en: (p) => `Move “${p.label}” down`
});
/** Sentences of the small script: `{used}` and `{all}` are filled in as one types. */
export const pointsUsed = message({
	fr: '{used} points donnés sur {all}',
	en: '{used} points given out of {all}'
});
export const creditsUsed = message({
	fr: '{used} crédits dépensés sur {all}',
	en: '{used} credits spent out of {all}'
});
export const budgetUsed = message({
	fr: 'Vos projets coûtent {used} € ensemble ; le budget commun est de {all} €.',
	en: 'Together your projects cost €{used}; the common budget is €{all}.'
});
export const fewVotes = message<{ count: number }>({
	fr: (p) =>
		`${p.count} voix (${p.count * p.count} ${plural('fr', p.count * p.count, 'crédit', 'crédits')})`,
	en: (p) =>
		`${p.count} ${plural('en', p.count, 'vote', 'votes')} (${p.count * p.count} ${plural('en', p.count * p.count, 'credit', 'credits')})`
});
export const rankWord = message<{ rank: number }>({
	fr: (p) => (p.rank === 1 ? '1er choix' : `${p.rank}e choix`),
	en: (p) => `choice no. ${p.rank}`
});
export const blankBallot = message({ fr: 'Bulletin blanc', en: 'Blank ballot' });
export const blankMeans = message({
	fr: 'Aucune des propositions ne vous convient : vous avez voté, et le résultat dit combien ont voté blanc.',
	en: 'None of the options suits you: you have voted, and the result says how many cast a blank ballot.'
});
export const abstentionMeans = message({
	fr: 'Vous prenez part au vote sans donner d’avis : le résultat le compte à part des bulletins blancs.',
	en: 'You take part without giving an opinion: the result counts it apart from blank ballots.'
});

const problems: Record<
	Exclude<BallotProblem, 'above-cap' | 'over-credit' | 'too-many-points'>,
	() => string
> = {
	malformed: message({
		fr: 'Ce bulletin n’a pas pu être lu. Remplissez-le à nouveau.',
		en: 'This ballot could not be read. Please fill it in again.'
	}),
	'nothing-marked': message({
		fr: 'Rien n’est coché. Faites votre choix, ou dites plus bas que vous votez blanc ou ne vous prononcez pas.',
		en: 'Nothing is marked. Make your choice, or say below that you cast a blank ballot or take no position.'
	}),
	'unknown-option': message({
		fr: 'Une des propositions choisies n’existe pas dans ce vote.',
		en: 'One of the chosen options does not exist in this vote.'
	}),
	'repeated-option': message({
		fr: 'La même proposition est choisie deux fois.',
		en: 'The same option is chosen twice.'
	}),
	'too-few-choices': message({ fr: 'Cochez davantage de propositions.', en: 'Tick more options.' }),
	'too-many-choices': message({
		fr: 'Vous avez coché trop de propositions : retirez-en.',
		en: 'You ticked too many options: remove some.'
	}),
	'block-not-allowed': message({
		fr: 'Ce vote ne permet pas de s’opposer ainsi : choisissez l’objection.',
		en: 'This vote has no block: choose the objection.'
	}),
	'unknown-grade': message({
		fr: 'Une note n’existe pas dans ce vote.',
		en: 'One score does not exist in this vote.'
	}),
	'duplicate-rank': message({
		fr: 'Deux propositions ont le même rang : donnez un rang différent à chacune.',
		en: 'Two options share a rank: give each a different one.'
	}),
	'reason-wrong': message({
		fr: 'La raison est trop longue : raccourcissez-la.',
		en: 'The reason is too long: shorten it.'
	}),
	'rank-gap': message({
		fr: 'Il manque un rang : classez 1, 2, 3… sans en sauter.',
		en: 'A rank is missing: rank 1, 2, 3… without skipping any.'
	})
};
const tooManyPoints = message<{ points: number }>({
	fr: (p) => `Vous avez donné plus de ${formatNumber(p.points)} points : retirez-en.`,
	en: (p) => `You gave more than ${formatNumber(p.points)} points: take some back.`
});
const aboveCap = message<{ cap: number }>({
	fr: (p) => `Une proposition reçoit au plus ${formatNumber(p.cap)} points.`,
	en: (p) => `One option receives at most ${formatNumber(p.cap)} points.`
});
const overCredit = message<{ credits: number }>({
	fr: (p) =>
		`Ces voix coûtent plus que vos ${formatNumber(p.credits)} crédits : retirez-en (chaque nombre de voix coûte son carré).`,
	en: (p) =>
		`These votes cost more than your ${formatNumber(p.credits)} credits: take some back (each number of votes costs its square).`
});

/** Why a form is no ballot, in words. */
export function problemSentence(problem: BallotProblem, parameters: AnyParameters): string {
	if (problem === 'too-many-points')
		return tooManyPoints({ points: parameters.method === 'dots' ? parameters.points : 0 });
	if (problem === 'above-cap')
		return aboveCap({ cap: parameters.method === 'dots' ? (parameters.cap ?? 0) : 0 });
	if (problem === 'over-credit')
		return overCredit({ credits: parameters.method === 'quadratic' ? parameters.credits : 0 });
	return problems[problem]();
}

const fieldProblems: Record<FieldProblem, () => string> = {
	'not-a-number': notWholeNumber,
	'duplicate-rank': message({
		fr: 'Ce rang est donné deux fois.',
		en: 'This rank is given twice.'
	}),
	'above-cap': message({ fr: 'C’est plus que le plafond.', en: 'This is above the cap.' }),
	'unknown-grade': message({ fr: 'Cette note n’existe pas.', en: 'This score does not exist.' }),
	'reason-missing': message({
		fr: 'Dites pourquoi : une objection sans raison ne peut pas être levée.',
		en: 'Say why: an objection without a reason cannot be answered.'
	}),
	'reason-long': message({
		fr: 'Cette raison est trop longue : raccourcissez-la.',
		en: 'This reason is too long: shorten it.'
	})
};
export const problemOfField = (problem: FieldProblem): string => fieldProblems[problem]();
const about = message<{ label: string; sentence: string }>({
	fr: (p) => `« ${p.label} » : ${p.sentence}`,
	en: (p) => `“${p.label}”: ${p.sentence}`
});

export function fieldSentence(problem: FieldProblem, label: string): string {
	return about({ label, sentence: fieldProblems[problem]() });
}
