import { formatDate, formatMonth, formatNumber } from '../../shared/format.ts';
import { message, plural } from '../../shared/messages.ts';
import type { Dimension } from './counting/profile-counts.ts';
import type { PublishRefusal } from './publish-results.server.ts';
import type { Source } from './counting/question-counts.ts';

export const title = message('Les résultats', 'The results');
export const notYetTitle = message(
	'Les résultats ne sont pas encore publiés',
	'The results are not published yet'
);
export const notYetOpen = message(
	'La consultation est encore ouverte : aucun compte n’est montré avant la fin, pour que chacun réponde librement.',
	'The consultation is still open: no count is shown before the end, so that everybody answers freely.'
);
export const notYetOver = message<{ owner: string }>(
	({ owner }) =>
		`La consultation est terminée. Les résultats seront ici ; qui les doit : ${owner}.`,
	({ owner }) => `The consultation is over. Results will be here; who owes them: ${owner}.`
);
export const notYetWithdrawn = message(
	'Cette consultation a été retirée : sa page dit pourquoi. Elle n’a pas de résultats publics.',
	'This consultation was withdrawn: its page says why. It has no public results.'
);
export const back = message('Revenir à la consultation', 'Back to the consultation');
export const earlyTitle = message(
	'Vous seul les voyez pour l’instant',
	'Only you see them for now'
);
export const earlyText = message(
	'Ces comptes bougent tant que la consultation est ouverte. Rien n’est public avant que vous publiiez, après la fin.',
	'These counts move as long as the consultation is open. Nothing is public before you publish, after the end.'
);
export const publish = message('Publier les résultats', 'Publish the results');
export const publishAgain = message('Publier de nouveau', 'Publish again');
export const publishHelp = message(
	'Les comptes sont figés à cet instant : ce que quelqu’un retire ensuite ne les change plus.',
	'Counts are fixed at that moment: what somebody withdraws afterwards no longer changes them.'
);
export const publishAgainHelp = message(
	'Une étape a été rouverte depuis ? Publiez de nouveau : les comptes sont refaits, la comparaison par profil reste la première.',
	'Was a step reopened since? Publish again: counts are made anew, the comparison by profile stays the first one.'
);
export const compare = message(
	'Comparer les réponses selon le profil',
	'Compare answers by profile'
);
export const compareHelp = message<{ threshold: number }>(
	({ threshold }) =>
		`Jamais un groupe de moins de ${threshold} personnes, même par soustraction. Le fichier ouvert mélange alors chaque question à part : une ligne n’est plus une personne. Ce choix vaut pour toujours.`,
	({ threshold }) =>
		`Never a group of fewer than ${threshold} people, not even by subtraction. The open file then mixes each question by itself: a line is no longer a person. This choice holds for good.`
);
export const published = message('Les résultats sont publiés.', 'The results are published.');
const refusals: Record<PublishRefusal, () => string> = {
	'unknown-consultation': message(
		'Cette consultation n’existe plus.',
		'This consultation is gone.'
	),
	'not-allowed': message(
		'Seule la coordination publie les résultats.',
		'Only the coordination publishes results.'
	),
	'not-over': message(
		'La consultation n’est pas terminée : publiez les résultats après la dernière étape.',
		'The consultation is not over: publish the results after the last step.'
	),
	withdrawn: message(
		'Cette consultation a été retirée : elle n’a pas de résultats.',
		'This consultation was withdrawn: it has no results.'
	)
};
export const publishRefusal = (code: PublishRefusal): string => refusals[code]();

