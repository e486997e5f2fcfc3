import { formatNumber } from '../../../shared/format.ts';
import { message, plural } from '../../../shared/messages.ts';

export { retained as elected } from '../../words.ts';

const n = (value: number): string => formatNumber(value);

export const roundsTitle = message({ fr: 'Tour par tour', en: 'Round by round' });
export const stagesTitle = message({ fr: 'Étape par étape', en: 'Stage by stage' });
export const runoffCaption = message<{ from: number; to: number }>({
	fr: ({ from, to }) =>
		`Voix de chaque option, ${from === to ? `tour ${from}` : `tours ${from} à ${to}`}`,
	en: ({ from, to }) =>
		`Votes for each option, ${from === to ? `round ${from}` : `rounds ${from} to ${to}`}`
});
export const stvCaption = message<{ from: number; to: number }>({
	fr: ({ from, to }) =>
		`Voix de chaque option, ${from === to ? `étape ${from}` : `étapes ${from} à ${to}`}`,
	en: ({ from, to }) =>
		`Votes for each option, ${from === to ? `stage ${from}` : `stages ${from} to ${to}`}`
});
export const roundColumn = message<{ number: number }>({
	fr: ({ number }) => `Tour ${number}`,
	en: ({ number }) => `Round ${number}`
});
export const stageColumn = message<{ number: number }>({
	fr: ({ number }) => `Étape ${number}`,
	en: ({ number }) => `Stage ${number}`
});
export const exhaustedRow = message({
	fr: 'Bulletins sans option restante',
	en: 'Ballots with no option left'
});
export const lostRow = message({ fr: 'Perdu à l’arrondi', en: 'Lost to rounding' });
export const quotaRow = message({ fr: 'Quota', en: 'Quota' });
export const firstOfAll = message({ fr: 'en tête', en: 'first' });
export const leaves = message({ fr: 'quitte', en: 'leaves' });
export const out = message({ fr: 'sortie', en: 'out' });
export const tableNote = message({
	fr: 'Sous chaque nombre de voix, ce que l’option a gagné ou cédé depuis la colonne d’avant.',
	en: 'Under each number of votes, what the option gained or gave up since the column before.'
});

