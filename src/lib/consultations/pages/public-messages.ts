import {
	formatBareDateTime,
	formatDate,
	formatDateTime,
	formatNumber
} from '../../shared/format.ts';
import { message, plural } from '../../shared/messages.ts';
import type { ProfileQuestion } from '../kinds.ts';
import type { StateFilter } from './list-filter.ts';
import type { ConsultationState } from '../rules.ts';
import { openSentence, type OpenStep } from './open-steps.ts';
import { answerOwed as answerOwedWord, answerPublished } from '../words.ts';

export {
	all as anyState,
	reasonSaid as reason,
	search,
	stepPlace,
	takePart,
	when as decisionBy,
	whoDecides as decider
} from '../../ui/words.ts';
export {
	audience,
	backToConsultation,
	canChange,
	cannotChange,
	enterCollected as enterForOthers,
	information,
	results,
	steps,
	whatWordsChanged as followUp
} from '../words.ts';

export const listLead = message({
	fr: 'On vous demande votre avis avant de décider. Vous voyez à quoi il sert, qui décide et quand, puis ce que vos mots ont changé.',
	en: 'You are asked for your opinion before a decision. You see what it is for, who decides and when, then what your words changed.'
});
export const searchLabel = message({
	fr: 'Chercher dans les consultations',
	en: 'Search the consultations'
});
export const stateFilter = message({ fr: 'Où en est-elle', en: 'Where it stands' });
export const found = message<{ count: number }>({
	fr: ({ count }) =>
		`${formatNumber(count)} ${plural('fr', count, 'consultation', 'consultations')}`,
	en: ({ count }) =>
		`${formatNumber(count)} ${plural('en', count, 'consultation', 'consultations')}`
});
export const noneTitle = message({ fr: 'Aucune consultation ici', en: 'No consultation here' });
export const noneYetText = message({
	fr: 'Quand la coordination posera une question aux habitants, elle sera sur cette page.',
	en: 'When the coordination asks residents a question, it will be on this page.'
});
export const noneText = message({
	fr: 'Essayez un autre mot, ou regardez toutes les consultations.',
	en: 'Try another word, or look at all the consultations.'
});
export const seeAll = message({
	fr: 'Voir toutes les consultations',
	en: 'See all the consultations'
});
export const manage = message({
	fr: 'Préparer les consultations',
	en: 'Prepare the consultations'
});

type At = { date: Date };
export const opensOn = message<At>({
	fr: ({ date }) => `Elle ouvre le ${formatDateTime(date)}.`,
	en: ({ date }) => `It opens on ${formatDateTime(date)}.`
});
export const opensAgainOn = message<At>({
	fr: ({ date }) => `La prochaine étape ouvre le ${formatDateTime(date)}.`,
	en: ({ date }) => `The next step opens on ${formatDateTime(date)}.`
});
export const answeredOn = message<At>({
	fr: ({ date }) => `La réponse a été publiée le ${formatDate(date)}.`,
	en: ({ date }) => `The answer was published on ${formatDate(date)}.`
});
export const answerOwedTitle = message({
	fr: 'Une réponse vous est due',
	en: 'You are owed an answer'
});
export const answerOwed = message<{ since: Date; owner: string }>({
	fr: ({ since, owner }) =>
		`Une réponse est due depuis le ${formatDate(since)}. Qui la doit : ${owner.replace(/\.$/, '')}.`,
	en: ({ since, owner }) =>
		`An answer is owed since ${formatDate(since)}. Who owes it: ${owner.replace(/\.$/, '')}.`
});
export const decisionExpectedOn = message<{ day: string }>({
	fr: ({ day }) => `La décision est attendue au plus tard le ${formatDate(day)}.`,
	en: ({ day }) => `The decision is expected by ${formatDate(day)}.`
});
export const decisionWasDueOn = message<{ day: string }>({
	fr: ({ day }) => `La décision était annoncée pour le ${formatDate(day)} au plus tard.`,
	en: ({ day }) => `The decision was announced for ${formatDate(day)} at the latest.`
});
/** When the decision is taken, or was to be taken. */
export const decisionSentence = (day: string, isPast: boolean): string =>
	isPast ? decisionWasDueOn({ day }) : decisionExpectedOn({ day });
