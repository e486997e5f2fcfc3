import { formatDateTime, formatList, formatNumber } from '../../shared/format.ts';
import { message, plural } from '../../shared/messages.ts';
import type { DecisionRefusal } from '../rules.ts';

export const title = message('Modération', 'Moderation');
export const lead = message(
	'Tout ce qui attend votre regard, du plus ancien au plus récent. Chaque décision est expliquée à son auteur et inscrite au journal public, sans le texte.',
	'Everything that waits for your eyes, the oldest first. Each decision is explained to its author and entered in the public log, without the text.'
);
export const coordination = message('Coordination', 'Coordination');
export const publicLog = message('Charte et journal public', 'Charter and public log');
export const link = message<{ count: number }>(
	({ count }) => (count ? `Modération (${formatNumber(count)} en attente)` : 'Modération'),
	({ count }) => (count ? `Moderation (${formatNumber(count)} waiting)` : 'Moderation')
);

export const emptyTitle = message('Rien n’attend', 'Nothing waits');
export const emptyText = message(
	'Les textes retenus avant publication, repérés ou signalés, et les seconds regards demandés arriveront ici.',
	'Texts held before publication, spotted or reported, and second looks asked for will arrive here.'
);
export const noneTitle = message('Aucun texte ne correspond', 'No text matches');
export const noneText = message(
	'Essayez un mot plus court, ou effacez les filtres.',
	'Try a shorter word, or clear the filters.'
);
export const clear = message('Effacer les filtres', 'Clear the filters');
export const found = message<{ count: number }>(
	({ count }) =>
		`${formatNumber(count)} ${plural('fr', count, 'texte attend', 'textes attendent')}`,
	({ count }) => `${formatNumber(count)} ${plural('en', count, 'text waits', 'texts wait')}`
);

export const searchLabel = message('Chercher dans les textes', 'Search the texts');
export const consultation = message('Consultation', 'Consultation');
export const anyConsultation = message('Toutes les consultations', 'All consultations');
export const kind = message('Sorte de texte', 'Kind of text');
export const anyKind = message('Toutes les sortes', 'All kinds');
export const cause = message('Pourquoi il attend', 'Why it waits');
export const anyCause = message('Toutes les raisons', 'All reasons');
export const search = message('Chercher', 'Search');
export const causesLabel = message('Ce qui attend, par raison', 'What waits, by reason');

export const waitsSince = message<{ at: Date }>(
	({ at }) => `Attend depuis le ${formatDateTime(at)}`,
	({ at }) => `Waiting since ${formatDateTime(at)}`
);
export const writtenOn = message<{ at: Date }>(
	({ at }) => `Écrit le ${formatDateTime(at)}`,
	({ at }) => `Written on ${formatDateTime(at)}`
);
export const seenWords = message<{ found: readonly string[] }>(
	({ found: list }) => `Repéré : ${formatList(list)}.`,
	({ found: list }) => `Spotted: ${formatList(list)}.`
);
export const reportCount = message<{ count: number }>(
	({ count }) =>
		`${formatNumber(count)} ${plural('fr', count, 'personne l’a signalé', 'personnes l’ont signalé')}.`,
	({ count }) =>
		`${formatNumber(count)} ${plural('en', count, 'person has', 'people have')} reported it.`
);
export const takenAway = message(
	'Plusieurs personnes y ont vu des données personnelles : il est retiré de la vue en attendant votre décision.',
	'Several people saw personal data in it: it is out of sight until you decide.'
);
export const inAnswerTo = message<{ about: string }>(
	({ about }) => `Réponse à « ${about} »`,
	({ about }) => `Answer to “${about}”`
);
export const contributionNumber = message<{ number: number }>(
	({ number }) => `Contribution n° ${number}`,
	({ number }) => `Contribution no. ${number}`
);
export const statementNumber = message<{ number: number }>(
	({ number }) => `Phrase proposée n° ${number}`,
	({ number }) => `Proposed statement no. ${number}`
);
export const argumentFor = message<{ number: number; about: string }>(
	({ number, about }) => `Argument pour, sous la contribution n° ${number} « ${about} »`,
	({ number, about }) => `Argument for, under contribution no. ${number} “${about}”`
);
export const argumentAgainst = message<{ number: number; about: string }>(
	({ number, about }) => `Argument contre, sous la contribution n° ${number} « ${about} »`,
	({ number, about }) => `Argument against, under contribution no. ${number} “${about}”`
);
export const place = message<{ place: string }>(
	({ place: words }) => `Lieu : ${words}`,
	({ place: words }) => `Place: ${words}`
);
export const photo = message<{ photo: string }>(
	({ photo: words }) => (words ? `Photo : ${words}` : 'Photo sans description'),
	({ photo: words }) => (words ? `Photo: ${words}` : 'Photo without a description')
);
export const secondLookWords = message('Son auteur écrit', 'Its author writes');
export const hiddenBefore = message<{ reason: string }>(
	({ reason }) => `Masqué pour : ${reason}.`,
	({ reason }) => `Hidden for: ${reason}.`
);