/** `name` and `names` are quoted; `votes` are words such as « 15 voix ». */
export const runoffLead = message<{
	name: string;
	votes: number;
	counting: number;
	rounds: number;
}>({
	fr: (p) =>
		p.rounds === 1
			? `${p.name} arrive en tête dès le premier tour : ${n(p.votes)} voix sur ${n(p.counting)}, plus de la moitié.`
			: `${p.name} arrive en tête au ${n(p.rounds)}e tour, avec ${n(p.votes)} voix sur les ${n(p.counting)} encore en jeu : plus de la moitié.`,
	en: (p) =>
		p.rounds === 1
			? `${p.name} comes first in the first round: ${n(p.votes)} ${plural('en', p.votes, 'vote', 'votes')} out of ${n(p.counting)}, more than half.`
			: `${p.name} comes first in round ${n(p.rounds)}, with ${n(p.votes)} ${plural('en', p.votes, 'vote', 'votes')} out of the ${n(p.counting)} still in play: more than half.`
});
export const runoffOpen = message<{ round: number }>({
	fr: ({ round }) =>
		`Aucune option ne l’emporte : le décompte s’est arrêté sur une égalité, au ${round === 1 ? 'premier' : `${n(round)}e`} tour.`,
	en: ({ round }) => `No option prevails: the count stopped on a tie, in round ${n(round)}.`
});
export const runoffRule = message({
	fr: 'À chaque tour, l’option qui a le moins de voix quitte le décompte, et ses bulletins passent à leur choix suivant, jusqu’à ce qu’une option ait plus de la moitié des voix encore en jeu.',
	en: 'In each round the option with the fewest votes leaves the count and its ballots move to their next choice, until an option has more than half of the votes still in play.'
});
export const someoneLeaves = message<{ name: string; votes: string }>({
	fr: ({ name, votes }) => `${name} a le moins de voix (${votes}) et quitte le décompte.`,
	en: ({ name, votes }) => `${name} has the fewest votes (${votes}) and leaves the count.`
});
export const severalLeave = message<{ names: string; votes: string }>({
	fr: ({ names, votes }) =>
		`${names} quittent le décompte ensemble, avec ${votes} chacune : même réunies, leurs voix n’en sauveraient aucune.`,
	en: ({ names, votes }) =>
		`${names} leave the count together, with ${votes} each: even joined, their votes would save none of them.`
});
export const emptyLeave = message<{ names: string; isOne: boolean }>({
	fr: ({ names, isOne }) =>
		isOne
			? `${names} n’a aucune voix et quitte le décompte.`
			: `${names} n’ont aucune voix et quittent le décompte.`,
	en: ({ names, isOne }) =>
		`${names} ${isOne ? 'has' : 'have'} no vote and ${isOne ? 'leaves' : 'leave'} the count.`
});
export const runoffWon = message<{ name: string; votes: number; counting: number }>({
	fr: (p) =>
		`${p.name} a ${n(p.votes)} voix sur ${n(p.counting)}, plus de la moitié : le décompte est terminé.`,
	en: (p) =>
		`${p.name} has ${n(p.votes)} ${plural('en', p.votes, 'vote', 'votes')} out of ${n(p.counting)}, more than half: the count is over.`
});
export const leavesTied = message<{ name: string; votes: string; others: string; byLot: boolean }>({
	fr: (p) =>
		`${p.name} quitte le décompte. Avec ${p.votes}, cette option était dernière à égalité avec ${p.others} : ${p.byLot ? 'le tirage au sort annoncé l’a fait sortir' : 'elle avait moins de voix à un tour d’avant'}.`,
	en: (p) =>
		`${p.name} leaves the count. With ${p.votes}, it was last, tied with ${p.others}: ${p.byLot ? 'the announced draw made it leave' : 'it had fewer votes in an earlier round'}.`
});
export const stopsEqual = message<{ names: string }>({
	fr: ({ names }) =>
		`${names} sont à égalité, avec le moins de voix. Rien d’annoncé ne dit laquelle éliminer : le décompte s’arrête là.`,
	en: ({ names }) =>
		`${names} are tied, with the fewest votes. Nothing announced says which must leave: the count stops there.`
});
export const stopsSurplus = message<{ names: string }>({
	fr: ({ names }) =>
		`${names} ont le même surplus. Rien d’annoncé ne dit lequel passe d’abord : le décompte s’arrête là.`,
	en: ({ names }) =>
		`${names} have the same surplus. Nothing announced says which goes first: the count stops there.`
});
export const gains = message<{ list: string; isOne: boolean }>({
	fr: ({ list, isOne }) => (isOne ? `Cette voix passe à ${list}.` : `Ces voix passent à ${list}.`),
	en: ({ list, isOne }) => (isOne ? `This vote moves to ${list}.` : `These votes move to ${list}.`)
});
export const surplusGains = message<{ list: string }>({
	fr: ({ list }) => `Il va à ${list}.`,
	en: ({ list }) => `It goes to ${list}.`
});
export const gain = message<{ name: string; votes: string }>({
	fr: ({ name, votes }) => `${name} (+${votes})`,
	en: ({ name, votes }) => `${name} (+${votes})`
});
export const exhausts = message<{ count: number; words: string }>({
	fr: ({ count, words }) =>
		`${words} ${plural('fr', count, 'bulletin n’a', 'bulletins n’ont')} plus d’option et ne ${plural('fr', count, 'compte', 'comptent')} plus.`,
	en: ({ count, words }) =>
		`${words} ${plural('en', count, 'ballot has', 'ballots have')} no option left and no longer ${plural('en', count, 'counts', 'count')}.`
});
export const exhaustsVotes = message<{ words: string }>({
	fr: ({ words }) => `L’équivalent de ${words} voix est sur des bulletins qui n’ont plus d’option.`,
	en: ({ words }) => `${words} votes are on ballots with no option left.`
});
export const drops = message<{ words: string; isBelowTwo: boolean; isOne: boolean }>({
	fr: ({ words, isBelowTwo }) =>
		`${words} voix ${isBelowTwo ? 'est perdue' : 'sont perdues'} à l’arrondi.`,
	en: ({ words, isOne }) => `${words} ${isOne ? 'vote is' : 'votes are'} lost to rounding.`
});