export const withdrawnOn = message<At>({
	fr: ({ date }) => `Cette consultation a été retirée le ${formatDate(date)}.`,
	en: ({ date }) => `This consultation was withdrawn on ${formatDate(date)}.`
});
export const draftNotice = message({
	fr: 'C’est un brouillon : seule la coordination le voit.',
	en: 'This is a draft: only the coordination sees it.'
});
export const goPrepare = message({ fr: 'Continuer à la préparer', en: 'Go on preparing it' });
export const fromTo = message<{ from: Date; to: Date }>({
	fr: ({ from, to }) => `Du ${formatBareDateTime(from)} au ${formatDateTime(to)}`,
	en: ({ from, to }) => `From ${formatBareDateTime(from)} to ${formatDateTime(to)}`
});
export const noDates = message({ fr: 'Dates à venir', en: 'Dates to come' });

const doors = {
	questionnaire: message({ fr: 'Répondre aux questions', en: 'Answer the questions' }),
	contributions: message({ fr: 'Lire et donner des idées', en: 'Read and give ideas' }),
	statements: message({ fr: 'Dire d’accord ou pas d’accord', en: 'Say agree or disagree' })
};
export const doorLabel = (kind: keyof typeof doors): string => doors[kind]();
export const readContributions = message({
	fr: 'Lire les idées données',
	en: 'Read the ideas given'
});

export const protection = message({
	fr: 'Comment vos réponses sont protégées',
	en: 'How your answers are protected'
});
export const answerOwner = message({ fr: 'Qui vous répondra', en: 'Who will answer you' });
export const moderationTitle = message({
	fr: 'Les textes que vous écrivez',
	en: 'The texts you write'
});
export const moderationBefore = message({
	fr: 'Une personne de la coordination les lit avant qu’ils soient publiés.',
	en: 'Somebody of the coordination reads them before they are published.'
});
export const moderationAfter = message({
	fr: 'Ils sont publiés tout de suite, sauf ce qui pourrait gêner une personne : la coordination le lit d’abord.',
	en: 'They are published at once, except what could harm a person: the coordination reads that first.'
});
export const moderationCharter = message({
	fr: 'Les règles, et ce qui a été retiré',
	en: 'The rules, and what was removed'
});
const profileWords: Record<ProfileQuestion, () => string> = {
	'age-group': message({ fr: 'votre âge', en: 'your age' }),
	commune: message({ fr: 'votre commune', en: 'your commune' }),
	district: message({ fr: 'votre quartier', en: 'your district' }),
	standing: message({ fr: 'si vous vivez ou travaillez ici', en: 'whether you live or work here' })
};
/** A profile question inside a sentence. */
export const profileWord = (question: ProfileQuestion): string => profileWords[question]();
export const noHealthQuestion = message({
	fr: 'Aucune question ne porte sur votre santé. Parlez du territoire, pas de votre santé ni de celle de quelqu’un.',
	en: 'No question is about your health. Speak of the territory, not of your health or of anybody’s.'
});
export const everything = message({
	fr: 'Tout ce qu’il faut savoir',
	en: 'Everything you should know'
});

export const easySummary = message({ fr: 'En facile à lire', en: 'In plain words' });
export const falcSummary = message({
	fr: 'En facile à lire et à comprendre (FALC)',
	en: 'Easy to read and understand (FALC)'
});
export const falcReviewers = message<{ names: string }>({
	fr: ({ names }) => `Relu par : ${names}`,
	en: ({ names }) => `Reviewed by: ${names}`
});

