import { formatNumber } from '../../../shared/format.ts';
import { message, plural } from '../../../shared/messages.ts';
import { shareOf } from '../figures/count-messages.ts';

export { majorityGrade as gradeColumn } from '../../words.ts';

const n = (value: number): string => formatNumber(value);

/** `name`, `names` and the grades are quoted. */
type Leader = { name: string; grade: string; people: number; all: number; isBest: boolean };
export const leader = message<Leader>({
	fr: (p) =>
		`${p.name} arrive en tête avec la mention ${p.grade} : plus de la moitié des votants (${n(p.people)} sur ${n(p.all)}) lui donnent ${p.grade}${p.isBest ? '' : ' ou mieux'}.`,
	en: (p) =>
		`${p.name} comes first with the grade ${p.grade}: more than half of the voters (${n(p.people)} out of ${n(p.all)}) give it ${p.grade}${p.isBest ? '' : ' or better'}.`
});
export const worstLeader = message<Leader>({
	fr: (p) =>
		`${p.name} arrive en tête avec la mention la plus basse, ${p.grade} : la moitié au moins des votants ne lui donnent pas mieux.`,
	en: (p) =>
		`${p.name} comes first with the lowest grade, ${p.grade}: at least half of the voters give it no better.`
});
export const several = message<{ names: string; count: number; lowest: string }>({
	fr: ({ names, lowest }) =>
		`${names} arrivent en tête, avec la mention ${lowest} ou mieux : pour chacune, plus de la moitié des votants donnent sa mention ou mieux.`,
	en: ({ names, lowest }) =>
		`${names} come first, with the grade ${lowest} or better: for each, more than half of the voters give its grade or better.`
});
export const second = message<{ name: string; grade: string }>({
	fr: ({ name, grade }) => `${name} suit avec la mention ${grade}.`,
	en: ({ name, grade }) => `${name} follows with the grade ${grade}.`
});
export const sameGrade = message<{ name: string; grade: string }>({
	fr: ({ name, grade }) => `${name} a la même mention, ${grade}, et passe juste derrière.`,
	en: ({ name, grade }) => `${name} has the same grade, ${grade}, and comes just behind.`
});

export const profiles = message({ fr: 'Mention par mention', en: 'Grade by grade' });
export const howToRead = message({
	fr: 'Chaque barre range les votants de la meilleure mention, à gauche, à la moins bonne, à droite. Le trait marque la moitié : la mention qu’il touche est la mention majoritaire de l’option. S’il tombe entre deux mentions, c’est celle de droite.',
	en: 'Each bar lines up the voters from the best grade, on the left, to the worst, on the right. The line marks the half: the grade it touches is the majority grade of the option. If it falls between two grades, it is the one on the right.'
});
export const legend = message({
	fr: 'Les mentions, de gauche à droite',
	en: 'The grades, from left to right'
});
export const half = message({ fr: 'moitié', en: 'half' });
const gaugeBetter = message<{ share: string }>({
	fr: ({ share }) => `Mieux : ${share}`,
	en: ({ share }) => `Better: ${share}`
});
const gaugeSame = message<{ share: string }>({
	fr: ({ share }) => `cette mention : ${share}`,
	en: ({ share }) => `this grade: ${share}`
});
const gaugeWorse = message<{ share: string }>({
	fr: ({ share }) => `moins bien : ${share}`,
	en: ({ share }) => `worse: ${share}`
});
/** The gauge: a picture of the result, never its tie-break. */
export function gaugeWords(gauge: { below: number; at: number; above: number }): string {
	const all = gauge.below + gauge.at + gauge.above;
	return [
		gaugeBetter({ share: shareOf(gauge.above, all) }),
		gaugeSame({ share: shareOf(gauge.at, all) }),
		gaugeWorse({ share: shareOf(gauge.below, all) })
	].join(' · ');
}
export const mention = message<{ grade: string }>({
	fr: ({ grade }) => `Mention majoritaire : ${grade}`,
	en: ({ grade }) => `Majority grade: ${grade}`
});

export const tieBreaks = message({
	fr: 'Quand deux options ont la même mention',
	en: 'When two options have the same grade'
});
export const tieBreakRule = message({
	fr: 'On retire à chacune, un par un, l’avis du milieu, jusqu’à ce que les avis retirés diffèrent. La meilleure des deux mentions alors retirées passe devant.',
	en: 'The middle opinion of each is taken away, one at a time, until those taken away differ. The better of the two grades then taken away goes first.'
});
type Break = {
	ahead: string;
	behind: string;
	removed: number;
	grade: string;
	better: string;
	worse: string;
};
export const tieBreak = message<Break>({
	fr: (p) =>
		`${p.ahead} et ${p.behind} ont la mention ${p.grade}. Après ${n(p.removed)} ${plural('fr', p.removed, 'avis retiré', 'avis retirés')} à chacune, le suivant est ${p.better} pour la première, ${p.worse} pour l’autre : ${p.ahead} passe devant.`,
	en: (p) =>
		`${p.ahead} and ${p.behind} have the grade ${p.grade}. After ${n(p.removed)} ${plural('en', p.removed, 'opinion', 'opinions')} taken away from each, the next is ${p.better} for the first, ${p.worse} for the other: ${p.ahead} goes first.`
});

export const rankingCaption = message({
	fr: 'Mention majoritaire de chaque option',
	en: 'Majority grade of each option'
});
export const betterColumn = message({ fr: 'Donnent mieux', en: 'Give better' });
export const sameColumn = message({ fr: 'Cette mention', en: 'This grade' });
export const worseColumn = message({ fr: 'Moins bien', en: 'Worse' });
export const countsTitle = message({
	fr: 'Toutes les mentions données',
	en: 'All the grades given'
});
export const countsCaption = message({
	fr: 'Nombre de votants par mention, option par option',
	en: 'Number of voters by grade, option by option'
});
export const missingColumn = message({ fr: 'Sans mention', en: 'No grade' });
export const missingNote = message<{ grade: string; count: number }>({
	fr: ({ grade, count }) =>
		`Comme annoncé, une mention laissée vide compte comme ${grade} : ${n(count)} en tout, déjà ${plural('fr', count, 'comprise', 'comprises')} dans les chiffres.`,
	en: ({ grade, count }) =>
		`As announced, a grade left empty counts as ${grade}: ${n(count)} in all, already in the figures.`
});
export const missingNone = message<{ grade: string }>({
	fr: ({ grade }) => `Personne n’a laissé de mention vide ; elle aurait compté comme ${grade}.`,
	en: ({ grade }) => `Nobody left a grade empty; it would have counted as ${grade}.`
});
