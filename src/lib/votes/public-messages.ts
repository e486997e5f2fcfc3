import { formatBareDateTime, formatDate, formatDateTime, formatNumber } from '../shared/format.ts';
import { message, plural } from '../shared/messages.ts';
import type { StateFilter } from './list-filter.ts';
import type { VoteState } from './kinds.ts';
import { publishedOn as published, resultPublished } from './words.ts';

export { fingerprints, textFingerprint } from './words.ts';

export {
	linkSignInButton as signIn,
	linkVerifyButton as confirmAddress
} from '../accounts/messages.ts';
export { reasonSaid as reason, search, seeChanges, when } from '../ui/words.ts';
export { votes as votesHere } from '../contracts/page-messages.ts';
export {
	checkReceipt,
	haveCode as typeCode,
	noVoteYet as noVoteHereTitle,
	prepareVotes as manage,
	seeBoard,
	whoVotes
} from './words.ts';

export const listLead = message({
	fr: 'Un vote consultatif donne un avis, compté et vérifiable. La décision reste à celles et ceux que chaque page nomme.',
	en: 'An advisory vote gives an opinion, counted and open to checking. The decision stays with those named on each page.'
});
export const searchLabel = message({ fr: 'Chercher dans les votes', en: 'Search the votes' });
export const stateFilter = message({ fr: 'Où en est-il', en: 'Where it stands' });
export const anyState = message({ fr: 'Tous', en: 'All' });
const filters: Record<StateFilter, () => string> = {
	ouverts: message({ fr: 'Ouverts', en: 'Open' }),
	annonces: message({ fr: 'Annoncés', en: 'Announced' }),
	depouillement: message({ fr: 'Dépouillement en cours', en: 'Being counted' }),
	resultats: resultPublished,
	retires: message({ fr: 'Retirés', en: 'Withdrawn' })
};
export const stateFilterLabel = (filter: StateFilter): string => filters[filter]();
export const found = message<{ count: number }>({
	fr: ({ count }) => `${formatNumber(count)} ${plural('fr', count, 'vote', 'votes')}`,
	en: ({ count }) => `${formatNumber(count)} ${plural('en', count, 'vote', 'votes')}`
});
export const noneTitle = message({ fr: 'Aucun vote ici', en: 'No vote here' });
export const noneYetText = message({
	fr: 'Quand un avis sera demandé par un vote, il sera annoncé ici, avec qui peut voter et jusqu’à quand.',
	en: 'When an opinion is asked by a vote it will be announced here, with who can vote and until when.'
});
export const noneText = message({
	fr: 'Essayez un autre mot, ou regardez tous les votes.',
	en: 'Try another word, or see all the votes.'
});
export const seeAll = message({ fr: 'Voir tous les votes', en: 'See all the votes' });
export const newVoteOfGroup = message({
	fr: 'Préparer un vote de ce groupe',
	en: 'Prepare a vote of this group'
});
export const newVoteOnFiche = message({
	fr: 'Demander un avis par un vote',
	en: 'Ask for an opinion by a vote'
});
export const noVoteOfGroup = message({
	fr: 'Quand ce groupe donnera son avis par un vote, il paraîtra ici.',
	en: 'When this group gives its opinion by a vote, it will be shown here.'
});

type At = { at: Date };
const opens = message<At>({
	fr: ({ at }) => `Ouvre le ${formatDateTime(at)}`,
	en: ({ at }) => `Opens on ${formatDateTime(at)}`
});
const closes = message<At>({
	fr: ({ at }) => `Ouvert jusqu’au ${formatDateTime(at)}`,
	en: ({ at }) => `Open until ${formatDateTime(at)}`
});
const closed = message<At>({
	fr: ({ at }) => `Clos depuis le ${formatDateTime(at)} : on compte les bulletins`,
	en: ({ at }) => `Closed on ${formatDateTime(at)}: ballots are being counted`
});
const waitsForPaper = message<At>({
	fr: ({ at }) => `Clos depuis le ${formatDateTime(at)} : on attend les bulletins en papier`,
	en: ({ at }) => `Closed on ${formatDateTime(at)}: ballots on paper are waited for`
});
const withdrawn = message<At>({
	fr: ({ at }) => `Retiré le ${formatDate(at)}`,
	en: ({ at }) => `Withdrawn on ${formatDate(at)}`
});
const opensSoon = message({ fr: 'Ouvre dans un instant', en: 'Opens in a moment' });
const notAnnounced = message({ fr: 'En préparation', en: 'Being prepared' });
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

