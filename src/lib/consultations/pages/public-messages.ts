import { formatDate, formatDateTime, formatList, formatNumber } from '../../shared/format.ts';
import { message, plural } from '../../shared/messages.ts';
import type { ProfileQuestion } from '../kinds.ts';
import type { StateFilter } from './list-filter.ts';
import type { ConsultationState } from '../rules.ts';
import { openUntil } from '../phase-messages.ts';

export const listLead = message(
	'On vous demande votre avis avant de décider. Vous voyez à quoi il sert, qui décide et quand, puis ce que vos mots ont changé.',
	'You are asked for your opinion before a decision. You see what it is for, who decides and when, then what your words changed.'
);
export const searchLabel = message('Chercher dans les consultations', 'Search the consultations');
export const search = message('Chercher', 'Search');
export const stateFilter = message('Où en est-elle', 'Where it stands');
export const anyState = message('Toutes', 'All');
export const found = message<{ count: number }>(
	({ count }) => `${formatNumber(count)} ${plural('fr', count, 'consultation', 'consultations')}`,
	({ count }) => `${formatNumber(count)} ${plural('en', count, 'consultation', 'consultations')}`
);
export const noneTitle = message('Aucune consultation ici', 'No consultation here');
export const noneYetText = message(
	'Quand la coordination posera une question aux habitants, elle sera sur cette page.',
	'When the coordination asks residents a question, it will be on this page.'
);
export const noneText = message(
	'Essayez un autre mot, ou regardez toutes les consultations.',
	'Try another word, or look at all the consultations.'
);
export const seeAll = message('Voir toutes les consultations', 'See all the consultations');
export const manage = message('Préparer les consultations', 'Prepare the consultations');

type At = { date: Date };
export const opensOn = message<At>(
	({ date }) => `Elle ouvre le ${formatDateTime(date)}.`,
	({ date }) => `It opens on ${formatDateTime(date)}.`
);
export const opensAgainOn = message<At>(
	({ date }) => `La prochaine étape ouvre le ${formatDateTime(date)}.`,
	({ date }) => `The next step opens on ${formatDateTime(date)}.`
);
export const answeredOn = message<At>(
	({ date }) => `La réponse a été publiée le ${formatDate(date)}.`,
	({ date }) => `The answer was published on ${formatDate(date)}.`
);
export const answerOwedTitle = message('Une réponse vous est due', 'You are owed an answer');
export const answerOwed = message<{ since: Date; owner: string }>(
	({ since, owner }) =>
		`Une réponse est due depuis le ${formatDate(since)}. Qui la doit : ${owner.replace(/\.$/, '')}.`,
	({ since, owner }) =>
		`An answer is owed since ${formatDate(since)}. Who owes it: ${owner.replace(/\.$/, '')}.`
);
export const decisionExpectedOn = message<{ day: string }>(
	({ day }) => `La décision est attendue au plus tard le ${formatDate(day)}.`,
	({ day }) => `The decision is expected by ${formatDate(day)}.`
);
export const decisionWasDueOn = message<{ day: string }>(
	({ day }) => `La décision était annoncée pour le ${formatDate(day)} au plus tard.`,
	({ day }) => `The decision was announced for ${formatDate(day)} at the latest.`
);
/** When the decision is taken, or was to be taken. */
export const decisionSentence = (day: string, isPast: boolean): string =>
	isPast ? decisionWasDueOn({ day }) : decisionExpectedOn({ day });
export const withdrawnOn = message<At>(
	({ date }) => `Cette consultation a été retirée le ${formatDate(date)}.`,
	({ date }) => `This consultation was withdrawn on ${formatDate(date)}.`
);
export const reason = message<{ reason: string }>(
	({ reason: words }) => `Raison : ${words}`,
	({ reason: words }) => `Reason: ${words}`
);
export const draftNotice = message(
	'C’est un brouillon : seule la coordination le voit.',
	'This is a draft: only the coordination sees it.'
);
export const goPrepare = message('Continuer à la préparer', 'Go on preparing it');

export const takePart = message('Prendre part', 'Take part');
export const steps = message('Les étapes', 'The steps');
export const fromTo = message<{ from: Date; to: Date }>(
	({ from, to }) => `Du ${formatDateTime(from)} au ${formatDateTime(to)}`,
	({ from, to }) => `From ${formatDateTime(from)} to ${formatDateTime(to)}`
);
export const noDates = message('Dates à venir', 'Dates to come');
export const stepPlace = message<{ place: number }>(
	({ place }) => `Étape ${place}`,
	({ place }) => `Step ${place}`
);