export const show = message('Publier', 'Show');
export const keepShown = message('Laisser publié', 'Leave it shown');
export const hide = message('Masquer…', 'Hide…');
export const keepHidden = message('Laisser masqué…', 'Leave it hidden…');
export const hideButton = message('Masquer ce texte', 'Hide this text');
export const of = message<{ action: string; text: string }>(
	({ action, text }) => `${action} : ${text}`,
	({ action, text }) => `${action}: ${text}`
);
export const reason = message('Pourquoi ?', 'Why?');
export const reasonHelp = message(
	'La raison est dite à l’auteur, et inscrite au journal public.',
	'The reason is told to the author, and entered in the public log.'
);
export const chooseReason = message('Choisissez une raison', 'Choose a reason');
export const words = message('Un mot à l’auteur', 'A word to the author');
export const wordsHelp = message(
	'Seul l’auteur le lit, dans sa page privée. Dites ce qui suffirait pour que le texte soit publié.',
	'Only the author reads it, on their private page. Say what would be enough for the text to be shown.'
);
export const details = message('Historique et détails', 'History and details');
/** After the name of a link or a tick, for those who do not see what it is beside. */
export const ofText = message<{ text: string }>(
	({ text }) => ` : ${text}`,
	({ text }) => `: ${text}`
);
export const tickShort = message('Choisir', 'Choose');
export const showTicked = message('Publier les textes choisis', 'Show the chosen texts');
export const tickHelp = message(
	'Cochez plusieurs textes que vous avez lus, puis publiez-les ensemble. Masquer se fait un par un : chaque auteur a droit à sa raison.',
	'Tick several texts that you have read, then show them together. Hiding is done one by one: every author is owed a reason.'
);
export const nothingTicked = message(
	'Cochez au moins un texte avant de publier.',
	'Tick at least one text before showing.'
);

export const doneShown = message('C’est publié.', 'It is shown.');
export const doneHidden = message(
	'C’est masqué. Son auteur lit la raison dans sa page privée.',
	'It is hidden. Its author reads the reason on their private page.'
);
export const nextBelow = message('Voici le texte suivant.', 'Here is the next one.');
export const shownMany = message<{ count: number }>(
	({ count }) => `${formatNumber(count)} ${plural('fr', count, 'texte publié', 'textes publiés')}.`,
	({ count }) => `${formatNumber(count)} ${plural('en', count, 'text', 'texts')} shown.`
);
export const refusedMany = message<{ count: number }>(
	({ count }) =>
		`${formatNumber(count)} ${plural('fr', count, 'texte laissé', 'textes laissés')} de côté : ${plural('fr', count, 'il a', 'ils ont')} changé, ou quelqu’un a décidé avant vous. Relisez ${plural('fr', count, 'le', 'les')} ci-dessous s’il y a lieu.`,
	({ count }) =>
		`${formatNumber(count)} ${plural('en', count, 'text was', 'texts were')} left aside: changed meanwhile, or decided by somebody else. Read again below if need be.`
);

const refusals: Record<DecisionRefusal, () => string> = {
	'text-gone': message(
		'Ce texte n’est plus là : son auteur l’a retiré.',
		'This text is gone: its author has withdrawn it.'
	),
	'decided-meanwhile': message(
		'Quelqu’un a décidé juste avant vous. Rien n’a changé de votre fait : voici sa décision.',
		'Somebody decided just before you. You changed nothing: here is their decision.'
	),
	'text-changed': message(
		'Ce texte a changé pendant que vous le lisiez. Relisez-le avant de décider.',
		'This text changed while you were reading it. Read it again before deciding.'
	),
	'reason-missing': message(
		'Choisissez la raison : son auteur a le droit de la connaître.',
		'Choose the reason: its author has a right to know it.'
	),
	'nothing-waits': message(
		'Il n’y a plus rien à décider sur ce texte.',
		'There is nothing left to decide on this text.'
	)
};
export const refusalSentence = (code: DecisionRefusal): string => refusals[code]();
export const wordsTooLong = message('Mille caractères au plus.', 'At most a thousand characters.');
export const whatChanged = message('Ce qui a changé', 'What changed');

export const textTitle = message('Modérer un texte', 'Moderate a text');
export const backToQueue = message('Revenir à la file', 'Back to the queue');
export const nowShown = message('Ce texte est publié.', 'This text is shown.');
export const nowHidden = message(
	'Ce texte est masqué : seul son auteur le voit.',
	'This text is hidden: only its author sees it.'
);
export const nowHeld = message(
	'Ce texte n’est pas publié : il attend une décision.',
	'This text is not shown: it waits for a decision.'
);
export const nothingWaitsHere = message(
	'Personne n’a rien signalé. Vous pouvez pourtant le masquer, avec une raison.',
	'Nobody has reported anything. You may hide it all the same, with a reason.'
);
export const hiddenNothingWaits = message(
	'Rien n’attend : il revient dans la file si son auteur le corrige ou demande un second regard. Si c’était une erreur, publiez-le.',
	'Nothing waits: it comes back to the queue if its author corrects it or asks for a second look. If it was a mistake, show it.'
);
export const decide = message('Décider', 'Decide');
export const historyTitle = message('Décisions sur ce texte', 'Decisions on this text');
export const noHistory = message('Aucune décision pour le moment.', 'No decision yet.');
export const decidedBy = message<{ by: string | null; at: Date }>(
	({ by, at }) => `Le ${formatDateTime(at)}${by ? `, par ${by}` : ''}`,
	({ by, at }) => `On ${formatDateTime(at)}${by ? `, by ${by}` : ''}`
);
export const toldAuthor = message<{ words: string }>(
	({ words: said }) => `Dit à l’auteur : « ${said} »`,
	({ words: said }) => `Told to the author: “${said}”`
);
export const askedAgain = message<{ at: Date; words: string }>(
	({ at, words: said }) => `Second regard demandé le ${formatDateTime(at)} : « ${said} »`,
	({ at, words: said }) => `Second look asked on ${formatDateTime(at)}: “${said}”`
);
export const another = message<{ by: string; outcome: string; reason: string }>(
	({ by, outcome, reason: why }) => `${by || 'La coordination'} : ${outcome}${why && ` – ${why}`}.`,
	({ by, outcome, reason: why }) => `${by || 'The coordination'}: ${outcome}${why && ` – ${why}`}.`
);
