import { formatDateTime, formatList, formatNumber } from '../../shared/format.ts';
import { message, plural } from '../../shared/messages.ts';
import type { HomeKind } from '../../moderated/kind-words.ts';
import type { DecisionRefusal } from '../rules.ts';

export { coordination, search } from '../../ui/words.ts';
export {
	clearFilters as clear,
	kindOfText as kind,
	thousandAtMost as wordsTooLong,
	tryShorter as noneText,
	whereItWas as home
} from '../words.ts';

export const title = message({ fr: 'Modération', en: 'Moderation' });
export const lead = message({
	fr: 'Tout ce qui attend votre regard, du plus ancien au plus récent. Chaque décision est expliquée à l’auteur, s’il est connu, et inscrite au journal public, sans le texte.',
	en: 'Everything that waits for your eyes, the oldest first. Each decision is explained to the author, if known, and entered in the public log, without the text.'
});
export const publicLog = message({ fr: 'Charte et journal public', en: 'Charter and public log' });
export const link = message<{ count: number }>({
	fr: ({ count }) => (count ? `Modération (${formatNumber(count)} en attente)` : 'Modération'),
	en: ({ count }) => (count ? `Moderation (${formatNumber(count)} waiting)` : 'Moderation')
});

export const emptyTitle = message({ fr: 'Rien n’attend', en: 'Nothing waits' });
export const emptyText = message({
	fr: 'Les textes retenus avant publication, repérés ou signalés, et les seconds regards demandés arriveront ici.',
	en: 'Texts held before publication, spotted or reported, and second looks asked for will arrive here.'
});
export const noneTitle = message({ fr: 'Aucun texte ne correspond', en: 'No text matches' });
export const found = message<{ count: number }>({
	fr: ({ count }) =>
		`${formatNumber(count)} ${plural('fr', count, 'texte attend', 'textes attendent')}`,
	en: ({ count }) => `${formatNumber(count)} ${plural('en', count, 'text waits', 'texts wait')}`
});

export const searchLabel = message({ fr: 'Chercher dans les textes', en: 'Search the texts' });
export const anyHome = message({ fr: 'Partout', en: 'Everywhere' });
/** In the list to choose from. */
export const homeOption: Record<HomeKind, (of: { title: string }) => string> = {
	consultation: message({
		fr: ({ title: words }) => `Consultation : ${words}`,
		en: ({ title: words }) => `Consultation: ${words}`
	}),
	vote: message({
		fr: ({ title: words }) => `Vote : ${words}`,
		en: ({ title: words }) => `Vote: ${words}`
	}),
	fiche: message({
		fr: ({ title: words }) => `Fiche : ${words}`,
		en: ({ title: words }) => `Sheet: ${words}`
	})
};
export const anyKind = message({ fr: 'Toutes les sortes', en: 'All kinds' });
export const cause = message({ fr: 'Pourquoi il attend', en: 'Why it waits' });
export const anyCause = message({ fr: 'Toutes les raisons', en: 'All reasons' });
export const causesLabel = message({
	fr: 'Ce qui attend, par raison',
	en: 'What waits, by reason'
});

export const waitsSince = message<{ at: Date }>({
	fr: ({ at }) => `Attend depuis le ${formatDateTime(at)}`,
	en: ({ at }) => `Waiting since ${formatDateTime(at)}`
});
export const writtenOn = message<{ at: Date }>({
	fr: ({ at }) => `Écrit le ${formatDateTime(at)}`,
	en: ({ at }) => `Written on ${formatDateTime(at)}`
});
export const seenWords = message<{ found: readonly string[] }>({
	fr: ({ found: list }) => `Repéré : ${formatList(list)}.`,
	en: ({ found: list }) => `Spotted: ${formatList(list)}.`
});
export const reportCount = message<{ count: number }>({
	fr: ({ count }) =>
		`${formatNumber(count)} ${plural('fr', count, 'personne l’a signalé', 'personnes l’ont signalé')}.`,
	en: ({ count }) =>
		`${formatNumber(count)} ${plural('en', count, 'person has', 'people have')} reported it.`
});
export const takenAway = message({
	fr: 'Plusieurs personnes y ont vu des données personnelles : il est retiré de la vue en attendant votre décision.',
	en: 'Several people saw personal data in it: it is out of sight until you decide.'
});
export const place = message<{ place: string }>({
	fr: ({ place: words }) => `Lieu : ${words}`,
	en: ({ place: words }) => `Place: ${words}`
});
export const photo = message<{ photo: string }>({
	fr: ({ photo: words }) => (words ? `Photo : ${words}` : 'Photo sans description'),
	en: ({ photo: words }) => (words ? `Photo: ${words}` : 'Photo without a description')
});
export const secondLookWords = message({ fr: 'Son auteur écrit', en: 'Its author writes' });
export const hiddenBefore = message<{ reason: string }>({
	fr: ({ reason }) => `Masqué pour : ${reason}.`,
	en: ({ reason }) => `Hidden for: ${reason}.`
});

