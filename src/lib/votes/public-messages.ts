import { formatDate, formatDateTime, formatNumber } from '../shared/format.ts';
import { message, plural } from '../shared/messages.ts';
import type { StateFilter } from './list-filter.ts';
import type { VoteState } from './kinds.ts';

export const listLead = message(
	'Un vote consultatif donne un avis, compté et vérifiable. La décision reste à celles et ceux que chaque page nomme.',
	'An advisory vote gives an opinion, counted and open to checking. The decision stays with those named on each page.'
);
export const searchLabel = message('Chercher dans les votes', 'Search the votes');
export const search = message('Chercher', 'Search');
export const stateFilter = message('Où en est-il', 'Where it stands');
export const anyState = message('Tous', 'All');
const filters: Record<StateFilter, () => string> = {
	ouverts: message('Ouverts', 'Open'),
	annonces: message('Annoncés', 'Announced'),
	depouillement: message('Dépouillement en cours', 'Being counted'),
	resultats: message('Résultat publié', 'Result published'),
	retires: message('Retirés', 'Withdrawn')
};
export const stateFilterLabel = (filter: StateFilter): string => filters[filter]();
export const found = message<{ count: number }>(
	({ count }) => `${formatNumber(count)} ${plural('fr', count, 'vote', 'votes')}`,
	({ count }) => `${formatNumber(count)} ${plural('en', count, 'vote', 'votes')}`
);
export const noneTitle = message('Aucun vote ici', 'No vote here');
export const noneYetText = message(
	'Quand un avis sera demandé par un vote, il sera annoncé ici, avec qui peut voter et jusqu’à quand.',
	'When an opinion is asked by a vote it will be announced here, with who can vote and until when.'
);
export const noneText = message(
	'Essayez un autre mot, ou regardez tous les votes.',
	'Try another word, or see all the votes.'
);
export const seeAll = message('Voir tous les votes', 'See all the votes');
export const manage = message('Préparer les votes', 'Prepare the votes');
export const newVote = message('Préparer un vote', 'Prepare a vote');
export const newVoteOfGroup = message(
	'Préparer un vote de ce groupe',
	'Prepare a vote of this group'
);
export const newVoteOnFiche = message(
	'Demander un avis par un vote',
	'Ask for an opinion by a vote'
);
export const votesHere = message('Votes consultatifs', 'Advisory votes');
export const noVoteHereTitle = message('Pas encore de vote', 'No vote yet');
export const noVoteOfGroup = message(
	'Quand ce groupe donnera son avis par un vote, il paraîtra ici.',
	'When this group gives its opinion by a vote, it will be shown here.'
);

type At = { at: Date };
const opens = message<At>(
	({ at }) => `Ouvre le ${formatDateTime(at)}`,
	({ at }) => `Opens on ${formatDateTime(at)}`
);
const closes = message<At>(
	({ at }) => `Ouvert jusqu’au ${formatDateTime(at)}`,
	({ at }) => `Open until ${formatDateTime(at)}`
);
const closed = message<At>(
	({ at }) => `Clos depuis le ${formatDateTime(at)} : on compte les bulletins`,
	({ at }) => `Closed on ${formatDateTime(at)}: ballots are being counted`
);
const waitsForPaper = message<At>(
	({ at }) => `Clos depuis le ${formatDateTime(at)} : on attend les bulletins en papier`,
	({ at }) => `Closed on ${formatDateTime(at)}: ballots on paper are waited for`
);
const published = message<At>(
	({ at }) => `Résultat publié le ${formatDate(at)}`,
	({ at }) => `Result published on ${formatDate(at)}`
);
const withdrawn = message<At>(
	({ at }) => `Retiré le ${formatDate(at)}`,
	({ at }) => `Withdrawn on ${formatDate(at)}`
);
const opensSoon = message('Ouvre dans un instant', 'Opens in a moment');
const notAnnounced = message('En préparation', 'Being prepared');
type Line = {
	state: VoteState;
	opensAt: Date | null;
	closesAt: Date | null;
	publishedAt: Date | null;
	withdrawnAt: Date | null;
	/** Closed, and its paper is not typed yet. */
	waitsForPaper?: boolean;
};

/** Where a vote stands, in a few words. */
export function stateSentence({
	state,
	opensAt,
	closesAt,
	publishedAt,
	withdrawnAt,
	waitsForPaper: waits = false
}: Line): string {
	if (state === 'published' && publishedAt) return published({ at: publishedAt });
	if (state === 'withdrawn' && withdrawnAt) return withdrawn({ at: withdrawnAt });
	if (state === 'announced') return opensAt ? opens({ at: opensAt }) : opensSoon();
	if (state === 'open' && closesAt) return closes({ at: closesAt });
	if (state !== 'counting' || !closesAt) return notAnnounced();
	return waits ? waitsForPaper({ at: closesAt }) : closed({ at: closesAt });
}

