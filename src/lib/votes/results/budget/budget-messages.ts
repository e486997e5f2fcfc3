import { formatEuros, formatNumber } from '../../../shared/format.ts';
import { message, plural } from '../../../shared/messages.ts';
import type { Unbought } from './unbought.ts';

export { why as whyColumn } from '../../../ui/words.ts';

const n = (value: number): string => formatNumber(value);
const euros = formatEuros;

type Lead = {
	names: string;
	bought: number;
	all: number;
	budget: number;
	spent: number;
	unspent: number;
};
/** `names` are quoted. */
export const lead = message<Lead>({
	fr: (p) =>
		`Le budget de ${euros(p.budget)} achète ${n(p.bought)} ${plural('fr', p.bought, 'projet', 'projets')} sur ${n(p.all)}, pour ${euros(p.spent)} : ${p.names}. Il reste ${euros(p.unspent)}.`,
	en: (p) =>
		`The budget of ${euros(p.budget)} buys ${n(p.bought)} ${plural('en', p.bought, 'project', 'projects')} out of ${n(p.all)}, for ${euros(p.spent)}: ${p.names}. ${euros(p.unspent)} is left.`
});
export const buysNothing = message<{ budget: number }>({
	fr: ({ budget }) => `Le budget de ${euros(budget)} n’achète aucun projet.`,
	en: ({ budget }) => `The budget of ${euros(budget)} buys no project.`
});

export const stepsTitle = message({ fr: 'Comment on a compté', en: 'How it was counted' });
export const shared = message<{ budget: number; voters: number; share: string; isNear: boolean }>({
	fr: (p) =>
		`Le budget est partagé à parts égales : ${euros(p.budget)} divisés entre ${n(p.voters)} ${plural('fr', p.voters, 'votant', 'votants')}, soit ${p.isNear ? 'environ ' : ''}${p.share} chacun.`,
	en: (p) =>
		`The budget is shared equally: ${euros(p.budget)} divided among ${n(p.voters)} ${plural('en', p.voters, 'voter', 'voters')}, ${p.isNear ? 'about ' : ''}${p.share} each.`
});
export const together = message({
	fr: 'Les personnes qui soutiennent un projet le paient ensemble, à égalité ; qui a moins donne ce qui lui reste. On achète toujours le projet qui leur demande le moins d’effort, jusqu’à ce qu’aucun groupe de soutiens ne puisse plus payer le sien.',
	en: 'Those who support a project pay for it together, equally; whoever has less gives what is left. The project that asks the least of them is always bought next, until no group of supporters can pay for its own.'
});
export const raised = message<{ steps: number; share: string; isNear: boolean }>({
	fr: (p) =>
		`Pour que le budget serve mieux, la part de chacun a grandi sur le papier, en ${n(p.steps)} ${plural('fr', p.steps, 'fois', 'fois')}, jusqu’à ${p.isNear ? 'environ ' : ''}${p.share}, sans que les achats dépassent le budget réel.`,
	en: (p) =>
		`To make better use of the budget, each share grew on paper, in ${n(p.steps)} ${plural('en', p.steps, 'step', 'steps')}, up to ${p.isNear ? 'about ' : ''}${p.share}, while what is bought stays within the true budget.`
});
export const notRaised = message({
	fr: 'Faire grandir cette part sur le papier n’aurait rien changé, ou aurait dépassé le budget réel.',
	en: 'Growing this share on paper would have changed nothing, or gone beyond the true budget.'
});
export const stoppedBefore = message({
	fr: 'Le décompte s’est arrêté sur une égalité avant de faire grandir cette part sur le papier.',
	en: 'The count stopped on a tie before this share was grown on paper.'
});
export const greedy = message<{ count: number }>({
	fr: ({ count }) =>
		`À la fin, ce qui restait a payé ${n(count)} ${plural('fr', count, 'projet', 'projets')} de plus, en commençant par le plus soutenu.`,
	en: ({ count }) =>
		`At the end, what was left paid for ${n(count)} more ${plural('en', count, 'project', 'projects')}, the most supported first.`
});