export const show = message({ fr: 'Publier', en: 'Show' });
export const keepShown = message({ fr: 'Laisser publié', en: 'Leave it shown' });
export const hide = message({ fr: 'Masquer…', en: 'Hide…' });
export const keepHidden = message({ fr: 'Laisser masqué…', en: 'Leave it hidden…' });
export const hideButton = message({ fr: 'Masquer ce texte', en: 'Hide this text' });
export const of = message<{ action: string; text: string }>({
	fr: ({ action, text }) => `${action} : ${text}`,
	en: ({ action, text }) => `${action}: ${text}`
});
export const reason = message({ fr: 'Pourquoi ?', en: 'Why?' });
export const reasonHelp = message({
	fr: 'La raison est dite à l’auteur, et inscrite au journal public.',
	en: 'The reason is told to the author, and entered in the public log.'
});
export const reasonHelpUnsigned = message({
	fr: 'La raison paraîtra à la place des mots, et au journal public. Leur auteur n’en est pas averti : ils ne sont rattachés à aucun compte.',
	en: 'The reason will be shown in place of the words, and in the public log. Their author is not told: they are tied to no account.'
});
export const chooseReason = message({ fr: 'Choisissez une raison', en: 'Choose a reason' });
export const words = message({ fr: 'Un mot à l’auteur', en: 'A word to the author' });
export const wordsHelp = message({
	fr: 'Seul l’auteur le lit, là où il lit son texte. Dites ce qui suffirait pour que le texte soit publié.',
	en: 'Only the author reads it, where they read their text. Say what would be enough for the text to be shown.'
});
export const details = message({ fr: 'Historique et détails', en: 'History and details' });
/** After the name of a link or a tick, for those who do not see what it is beside. */
export const ofText = message<{ text: string }>({
	fr: ({ text }) => ` : ${text}`,
	en: ({ text }) => `: ${text}`
});
export const tickShort = message({ fr: 'Choisir', en: 'Choose' });
export const showTicked = message({
	fr: 'Publier les textes choisis',
	en: 'Show the chosen texts'
});
export const tickHelp = message({
	fr: 'Cochez plusieurs textes que vous avez lus, puis publiez-les ensemble. Masquer se fait un par un : chaque auteur a droit à sa raison.',
	en: 'Tick several texts that you have read, then show them together. Hiding is done one by one: every author is owed a reason.'
});
export const nothingTicked = message({
	fr: 'Cochez au moins un texte avant de publier.',
	en: 'Tick at least one text before showing.'
});

export const doneShown = message({ fr: 'C’est publié.', en: 'It is shown.' });
export const doneHidden = message({
	fr: 'C’est masqué. Son auteur, s’il est connu, en lit la raison là où il lit son texte.',
	en: 'It is hidden. Its author, if known, reads the reason where they read their text.'
});
export const nextBelow = message({ fr: 'Voici le texte suivant.', en: 'Here is the next one.' });
export const shownMany = message<{ count: number }>({
	fr: ({ count }) =>
		`${formatNumber(count)} ${plural('fr', count, 'texte publié', 'textes publiés')}.`,
	en: ({ count }) => `${formatNumber(count)} ${plural('en', count, 'text', 'texts')} shown.`
});
export const refusedMany = message<{ count: number }>({
	fr: ({ count }) =>
		`${formatNumber(count)} ${plural('fr', count, 'texte laissé', 'textes laissés')} de côté : ${plural('fr', count, 'il a', 'ils ont')} changé, ou quelqu’un a décidé avant vous. Relisez ${plural('fr', count, 'le', 'les')} ci-dessous s’il y a lieu.`,
	en: ({ count }) =>
		`${formatNumber(count)} ${plural('en', count, 'text was', 'texts were')} left aside: changed meanwhile, or decided by somebody else. Read again below if need be.`
});

