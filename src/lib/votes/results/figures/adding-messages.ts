import { formatNumber } from '../../../shared/format.ts';
import { message, plural } from '../../../shared/messages.ts';
import { shareOf } from './count-messages.ts';
import {
	approvals,
	pointCount,
	points as pointsColumn,
	voices as votesColumn
} from '../../words.ts';

export { people as supportersColumn } from '../../../ui/words.ts';
const votesCaption = message({ fr: 'Voix de chaque option', en: 'Votes for each option' });

const n = (value: number): string => formatNumber(value);

/** `name` and `names` are quoted. `all`: ballots that express a choice; `supporters`: who gave something. */
type Leader = { name: string; total: number; all: number; supporters: number };
type Second = { name: string; total: number };
type Several = { names: string; count: number; seats: number };

const votesOf = message<number>({
	fr: (count) => `${n(count)} voix`,
	en: (count) => `${n(count)} ${plural('en', count, 'vote', 'votes')}`
});
const pointsOf = (count: number) => pointCount({ count });
const givers = message<number>({
	fr: (count) => plural('fr', count, 'une seule personne', `${n(count)} personnes`),
	en: (count) => plural('en', count, 'one person', `${n(count)} people`)
});

/** What the methods that add up say, each in its own unit. */
type Words = {
	leader: (p: Leader) => string;
	second: (p: Second) => string;
	several: (p: Several) => string;
	column: () => string;
	caption: () => string;
	nothing: () => string;
};

const severalVotes = message<Several>({
	fr: ({ names, count }) =>
		`${names} arrivent en tête : ce sont les ${n(count)} options qui ont le plus de voix.`,
	en: ({ names, count }) => `${names} come first: the ${n(count)} options with the most votes.`
});
const severalPoints = message<Several>({
	fr: ({ names, count }) =>
		`${names} arrivent en tête : ce sont les ${n(count)} options qui ont le plus de points.`,
	en: ({ names, count }) => `${names} come first: the ${n(count)} options with the most points.`
});
const secondVotes = message<Second>({
	fr: ({ name, total }) => `${name} suit avec ${votesOf(total)}.`,
	en: ({ name, total }) => `${name} follows with ${votesOf(total)}.`
});
const secondPoints = message<Second>({
	fr: ({ name, total }) => `${name} suit avec ${pointsOf(total)}.`,
	en: ({ name, total }) => `${name} follows with ${pointsOf(total)}.`
});
const noVote = message({ fr: 'Aucune option n’a reçu de voix.', en: 'No option received a vote.' });
const noPoint = message({
	fr: 'Aucune option n’a reçu de point.',
	en: 'No option received a point.'
});

export type AddingMethod = 'single-choice' | 'approval' | 'score' | 'dots' | 'quadratic';

export const adding: Record<AddingMethod, Words> = {
	'single-choice': {
		leader: message<Leader>({
			fr: (p) =>
				`${p.name} arrive en tête avec ${votesOf(p.total)} sur ${n(p.all)}, soit ${shareOf(p.total, p.all)}.`,
			en: (p) =>
				`${p.name} comes first with ${votesOf(p.total)} out of ${n(p.all)}, that is ${shareOf(p.total, p.all)}.`
		}),
		second: secondVotes,
		several: severalVotes,
		column: votesColumn,
		caption: votesCaption,
		nothing: noVote
	},
	approval: {
		leader: message<Leader>({
			fr: (p) =>
				`${p.name} arrive en tête : ce choix convient à ${n(p.total)} ${plural('fr', p.total, 'personne', 'personnes')} sur ${n(p.all)}, soit ${shareOf(p.total, p.all)}.`,
			en: (p) =>
				`${p.name} comes first: it suits ${n(p.total)} ${plural('en', p.total, 'person', 'people')} out of ${n(p.all)}, that is ${shareOf(p.total, p.all)}.`
		}),
		second: message<Second>({
			fr: ({ name, total }) =>
				`${name} suit, avec ${n(total)} ${plural('fr', total, 'approbation', 'approbations')}.`,
			en: ({ name, total }) =>
				`${name} follows, with ${n(total)} ${plural('en', total, 'approval', 'approvals')}.`
		}),
		several: message<Several>({
			fr: ({ names, count }) =>
				`${names} arrivent en tête : ce sont les ${n(count)} options que le plus de personnes approuvent.`,
			en: ({ names, count }) =>
				`${names} come first: the ${n(count)} options that most people approve.`
		}),
		column: approvals,
		caption: message({ fr: 'Approbations de chaque option', en: 'Approvals of each option' }),
		nothing: message({ fr: 'Aucune option n’est approuvée.', en: 'No option is approved.' })
	},
	score: {
		leader: message<Leader>({
			fr: (p) =>
				`${p.name} arrive en tête : la somme de ses notes est la plus haute, ${n(p.total)}.`,
			en: (p) => `${p.name} comes first: its scores add up to the most, ${n(p.total)}.`
		}),
		second: message<Second>({
			fr: ({ name, total }) => `${name} suit avec ${n(total)}.`,
			en: ({ name, total }) => `${name} follows with ${n(total)}.`
		}),
		several: message<Several>({
			fr: ({ names, count }) =>
				`${names} arrivent en tête : ce sont les ${n(count)} options dont la somme des notes est la plus haute.`,
			en: ({ names, count }) =>
				`${names} come first: the ${n(count)} options whose scores add up to the most.`
		}),
		column: message({ fr: 'Somme des notes', en: 'Sum of scores' }),
		caption: message({
			fr: 'Somme des notes de chaque option',
			en: 'Sum of the scores of each option'
		}),
		nothing: message({ fr: 'Aucune option n’est en tête.', en: 'No option is first.' })
	},
	dots: {
		leader: message<Leader>({
			fr: (p) =>
				`${p.name} arrive en tête avec ${pointsOf(p.total)}, donnés par ${givers(p.supporters)}.`,
			en: (p) =>
				`${p.name} comes first with ${pointsOf(p.total)}, given by ${givers(p.supporters)}.`
		}),
		second: secondPoints,
		several: severalPoints,
		column: pointsColumn,
		caption: message({ fr: 'Points de chaque option', en: 'Points of each option' }),
		nothing: noPoint
	},
	quadratic: {
		leader: message<Leader>({
			fr: (p) =>
				`${p.name} arrive en tête avec ${votesOf(p.total)}, données par ${givers(p.supporters)}.`,
			en: (p) => `${p.name} comes first with ${votesOf(p.total)}, given by ${givers(p.supporters)}.`
		}),
		second: secondVotes,
		several: severalVotes,
		column: votesColumn,
		caption: votesCaption,
		nothing: noVote
	}
};

