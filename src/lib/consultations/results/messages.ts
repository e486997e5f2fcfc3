import { formatDate, formatMonth, formatNumber } from '../../shared/format.ts';
import { message, plural } from '../../shared/messages.ts';
import type { Dimension } from './counting/profile-counts.ts';
import type { PublishRefusal } from './publish-results.server.ts';
import type { Source } from './counting/question-counts.ts';
import { consultationGone } from '../words.ts';

export {
	agree as agreeColumn,
	answer as answerColumn,
	group as groupColumn,
	idea as withIdea,
	inShort,
	people as peopleColumn,
	search
} from '../../ui/words.ts';
export {
	backToConsultation as back,
	groupIntoIdeas as toIdeas,
	ideas as ideasTitle,
	mostSupported,
	noText as noTextTitle,
	other as otherAnswer,
	prepareAnswer as toFollowUp,
	publishAgain,
	results as title,
	searchWord as searchTexts
} from '../words.ts';

export const notYetTitle = message({
	fr: 'Les résultats ne sont pas encore publiés',
	en: 'The results are not published yet'
});
export const notYetOpen = message({
	fr: 'La consultation est encore ouverte : aucun compte n’est montré avant la fin, pour que chacun réponde librement.',
	en: 'The consultation is still open: no count is shown before the end, so that everybody answers freely.'
});
export const notYetOver = message<{ owner: string }>({
	fr: ({ owner }) =>
		`La consultation est terminée. Les résultats seront ici ; qui les doit : ${owner}.`,
	en: ({ owner }) => `The consultation is over. Results will be here; who owes them: ${owner}.`
});
export const notYetWithdrawn = message({
	fr: 'Cette consultation a été retirée : sa page dit pourquoi. Elle n’a pas de résultats publics.',
	en: 'This consultation was withdrawn: its page says why. It has no public results.'
});
export const earlyTitle = message({
	fr: 'Vous seul les voyez pour l’instant',
	en: 'Only you see them for now'
});
export const earlyText = message({
	fr: 'Ces comptes bougent tant que la consultation est ouverte. Rien n’est public avant que vous publiiez, après la fin.',
	en: 'These counts move as long as the consultation is open. Nothing is public before you publish, after the end.'
});
export const publish = message({ fr: 'Publier les résultats', en: 'Publish the results' });
export const publishHelp = message({
	fr: 'Les comptes sont figés à cet instant : ce que quelqu’un retire ensuite ne les change plus.',
	en: 'Counts are fixed at that moment: what somebody withdraws afterwards no longer changes them.'
});
export const publishAgainHelp = message({
	fr: 'Une étape a été rouverte depuis ? Publiez de nouveau : les comptes sont refaits, la comparaison par profil reste la première.',
	en: 'Was a step reopened since? Publish again: counts are made anew, the comparison by profile stays the first one.'
});
export const compare = message({
	fr: 'Comparer les réponses selon le profil',
	en: 'Compare answers by profile'
});
export const compareHelp = message<{ threshold: number }>({
	fr: ({ threshold }) =>
		`Jamais un groupe de moins de ${threshold} personnes, même par soustraction. Le fichier ouvert mélange alors chaque question à part : une ligne n’est plus une personne. Ce choix vaut pour toujours.`,
	en: ({ threshold }) =>
		`Never a group of fewer than ${threshold} people, not even by subtraction. The open file then mixes each question by itself: a line is no longer a person. This choice holds for good.`
});
export const published = message({
	fr: 'Les résultats sont publiés.',
	en: 'The results are published.'
});
const refusals: Record<PublishRefusal, () => string> = {
	'unknown-consultation': consultationGone,
	'not-allowed': message({
		fr: 'Seule la coordination publie les résultats.',
		en: 'Only the coordination publishes results.'
	}),
	'not-over': message({
		fr: 'La consultation n’est pas terminée : publiez les résultats après la dernière étape.',
		en: 'The consultation is not over: publish the results after the last step.'
	}),
	withdrawn: message({
		fr: 'Cette consultation a été retirée : elle n’a pas de résultats.',
		en: 'This consultation was withdrawn: it has no results.'
	}),
	'changed-meanwhile': message({
		fr: 'Des réponses ont changé pendant que tout était compté : rien n’est publié. Recommencez.',
		en: 'Answers changed while everything was being counted: nothing is published. Try again.'
	})
};
export const publishRefusal = (code: PublishRefusal): string => refusals[code]();