export const budgetCaption = message({ fr: 'Le budget', en: 'The budget' });
export const budgetRow = message({ fr: 'Budget', en: 'Budget' });
export const spentRow = message({ fr: 'Dépensé', en: 'Spent' });
export const unspentRow = message({ fr: 'Il reste', en: 'Left' });
export const shareRow = message({ fr: 'Part de chaque votant', en: 'Share of each voter' });
export const virtualRow = message({
	fr: 'Part à la fin, sur le papier',
	en: 'Share at the end, on paper'
});
export const stepsRow = message({ fr: 'Nombre d’augmentations', en: 'Number of increases' });

export const boughtTitle = message({ fr: 'Les projets achetés', en: 'Projects bought' });
export const boughtCaption = message({
	fr: 'Projets achetés, dans l’ordre des achats',
	en: 'Projects bought, in the order of buying'
});
export const orderColumn = message({ fr: 'Ordre', en: 'Order' });
export const projectColumn = message({ fr: 'Projet', en: 'Project' });
export const priceColumn = message({ fr: 'Prix', en: 'Price' });
export const supportersColumn = message({ fr: 'Soutiens', en: 'Supporters' });
export const eachColumn = message({ fr: 'Chaque soutien paie', en: 'Each supporter pays' });
export const eachNote = message({
	fr: 'Ce que chacun paie est un maximum : qui avait moins a donné ce qui lui restait. « ≈ » indique un arrondi au centime.',
	en: 'What each pays is a maximum: whoever had less gave what was left. “≈” marks an amount rounded to the cent.'
});
export const withRest = message({ fr: 'avec ce qui restait', en: 'with what was left' });
export const near = message<{ words: string }>({
	fr: ({ words }) => `≈ ${words}`,
	en: ({ words }) => `≈ ${words}`
});

export const notBoughtTitle = message({ fr: 'Les projets non achetés', en: 'Projects not bought' });
export const notBoughtCaption = message({
	fr: 'Projets non achetés, et pourquoi',
	en: 'Projects not bought, and why'
});
type Why = { unspent: number };
const reasons: Record<Unbought, (p: Why) => string> = {
	'no-supporter': message({ fr: 'Personne ne le soutient.', en: 'Nobody supports it.' }),
	'above-budget': message({
		fr: 'Il coûte plus que tout le budget.',
		en: 'It costs more than the whole budget.'
	}),
	'above-rest': message<Why>({
		fr: ({ unspent }) =>
			`Ses soutiens n’ont pas pu le payer, et il coûte plus que les ${euros(unspent)} qui restent.`,
		en: ({ unspent }) =>
			`Its supporters could not pay for it, and it costs more than the ${euros(unspent)} left.`
	}),
	'open-tie': message({
		fr: 'Il est dans une égalité que rien d’annoncé ne départage.',
		en: 'It is in a tie that nothing announced can break.'
	}),
	stopped: message({
		fr: 'Les achats se sont arrêtés avant lui, sur une égalité.',
		en: 'Buying stopped before it, on a tie.'
	}),
	'supporters-short': message({
		fr: 'Ses soutiens n’avaient pas assez d’argent ensemble.',
		en: 'Its supporters did not have enough money together.'
	})
};
export const whyWords = (reason: Unbought, p: Why): string => reasons[reason](p);

export const leftTitle = message({
	fr: 'Ce qui reste à chaque votant',
	en: 'What each voter has left'
});
export const leftCaption = message({
	fr: 'Nombre de votants par somme restante, sur la part finale, à l’euro inférieur',
	en: 'Number of voters by sum left, from the final share, rounded down to the euro'
});
export const leftColumn = message({ fr: 'Somme restante', en: 'Sum left' });
export const votersColumn = message({ fr: 'Votants', en: 'Voters' });
export const exactTitle = message({
	fr: 'Les montants exacts, en fractions d’euro',
	en: 'The exact amounts, as fractions of a euro'
});
