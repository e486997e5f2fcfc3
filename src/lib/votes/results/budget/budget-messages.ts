import { formatEuros, formatNumber } from '../../../shared/format.ts';
import { message, plural } from '../../../shared/messages.ts';
import type { Unbought } from './unbought.ts';

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
export const lead = message<Lead>(
	(p) =>
		`Le budget de ${euros(p.budget)} achète ${n(p.bought)} ${plural('fr', p.bought, 'projet', 'projets')} sur ${n(p.all)}, pour ${euros(p.spent)} : ${p.names}. Il reste ${euros(p.unspent)}.`,
	(p) =>
		`The budget of ${euros(p.budget)} buys ${n(p.bought)} ${plural('en', p.bought, 'project', 'projects')} out of ${n(p.all)}, for ${euros(p.spent)}: ${p.names}. ${euros(p.unspent)} is left.`
);
export const buysNothing = message<{ budget: number }>(
	({ budget }) => `Le budget de ${euros(budget)} n’achète aucun projet.`,
	({ budget }) => `The budget of ${euros(budget)} buys no project.`
);

export const stepsTitle = message('Comment on a compté', 'How it was counted');
export const shared = message<{ budget: number; voters: number; share: string; isNear: boolean }>(
	(p) =>
		`Le budget est partagé à parts égales : ${euros(p.budget)} divisés entre ${n(p.voters)} ${plural('fr', p.voters, 'votant', 'votants')}, soit ${p.isNear ? 'environ ' : ''}${p.share} chacun.`,
	(p) =>
		`The budget is shared equally: ${euros(p.budget)} divided among ${n(p.voters)} ${plural('en', p.voters, 'voter', 'voters')}, ${p.isNear ? 'about ' : ''}${p.share} each.`
);
export const together = message(
	'Les personnes qui soutiennent un projet le paient ensemble, à égalité ; qui a moins donne ce qui lui reste. On achète toujours le projet qui leur demande le moins d’effort, jusqu’à ce qu’aucun groupe de soutiens ne puisse plus payer le sien.',
	'Those who support a project pay for it together, equally; whoever has less gives what is left. The project that asks the least of them is always bought next, until no group of supporters can pay for its own.'
);
export const raised = message<{ steps: number; share: string; isNear: boolean }>(
	(p) =>
		`Pour que le budget serve mieux, la part de chacun a grandi sur le papier, en ${n(p.steps)} ${plural('fr', p.steps, 'fois', 'fois')}, jusqu’à ${p.isNear ? 'environ ' : ''}${p.share}, sans que les achats dépassent le budget réel.`,
	(p) =>
		`To make better use of the budget, each share grew on paper, in ${n(p.steps)} ${plural('en', p.steps, 'step', 'steps')}, up to ${p.isNear ? 'about ' : ''}${p.share}, while what is bought stays within the true budget.`
);
export const notRaised = message(
	'Faire grandir cette part sur le papier n’aurait rien changé, ou aurait dépassé le budget réel.',
	'Growing this share on paper would have changed nothing, or gone beyond the true budget.'
);
export const greedy = message<{ count: number }>(
	({ count }) =>
		`À la fin, ce qui restait a payé ${n(count)} ${plural('fr', count, 'projet', 'projets')} de plus, en commençant par le plus soutenu.`,
	({ count }) =>
		`At the end, what was left paid for ${n(count)} more ${plural('en', count, 'project', 'projects')}, the most supported first.`
);

export const budgetCaption = message('Le budget', 'The budget');
export const budgetRow = message('Budget', 'Budget');
export const spentRow = message('Dépensé', 'Spent');
export const unspentRow = message('Il reste', 'Left');
export const shareRow = message('Part de chaque votant', 'Share of each voter');
export const virtualRow = message('Part à la fin, sur le papier', 'Share at the end, on paper');
export const stepsRow = message('Nombre d’augmentations', 'Number of increases');

export const boughtTitle = message('Les projets achetés', 'Projects bought');
export const boughtCaption = message(
	'Projets achetés, dans l’ordre des achats',
	'Projects bought, in the order of buying'
);
export const orderColumn = message('Ordre', 'Order');
export const projectColumn = message('Projet', 'Project');
export const priceColumn = message('Prix', 'Price');
export const supportersColumn = message('Soutiens', 'Supporters');
export const eachColumn = message('Chaque soutien paie', 'Each supporter pays');
export const eachNote = message(
	'Ce que chacun paie est un maximum : qui avait moins a donné ce qui lui restait. « ≈ » indique un arrondi au centime.',
	'What each pays is a maximum: whoever had less gave what was left. “≈” marks an amount rounded to the cent.'
);
export const withRest = message('avec ce qui restait', 'with what was left');
export const near = message<{ words: string }>(
	({ words }) => `≈ ${words}`,
	({ words }) => `≈ ${words}`
);

export const notBoughtTitle = message('Les projets non achetés', 'Projects not bought');
export const notBoughtCaption = message(
	'Projets non achetés, et pourquoi',
	'Projects not bought, and why'
);
export const whyColumn = message('Pourquoi', 'Why');
type Why = { unspent: number };
const reasons: Record<Unbought, (p: Why) => string> = {
	'no-supporter': message('Personne ne le soutient.', 'Nobody supports it.'),
	'above-budget': message(
		'Il coûte plus que tout le budget.',
		'It costs more than the whole budget.'
	),
	'above-rest': message<Why>(
		({ unspent }) =>
			`Ses soutiens n’ont pas pu le payer, et il coûte plus que les ${euros(unspent)} qui restent.`,
		({ unspent }) =>
			`Its supporters could not pay for it, and it costs more than the ${euros(unspent)} left.`
	),
	'open-tie': message(
		'Il est dans une égalité que rien d’annoncé ne départage.',
		'It is in a tie that nothing announced can break.'
	),
	stopped: message(
		'Les achats se sont arrêtés avant lui, sur une égalité.',
		'Buying stopped before it, on a tie.'
	),
	'supporters-short': message(
		'Ses soutiens n’avaient pas assez d’argent ensemble.',
		'Its supporters did not have enough money together.'
	)
};
export const whyWords = (reason: Unbought, p: Why): string => reasons[reason](p);

export const leftTitle = message('Ce qui reste à chaque votant', 'What each voter has left');
export const leftCaption = message(
	'Nombre de votants par somme restante, sur la part finale, à l’euro inférieur',
	'Number of voters by sum left, from the final share, rounded down to the euro'
);
export const leftColumn = message('Somme restante', 'Sum left');
export const votersColumn = message('Votants', 'Voters');
export const exactTitle = message(
	'Les montants exacts, en fractions d’euro',
	'The exact amounts, as fractions of a euro'
);
