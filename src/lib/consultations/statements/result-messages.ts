import { formatNumber } from '../../shared/format.ts';
import { message, plural } from '../../shared/messages.ts';
import { sidesOf, type Standing, type StatementResult } from './results.ts';

type Share = { count: number; of: number; body: string };
const agree = message<Share>({
	fr: ({ count, of, body }) =>
		`${formatNumber(count)} ${plural('fr', count, 'personne', 'personnes')} sur ${formatNumber(of)} ${plural('fr', count, 'est', 'sont')} d’accord : « ${body} »`,
	en: ({ count, of, body }) =>
		`${formatNumber(count)} of ${formatNumber(of)} people ${plural('en', count, 'agrees', 'agree')}: “${body}”`
});
const disagree = message<Share>({
	fr: ({ count, of, body }) =>
		`${formatNumber(count)} ${plural('fr', count, 'personne', 'personnes')} sur ${formatNumber(of)} ${plural('fr', count, 'n’est', 'ne sont')} pas d’accord : « ${body} »`,
	en: ({ count, of, body }) =>
		`${formatNumber(count)} of ${formatNumber(of)} people ${plural('en', count, 'disagrees', 'disagree')}: “${body}”`
});
const divided = message<{ agree: number; disagree: number; body: string }>({
	fr: ({ agree: yes, disagree: no, body }) =>
		`${formatNumber(yes)} d’accord, ${formatNumber(no)} pas d’accord : « ${body} »`,
	en: ({ agree: yes, disagree: no, body }) =>
		`${formatNumber(yes)} agree, ${formatNumber(no)} disagree: “${body}”`
});

/** « 18 personnes sur 20 sont d’accord : « … » », of those who took a side. */
export function sharedSentence(result: StatementResult): string {
	const of = sidesOf(result);
	const { body } = result;
	return result.agree >= result.disagree
		? agree({ count: result.agree, of, body })
		: disagree({ count: result.disagree, of, body });
}

/** « 6 d’accord, 5 pas d’accord : « … » ». */
export function dividedSentence(result: StatementResult): string {
	return divided(result);
}

export const sidesNote = message({
	fr: 'Parmi les personnes qui ont pris parti ; celles qui ont passé ne comptent pas ici. Une phrase à laquelle moins de cinq personnes ont répondu n’est pas citée.',
	en: 'Among those who took a side; those who passed are not counted here. A statement answered by fewer than five people is not quoted.'
});

const withMost = message<{ count: number }>({
	fr: ({ count }) =>
		`Vous êtes du côté du plus grand nombre sur ${count} ${plural('fr', count, 'phrase', 'phrases')}.`,
	en: ({ count }) =>
		`You are with most people on ${count} ${plural('en', count, 'statement', 'statements')}.`
});
const withFew = message<{ count: number }>({
	fr: ({ count }) =>
		`Vous pensez autrement que la plupart sur ${count} ${plural('fr', count, 'phrase', 'phrases')}.`,
	en: ({ count }) =>
		`You think otherwise than most on ${count} ${plural('en', count, 'statement', 'statements')}.`
});
const even = message<{ count: number }>({
	fr: ({ count }) =>
		`Sur ${count} ${plural('fr', count, 'phrase', 'phrases')}, les avis sont partagés, et le vôtre compte d’autant plus.`,
	en: ({ count }) =>
		`On ${count} ${plural('en', count, 'statement', 'statements')}, opinions are divided, and yours matters all the more.`
});

/** Where somebody stands, one sentence a fact; none when nothing can be compared yet. */
export function standingSentences(standing: Standing): string[] {
	const said: [number, (p: { count: number }) => string][] = [
		[standing.withMost.length, withMost],
		[standing.withFew.length, withFew],
		[standing.even.length, even]
	];
	return said.flatMap(([count, sentence]) => (count > 0 ? [sentence({ count })] : []));
}