const n = formatNumber;
type Count = { count: number };
export const publishedOn = message<{ date: Date }>({
	fr: ({ date }) => `Publiés le ${formatDate(date)}.`,
	en: ({ date }) => `Published on ${formatDate(date)}.`
});
export const answeredPeople = message<Count>({
	fr: ({ count }) =>
		count === 0
			? 'Personne n’a répondu aux questions.'
			: `${n(count)} ${plural('fr', count, 'personne a répondu aux questions.', 'personnes ont répondu aux questions.')}`,
	en: ({ count }) =>
		count === 0
			? 'Nobody answered the questions.'
			: `${n(count)} ${plural('en', count, 'person answered the questions.', 'people answered the questions.')}`
});
export const statementPeople = message<Count>({
	fr: ({ count }) =>
		`${n(count)} ${plural('fr', count, 'personne s’est prononcée', 'personnes se sont prononcées')} sur les phrases.`,
	en: ({ count }) =>
		`${n(count)} ${plural('en', count, 'person', 'people')} took a stand on the statements.`
});
export const contributionCount = message<Count>({
	fr: ({ count }) =>
		count === 0
			? 'Personne n’a donné d’idée.'
			: `${n(count)} ${plural('fr', count, 'idée ou témoignage a été donné.', 'idées et témoignages ont été donnés.')}`,
	en: ({ count }) =>
		count === 0
			? 'Nobody gave an idea.'
			: `${n(count)} ${plural('en', count, 'idea or testimony was given.', 'ideas and testimonies were given.')}`
});
export const whoAnswered = message({
	fr: 'Comment les réponses sont arrivées',
	en: 'How the answers came'
});
const sourceLabels: Record<Source, () => string> = {
	account: message({ fr: 'En ligne, avec un compte', en: 'Online, with an account' }),
	unverified: message({
		fr: 'En ligne, sans compte, non vérifiées',
		en: 'Online, no account, unverified'
	}),
	facilitator: message({
		fr: 'Papier, téléphone, marché : saisies par l’animation',
		en: 'Paper, phone, market stall: entered by a facilitator'
	})
};
export const sourceLabel = (source: Source): string => sourceLabels[source]();
export const everySource = message({
	fr: 'Toutes comptent de la même façon.',
	en: 'They all count the same way.'
});
export const shareColumn = message({ fr: 'Part', en: 'Share' });
export const people = message<Count>({
	fr: ({ count }) => `${n(count)} ${plural('fr', count, 'personne', 'personnes')}`,
	en: ({ count }) => `${n(count)} ${plural('en', count, 'person', 'people')}`
});
const totals = message<{ answered: number; people: number }>({
	fr: ({ answered, people: all }) =>
		`${n(answered)} ${plural('fr', answered, 'réponse', 'réponses')} sur ${n(all)} ${plural('fr', all, 'personne', 'personnes')}`,
	en: ({ answered, people: all }) =>
		`${n(answered)} ${plural('en', answered, 'answer', 'answers')} from ${n(all)} ${plural('en', all, 'person', 'people')}`
});
type Missing = { answered: number; people: number; missing: number };
const someDidNot = message<Missing>({
	fr: ({ missing, ...of }) =>
		`${totals(of)} : ${n(missing)} ${plural('fr', missing, 'n’a pas répondu à celle-ci', 'n’ont pas répondu à celle-ci')}.`,
	en: ({ missing, ...of }) => `${totals(of)}: ${n(missing)} did not answer this one.`
});
const askedOfSome = message<Missing>({
	fr: (of) => `${totals(of)} : elle n’était posée qu’après certaines réponses.`,
	en: (of) => `${totals(of)}: it was asked only after some answers.`
});
/** How many answered a question, of how many people, and why there are fewer. */
export function answeredOf(of: {
	answered: number;
	people: number;
	isAskedOfAll: boolean;
}): string {
	const missing = of.people - of.answered;
	if (missing <= 0) return `${totals(of)}.`;
	return of.isAskedOfAll ? someDidNot({ ...of, missing }) : askedOfSome({ ...of, missing });
}
export const notAdded = message({
	fr: 'Une même personne peut avoir pris part à plusieurs étapes : ces nombres ne s’additionnent pas.',
	en: 'One person may have taken part in several steps: these figures do not add up.'
});
export const severalPossible = message({
	fr: 'Plusieurs réponses possibles : le total dépasse 100 %.',
	en: 'Several answers possible: the total exceeds 100%.'
});
export const nobody = message({
	fr: 'Personne n’a répondu à cette question.',
	en: 'Nobody answered this question.'
});
export const percent = message<{ value: number }>({
	fr: ({ value }) => `${n(value)} %`,
	en: ({ value }) => `${n(value)}%`
});