export const onVersion = message<{ number: number; fiche: number }>({
	fr: ({ number, fiche }) => `Sur la version ${number} de la fiche n° ${fiche}`,
	en: ({ number, fiche }) => `On version ${number} of sheet no. ${fiche}`
});
export const votedOnVersion = message<{ number: number }>({
	fr: ({ number }) => `Voté sur la version ${number}`,
	en: ({ number }) => `Voted on version ${number}`
});
export const changesSince = message<{ count: number }>({
	fr: ({ count }) =>
		`${formatNumber(count)} ${plural('fr', count, 'modification', 'modifications')} depuis`,
	en: ({ count }) => `${formatNumber(count)} ${plural('en', count, 'change', 'changes')} since`
});
export const noChangeSince = message({
	fr: 'le texte n’a pas changé depuis',
	en: 'the text has not changed since'
});
export const tooLongToTell = message({
	fr: 'le texte est trop long pour dire ce qui y a changé depuis',
	en: 'the text is too long to tell what has changed since'
});
export const readWhole = message({
	fr: 'Lire ici la fiche telle qu’elle est soumise au vote',
	en: 'Read here the sheet as it is put to the vote'
});

export const draftNotice = message({
	fr: 'C’est un brouillon : seules les personnes qui le préparent le voient.',
	en: 'This is a draft: only those who prepare it see it.'
});
export const goPrepare = message({ fr: 'Continuer à le préparer', en: 'Go on preparing it' });
export const prepare = message({ fr: 'Suivre et préparer', en: 'Follow and prepare' });
export const isAdvice = message<{ decider: string }>({
	fr: ({ decider }) => `C’est un avis consultatif. Qui décide ensuite : ${decider}`,
	en: ({ decider }) => `This is an advisory vote. Who decides afterwards: ${decider}`
});
export const withdrawnNotice = message<At>({
	fr: ({ at }) => `Ce vote a été retiré le ${formatDate(at)}. Aucun bulletin n’est compté.`,
	en: ({ at }) => `This vote was withdrawn on ${formatDate(at)}. No ballot is counted.`
});
export const lateNotice = message({
	fr: 'L’heure d’ouverture est passée et le vote n’a pas pu ouvrir. La coordination est prévenue sur sa page.',
	en: 'The opening time has passed and the vote could not open. The coordination is told on its page.'
});

export const mayIVote = message({ fr: 'Puis-je voter ?', en: 'May I vote?' });
export const voteNow = message({ fr: 'Voter', en: 'Vote' });
export const changeMine = message({ fr: 'Changer mon bulletin', en: 'Change my ballot' });

export const theOptions = message({ fr: 'Les options', en: 'The options' });
export const howItCounts = message({ fr: 'Comment on compte', en: 'How it is counted' });
export const fromTo = message<{ from: Date; to: Date }>({
	fr: ({ from, to }) => `Du ${formatBareDateTime(from)} au ${formatDateTime(to)}.`,
	en: ({ from, to }) => `From ${formatBareDateTime(from)} to ${formatDateTime(to)}.`
});
export const datesToCome = message({ fr: 'Dates à venir.', en: 'Dates to come.' });
export const rules = message({ fr: 'Les règles', en: 'The rules' });
export const turnout = message({ fr: 'Participation', en: 'Turnout' });
export const turnoutSentence = message<{ cast: number; roll: number }>({
	fr: ({ cast, roll }) =>
		`${formatNumber(cast)} ${plural('fr', cast, 'personne a voté', 'personnes ont voté')}, sur ${formatNumber(roll)}.`,
	en: ({ cast, roll }) =>
		`${formatNumber(cast)} ${plural('en', cast, 'person has', 'people have')} voted, out of ${formatNumber(roll)}.`
});
export const sealed = message({
	fr: 'C’est tout ce que l’on peut savoir avant la publication, pour tout le monde : aucun décompte n’existe.',
	en: 'That is all anybody can know before publication: no count exists.'
});
export const sealedCounting = message({
	fr: 'C’est tout ce que l’on peut savoir avant la publication, pour tout le monde.',
	en: 'That is all anybody can know before publication.'
});
export const about = message({ fr: 'À propos de', en: 'About' });
export const frozenTitle = message({ fr: 'Ce qui est figé', en: 'What is frozen' });
export const frozenText = message({
	fr: 'Depuis l’ouverture, la question, les règles et la liste des votants ne changent plus, pour personne ; seule une lettre perdue peut être annulée, et le tableau du vote le dit. Ces empreintes (SHA-256) permettent de le vérifier.',
	en: 'Since the opening, the question, the rules and the roll no longer change, for anybody; only a lost letter can be revoked, and the board of the vote says so. These fingerprints (SHA-256) make it possible to check.'
});
export const frozenHash = message({ fr: 'Question et règles', en: 'Question and rules' });
export const rollHash = message({ fr: 'Liste des votants', en: 'Roll of voters' });
export const downloadFrozen = message({
	fr: 'Télécharger ce qui est figé (JSON)',
	en: 'Download what is frozen (JSON)'
});
export const seeResult = message({ fr: 'Lire le résultat', en: 'Read the result' });
