import { formatNumber } from '../../../shared/format.ts';
import { message, plural } from '../../../shared/messages.ts';

const n = (value: number): string => formatNumber(value);

export const roundsTitle = message('Tour par tour', 'Round by round');
export const stagesTitle = message('Étape par étape', 'Stage by stage');
export const runoffCaption = message<{ from: number; to: number }>(
	({ from, to }) =>
		`Voix de chaque option, ${from === to ? `tour ${from}` : `tours ${from} à ${to}`}`,
	({ from, to }) =>
		`Votes for each option, ${from === to ? `round ${from}` : `rounds ${from} to ${to}`}`
);
export const stvCaption = message<{ from: number; to: number }>(
	({ from, to }) =>
		`Voix de chaque option, ${from === to ? `étape ${from}` : `étapes ${from} à ${to}`}`,
	({ from, to }) =>
		`Votes for each option, ${from === to ? `stage ${from}` : `stages ${from} to ${to}`}`
);
export const roundColumn = message<{ number: number }>(
	({ number }) => `Tour ${number}`,
	({ number }) => `Round ${number}`
);
export const stageColumn = message<{ number: number }>(
	({ number }) => `Étape ${number}`,
	({ number }) => `Stage ${number}`
);
export const exhaustedRow = message(
	'Bulletins sans option restante',
	'Ballots with no option left'
);
export const lostRow = message('Perdu à l’arrondi', 'Lost to rounding');
export const quotaRow = message('Quota', 'Quota');
export const elected = message('retenue', 'kept');
export const firstOfAll = message('en tête', 'first');
export const leaves = message('quitte', 'leaves');
export const out = message('sortie', 'out');
export const tableNote = message(
	'Sous chaque nombre de voix, ce que l’option a gagné ou cédé depuis la colonne d’avant.',
	'Under each number of votes, what the option gained or gave up since the column before.'
);

/** `name` and `names` are quoted; `votes` are words such as « 15 voix ». */
export const runoffLead = message<{
	name: string;
	votes: number;
	counting: number;
	rounds: number;
}>(
	(p) =>
		p.rounds === 1
			? `${p.name} arrive en tête dès le premier tour : ${n(p.votes)} voix sur ${n(p.counting)}, plus de la moitié.`
			: `${p.name} arrive en tête au ${n(p.rounds)}e tour, avec ${n(p.votes)} voix sur les ${n(p.counting)} encore en jeu : plus de la moitié.`,
	(p) =>
		p.rounds === 1
			? `${p.name} comes first in the first round: ${n(p.votes)} ${plural('en', p.votes, 'vote', 'votes')} out of ${n(p.counting)}, more than half.`
			: `${p.name} comes first in round ${n(p.rounds)}, with ${n(p.votes)} ${plural('en', p.votes, 'vote', 'votes')} out of the ${n(p.counting)} still in play: more than half.`
);
export const runoffOpen = message(
	'Aucune option ne l’emporte : le décompte s’est arrêté sur une égalité.',
	'No option prevails: the count stopped on a tie.'
);
export const runoffRule = message(
	'À chaque tour, l’option qui a le moins de voix quitte le décompte, et ses bulletins passent à leur choix suivant, jusqu’à ce qu’une option ait plus de la moitié des voix encore en jeu.',
	'In each round the option with the fewest votes leaves the count and its ballots move to their next choice, until an option has more than half of the votes still in play.'
);
export const someoneLeaves = message<{ name: string; votes: string }>(
	({ name, votes }) => `${name} a le moins de voix (${votes}) et quitte le décompte.`,
	({ name, votes }) => `${name} has the fewest votes (${votes}) and leaves the count.`
);
export const severalLeave = message<{ names: string; votes: string }>(
	({ names, votes }) =>
		`${names} quittent le décompte ensemble, avec ${votes} chacune : même réunies, leurs voix n’en sauveraient aucune.`,
	({ names, votes }) =>
		`${names} leave the count together, with ${votes} each: even joined, their votes would save none of them.`
);
export const emptyLeave = message<{ names: string; isOne: boolean }>(
	({ names, isOne }) =>
		isOne
			? `${names} n’a aucune voix et quitte le décompte.`
			: `${names} n’ont aucune voix et quittent le décompte.`,
	({ names, isOne }) =>
		`${names} ${isOne ? 'has' : 'have'} no vote and ${isOne ? 'leaves' : 'leave'} the count.`
);
export const runoffWon = message<{ name: string; votes: number; counting: number }>(
	(p) =>
		`${p.name} a ${n(p.votes)} voix sur ${n(p.counting)}, plus de la moitié : le décompte est terminé.`,
	(p) =>
		`${p.name} has ${n(p.votes)} ${plural('en', p.votes, 'vote', 'votes')} out of ${n(p.counting)}, more than half: the count is over.`
);
export const stopsEqual = message<{ names: string }>(
	({ names }) =>
		`${names} sont à égalité et rien d’annoncé ne les départage : le décompte s’arrête là.`,
	({ names }) => `${names} are tied and nothing announced tells them apart: the count stops there.`
);
export const gains = message<{ list: string }>(
	({ list }) => `Ces voix passent à ${list}.`,
	({ list }) => `These votes move to ${list}.`
);
export const gain = message<{ name: string; votes: string }>(
	({ name, votes }) => `${name} (+${votes})`,
	({ name, votes }) => `${name} (+${votes})`
);
export const exhausts = message<{ count: number; words: string }>(
	({ count, words }) =>
		`${words} ${plural('fr', count, 'bulletin n’a', 'bulletins n’ont')} plus d’option et ne ${plural('fr', count, 'compte', 'comptent')} plus.`,
	({ count, words }) =>
		`${words} ${plural('en', count, 'ballot has', 'ballots have')} no option left and no longer ${plural('en', count, 'counts', 'count')}.`
);
export const exhaustsVotes = message<{ words: string }>(
	({ words }) => `L’équivalent de ${words} voix est sur des bulletins qui n’ont plus d’option.`,
	({ words }) => `The worth of ${words} votes is on ballots with no option left.`
);
export const drops = message<{ words: string }>(
	({ words }) => `${words} voix sont perdues à l’arrondi.`,
	({ words }) => `${words} votes are lost to rounding.`
);