export const stvLead = message<{ names: string; count: number; quota: number; seats: number }>({
	fr: ({ names, count, quota, seats }) =>
		count === 1
			? `${names} obtient ${seats === 1 ? 'la place' : `une place sur ${n(seats)}`}. Il fallait ${n(quota)} voix pour en avoir une à coup sûr : c’est le quota.`
			: `${names} obtiennent ${count === seats ? `les ${n(seats)} places` : `${n(count)} places sur ${n(seats)}`}. Il fallait ${n(quota)} voix pour en avoir une à coup sûr : c’est le quota.`,
	en: ({ names, count, quota, seats }) =>
		`${names} ${count === 1 ? 'has' : 'have'} ${count === seats ? `the ${n(seats)} ${plural('en', seats, 'seat', 'seats')}` : `${n(count)} ${plural('en', count, 'seat', 'seats')} out of ${n(seats)}`}. It took ${n(quota)} ${plural('en', quota, 'vote', 'votes')} to be sure of one: the quota.`
});
export const stvStopped = message<{ open: number }>({
	fr: ({ open }) =>
		`Le décompte s’est ensuite arrêté sur une égalité : ${n(open)} ${plural('fr', open, 'place reste ouverte', 'places restent ouvertes')}.`,
	en: ({ open }) =>
		`The count then stopped on a tie: ${n(open)} ${plural('en', open, 'seat is', 'seats are')} left open.`
});
export const stvOpen = message<{ quota: number }>({
	fr: ({ quota }) =>
		`Aucune place n’est attribuée : le décompte s’est arrêté sur une égalité, avant qu’une option atteigne le quota de ${n(quota)} voix.`,
	en: ({ quota }) =>
		`No seat is filled: the count stopped on a tie before any option reached the quota of ${n(quota)} votes.`
});
export const stvRule = message({
	fr: 'Le quota est fixé pour que pas plus d’options qu’il n’y a de places ne puissent l’atteindre. Ce qu’une option reçoit au-delà passe aux choix suivants de ses bulletins ; quand aucune ne l’atteint, celle qui a le moins de voix quitte le décompte.',
	en: 'The quota is set so that no more options than there are seats can reach it. What an option receives beyond moves to the next choices of its ballots; when none reaches it, the one with the fewest votes leaves the count.'
});
export const firstChoices = message({
	fr: 'Chaque bulletin compte pour son premier choix.',
	en: 'Each ballot counts for its first choice.'
});
export const surplus = message<{ name: string; votes: string }>({
	fr: ({ name, votes }) =>
		`${name} a ${votes} de plus que le quota : ce surplus passe aux choix suivants de ses bulletins.`,
	en: ({ name, votes }) =>
		`${name} has ${votes} more than the quota: this surplus moves to the next choices of its ballots.`
});
export const lastSeats = message<{ names: string; count: number }>({
	fr: ({ names, count }) =>
		`Il ne reste pas plus d’options que de places : ${names} ${count === 1 ? 'obtient une place' : 'obtiennent une place chacune'} sans atteindre le quota.`,
	en: ({ names, count }) =>
		`No more options than seats are left: ${names} ${count === 1 ? 'has' : 'each have'} a seat without reaching the quota.`
});
export const nobodyLeft = message({
	fr: 'Toutes les options ont déjà une place.',
	en: 'All options already have a seat.'
});
export const reaches = message<{ names: string; count: number }>({
	fr: ({ names, count }) =>
		`${names} ${count === 1 ? 'atteint le quota et obtient une place' : 'atteignent le quota et obtiennent une place chacune'}.`,
	en: ({ names, count }) =>
		`${names} ${count === 1 ? 'reaches the quota and has a seat' : 'reach the quota and have a seat each'}.`
});
export const nobodyReaches = message<{ quota: number }>({
	fr: ({ quota }) => `Aucune n’atteint le quota de ${n(quota)} voix.`,
	en: ({ quota }) => `None reaches the quota of ${n(quota)} votes.`
});
export const exactOfCell = message<{ name: string; column: string }>({
	fr: ({ name, column }) => `${name}, ${column}`,
	en: ({ name, column }) => `${name}, ${column}`
});
export const earlier = message<{ to: number }>({
	fr: ({ to }) => `Lire les ${n(to)} premières phrases`,
	en: ({ to }) => `Read the first ${n(to)} sentences`
});
export const tablesLeftOut = message<{ from: number; to: number }>({
	fr: ({ from, to }) =>
		`Les chiffres de ${from} à ${to} ne sont pas en tableau ici : le fichier de recompte les redonne.`,
	en: ({ from, to }) =>
		`The figures from ${from} to ${to} are not in a table here: the recount file gives them again.`
});