export const openLead = message({
	fr: 'Aucune option ne se détache en tête.',
	en: 'No option stands out in first place.'
});
export const seatsLeft = message<{ count: number }>({
	fr: ({ count }) =>
		`${n(count)} ${plural('fr', count, 'place reste ouverte', 'places restent ouvertes')}.`,
	en: ({ count }) => `${n(count)} ${plural('en', count, 'place is', 'places are')} left open.`
});
export const noOpinionColumn = message({ fr: 'Sans opinion', en: 'No opinion' });
export const approvalNote = message({
	fr: 'Chacun pouvait approuver plusieurs options : le total dépasse le nombre de bulletins.',
	en: 'People could approve several options: the total goes beyond the number of ballots.'
});
export const noOpinionNote = message({
	fr: 'Une personne sans opinion sur une option n’ajoute rien à sa somme.',
	en: 'A person with no opinion of an option adds nothing to its sum.'
});
export const unusedPoints = message<{ unused: number; each: number; all: number }>({
	fr: ({ unused, each, all }) =>
		`Chacun avait ${pointsOf(each)} à répartir, soit ${pointsOf(each * all)} en tout ; ${unused === 0 ? 'tous ont été donnés' : `${pointsOf(unused)} ${plural('fr', unused, 'n’a pas été donné', 'n’ont pas été donnés')}`}.`,
	en: ({ unused, each, all }) =>
		`Each person had ${pointsOf(each)} to share, ${pointsOf(each * all)} in all; ${unused === 0 ? 'all were given' : `${pointsOf(unused)} ${plural('en', unused, 'was', 'were')} not given`}.`
});
export const credits = message<{ spent: number; unused: number; each: number }>({
	fr: ({ spent, unused, each }) =>
		`Chacun avait ${n(each)} crédits ; une voix en coûte 1, deux voix 4, trois voix 9. En tout, ${n(spent)} ${plural('fr', spent, 'crédit dépensé', 'crédits dépensés')} et ${n(unused)} ${plural('fr', unused, 'gardé', 'gardés')}.`,
	en: ({ spent, unused, each }) =>
		`Each person had ${n(each)} credits; one vote costs 1, two votes 4, three votes 9. In all, ${n(spent)} ${plural('en', spent, 'credit', 'credits')} spent and ${n(unused)} kept.`
});
export const pointsGiven = message({ fr: 'Points donnés et gardés', en: 'Points given and kept' });
export const creditsGiven = message({
	fr: 'Crédits dépensés et gardés',
	en: 'Credits spent and kept'
});
export const spentColumn = message({ fr: 'Dépensés', en: 'Spent' });
export const givenColumn = message({ fr: 'Donnés', en: 'Given' });
export const unusedColumn = message({ fr: 'Gardés', en: 'Kept' });
export const distribution = message({
	fr: 'Qui a donné quelle note',
	en: 'How many gave each score'
});
export const distributionCaption = message({
	fr: 'Nombre de personnes par note, option par option',
	en: 'Number of people by score, option by option'
});
export const noOtherScore = message({
	fr: 'Seules les notes données par quelqu’un ont une colonne.',
	en: 'Only scores that somebody gave have a column.'
});