const doors = {
	questionnaire: message('Répondre aux questions', 'Answer the questions'),
	contributions: message('Lire et donner des idées', 'Read and give ideas'),
	statements: message('Dire d’accord ou pas d’accord', 'Say agree or disagree')
};
export const doorLabel = (kind: keyof typeof doors): string => doors[kind]();
export const readContributions = message('Lire les idées données', 'Read the ideas given');

export const whoAnswersLink = message(
	'Tout le monde peut répondre. Aucun compte n’est demandé.',
	'Anybody can answer. No account is asked for.'
);
export const whoAnswersAccount = message(
	'Il faut un compte pour répondre. Une adresse électronique suffit, et votre nom n’est pas montré.',
	'You need an account to answer. An e-mail address is enough, and your name is not shown.'
);
export const whoAnswersGroups = message<{ groups: string[] }>(
	({ groups }) => `Répondent les membres de ces groupes : ${formatList(groups)}.`,
	({ groups }) => `Members of these groups answer: ${formatList(groups)}.`
);

export const purpose = message('À quoi ça sert', 'What it is for');
export const decider = message('Qui décide', 'Who decides');
export const decisionBy = message('Quand', 'When');
export const canChange = message('Ce qui peut changer', 'What can change');
export const cannotChange = message('Ce qui ne peut pas changer', 'What cannot change');
export const audience = message('Pour qui', 'For whom');
export const whoAnswers = message('Qui répond', 'Who answers');
export const protection = message(
	'Comment vos réponses sont protégées',
	'How your answers are protected'
);
export const answerOwner = message('Qui vous répondra', 'Who will answer you');
export const information = message('Pour se faire une idée', 'To form an opinion');
export const moderationTitle = message('Les textes que vous écrivez', 'The texts you write');
export const moderationBefore = message(
	'Une personne de la coordination les lit avant qu’ils soient publiés.',
	'Somebody of the coordination reads them before they are published.'
);
export const moderationAfter = message(
	'Ils sont publiés tout de suite, sauf ce qui pourrait gêner une personne : la coordination le lit d’abord.',
	'They are published at once, except what could harm a person: the coordination reads that first.'
);
export const moderationCharter = message(
	'Les règles, et ce qui a été retiré',
	'The rules, and what was removed'
);
export const underPseudonym = message(
	'Vous répondez sous pseudonyme : votre nom n’est pas demandé.',
	'You answer under a pseudonym: your name is not asked for.'
);
export const underName = message<{ reason: string }>(
	({ reason: words }) => `Votre nom est demandé, et montré. Pourquoi : ${words}`,
	({ reason: words }) => `Your name is asked for, and shown. Why: ${words}`
);
const profileWords: Record<ProfileQuestion, () => string> = {
	'age-group': message('votre âge', 'your age'),
	commune: message('votre commune', 'your commune'),
	district: message('votre quartier', 'your district'),
	standing: message('si vous vivez ou travaillez ici', 'whether you live or work here')
};
/** A profile question inside a sentence. */
export const profileWord = (question: ProfileQuestion): string => profileWords[question]();
export const profileAsked = message<{ questions: string[]; threshold: number }>(
	({ questions, threshold }) =>
		`On vous demandera aussi, sans obligation : ${formatList(questions)}. Ces réponses sont rangées à part, et ne sont publiées que par groupes de ${threshold} personnes ou plus.`,
	({ questions, threshold }) =>
		`You will also be asked, if you wish: ${formatList(questions)}. These answers are kept apart, and published only for groups of ${threshold} people or more.`
);
export const noHealthQuestion = message(
	'Aucune question ne porte sur votre santé. Parlez du territoire, pas de votre santé ni de celle de quelqu’un.',
	'No question is about your health. Speak of the territory, not of your health or of anybody’s.'
);
export const everything = message('Tout ce qu’il faut savoir', 'Everything you should know');

export const easySummary = message('En facile à lire', 'In plain words');
export const falcSummary = message(
	'En facile à lire et à comprendre (FALC)',
	'Easy to read and understand (FALC)'
);
export const falcReviewers = message<{ names: string }>(
	({ names }) => `Relu par : ${names}`,
	({ names }) => `Reviewed by: ${names}`
);