export const onVersion = message<{ number: number; fiche: number }>(
	({ number, fiche }) => `Sur la version ${number} de la fiche n° ${fiche}`,
	({ number, fiche }) => `On version ${number} of sheet no. ${fiche}`
);
export const votedOnVersion = message<{ number: number }>(
	({ number }) => `Voté sur la version ${number}`,
	({ number }) => `Voted on version ${number}`
);
export const changesSince = message<{ count: number }>(
	({ count }) =>
		`${formatNumber(count)} ${plural('fr', count, 'modification', 'modifications')} depuis`,
	({ count }) => `${formatNumber(count)} ${plural('en', count, 'change', 'changes')} since`
);
export const noChangeSince = message(
	'le texte n’a pas changé depuis',
	'the text has not changed since'
);
export const seeChanges = message('Voir ce qui a changé', 'See what changed');
export const readWhole = message(
	'Lire ici la fiche telle qu’elle est soumise au vote',
	'Read here the sheet as it is put to the vote'
);

export const draftNotice = message(
	'C’est un brouillon : seules les personnes qui le préparent le voient.',
	'This is a draft: only those who prepare it see it.'
);
export const goPrepare = message('Continuer à le préparer', 'Go on preparing it');
export const prepare = message('Suivre et préparer', 'Follow and prepare');
export const isAdvice = message<{ decider: string }>(
	({ decider }) => `C’est un avis consultatif. Qui décide ensuite : ${decider}`,
	({ decider }) => `This is an advisory vote. Who decides afterwards: ${decider}`
);
export const withdrawnNotice = message<At>(
	({ at }) => `Ce vote a été retiré le ${formatDate(at)}. Aucun bulletin n’est compté.`,
	({ at }) => `This vote was withdrawn on ${formatDate(at)}. No ballot is counted.`
);
export const reason = message<{ reason: string }>(
	({ reason: words }) => `Raison : ${words}`,
	({ reason: words }) => `Reason: ${words}`
);
export const lateNotice = message(
	'L’heure d’ouverture est passée et le vote n’a pas pu ouvrir. La coordination est prévenue sur sa page.',
	'The opening time has passed and the vote could not open. The coordination is told on its page.'
);

export const mayIVote = message('Puis-je voter ?', 'May I vote?');
export const voteNow = message('Voter', 'Vote');
export const changeMine = message('Changer mon bulletin', 'Change my ballot');
export const signIn = message('Me connecter', 'Sign in');
export const typeCode = message(
	'J’ai reçu une lettre avec un code',
	'I received a letter with a code'
);
export const confirmAddress = message('Confirmer mon adresse', 'Confirm my address');

export const theOptions = message('Les options', 'The options');
export const howItCounts = message('Comment on compte', 'How it is counted');
export const whoVotes = message('Qui vote', 'Who votes');
export const when = message('Quand', 'When');
export const fromTo = message<{ from: Date; to: Date }>(
	({ from, to }) => `Du ${formatDateTime(from)} au ${formatDateTime(to)}, heure de Paris.`,
	({ from, to }) => `From ${formatDateTime(from)} to ${formatDateTime(to)}, Paris time.`
);
export const datesToCome = message('Dates à venir.', 'Dates to come.');
export const rules = message('Les règles', 'The rules');
export const turnout = message('Participation', 'Turnout');
export const turnoutSentence = message<{ cast: number; roll: number }>(
	({ cast, roll }) =>
		`${formatNumber(cast)} ${plural('fr', cast, 'personne a voté', 'personnes ont voté')}, sur ${formatNumber(roll)}.`,
	({ cast, roll }) =>
		`${formatNumber(cast)} ${plural('en', cast, 'person has', 'people have')} voted, out of ${formatNumber(roll)}.`
);
export const sealed = message(
	'C’est tout ce que l’on peut savoir avant la publication, pour tout le monde : aucun décompte n’existe.',
	'That is all anybody can know before publication: no count exists.'
);
export const sealedCounting = message(
	'C’est tout ce que l’on peut savoir avant la publication, pour tout le monde.',
	'That is all anybody can know before publication.'
);
export const about = message('À propos de', 'About');
export const frozenTitle = message('Ce qui est figé', 'What is frozen');
export const frozenText = message(
	'Depuis l’ouverture, la question, les règles et la liste des votants ne changent plus, pour personne ; seule une lettre perdue peut être annulée, et le tableau du vote le dit. Ces empreintes (SHA-256) permettent de le vérifier.',
	'Since the opening, the question, the rules and the roll no longer change, for anybody; only a lost letter can be revoked, and the board of the vote says so. These fingerprints (SHA-256) make it possible to check.'
);
export const frozenHash = message('Question et règles', 'Question and rules');
export const rollHash = message('Liste des votants', 'Roll of voters');
export const downloadFrozen = message(
	'Télécharger ce qui est figé (JSON)',
	'Download what is frozen (JSON)'
);
export const seeBoard = message('Voir le tableau du vote', 'See the board of the vote');
export const checkReceipt = message('Vérifier un reçu', 'Check a receipt');
export const seeResult = message('Lire le résultat', 'Read the result');