export const aboutFiche = message<{ number: number; title: string }>({
	fr: ({ number, title }) => `Sur la fiche action ${number} : ${title}`,
	en: ({ number, title }) => `About action sheet ${number}: ${title}`
});
export const seeResults = message({ fr: 'Lire les résultats', en: 'Read the results' });
export const resultsEarly = message({
	fr: 'Voir ce qui arrive (coordination)',
	en: 'See what comes in (coordination)'
});
export const peopleCount = message<{ count: number }>({
	fr: ({ count }) =>
		`${formatNumber(count)} ${plural('fr', count, 'personne a répondu', 'personnes ont répondu')}.`,
	en: ({ count }) => `${formatNumber(count)} ${plural('en', count, 'person', 'people')} answered.`
});
export const seeFollowUp = message({ fr: 'Lire la réponse', en: 'Read the answer' });
export const followUpText = message<At>({
	fr: ({ date }) =>
		`Publiée le ${formatDate(date)} : ce qui est gardé, changé ou refusé, et pourquoi, avec la phrase de la fiche.`,
	en: ({ date }) =>
		`Published on ${formatDate(date)}: what is kept, changed or refused, and why, with the sentence of the sheet.`
});
export const followUpToCome = message({
	fr: 'Ce qui est gardé, changé ou refusé, et pourquoi, sera publié ici.',
	en: 'What is kept, changed or refused, and why, will be published here.'
});
export const myAnswer = message({ fr: 'Ce que j’ai répondu', en: 'What I answered' });
export const myAnswerText = message({
	fr: 'Relire, corriger ou retirer ce que vous avez donné.',
	en: 'Read again, correct or withdraw what you gave.'
});
export const readQuestions = message({
	fr: 'Relire les questions',
	en: 'Read the questions again'
});
export const spreadTheWord = message({ fr: 'Faire connaître', en: 'Spread the word' });
export const poster = message({
	fr: 'L’affiche à imprimer, avec son QR code',
	en: 'The poster to print, with its QR code'
});
export const paper = message<{ title: string }>({
	fr: ({ title }) => `Le questionnaire sur papier : ${title}`,
	en: ({ title }) => `The questionnaire on paper: ${title}`
});
export const prepare = message({ fr: 'Préparer et modifier', en: 'Prepare and change' });
export const changedOn = message<At>({
	fr: ({ date }) => `La description a été corrigée le ${formatDate(date)}.`,
	en: ({ date }) => `The description was corrected on ${formatDate(date)}.`
});

export const whoDecides = message<{ decider: string }>({
	fr: ({ decider: who }) => `Qui décide : ${who}`,
	en: ({ decider: who }) => `Who decides: ${who}`
});

const stateFilterLabels: Record<StateFilter, () => string> = {
	ouvertes: message({ fr: 'Ouvertes', en: 'Open' }),
	'a-venir': message({ fr: 'À venir', en: 'To come' }),
	'reponse-attendue': answerOwedWord,
	'reponse-publiee': answerPublished,
	retirees: message({ fr: 'Retirées', en: 'Withdrawn' })
};
export const stateFilterLabel = (filter: StateFilter): string => stateFilterLabels[filter]();

type Line = {
	state: ConsultationState;
	open: readonly OpenStep[];
	nextAt: Date | null;
	closesAt: Date | null;
	answerOwner: string;
	followUpPublishedAt: Date | null;
	withdrawnAt: Date | null;
};

/** Where a consultation stands, with its dates, in one sentence. */
export function stateSentence(line: Line): string {
	const { state, nextAt, closesAt } = line;
	if (state === 'draft') return draftNotice();
	if (state === 'withdrawn') return withdrawnOn({ date: line.withdrawnAt ?? new Date(0) });
	if (state === 'open' && line.open.length) return openSentence(line.open);
	if (state === 'announced' && nextAt) return opensOn({ date: nextAt });
	if (state === 'between' && nextAt) return opensAgainOn({ date: nextAt });
	if (state === 'answer-owed' && closesAt)
		return answerOwed({ since: closesAt, owner: line.answerOwner });
	if (state === 'answered' && line.followUpPublishedAt)
		return answeredOn({ date: line.followUpPublishedAt });
	return noDates();
}