const n = formatNumber;
type Count = { count: number };
export const publishedOn = message<{ date: Date }>(
	({ date }) => `Publiés le ${formatDate(date)}.`,
	({ date }) => `Published on ${formatDate(date)}.`
);
export const inShort = message('En bref', 'In short');
export const answeredPeople = message<Count>(
	({ count }) =>
		count === 0
			? 'Personne n’a répondu aux questions.'
			: `${n(count)} ${plural('fr', count, 'personne a répondu aux questions.', 'personnes ont répondu aux questions.')}`,
	({ count }) =>
		count === 0
			? 'Nobody answered the questions.'
			: `${n(count)} ${plural('en', count, 'person answered the questions.', 'people answered the questions.')}`
);
export const statementPeople = message<Count>(
	({ count }) =>
		`${n(count)} ${plural('fr', count, 'personne s’est prononcée', 'personnes se sont prononcées')} sur les phrases.`,
	({ count }) =>
		`${n(count)} ${plural('en', count, 'person', 'people')} took a stand on the statements.`
);
export const contributionCount = message<Count>(
	({ count }) =>
		count === 0
			? 'Personne n’a donné d’idée.'
			: `${n(count)} ${plural('fr', count, 'idée ou témoignage a été donné.', 'idées et témoignages ont été donnés.')}`,
	({ count }) =>
		count === 0
			? 'Nobody gave an idea.'
			: `${n(count)} ${plural('en', count, 'idea or testimony was given.', 'ideas and testimonies were given.')}`
);
export const whoAnswered = message('Comment les réponses sont arrivées', 'How the answers came');
const sourceLabels: Record<Source, () => string> = {
	account: message('En ligne, avec un compte', 'Online, with an account'),
	unverified: message('En ligne, sans compte, non vérifiées', 'Online, no account, unverified'),
	facilitator: message(
		'Papier, téléphone, marché : saisies par l’animation',
		'Paper, phone, market stall: entered by a facilitator'
	)
};
export const sourceLabel = (source: Source): string => sourceLabels[source]();
export const everySource = message(
	'Toutes comptent de la même façon.',
	'They all count the same way.'
);

export const answerColumn = message('Réponse', 'Answer');
export const peopleColumn = message('Personnes', 'People');
export const shareColumn = message('Part', 'Share');
export const people = message<Count>(
	({ count }) => `${n(count)} ${plural('fr', count, 'personne', 'personnes')}`,
	({ count }) => `${n(count)} ${plural('en', count, 'person', 'people')}`
);
export const answeredOf = message<{ answered: number; people: number }>(
	({ answered, people: all }) =>
		`${n(answered)} ${plural('fr', answered, 'réponse', 'réponses')} sur ${n(all)} ${plural('fr', all, 'personne', 'personnes')}.`,
	({ answered, people: all }) =>
		`${n(answered)} ${plural('en', answered, 'answer', 'answers')} from ${n(all)} ${plural('en', all, 'person', 'people')}.`
);
export const severalPossible = message(
	'Plusieurs réponses possibles : le total dépasse 100 %.',
	'Several answers possible: the total exceeds 100%.'
);
export const nobody = message(
	'Personne n’a répondu à cette question.',
	'Nobody answered this question.'
);
export const otherAnswer = message('Autre', 'Other');
export const percent = message<{ value: number }>(
	({ value }) => `${n(value)} %`,
	({ value }) => `${n(value)}%`
);

