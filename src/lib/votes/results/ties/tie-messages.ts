import { formatNumber } from '../../../shared/format.ts';
import { message } from '../../../shared/messages.ts';

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
		`${p.among} sont à égalité${p.with} : il faudrait en éliminer une, et rien de ce qui était annoncé ne les départage. Le décompte s’arrête là.`,
	en: (p) =>
		`${p.among} are tied${p.with}: one should leave, and nothing that was announced tells them apart. The count stops there.`
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
