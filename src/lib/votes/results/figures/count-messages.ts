import { formatNumber } from '../../../shared/format.ts';
import { message, plural } from '../../../shared/messages.ts';

export { option as optionColumn } from '../../words.ts';

const n = (value: number): string => formatNumber(value);

export const others = message<{ count: number }>({
	fr: ({ count }) => `${n(count)} ${plural('fr', count, 'autre', 'autres')}`,
	en: ({ count }) => `${n(count)} ${plural('en', count, 'other', 'others')}`
});

/** « 62,5 % » of all; nothing is a share of nothing. */
export function shareOf(part: number, all: number): string {
	const share = all === 0 ? 0 : part / all;
	return formatNumber(share, { style: 'percent', maximumFractionDigits: 1 });
}

/** Whether these shares, each rounded to a tenth, no longer make 100 %. */
export function isRounded(parts: readonly number[], all: number): boolean {
	if (all === 0) return false;
	return parts.reduce((sum, part) => sum + Math.round((part * 1000) / all), 0) !== 1000;
}
export const sharesNote = message({
	fr: 'Chaque part est arrondie : ensemble, elles ne font pas tout à fait 100 %.',
	en: 'Each share is rounded: together they do not quite make 100%.'
});

export const nobodyExpressed = message({
	fr: 'Aucun bulletin n’exprime de choix : rien n’est retenu.',
	en: 'No ballot expresses a choice: nothing is kept.'
});

type Turnout = {
	cast: number;
	expressed: number;
	blank: number;
	abstention: number;
	invalid: number;
};
const ballots = message<{ cast: number; expressed: number }>({
	fr: ({ cast, expressed }) =>
		`${n(cast)} ${plural('fr', cast, 'bulletin', 'bulletins')}, dont ${expressed === 0 ? 'aucun n’exprime de choix' : `${n(expressed)} ${plural('fr', expressed, 'exprime un choix', 'expriment un choix')}`}.`,
	en: ({ cast, expressed }) =>
		`${n(cast)} ${plural('en', cast, 'ballot', 'ballots')}, of which ${expressed === 0 ? 'none expresses a choice' : `${n(expressed)} ${plural('en', expressed, 'expresses a choice', 'express a choice')}`}.`
});
const apart = message<Turnout>({
	fr: ({ blank, abstention, invalid }) =>
		`Comptés à part, sans peser sur le résultat : ${n(blank)} ${plural('fr', blank, 'blanc', 'blancs')}, ${n(abstention)} « je ne me prononce pas », ${n(invalid)} non ${plural('fr', invalid, 'valable', 'valables')}.`,
	en: ({ blank, abstention, invalid }) =>
		`Counted apart, with no weight on the result: ${n(blank)} blank, ${n(abstention)} “I take no position”, ${n(invalid)} not valid.`
});
const allExpressed = message<{ cast: number }>({
	fr: ({ cast }) =>
		`${n(cast)} ${plural('fr', cast, 'bulletin, qui exprime un choix', 'bulletins, qui expriment tous un choix')}.`,
	en: ({ cast }) =>
		`${n(cast)} ${plural('en', cast, 'ballot, which expresses a choice', 'ballots, which all express a choice')}.`
});
/** How many ballots, and what those that express no choice were. */
export function turnoutSentence(turnout: Turnout): string {
	const { cast, expressed } = turnout;
	if (cast > 0 && expressed === cast) return allExpressed({ cast });
	return [ballots(turnout), apart(turnout)].join(' ');
}

export const figures = message({ fr: 'Les chiffres', en: 'The figures' });
export const placeColumn = message({ fr: 'Place', en: 'Place' });
export const shareColumn = message({
	fr: 'Part des bulletins exprimés',
	en: 'Share of ballots expressed'
});
export const ahead = message({ fr: 'En tête', en: 'First' });
export const aheadByLot = message({ fr: 'En tête, par tirage au sort', en: 'First, by lot' });
export const exactValues = message({ fr: 'Les valeurs exactes', en: 'The exact values' });
export const seeTheRest = message<{ count: number }>({
	fr: ({ count }) =>
		`Voir ${plural('fr', count, 'l’autre option', `les ${n(count)} autres options`)}`,
	en: ({ count }) => `See the other ${plural('en', count, 'option', `${n(count)} options`)}`
});
const place = message<{ place: number; isShared: boolean }>({
	fr: ({ place: at, isShared }) => `${n(at)}${at === 1 ? 're' : 'e'}${isShared ? ' ex æquo' : ''}`,
	en: ({ place: at, isShared }) => `${n(at)}${isShared ? ' (tied)' : ''}`
});

/** « 1re », « 2e ex æquo »: by option, equals share a place and the next ones leave room for them. */
export function placeWords(places: readonly (readonly number[])[]): string[] {
	const words: string[] = [];
	let at = 1;
	for (const equals of places) {
		for (const option of equals) words[option] = place({ place: at, isShared: equals.length > 1 });
		at += equals.length;
	}
	return words;
}
