import { formatNumber } from '../../../shared/format.ts';
import { message, plural } from '../../../shared/messages.ts';
import { shareOf } from '../figures/count-messages.ts';

const n = (value: number): string => formatNumber(value);

/** `name`, `names` and the grades are quoted. */
type Leader = { name: string; grade: string; people: number; all: number };
export const leader = message<Leader>(
	(p) =>
		`${p.name} arrive en tête avec la mention ${p.grade} : plus de la moitié des votants (${n(p.people)} sur ${n(p.all)}) lui donnent ${p.grade} ou mieux.`,
	(p) =>
		`${p.name} comes first with the grade ${p.grade}: more than half of the voters (${n(p.people)} out of ${n(p.all)}) give it ${p.grade} or better.`
);
export const worstLeader = message<Leader>(
	(p) =>
		`${p.name} arrive en tête avec la mention la plus basse, ${p.grade} : la moitié au moins des votants ne lui donnent pas mieux.`,
	(p) =>
		`${p.name} comes first with the lowest grade, ${p.grade}: at least half of the voters give it no better.`
);
export const several = message<{ names: string; count: number; lowest: string }>(
	({ names, lowest }) =>
		`${names} arrivent en tête, avec la mention ${lowest} ou mieux : pour chacune, plus de la moitié des votants donnent sa mention ou mieux.`,
	({ names, lowest }) =>
		`${names} come first, with the grade ${lowest} or better: for each, more than half of the voters give its grade or better.`
);
export const second = message<{ name: string; grade: string }>(
	({ name, grade }) => `${name} suit avec la mention ${grade}.`,
	({ name, grade }) => `${name} follows with the grade ${grade}.`
);
export const sameGrade = message<{ name: string; grade: string }>(
	({ name, grade }) => `${name} a la même mention, ${grade}, et passe juste derrière.`,
	({ name, grade }) => `${name} has the same grade, ${grade}, and comes just behind.`
);

export const profiles = message('Mention par mention', 'Grade by grade');
export const howToRead = message(
	'Chaque barre range les votants de la meilleure mention, à gauche, à la moins bonne, à droite. Le trait marque la moitié : la mention qu’il touche est la mention majoritaire de l’option. S’il tombe entre deux mentions, c’est celle de droite.',
	'Each bar lines up the voters from the best grade, on the left, to the worst, on the right. The line marks the half: the grade it touches is the majority grade of the option. If it falls between two grades, it is the one on the right.'
);
export const legend = message('Les mentions, de gauche à droite', 'The grades, from left to right');
export const half = message('moitié', 'half');
const gaugeBetter = message<{ share: string }>(
	({ share }) => `${share} donnent mieux`,
	({ share }) => `${share} give better`
);
const gaugeSame = message<{ share: string }>(
	({ share }) => `${share} cette mention`,
	({ share }) => `${share} this grade`
);
const gaugeWorse = message<{ share: string }>(
	({ share }) => `${share} moins bien`,
	({ share }) => `${share} worse`
);
/** The gauge: a picture of the result, never its tie-break. */
export function gaugeWords(gauge: { below: number; at: number; above: number }): string {
	const all = gauge.below + gauge.at + gauge.above;
	return [
		gaugeBetter({ share: shareOf(gauge.above, all) }),
		gaugeSame({ share: shareOf(gauge.at, all) }),
		gaugeWorse({ share: shareOf(gauge.below, all) })
	].join(' · ');
}
export const mention = message<{ grade: string }>(
	({ grade }) => `Mention majoritaire : ${grade}`,
	({ grade }) => `Majority grade: ${grade}`
);

export const tieBreaks = message(
	'Quand deux options ont la même mention',
	'When two options have the same grade'
);
export const tieBreakRule = message(
	'On retire à chacune, un par un, l’avis du milieu, jusqu’à ce que les avis retirés diffèrent. La meilleure des deux mentions alors retirées passe devant.',
	'The middle opinion of each is taken away, one at a time, until those taken away differ. The better of the two grades then taken away goes first.'
);
type Break = {
	ahead: string;
	behind: string;
	removed: number;
	grade: string;
	better: string;
	worse: string;
};
export const tieBreak = message<Break>(
	(p) =>
		`${p.ahead} et ${p.behind} ont la mention ${p.grade}. Après ${n(p.removed)} ${plural('fr', p.removed, 'avis retiré', 'avis retirés')} à chacune, le suivant est ${p.better} pour la première, ${p.worse} pour l’autre : ${p.ahead} passe devant.`,
	(p) =>
		`${p.ahead} and ${p.behind} have the grade ${p.grade}. After ${n(p.removed)} ${plural('en', p.removed, 'opinion', 'opinions')} taken away from each, the next is ${p.better} for the first, ${p.worse} for the other: ${p.ahead} goes first.`
);

export const rankingCaption = message(
	'Mention majoritaire de chaque option',
	'Majority grade of each option'
);
export const gradeColumn = message('Mention majoritaire', 'Majority grade');
export const betterColumn = message('Donnent mieux', 'Give better');
export const sameColumn = message('Cette mention', 'This grade');
export const worseColumn = message('Moins bien', 'Worse');
export const countsTitle = message('Toutes les mentions données', 'All the grades given');
export const countsCaption = message(
	'Nombre de votants par mention, option par option',
	'Number of voters by grade, option by option'
);
export const missingColumn = message('Sans mention', 'No grade');
export const missingNote = message<{ grade: string; count: number }>(
	({ grade, count }) =>
		`Comme annoncé, une mention laissée vide compte comme ${grade} : ${n(count)} en tout, déjà comprises dans les chiffres.`,
	({ grade, count }) =>
		`As announced, a grade left empty counts as ${grade}: ${n(count)} in all, already in the figures.`
);
export const missingNone = message<{ grade: string }>(
	({ grade }) => `Personne n’a laissé de mention vide ; elle aurait compté comme ${grade}.`,
	({ grade }) => `Nobody left a grade empty; it would have counted as ${grade}.`
);