export const aboutFiche = message<{ number: number; title: string }>(
	({ number, title }) => `Sur la fiche action ${number} : ${title}`,
	({ number, title }) => `About action sheet ${number}: ${title}`
);
export const results = message('Les résultats', 'The results');
export const seeResults = message('Lire les résultats', 'Read the results');
export const resultsEarly = message(
	'Voir ce qui arrive (coordination)',
	'See what comes in (coordination)'
);
export const peopleCount = message<{ count: number }>(
	({ count }) =>
		`${formatNumber(count)} ${plural('fr', count, 'personne a répondu', 'personnes ont répondu')}.`,
	({ count }) => `${formatNumber(count)} ${plural('en', count, 'person', 'people')} answered.`
);
export const followUp = message('Ce que vos mots ont changé', 'What your words changed');
export const seeFollowUp = message('Lire la réponse', 'Read the answer');
export const followUpText = message<At>(
	({ date }) =>
		`Publiée le ${formatDate(date)} : ce qui est gardé, changé ou refusé, et pourquoi, avec la phrase de la fiche.`,
	({ date }) =>
		`Published on ${formatDate(date)}: what is kept, changed or refused, and why, with the sentence of the sheet.`
);
export const followUpToCome = message(
	'Ce qui est gardé, changé ou refusé, et pourquoi, sera publié ici.',
	'What is kept, changed or refused, and why, will be published here.'
);
export const myAnswer = message('Ce que j’ai répondu', 'What I answered');
export const myAnswerText = message(
	'Relire, corriger ou retirer ce que vous avez donné.',
	'Read again, correct or withdraw what you gave.'
);
export const spreadTheWord = message('Faire connaître', 'Spread the word');
export const poster = message(
	'L’affiche à imprimer, avec son QR code',
	'The poster to print, with its QR code'
);
export const paper = message<{ title: string }>(
	({ title }) => `Le questionnaire sur papier : ${title}`,
	({ title }) => `The questionnaire on paper: ${title}`
);
export const enterForOthers = message(
	'Saisir des réponses recueillies',
	'Enter answers that were collected'
);
export const prepare = message('Préparer et modifier', 'Prepare and change');
export const changedOn = message<At>(
	({ date }) => `La description a été corrigée le ${formatDate(date)}.`,
	({ date }) => `The description was corrected on ${formatDate(date)}.`
);

export const posterTitle = message('Affiche', 'Poster');
export const posterHow = message('Pour répondre', 'To answer');
export const posterScan = message(
	'Visez ce carré avec l’appareil photo de votre téléphone.',
	'Point the camera of your phone at this square.'
);
export const posterType = message('Ou tapez cette adresse :', 'Or type this address:');
export const posterPaper = message(
	'Pas d’internet ? Demandez le formulaire en papier à l’accueil.',
	'No internet? Ask for the paper form at the desk.'
);
export const posterUntil = message<At>(
	({ date }) => `Jusqu’au ${formatDate(date)}`,
	({ date }) => `Until ${formatDate(date)}`
);
export const posterQr = message<{ title: string }>(
	({ title }) => `QR code vers la consultation « ${title} »`,
	({ title }) => `QR code to the consultation “${title}”`
);
export const posterHelp = message(
	'Imprimez cette page en A4 : les menus et ces lignes ne sont pas imprimés.',
	'Print this page on A4: the menus and these lines are not printed.'
);
export const posterNoAccount = message(
	'Sans compte, sans donner votre nom.',
	'No account, and no name to give.'
);
export const backToConsultation = message('Revenir à la consultation', 'Back to the consultation');
export const whoDecides = message<{ decider: string }>(
	({ decider: who }) => `Qui décide : ${who}`,
	({ decider: who }) => `Who decides: ${who}`
);

const stateFilterLabels: Record<StateFilter, () => string> = {
	ouvertes: message('Ouvertes', 'Open'),
	'a-venir': message('À venir', 'To come'),
	'reponse-attendue': message('Réponse attendue', 'Answer owed'),
	'reponse-publiee': message('Réponse publiée', 'Answer published'),
	retirees: message('Retirées', 'Withdrawn')
};
export const stateFilterLabel = (filter: StateFilter): string => stateFilterLabels[filter]();

type Line = {
	state: ConsultationState;
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
	if (state === 'open' && nextAt) return openUntil({ date: nextAt });
	if (state === 'announced' && nextAt) return opensOn({ date: nextAt });
	if (state === 'between' && nextAt) return opensAgainOn({ date: nextAt });
	if (state === 'answer-owed' && closesAt)
		return answerOwed({ since: closesAt, owner: line.answerOwner });
	if (state === 'answered' && line.followUpPublishedAt)
		return answeredOn({ date: line.followUpPublishedAt });
	return noDates();
}