const between = message<string>({ fr: (words) => `« ${words} »`, en: (words) => `“${words}”` });
/** An answer between quotation marks; one that is a quotation already has them. */
export const quoted = (answer: string): string =>
	/^[«“"]/.test(answer.trim()) ? answer.trim() : between(answer);

/** `answer` is quoted. */
type Top = { answer: string; percent: number };
export const topOne = message<Top>({
	fr: ({ answer, percent: share }) => `La réponse la plus donnée : ${answer} (${share} %).`,
	en: ({ answer, percent: share }) => `The most given answer: ${answer} (${share}%).`
});
export const topTie = message<{ answers: string }>({
	fr: ({ answers }) => `À égalité en tête : ${answers}.`,
	en: ({ answers }) => `Tied at the top: ${answers}.`
});
export const topSeveral = message<Top>({
	fr: ({ answer, percent: share }) =>
		`Le choix le plus fréquent : ${answer} (${share} % des personnes).`,
	en: ({ answer, percent: share }) => `The most frequent choice: ${answer} (${share}% of people).`
});
/** `ends`: what the numbers of the scale mean. */
export const scaleWords = message<{ mean: number; median: number; max: number; ends: string }>({
	fr: ({ mean, median, max, ends }) =>
		`En moyenne ${n(mean, { maximumFractionDigits: 1 })} sur ${n(max)} (${ends}) ; la réponse du milieu est ${n(median)}.`,
	en: ({ mean, median, max, ends }) =>
		`On average ${n(mean, { maximumFractionDigits: 1 })} out of ${n(max)} (${ends}); the middle answer is ${n(median)}.`
});
export const rankingWords = message<{ answer: string; count: number }>({
	fr: ({ answer, count }) => `${answer} est le plus souvent en premier (${n(count)} fois).`,
	en: ({ answer, count }) => `${answer} comes first most often (${n(count)} times).`
});
export const firstColumn = message({ fr: 'Fois en premier', en: 'Times first' });
export const meanRankColumn = message({ fr: 'Rang moyen', en: 'Mean rank' });
export const meanRankHelp = message({
	fr: 'Le rang moyen se lit parmi les personnes qui ont classé cette réponse ; 1 est le premier.',
	en: 'The mean rank is among people who ranked this answer; 1 is first.'
});
type Range = { min: string; median: string; max: string };
export const rangeWords = message<Range>({
	fr: ({ min, median, max }) =>
		`La moitié des personnes répondent ${median} ou moins. La plus petite réponse est ${min}, la plus grande ${max}.`,
	en: ({ min, median, max }) =>
		`Half of the people answer ${median} or less. The smallest answer is ${min}, the largest ${max}.`
});
export const dateWords = message<Range>({
	fr: ({ min, median, max }) =>
		`Du ${min} au ${max} ; la moitié des réponses sont au plus tard le ${median}.`,
	en: ({ min, median, max }) => `From ${min} to ${max}; half of the answers are by ${median}.`
});
export const barRange = message<{ from: number; to: number }>({
	fr: ({ from, to }) => `De ${n(from)} à moins de ${n(to)}`,
	en: ({ from, to }) => `From ${n(from)} to under ${n(to)}`
});
export const period = (value: string): string =>
	value.length === 7 ? formatMonth(`${value}-01`) : value;
export const textsGiven = message({
	fr: 'Lire les réponses écrites',
	en: 'Read the written answers'
});

export const compareBy = message({ fr: 'Comparer selon le profil', en: 'Compare by profile' });
const dimensionLabels: Record<Dimension, () => string> = {
	'age-group': message({ fr: 'Selon l’âge', en: 'By age' }),
	commune: message({ fr: 'Selon la commune', en: 'By commune' }),
	district: message({ fr: 'Selon le quartier', en: 'By district' }),
	standing: message({ fr: 'Habitants et professionnels', en: 'Residents and professionals' }),
	source: message({ fr: 'Selon la façon de répondre', en: 'By how the answer came' })
};
export const dimensionLabel = (dimension: string): string =>
	dimensionLabels[dimension as Dimension]();
export const restGroup = message({ fr: 'Autres ou non précisé', en: 'Others or not said' });
export const restAnswers = message({
	fr: 'Autres réponses ou sans réponse',
	en: 'Other answers or no answer'
});
export const tooFew = message({
	fr: 'Trop peu de réponses pour comparer sans risquer de reconnaître quelqu’un.',
	en: 'Too few answers to compare without the risk of recognising somebody.'
});
export const thresholdWords = message<{ threshold: number }>({
	fr: ({ threshold }) =>
		`Un groupe ou une réponse de moins de ${threshold} personnes n’est jamais montré seul, et ne se retrouve pas par soustraction. Les parts sont celles de toutes les personnes du groupe, aussi de celles qui n’ont pas répondu à la question.`,
	en: ({ threshold }) =>
		`A group or an answer of fewer than ${threshold} people is never shown alone, and cannot be found by subtraction. Shares are of all the people of the group, also of those who did not answer the question.`
});

export const agreeMost = message({ fr: 'Ce qui rassemble', en: 'What brings people together' });
export const divides = message({ fr: 'Ce qui partage', en: 'What divides' });
export const allStatements = message({ fr: 'Toutes les phrases', en: 'All the statements' });
export const nothingShared = message({
	fr: 'Aucune phrase ne rassemble assez de réponses d’un même côté.',
	en: 'No statement gathers enough answers on one side.'
});
export const nothingDivides = message({
	fr: 'Aucune phrase ne partage vraiment les réponses.',
	en: 'No statement really divides the answers.'
});
export const sharesOf = message<{ agree: number; disagree: number; pass: number }>({
	fr: ({ agree, disagree, pass }) =>
		`${n(agree)} d’accord, ${n(disagree)} pas d’accord, ${n(pass)} sans avis`,
	en: ({ agree, disagree, pass }) => `${n(agree)} agree, ${n(disagree)} disagree, ${n(pass)} pass`
});
export const statementColumn = message({ fr: 'Phrase', en: 'Statement' });
export const disagreeColumn = message({ fr: 'Pas d’accord', en: 'Disagree' });
export const passColumn = message({ fr: 'Sans avis', en: 'Pass' });
export const supports = message<Count>({
	fr: ({ count }) => `${n(count)} ${plural('fr', count, 'soutien', 'soutiens')}`,
	en: ({ count }) => `${n(count)} ${plural('en', count, 'support', 'supports')}`
});
export const readAll = message({ fr: 'Les lire toutes', en: 'Read them all' });

export const textsTitle = message({ fr: 'Ce que les gens ont écrit', en: 'What people wrote' });
export const textsLead = message({
	fr: 'Chaque texte a gardé les mots de son auteur. Ils sont dans le désordre, et sans nom.',
	en: 'Each text keeps its author’s words. They are in no order, and without a name.'
});
export const toQuestion = message({ fr: 'Question', en: 'Question' });
export const allQuestions = message({ fr: 'Toutes les questions', en: 'All questions' });
export const allIdeas = message({ fr: 'Toutes les idées', en: 'All ideas' });
export const textCount = message<Count>({
	fr: ({ count }) => `${n(count)} ${plural('fr', count, 'texte', 'textes')}`,
	en: ({ count }) => `${n(count)} ${plural('en', count, 'text', 'texts')}`
});
export const noText = message({
	fr: 'Essayez un autre mot, ou regardez toutes les questions.',
	en: 'Try another word, or look at all the questions.'
});
export const ideasLead = message({
	fr: 'Ce que plusieurs personnes ont dit, rapproché par la coordination. Chaque idée mène aux mots d’origine.',
	en: 'What several people said, brought together by the coordination. Each idea leads to the original words.'
});
export const ideaSources = message<Count>({
	fr: ({ count }) => `vient de ${n(count)} ${plural('fr', count, 'contribution', 'contributions')}`,
	en: ({ count }) =>
		`comes from ${n(count)} ${plural('en', count, 'contribution', 'contributions')}`
});

export const openData = message({ fr: 'Les données ouvertes', en: 'Open data' });
export const openDataText = message({
	fr: 'Sans nom, sans date et sans profil. Vous pouvez les réutiliser librement, en citant leur origine (Licence Ouverte 2.0).',
	en: 'Without name, date or profile. You may reuse them freely, naming where they come from (Licence Ouverte 2.0).'
});
export const linesWhole = message({
	fr: 'Une ligne rassemble les réponses d’une même personne, dans le désordre.',
	en: 'A line holds the answers of one person, in random order.'
});
export const linesMixed = message({
	fr: 'Chaque colonne est mélangée à part : une ligne ne rassemble pas les réponses d’une même personne. C’est ce qui permet de comparer par profil sans risque.',
	en: 'Each column is mixed by itself: a line does not hold the answers of one person. That is what makes the comparison by profile safe.'
});
export const csvAnswers = message<{ title: string }>({
	fr: ({ title: phase }) => `Réponses : ${phase} (CSV)`,
	en: ({ title: phase }) => `Answers: ${phase} (CSV)`
});
export const csvTexts = message({ fr: 'Textes (CSV)', en: 'Texts (CSV)' });
export const csvContributions = message({ fr: 'Contributions (CSV)', en: 'Contributions (CSV)' });
export const csvStatements = message<{ title: string }>({
	fr: ({ title: phase }) => `Phrases et totaux : ${phase} (CSV)`,
	en: ({ title: phase }) => `Statements and totals: ${phase} (CSV)`
});
export const csvMatrix = message<{ title: string }>({
	fr: ({ title: phase }) => `Matrice personne × phrase : ${phase} (CSV)`,
	en: ({ title: phase }) => `Person × statement matrix: ${phase} (CSV)`
});
export const jsonAll = message({ fr: 'Tous les comptes (JSON)', en: 'All counts (JSON)' });
export const csvHelp = message({
	fr: 'Les fichiers CSV s’ouvrent dans un tableur : virgule décimale, points-virgules, accents.',
	en: 'CSV files open in a French spreadsheet: decimal comma, semicolons, accents.'
});

export const forCoordination = message({ fr: 'Pour la coordination', en: 'For the coordination' });
