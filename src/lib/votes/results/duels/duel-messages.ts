import { formatNumber } from '../../../shared/format.ts';
import { message } from '../../../shared/messages.ts';
import type { Duel } from './duels.ts';

export { duelsWon as wonColumn } from '../../words.ts';

const n = (value: number): string => formatNumber(value);

/** `name`, `names` are quoted. */
export const winsAll = message<{ name: string; count: number }>({
	fr: ({ name, count }) =>
		count === 1
			? `${name} arrive en tête : plus de votants la classent devant l’autre option que l’inverse.`
			: `${name} arrive en tête : face à chacune des ${n(count)} autres options, plus de votants la classent devant que derrière.`,
	en: ({ name, count }) =>
		count === 1
			? `${name} comes first: more voters rank it before the other option than the reverse.`
			: `${name} comes first: against each of the ${n(count)} other options, more voters rank it before than after.`
});
export const winsByPaths = message<{ name: string; won: number; count: number }>({
	fr: ({ name, won, count }) =>
		`${name} arrive en tête. Cette option ne gagne pas tous ses duels (${n(won)} sur ${n(count)}), mais aucune ne la bat quand on suit les victoires de proche en proche.`,
	en: ({ name, won, count }) =>
		`${name} comes first. It does not win all its duels (${n(won)} out of ${n(count)}), but no option beats it when victories are followed one after another.`
});
export const several = message<{ names: string; count: number }>({
	fr: ({ names, count }) =>
		`${names} arrivent en tête : ce sont les ${n(count)} premières quand on compare les options deux à deux.`,
	en: ({ names, count }) =>
		`${names} come first: the first ${n(count)} when options are compared two by two.`
});
export const possible = message<{ names: string }>({
	fr: ({ names }) =>
		`Plusieurs options peuvent prétendre à la première place : ${names}. Quand on suit les victoires de proche en proche, aucune ne passe devant une autre, et aucune option ne passe devant elles.`,
	en: ({ names }) =>
		`Several options may claim the first place: ${names}. When victories are followed one after another, none of them goes before another, and no option goes before them.`
});
export const placesTitle = message({ fr: 'Le classement', en: 'The ranking' });
export const placesCaption = message({ fr: 'Places', en: 'Places' });
// Said otherwise: duels that nobody wins, not the ties of a result.
export const evenColumn = message({ fr: 'Égalités', en: 'Even' });
export const lostColumn = message({ fr: 'Duels perdus', en: 'Duels lost' });

export const duelsTitle = message({ fr: 'Duel par duel', en: 'Duel by duel' });
export const duelsLead = message({
	fr: 'Pour chaque paire d’options, on compte les votants qui classent l’une devant l’autre. Qui les met à égalité, ou n’en classe aucune des deux, ne compte pour aucune.',
	en: 'For each pair of options, voters who rank one before the other are counted. Whoever makes them equal, or ranks neither, counts for none.'
});
export const duelsOf = message<{ name: string }>({
	fr: ({ name }) => `Les duels de ${name}`,
	en: ({ name }) => `The duels of ${name}`
});
export const againstColumn = message({ fr: 'Face à', en: 'Against' });
export const forColumn = message({ fr: 'La classent devant', en: 'Rank it before' });
export const behindColumn = message({ fr: 'La classent derrière', en: 'Rank it after' });
export const outcomeColumn = message({ fr: 'Issue', en: 'Outcome' });
const outcomes: Record<Duel['outcome'], () => string> = {
	won: message({ fr: 'gagné', en: 'won' }),
	lost: message({ fr: 'perdu', en: 'lost' }),
	even: message({ fr: 'égalité', en: 'even' })
};
export const outcomeWord = (outcome: Duel['outcome']): string => outcomes[outcome]();
export const allDuels = message({ fr: 'Tous les duels', en: 'All the duels' });
export const tableCaption = message({
	fr: 'Tous les duels : ce que la ligne obtient face à la colonne',
	en: 'All the duels: what the row gets against the column'
});
export const columnKey = message({
	fr: 'Chaque colonne porte le numéro de l’option, celui du début de sa ligne.',
	en: 'Each column has the number of the option, the one at the start of its row.'
});
export const rowHead = message<{ number: number; label: string }>({
	fr: ({ number, label }) => `${n(number)}. ${label}`,
	en: ({ number, label }) => `${n(number)}. ${label}`
});
export const againstNumber = message({ fr: 'face à la ', en: 'against ' });
export const score = message<{ won: number; lost: number }>({
	fr: ({ won, lost }) => `${n(won)} à ${n(lost)}`,
	en: ({ won, lost }) => `${n(won)} to ${n(lost)}`
});
export const tooMany = message<{ count: number }>({
	fr: ({ count }) =>
		`Le tableau complet aurait ${n(count)} lignes et autant de colonnes : il est dans le fichier de recompte.`,
	en: ({ count }) =>
		`The whole table would have ${n(count)} rows and as many columns: it is in the recount file.`
});

export const pathsTitle = message<{ name: string }>({
	fr: ({ name }) => `Les chemins de ${name}`,
	en: ({ name }) => `The paths of ${name}`
});
export const pathsLead = message({
	fr: 'Un chemin va d’une option à une autre de victoire en victoire ; il vaut autant que la plus faible d’entre elles. L’option dont le meilleur chemin vaut plus que celui du retour passe devant.',
	en: 'A path goes from one option to another, victory after victory; it is worth the weakest of them. The option whose best path is worth more than the path back goes first.'
});
type Path = { name: string; other: string; there: number; back: number };
export const pathAhead = message<Path>({
	fr: (p) =>
		`${p.name} passe devant ${p.other} : son meilleur chemin vaut ${n(p.there)}, celui du retour ${p.back === 0 ? 'n’existe pas' : n(p.back)}.`,
	en: (p) =>
		`${p.name} goes before ${p.other}: its best path is worth ${n(p.there)}, the path back ${p.back === 0 ? 'does not exist' : n(p.back)}.`
});
export const pathEven = message<Path>({
	fr: (p) =>
		p.there === 0
			? `${p.name} et ${p.other} ne se départagent pas : aucun chemin ne mène de l’une à l’autre.`
			: `${p.name} et ${p.other} ne se départagent pas : leurs meilleurs chemins valent ${n(p.there)} dans les deux sens.`,
	en: (p) =>
		p.there === 0
			? `${p.name} and ${p.other} are not told apart: no path leads from one to the other.`
			: `${p.name} and ${p.other} are not told apart: their best paths are worth ${n(p.there)} both ways.`
});
export const step = message<{ from: string; to: string; voters: number; against: number }>({
	fr: (p) => `${p.from} bat ${p.to}, ${n(p.voters)} à ${n(p.against)}`,
	en: (p) => `${p.from} beats ${p.to}, ${n(p.voters)} to ${n(p.against)}`
});
export const strengthsCaption = message({
	fr: 'Valeur du meilleur chemin de la ligne à la colonne',
	en: 'Worth of the best path from the row to the column'
});
export const there = message({ fr: 'À l’aller : ', en: 'There: ' });
export const back = message({ fr: 'Au retour : ', en: 'Back: ' });
export const between = message({ fr: ' ; ', en: '; ' });
