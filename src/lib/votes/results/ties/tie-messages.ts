import { formatNumber } from '../../../shared/format.ts';
import { message, plural } from '../../../shared/messages.ts';

export { pointCount as pointsWords } from '../../words.ts';

/** `among` and `chosen` are lists of quoted names; `with` says what each of them had, « avec 42 voix chacune », or nothing. */
type Words = { among: string; chosen: string; with: string; count: number };

export const tiesTitle = message({ fr: 'Égalités', en: 'Ties' });
export const otherTies = message<{ count: number }>({
	fr: ({ count }) => `Lire les ${formatNumber(count)} autres`,
	en: ({ count }) => `Read the other ${formatNumber(count)}`
});
export const withEach = message<{ words: string }>({
	fr: ({ words }) => ` (${words} chacune)`,
	en: ({ words }) => ` (${words} each)`
});
export const withSupporters = message<{ count: number }>({
	fr: ({ count }) => ` (${formatNumber(count)} chacun)`,
	en: ({ count }) => ` (${formatNumber(count)} each)`
});
export const votesWords = message<{ words: string; isOne: boolean }>({
	fr: ({ words }) => `${words} voix`,
	en: ({ words, isOne }) => `${words} ${isOne ? 'vote' : 'votes'}`
});
export const seatDrawn = message<Words>({
	fr: (p) =>
		`${p.among} sont à égalité${p.with}. Le tirage au sort annoncé met ${p.chosen} devant.`,
	en: (p) => `${p.among} are tied${p.with}. The announced draw puts ${p.chosen} ahead.`
});
export const seatOpen = message<Words>({
	fr: (p) =>
		`${p.among} sont à égalité${p.with} et rien de ce qui était annoncé ne les départage : l’égalité reste ouverte.`,
	en: (p) =>
		`${p.among} are tied${p.with} and nothing that was announced tells them apart: the tie is left open.`
});
export const leavesByRounds = message<Words>({
	fr: (p) =>
		`Au moment d’éliminer, ${p.among} étaient à égalité${p.with}. ${p.chosen} quitte le décompte, avec moins de voix à un tour d’avant.`,
	en: (p) =>
		`When one had to leave, ${p.among} were tied${p.with}. ${p.chosen} leaves the count, with fewer votes in an earlier round.`
});
export const leavesByDraw = message<Words>({
	fr: (p) =>
		`Au moment d’éliminer, ${p.among} étaient à égalité${p.with}. Le tirage au sort annoncé fait sortir ${p.chosen}.`,
	en: (p) =>
		`When one had to leave, ${p.among} were tied${p.with}. The announced draw makes ${p.chosen} leave.`
});
export const leavesOpen = message<Words>({
	fr: (p) =>
		`${p.among} sont à égalité${p.with}, avec le moins de voix. Il faudrait en éliminer une, et rien de ce qui était annoncé ne dit laquelle : le décompte s’arrête là.`,
	en: (p) =>
		`${p.among} are tied${p.with}, with the fewest votes. One should leave, and nothing that was announced says which: the count stops there.`
});
export const surplusByRounds = message<Words>({
	fr: (p) =>
		`${p.among} avaient le même surplus. Celui de ${p.chosen} passe d’abord : plus de voix à un tour d’avant.`,
	en: (p) =>
		`${p.among} had the same surplus. That of ${p.chosen} goes first: more votes in an earlier round.`
});
export const surplusByDraw = message<Words>({
	fr: (p) =>
		`${p.among} avaient le même surplus. Le tirage au sort annoncé fait passer d’abord celui de ${p.chosen}.`,
	en: (p) => `${p.among} had the same surplus. The announced draw sends that of ${p.chosen} first.`
});
export const surplusOpen = message<Words>({
	fr: (p) =>
		`${p.among} ont le même surplus, et rien de ce qui était annoncé ne dit lequel passe d’abord. Le décompte s’arrête là.`,
	en: (p) =>
		`${p.among} have the same surplus, and nothing that was announced says which goes first. The count stops there.`
});
export const purchaseDrawn = message<Words>({
	fr: (p) =>
		`${p.among} coûtent autant et ont autant de soutiens${p.with}. Le tirage au sort annoncé fait acheter ${p.chosen} d’abord.`,
	en: (p) =>
		`${p.among} cost the same and have as many supporters${p.with}. The announced draw buys ${p.chosen} first.`
});
export const purchaseOpen = message<Words>({
	fr: (p) =>
		`${p.among} coûtent autant et ont autant de soutiens${p.with}, et rien de ce qui était annoncé ne les départage. Les achats s’arrêtent là.`,
	en: (p) =>
		`${p.among} cost the same and have as many supporters${p.with}, and nothing that was announced tells them apart. Buying stops there.`
});