const refusals: Record<DecisionRefusal, () => string> = {
	'text-gone': message({
		fr: 'Ce texte n’est plus là : son auteur l’a retiré.',
		en: 'This text is gone: its author has withdrawn it.'
	}),
	'decided-meanwhile': message({
		fr: 'Quelqu’un a décidé juste avant vous. Rien n’a changé de votre fait : voici sa décision.',
		en: 'Somebody decided just before you. You changed nothing: here is their decision.'
	}),
	'text-changed': message({
		fr: 'Ce texte a changé pendant que vous le lisiez. Relisez-le avant de décider.',
		en: 'This text changed while you were reading it. Read it again before deciding.'
	}),
	'reason-missing': message({
		fr: 'Choisissez la raison : son auteur a le droit de la connaître.',
		en: 'Choose the reason: its author has a right to know it.'
	}),
	'nothing-waits': message({
		fr: 'Il n’y a plus rien à décider sur ce texte.',
		en: 'There is nothing left to decide on this text.'
	})
};
export const refusalSentence = (code: DecisionRefusal): string => refusals[code]();
export const whatChanged = message({ fr: 'Ce qui a changé', en: 'What changed' });

export const textTitle = message({ fr: 'Modérer un texte', en: 'Moderate a text' });
export const backToQueue = message({ fr: 'Revenir à la file', en: 'Back to the queue' });
export const nowShown = message({ fr: 'Ce texte est publié.', en: 'This text is shown.' });
export const nowHidden = message({
	fr: 'Ce texte est masqué : seul son auteur le voit.',
	en: 'This text is hidden: only its author sees it.'
});
export const nowHiddenUnsigned = message({
	fr: 'Ce texte est masqué : la raison est lue à sa place.',
	en: 'This text is hidden: the reason is read in its place.'
});
export const nowHeld = message({
	fr: 'Ce texte n’est pas publié : il attend une décision.',
	en: 'This text is not shown: it waits for a decision.'
});
export const nothingWaitsHere = message({
	fr: 'Personne n’a rien signalé. Vous pouvez pourtant le masquer, avec une raison.',
	en: 'Nobody has reported anything. You may hide it all the same, with a reason.'
});
export const hiddenNothingWaits = message({
	fr: 'Rien n’attend : il revient dans la file si son auteur le corrige ou demande un second regard. Si c’était une erreur, publiez-le.',
	en: 'Nothing waits: it comes back to the queue if its author corrects it or asks for a second look. If it was a mistake, show it.'
});
export const hiddenUnsigned = message({
	fr: 'Rien n’attend. Si c’était une erreur, publiez-le.',
	en: 'Nothing waits. If it was a mistake, show it.'
});
export const historyTitle = message({ fr: 'Décisions sur ce texte', en: 'Decisions on this text' });
export const noHistory = message({ fr: 'Aucune décision pour le moment.', en: 'No decision yet.' });
export const decidedBy = message<{ by: string | null; at: Date }>({
	fr: ({ by, at }) => `Le ${formatDateTime(at)}${by ? `, par ${by}` : ''}`,
	en: ({ by, at }) => `On ${formatDateTime(at)}${by ? `, by ${by}` : ''}`
});
export const toldAuthor = message<{ words: string }>({
	fr: ({ words: said }) => `Dit à l’auteur : « ${said} »`,
	en: ({ words: said }) => `Told to the author: “${said}”`
});
export const askedAgain = message<{ at: Date; words: string }>({
	fr: ({ at, words: said }) => `Second regard demandé le ${formatDateTime(at)} : « ${said} »`,
	en: ({ at, words: said }) => `Second look asked on ${formatDateTime(at)}: “${said}”`
});
export const another = message<{ by: string; outcome: string; reason: string }>({
	fr: ({ by, outcome, reason: why }) =>
		`${by || 'La coordination'} : ${outcome}${why && ` – ${why}`}.`,
	en: ({ by, outcome, reason: why }) =>
		`${by || 'The coordination'}: ${outcome}${why && ` – ${why}`}.`
});