export const stvLead = message<{ names: string; count: number; quota: number; seats: number }>(
	({ names, count, quota, seats }) =>
		count === 1
			? `${names} obtient une place sur ${n(seats)}. Il fallait ${n(quota)} voix pour en avoir une à coup sûr : c’est le quota.`
			: `${names} obtiennent ${count === seats ? `les ${n(seats)} places` : `${n(count)} places sur ${n(seats)}`}. Il fallait ${n(quota)} voix pour en avoir une à coup sûr : c’est le quota.`,
	({ names, count, quota, seats }) =>
		`${names} ${count === 1 ? 'has' : 'have'} ${count === seats ? `the ${n(seats)} ${plural('en', seats, 'seat', 'seats')}` : `${n(count)} ${plural('en', count, 'seat', 'seats')} out of ${n(seats)}`}. It took ${n(quota)} ${plural('en', quota, 'vote', 'votes')} to be sure of one: the quota.`
);
export const stvOpen = message<{ quota: number }>(
	({ quota }) =>
		`Aucune place n’est attribuée : le décompte s’est arrêté sur une égalité, avant qu’une option atteigne le quota de ${n(quota)} voix.`,
	({ quota }) =>
		`No seat is filled: the count stopped on a tie before any option reached the quota of ${n(quota)} votes.`
);
export const stvRule = message(
	'Le quota est fixé pour que pas plus d’options qu’il n’y a de places ne puissent l’atteindre. Ce qu’une option reçoit au-delà passe aux choix suivants de ses bulletins ; quand aucune ne l’atteint, celle qui a le moins de voix quitte le décompte.',
	'The quota is set so that no more options than there are seats can reach it. What an option receives beyond moves to the next choices of its ballots; when none reaches it, the one with the fewest votes leaves the count.'
);
export const firstChoices = message(
	'Chaque bulletin compte pour son premier choix.',
	'Each ballot counts for its first choice.'
);
export const surplus = message<{ name: string; votes: string }>(
	({ name, votes }) =>
		`${name} a ${votes} de plus que le quota : ce surplus passe aux choix suivants de ses bulletins.`,
	({ name, votes }) =>
		`${name} has ${votes} more than the quota: this surplus moves to the next choices of its ballots.`
);
export const lastSeats = message<{ names: string; count: number }>(
	({ names, count }) =>
		`Il ne reste pas plus d’options que de places : ${names} ${count === 1 ? 'obtient une place' : 'obtiennent une place chacune'} sans atteindre le quota.`,
	({ names, count }) =>
		`No more options than seats are left: ${names} ${count === 1 ? 'has' : 'each have'} a seat without reaching the quota.`
);
export const nobodyLeft = message(
	'Toutes les options ont déjà une place.',
	'All options already have a seat.'
);
export const reaches = message<{ names: string; count: number }>(
	({ names, count }) =>
		`${names} ${count === 1 ? 'atteint le quota et obtient une place' : 'atteignent le quota et obtiennent une place chacune'}.`,
	({ names, count }) =>
		`${names} ${count === 1 ? 'reaches the quota and has a seat' : 'reach the quota and have a seat each'}.`
);
export const nobodyReaches = message<{ quota: number }>(
	({ quota }) => `Aucune n’atteint le quota de ${n(quota)} voix.`,
	({ quota }) => `None reaches the quota of ${n(quota)} votes.`
);
export const exactOfCell = message<{ name: string; column: string }>(
	({ name, column }) => `${name}, ${column}`,
	({ name, column }) => `${name}, ${column}`
);
export const earlier = message<{ to: number }>(
	({ to }) => `Lire les ${n(to)} premières phrases`,
	({ to }) => `Read the first ${n(to)} sentences`
);
export const tablesLeftOut = message<{ from: number; to: number }>(
	({ from, to }) =>
		`Les chiffres de ${from} à ${to} ne sont pas en tableau ici : le fichier de recompte les redonne.`,
	({ from, to }) =>
		`The figures from ${from} to ${to} are not in a table here: the recount file gives them again.`
);