export const stoppedTitle = message({
	fr: 'Le décompte s’est arrêté',
	en: 'The count stopped'
});
/** `where`: words of the moment; `among`: quoted names; `with`: as above. */
type Stop = { where: string; among: string; with: string };
export const stoppedBottom = message<Stop>({
	fr: (p) =>
		`${p.where}, ${p.among} sont à égalité${p.with}, avec le moins de voix. Il faut en éliminer une pour continuer, et rien de ce qui était annoncé ne dit laquelle.`,
	en: (p) =>
		`${p.where}, ${p.among} are tied${p.with}, with the fewest votes. One must leave for the count to go on, and nothing that was announced says which.`
});
export const stoppedAllEqual = message<Stop>({
	fr: (p) =>
		`${p.where}, il ne reste que ${p.among}, à égalité${p.with}. Rien de ce qui était annoncé ne les départage.`,
	en: (p) =>
		`${p.where}, only ${p.among} are left, tied${p.with}. Nothing that was announced tells them apart.`
});
export const stoppedSurplus = message<Stop>({
	fr: (p) =>
		`${p.where}, ${p.among} ont dépassé le quota d’autant de voix. Rien de ce qui était annoncé ne dit quel surplus passe d’abord aux choix suivants.`,
	en: (p) =>
		`${p.where}, ${p.among} have gone beyond the quota by as many votes. Nothing that was announced says whose surplus moves on first.`
});
export const stoppedPurchase = message<Stop>({
	fr: (p) =>
		`${p.where}, ${p.among} coûtent autant et ont autant de soutiens${p.with}. Rien de ce qui était annoncé ne dit lequel acheter d’abord.`,
	en: (p) =>
		`${p.where}, ${p.among} cost the same and have as many supporters${p.with}. Nothing that was announced says which to buy first.`
});
const n = (count: number): string => formatNumber(count);
export const atRound = message<{ step: number }>({
	fr: ({ step }) => (step === 1 ? 'Au premier tour' : `Au ${n(step)}e tour`),
	en: ({ step }) => `In round ${n(step)}`
});
export const afterStage = message<{ step: number }>({
	fr: ({ step }) => `Après l’étape ${n(step)}`,
	en: ({ step }) => `After stage ${n(step)}`
});
export const afterPurchases = message<{ step: number }>({
	fr: ({ step }) =>
		step === 0 ? 'Avant tout achat' : `Après ${n(step)} ${plural('fr', step, 'achat', 'achats')}`,
	en: ({ step }) =>
		step === 0
			? 'Before anything was bought'
			: `After ${n(step)} ${plural('en', step, 'purchase', 'purchases')}`
});
/** `votes`: words such as « 4 voix »; `counting`: of how many, in a runoff. */
export const ledThen = message<{
	names: string;
	votes: string;
	counting: number | null;
	isOne: boolean;
}>({
	fr: (p) =>
		`En tête à ce moment-là : ${p.names}, avec ${p.votes}${p.isOne ? '' : ' chacune'}${p.counting === null ? '' : ` sur ${n(p.counting)}`}.`,
	en: (p) =>
		`First at that point: ${p.names}, with ${p.votes}${p.isOne ? '' : ' each'}${p.counting === null ? '' : ` out of ${n(p.counting)}`}.`
});
/** In a count with seats: among those that have none yet. */
export const ledWithoutSeat = message<{ names: string; votes: string; isOne: boolean }>({
	fr: (p) =>
		`Parmi les options sans place, en tête à ce moment-là : ${p.names}, avec ${p.votes}${p.isOne ? '' : ' chacune'}.`,
	en: (p) =>
		`Among those without a seat, first at that point: ${p.names}, with ${p.votes}${p.isOne ? '' : ' each'}.`
});
export const placesOpen = message<{ open: number; seats: number }>({
	fr: ({ open, seats }) =>
		seats === 1
			? 'Aucune option n’est donc retenue.'
			: `${n(open)} ${plural('fr', open, 'place', 'places')} sur ${n(seats)} ${plural('fr', open, 'reste ouverte', 'restent ouvertes')}.`,
	en: ({ open, seats }) =>
		seats === 1
			? 'No option is therefore retained.'
			: `${n(open)} ${plural('en', open, 'seat', 'seats')} out of ${n(seats)} ${plural('en', open, 'is', 'are')} left open.`
});
export const moneyOpen = message<{ unspent: string }>({
	fr: ({ unspent }) => `${unspent} ne sont pas attribués.`,
	en: ({ unspent }) => `${unspent} is not given to any project.`
});
export const whoSettles = message<{ decider: string }>({
	fr: ({ decider }) => `Qui tranche : ${decider}.`,
	en: ({ decider }) => `Who settles it: ${decider}.`
});
export const byLot = message({ fr: 'Par tirage au sort', en: 'By lot' });
export const lotsUsed = message({
	fr: 'Un tirage au sort a servi pendant le décompte',
	en: 'A draw was used during the count'
});
export const firstByLot = message<Words>({
	fr: (p) =>
		`${p.among} arrivent en tête à égalité${p.with}. Le tirage au sort annoncé retient ${p.chosen}.`,
	en: (p) => `${p.among} come first, tied${p.with}. The announced draw keeps ${p.chosen}.`
});
export const nextByLot = message<Words>({
	fr: (p) =>
		`Ensuite, ${p.among} sont à égalité${p.with} : le tirage au sort annoncé retient ${p.chosen}.`,
	en: (p) => `Then ${p.among} are tied${p.with}: the announced draw keeps ${p.chosen}.`
});
