import { formatDate, formatNumber } from '../../shared/format.ts';
import { message, plural } from '../../shared/messages.ts';
import type { ContributionSort } from './filter.ts';
const sorts: Record<ContributionSort, () => string> = {
	recent: message('Les plus récentes', 'Newest'),
	supported: message('Les plus soutenues', 'Most supported'),
	unanswered: message('Celles qui attendent des avis', 'Those waiting for opinions')
};
export const sortLabel = (sort: ContributionSort): string => sorts[sort]();

export const search = message('Chercher dans les contributions', 'Search the contributions');
export const searchButton = message('Chercher', 'Search');
export const kind = message('Nature', 'Kind');
export const anyKind = message('Toutes', 'All');
export const anyCategory = message('Toutes', 'All');
export const sortBy = message('Trier', 'Sort');
export const clearFilters = message('Tout afficher', 'Show everything');
export const count = message<{ count: number }>(
	({ count: n }) => `${formatNumber(n)} ${plural('fr', n, 'contribution', 'contributions')}`,
	({ count: n }) => `${formatNumber(n)} ${plural('en', n, 'contribution', 'contributions')}`
);
export const newOne = message('Donner une idée, dire un besoin', 'Give an idea, name a need');
export const noneTitle = message('Pas encore de contribution', 'No contribution yet');
export const noneOpen = message(
	'Soyez la première personne à en donner une : deux phrases suffisent.',
	'Be the first to give one: two sentences are enough.'
);
export const noneClosed = message(
	'Personne n’en a donné pendant cette étape.',
	'Nobody gave one during this step.'
);
export const notFoundTitle = message('Rien ne correspond', 'Nothing matches');
export const notFoundText = message(
	'Essayez avec moins de mots, ou retirez un filtre.',
	'Try fewer words, or remove a filter.'
);
export const plan = message('Sur le plan', 'On the plan');
export const planHelp = message(
	'Chaque numéro est celui d’une contribution de la liste ci-dessous.',
	'Each number is that of a contribution in the list below.'
);
export const list = message('La liste', 'The list');
export const by = message<{ name: string; date: Date }>(
	({ name, date }) => `${name}, le ${formatDate(date)}`,
	({ name, date }) => `${name}, ${formatDate(date)}`
);
export const byDate = message<{ date: Date }>(
	({ date }) => `Le ${formatDate(date)}`,
	({ date }) => formatDate(date)
);
export const numbered = message<{ number: number }>(
	({ number }) => `n° ${number}`,
	({ number }) => `no. ${number}`
);
export const supportCount = message<{ count: number }>(
	({ count: n }) => `${formatNumber(n)} ${plural('fr', n, 'soutien', 'soutiens')}`,
	({ count: n }) => `${formatNumber(n)} ${plural('en', n, 'support', 'supports')}`
);
export const argumentCount = message<{ count: number }>(
	({ count: n }) => `${formatNumber(n)} ${plural('fr', n, 'avis', 'avis')}`,
	({ count: n }) => `${formatNumber(n)} ${plural('en', n, 'opinion', 'opinions')}`
);
export const withPhoto = message('avec une photo', 'with a photo');
export const mergedCount = message<{ count: number }>(
	({ count: n }) =>
		plural('fr', n, `${n} contribution proche regroupée`, `${n} contributions proches regroupées`),
	({ count: n }) =>
		plural('en', n, `${n} similar contribution grouped`, `${n} similar contributions grouped`)
);

export const placeIs = message('Lieu :', 'Place:');
export const supportTitle = message('Soutenir', 'Support');
export const support = message('Je soutiens', 'I support this');
export const unsupport = message('Je ne soutiens plus', 'I no longer support this');
export const supported = message('Vous soutenez cette contribution.', 'You support this.');
export const supportOwn = message(
	'C’est la vôtre : les autres peuvent la soutenir.',
	'This one is yours: others can support it.'
);
export const argumentsTitle = message('Les avis', 'Opinions');
export const argumentsFor = message('Pour', 'For');
export const argumentsAgainst = message('Contre, ou à améliorer', 'Against, or to improve');
export const noArgument = message('Personne ne l’a encore dit.', 'Nobody has said so yet.');
export const argueTitle = message('Donner votre avis', 'Give your opinion');
export const side = message('Votre avis est', 'Your opinion is');
export const argumentLabel = message('Pourquoi', 'Why');
export const argueButton = message('Publier mon avis', 'Publish my opinion');
export const withdrawArgument = message('Retirer mon avis', 'Withdraw my opinion');
export const mergedTitle = message('Regroupées avec celle-ci', 'Grouped with this one');
export const mergedText = message(
	'D’autres personnes ont dit presque la même chose. Leurs mots sont là, tels qu’elles les ont écrits.',
	'Other people said nearly the same. Their words are here, as they wrote them.'
);
export const edit = message('Corriger ou retirer ma contribution', 'Correct or withdraw mine');
export const thanksShown = message(
	'Merci. Votre contribution est publiée.',
	'Thank you. Your contribution is published.'
);
export const withdrawn = message(
	'Votre contribution est retirée. Ses mots sont effacés.',
	'Your contribution is withdrawn. Its words are erased.'
);

export const mineTitle = message('Mes contributions', 'My contributions');
export const mineArguments = message('Mes avis', 'My opinions');
export const mineSupports = message('Ce que je soutiens', 'What I support');
export const stateShown = message('Publiée', 'Published');
export const stateHeld = message(
	'En attente de lecture : personne d’autre ne la voit.',
	'Waiting to be read: nobody else sees it.'
);
export const stateHidden = message(
	'Masquée par la modération : personne d’autre ne la voit.',
	'Hidden by moderation: nobody else sees it.'
);
export const stateMerged = message(
	'Regroupée avec une contribution proche ; vos mots y sont.',
	'Grouped with a similar contribution; your words are there.'
);

export const manage = message('Rubriques, plan, regroupements', 'Categories, plan, grouping');