const between = message<string>(
	(words) => `« ${words} »`,
	(words) => `“${words}”`
);
/** An answer between quotation marks; one that is a quotation already has them. */
export const quoted = (answer: string): string =>
	/^[«“"]/.test(answer.trim()) ? answer.trim() : between(answer);

/** `answer` is quoted. */
type Top = { answer: string; percent: number };
export const topOne = message<Top>(
	({ answer, percent: share }) => `La réponse la plus donnée : ${answer} (${share} %).`,
	({ answer, percent: share }) => `The most given answer: ${answer} (${share}%).`
);
export const topTie = message<{ answers: string }>(
	({ answers }) => `À égalité en tête : ${answers}.`,
	({ answers }) => `Tied at the top: ${answers}.`
);
export const topSeveral = message<Top>(
	({ answer, percent: share }) =>
		`Le choix le plus fréquent : ${answer} (${share} % des personnes).`,
	({ answer, percent: share }) => `The most frequent choice: ${answer} (${share}% of people).`
);
export const scaleWords = message<{ mean: number; median: number; max: number }>(
	({ mean, median, max }) =>
		`En moyenne ${n(mean, { maximumFractionDigits: 1 })} sur ${n(max)} ; la réponse du milieu est ${n(median)}.`,
	({ mean, median, max }) =>
		`On average ${n(mean, { maximumFractionDigits: 1 })} out of ${n(max)}; the middle answer is ${n(median)}.`
);
export const rankingWords = message<{ answer: string; count: number }>(
	({ answer, count }) => `${answer} est le plus souvent en premier (${n(count)} fois).`,
	({ answer, count }) => `${answer} comes first most often (${n(count)} times).`
);
export const firstColumn = message('Fois en premier', 'Times first');
export const meanRankColumn = message('Rang moyen', 'Mean rank');
export const meanRankHelp = message(
	'Le rang moyen se lit parmi les personnes qui ont classé cette réponse ; 1 est le premier.',
	'The mean rank is among people who ranked this answer; 1 is first.'
);
type Range = { min: string; median: string; max: string };
export const rangeWords = message<Range>(
	({ min, median, max }) =>
		`La moitié des personnes répondent ${median} ou moins. La plus petite réponse est ${min}, la plus grande ${max}.`,
	({ min, median, max }) =>
		`Half of the people answer ${median} or less. The smallest answer is ${min}, the largest ${max}.`
);
export const dateWords = message<Range>(
	({ min, median, max }) =>
		`Du ${min} au ${max} ; la moitié des réponses sont au plus tard le ${median}.`,
	({ min, median, max }) => `From ${min} to ${max}; half of the answers are by ${median}.`
);
export const barRange = message<{ from: number; to: number }>(
	({ from, to }) => `De ${n(from)} à moins de ${n(to)}`,
	({ from, to }) => `From ${n(from)} to under ${n(to)}`
);
export const period = (value: string): string =>
	value.length === 7 ? formatMonth(`${value}-01`) : value;
export const textsGiven = message('Lire les réponses écrites', 'Read the written answers');

export const compareBy = message('Comparer selon le profil', 'Compare by profile');
const dimensionLabels: Record<Dimension, () => string> = {
	'age-group': message('Selon l’âge', 'By age'),
	commune: message('Selon la commune', 'By commune'),
	district: message('Selon le quartier', 'By district'),
	standing: message('Habitants et professionnels', 'Residents and professionals'),
	source: message('Selon la façon de répondre', 'By how the answer came')
};
export const dimensionLabel = (dimension: string): string =>
	dimensionLabels[dimension as Dimension]();
export const groupColumn = message('Groupe', 'Group');
export const restGroup = message('Autres ou non précisé', 'Others or not said');
export const restAnswers = message('Autres réponses ou sans réponse', 'Other answers or no answer');
export const tooFew = message(
	'Trop peu de réponses pour comparer sans risquer de reconnaître quelqu’un.',
	'Too few answers to compare without the risk of recognising somebody.'
);
export const thresholdWords = message<{ threshold: number }>(
	({ threshold }) =>
		`Un groupe ou une réponse de moins de ${threshold} personnes n’est jamais montré seul, et ne se retrouve pas par soustraction. Les parts sont celles de toutes les personnes du groupe.`,
	({ threshold }) =>
		`A group or an answer of fewer than ${threshold} people is never shown alone, and cannot be found by subtraction. Shares are of all the people of the group.`
);

export const agreeMost = message('Ce qui rassemble', 'What brings people together');
export const divides = message('Ce qui partage', 'What divides');
export const allStatements = message('Toutes les phrases', 'All the statements');
export const nothingShared = message(
	'Aucune phrase ne rassemble assez de réponses d’un même côté.',
	'No statement gathers enough answers on one side.'
);
export const nothingDivides = message(
	'Aucune phrase ne partage vraiment les réponses.',
	'No statement really divides the answers.'
);
export const sharesOf = message<{ agree: number; disagree: number; pass: number }>(
	({ agree, disagree, pass }) =>
		`${n(agree)} d’accord, ${n(disagree)} pas d’accord, ${n(pass)} sans avis`,
	({ agree, disagree, pass }) => `${n(agree)} agree, ${n(disagree)} disagree, ${n(pass)} pass`
);
export const statementColumn = message('Phrase', 'Statement');
export const agreeColumn = message('D’accord', 'Agree');
export const disagreeColumn = message('Pas d’accord', 'Disagree');
export const passColumn = message('Sans avis', 'Pass');
export const mostSupported = message('Les plus soutenues', 'Most supported');
export const supports = message<Count>(
	({ count }) => `${n(count)} ${plural('fr', count, 'soutien', 'soutiens')}`,
	({ count }) => `${n(count)} ${plural('en', count, 'support', 'supports')}`
);
export const readAll = message('Les lire toutes', 'Read them all');

export const textsTitle = message('Ce que les gens ont écrit', 'What people wrote');
export const textsLead = message(
	'Chaque texte a gardé les mots de son auteur. Ils sont dans le désordre, et sans nom.',
	'Each text keeps its author’s words. They are in no order, and without a name.'
);
export const searchTexts = message('Chercher un mot', 'Search a word');
export const search = message('Chercher', 'Search');
export const toQuestion = message('Question', 'Question');
export const allQuestions = message('Toutes les questions', 'All questions');
export const withIdea = message('Idée', 'Idea');
export const allIdeas = message('Toutes les idées', 'All ideas');
export const textCount = message<Count>(
	({ count }) => `${n(count)} ${plural('fr', count, 'texte', 'textes')}`,
	({ count }) => `${n(count)} ${plural('en', count, 'text', 'texts')}`
);
export const noTextTitle = message('Aucun texte ici', 'No text here');
export const noText = message(
	'Essayez un autre mot, ou regardez toutes les questions.',
	'Try another word, or look at all the questions.'
);
export const ideasTitle = message('Les idées', 'The ideas');
export const ideasLead = message(
	'Ce que plusieurs personnes ont dit, rapproché par la coordination. Chaque idée mène aux mots d’origine.',
	'What several people said, brought together by the coordination. Each idea leads to the original words.'
);
export const ideaSources = message<Count>(
	({ count }) => `vient de ${n(count)} ${plural('fr', count, 'contribution', 'contributions')}`,
	({ count }) => `comes from ${n(count)} ${plural('en', count, 'contribution', 'contributions')}`
);

export const openData = message('Les données ouvertes', 'Open data');
export const openDataText = message(
	'Sans nom, sans date et sans profil. Vous pouvez les réutiliser librement, en citant leur origine (Licence Ouverte 2.0).',
	'Without name, date or profile. You may reuse them freely, naming where they come from (Licence Ouverte 2.0).'
);
export const linesWhole = message(
	'Une ligne rassemble les réponses d’une même personne, dans le désordre.',
	'A line holds the answers of one person, in random order.'
);
export const linesMixed = message(
	'Chaque colonne est mélangée à part : une ligne ne rassemble pas les réponses d’une même personne. C’est ce qui permet de comparer par profil sans risque.',
	'Each column is mixed by itself: a line does not hold the answers of one person. That is what makes the comparison by profile safe.'
);
export const csvAnswers = message<{ title: string }>(
	({ title: phase }) => `Réponses : ${phase} (CSV)`,
	({ title: phase }) => `Answers: ${phase} (CSV)`
);
export const csvTexts = message('Textes (CSV)', 'Texts (CSV)');
export const csvContributions = message('Contributions (CSV)', 'Contributions (CSV)');
export const csvStatements = message<{ title: string }>(
	({ title: phase }) => `Phrases et totaux : ${phase} (CSV)`,
	({ title: phase }) => `Statements and totals: ${phase} (CSV)`
);
export const csvMatrix = message<{ title: string }>(
	({ title: phase }) => `Matrice personne × phrase : ${phase} (CSV)`,
	({ title: phase }) => `Person × statement matrix: ${phase} (CSV)`
);
export const jsonAll = message('Tous les comptes (JSON)', 'All counts (JSON)');
export const csvHelp = message(
	'Les fichiers CSV s’ouvrent dans un tableur : virgule décimale, points-virgules, accents.',
	'CSV files open in a French spreadsheet: decimal comma, semicolons, accents.'
);

export const forCoordination = message('Pour la coordination', 'For the coordination');
export const toIdeas = message('Regrouper les textes en idées', 'Group the texts into ideas');
export const toFollowUp = message('Préparer la réponse', 'Prepare the answer');
