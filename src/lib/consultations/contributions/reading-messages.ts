import { formatDate, formatNumber } from '../../shared/format.ts';
import { message, plural } from '../../shared/messages.ts';
import type { ContributionSort } from './filter.ts';
import { mostSupported } from '../words.ts';

export { pointLabel as plan } from './messages.ts';
export {
	all as anyCategory,
	all as anyKind,
	nothingMatches as notFoundTitle,
	search as searchButton,
	showAll as clearFilters,
	tryFewerWords as notFoundText,
	why as argumentLabel
} from '../../ui/words.ts';
export { published as stateShown } from '../words.ts';

const sorts: Record<ContributionSort, () => string> = {
	recent: message({ fr: 'Les plus récentes', en: 'Newest' }),
	supported: mostSupported,
	unanswered: message({ fr: 'Celles qui attendent des avis', en: 'Those waiting for opinions' })
};
export const sortLabel = (sort: ContributionSort): string => sorts[sort]();

export const search = message({
	fr: 'Chercher dans les contributions',
	en: 'Search the contributions'
});
export const kind = message({ fr: 'Nature', en: 'Kind' });
export const sortBy = message({ fr: 'Trier', en: 'Sort' });
export const count = message<{ count: number }>({
	fr: ({ count: n }) => `${formatNumber(n)} ${plural('fr', n, 'contribution', 'contributions')}`,
	en: ({ count: n }) => `${formatNumber(n)} ${plural('en', n, 'contribution', 'contributions')}`
});
export const countMore = message<{ count: number }>({
	fr: ({ count: n }) => `Plus de ${formatNumber(n)} contributions : précisez la recherche`,
	en: ({ count: n }) => `More than ${formatNumber(n)} contributions: narrow the search`
});
export const newOne = message({
	fr: 'Donner une idée, dire un besoin',
	en: 'Give an idea, name a need'
});
export const noneTitle = message({ fr: 'Pas encore de contribution', en: 'No contribution yet' });
export const noneOpen = message({
	fr: 'Soyez la première personne à en donner une : deux phrases suffisent.',
	en: 'Be the first to give one: two sentences are enough.'
});
export const noneClosed = message({
	fr: 'Personne n’en a donné pendant cette étape.',
	en: 'Nobody gave one during this step.'
});
export const planHelp = message({
	fr: 'Chaque numéro est celui d’une contribution de la liste ci-dessous.',
	en: 'Each number is that of a contribution in the list below.'
});
export const list = message({ fr: 'La liste', en: 'The list' });
export const by = message<{ name: string; date: Date }>({
	fr: ({ name, date }) => `${name}, le ${formatDate(date)}`,
	en: ({ name, date }) => `${name}, ${formatDate(date)}`
});
export const byDate = message<{ date: Date }>({
	fr: ({ date }) => `Le ${formatDate(date)}`,
	en: ({ date }) => formatDate(date)
});
export const numbered = message<{ number: number }>({
	fr: ({ number }) => `n° ${number}`,
	en: ({ number }) => `no. ${number}`
});
export const supportCount = message<{ count: number }>({
	fr: ({ count: n }) => `${formatNumber(n)} ${plural('fr', n, 'soutien', 'soutiens')}`,
	en: ({ count: n }) => `${formatNumber(n)} ${plural('en', n, 'support', 'supports')}`
});
export const argumentCount = message<{ count: number }>({
	fr: ({ count: n }) => `${formatNumber(n)} ${plural('fr', n, 'avis', 'avis')}`,
	en: ({ count: n }) => `${formatNumber(n)} ${plural('en', n, 'opinion', 'opinions')}`
});
export const withPhoto = message({ fr: 'avec une photo', en: 'with a photo' });
export const mergedCount = message<{ count: number }>({
	fr: ({ count: n }) =>
		plural('fr', n, `${n} contribution proche regroupée`, `${n} contributions proches regroupées`),
	en: ({ count: n }) =>
		plural('en', n, `${n} similar contribution grouped`, `${n} similar contributions grouped`)
});

export const placeIs = message({ fr: 'Lieu :', en: 'Place:' });
export const supportTitle = message({ fr: 'Soutenir', en: 'Support' });
export const support = message({ fr: 'Je soutiens', en: 'I support this' });
export const unsupport = message({ fr: 'Je ne soutiens plus', en: 'I no longer support this' });
export const supported = message({
	fr: 'Vous soutenez cette contribution.',
	en: 'You support this.'
});
export const supportOwn = message({
	fr: 'C’est la vôtre : les autres peuvent la soutenir.',
	en: 'This one is yours: others can support it.'
});
export const argumentsTitle = message({ fr: 'Les avis', en: 'Opinions' });
export const argumentsFor = message({ fr: 'Pour', en: 'For' });
export const argumentsAgainst = message({
	fr: 'Contre, ou à améliorer',
	en: 'Against, or to improve'
});
export const noArgument = message({
	fr: 'Personne ne l’a encore dit.',
	en: 'Nobody has said so yet.'
});
export const argueTitle = message({ fr: 'Donner votre avis', en: 'Give your opinion' });
export const side = message({ fr: 'Votre avis est', en: 'Your opinion is' });
export const argueButton = message({ fr: 'Publier mon avis', en: 'Publish my opinion' });
export const withdrawArgument = message({ fr: 'Retirer mon avis', en: 'Withdraw my opinion' });
export const mergedTitle = message({ fr: 'Regroupées avec celle-ci', en: 'Grouped with this one' });
export const mergedText = message({
	fr: 'D’autres personnes ont dit presque la même chose. Leurs mots sont là, tels qu’elles les ont écrits.',
	en: 'Other people said nearly the same. Their words are here, as they wrote them.'
});
export const edit = message({
	fr: 'Corriger ou retirer ma contribution',
	en: 'Correct or withdraw mine'
});
export const thanksShown = message({
	fr: 'Merci. Votre contribution est publiée.',
	en: 'Thank you. Your contribution is published.'
});
export const withdrawn = message({
	fr: 'Votre contribution est retirée. Ses mots sont effacés.',
	en: 'Your contribution is withdrawn. Its words are erased.'
});

export const mineTitle = message({ fr: 'Mes contributions', en: 'My contributions' });
export const mineArguments = message({ fr: 'Mes avis', en: 'My opinions' });
export const mineSupports = message({ fr: 'Ce que je soutiens', en: 'What I support' });
export const stateHeld = message({
	fr: 'En attente de lecture : personne d’autre ne la voit.',
	en: 'Waiting to be read: nobody else sees it.'
});
export const stateHidden = message({
	fr: 'Masquée par la modération : personne d’autre ne la voit.',
	en: 'Hidden by moderation: nobody else sees it.'
});
export const stateMerged = message({
	fr: 'Regroupée avec une contribution proche ; vos mots y sont.',
	en: 'Grouped with a similar contribution; your words are there.'
});

export const manage = message({
	fr: 'Rubriques, plan, regroupements',
	en: 'Categories, plan, grouping'
});
