import { message, plural } from '../../shared/messages.ts';
import { formatNumber } from '../../shared/format.ts';

export { add, moveDown, moveUp, remove, search } from '../../ui/words.ts';
export { createContract as title, navHome as identity } from '../messages.ts';
export { districtList as districts, groups, territory, themes } from '../page-messages.ts';

export const lead = message({
	fr: 'En une page : le cadre de votre région, votre territoire, vos dates, vos thèmes, vos groupes. Tout se modifie ensuite.',
	en: 'On one page: your region’s framework, your territory, your dates, your themes, your groups. Everything can change later.'
});
export const administratorsOnly = message({
	fr: 'Dans cette installation, les contrats sont créés par les personnes qui l’administrent. Adressez-vous à elles.',
	en: 'In this installation contracts are created by the people who run it. Turn to them.'
});
export const verifyFirst = message({
	fr: 'Confirmez d’abord votre adresse électronique : ouvrez le lien que nous vous avons envoyé à l’inscription, ou demandez-en un autre depuis « Mon compte ».',
	en: 'Confirm your e-mail address first: open the link we sent you when you signed up, or ask for a sign-in link.'
});
export const chooseFramework = message({
	fr: 'Dans quelle région ? Choisissez un cadre',
	en: 'In which region? Choose a framework'
});
export const frameworkHelp = message({
	fr: 'Le cadre propose des thèmes et une durée : ce sont des suggestions, tout se modifie à l’étape suivante.',
	en: 'The framework suggests themes and a duration: these are suggestions, everything can change on the next page.'
});
export const useFramework = message<{ name: string }>({
	fr: ({ name }) => `Partir du cadre ${name}`,
	en: ({ name }) => `Start from the ${name} framework`
});
export const useNoFramework = message({
	fr: 'Partir d’une page blanche',
	en: 'Start from a blank page'
});
export const themesCount = message<{ count: number }>({
	fr: ({ count }) => `${count} ${plural('fr', count, 'thème proposé', 'thèmes proposés')}`,
	en: ({ count }) => `${count} ${plural('en', count, 'suggested theme', 'suggested themes')}`
});
export const sourceOf = message<{ title: string; publisher: string; edition: string }>({
	fr: ({ title: page, publisher, edition }) =>
		`Source : ${publisher}, « ${page} », lu en ${edition}.`,
	en: ({ title: page, publisher, edition }) =>
		`Source: ${publisher}, “${page}”, read in ${edition}.`
});
export const changeFramework = message({ fr: 'Changer de cadre', en: 'Change framework' });
export const contractTitle = message({ fr: 'Titre du contrat', en: 'Title of the contract' });
export const contractTitleHelp = message({
	fr: 'Par exemple : Contrat local de santé du Pays de Brumeval',
	en: 'For example: Contrat local de santé du Pays de Brumeval'
});
export const territoryName = message({ fr: 'Nom du territoire', en: 'Name of the territory' });
export const territoryNameHelp = message({
	fr: 'Comme les habitants l’appellent. Il donne son adresse à la page.',
	en: 'As residents call it. It gives the page its address.'
});
export const presentation = message({ fr: 'Présentation', en: 'Presentation' });
export const presentationHelp = message({
	fr: 'Quelques phrases pour les habitants : pourquoi ce contrat, avec qui.',
	en: 'A few sentences for residents: why this contract, with whom.'
});
export const territoryHelp = message({
	fr: 'Cherchez une commune, un code postal ou une intercommunalité, puis ajoutez-la.',
	en: 'Search for a commune, a postcode or a group of communes, then add it.'
});
export const searchPlaces = message({
	fr: 'Commune ou intercommunalité',
	en: 'Commune or group of communes'
});
export const addPlace = message<{ name: string; department: string }>({
	fr: ({ name, department }) => `Ajouter ${name}, ${department}`,
	en: ({ name, department }) => `Add ${name}, ${department}`
});
export const removePlace = message<{ name: string }>({
	fr: ({ name }) => `Retirer ${name}`,
	en: ({ name }) => `Remove ${name}`
});
export const groupingMembers = message<{ count: number }>({
	fr: ({ count }) => `${count} ${plural('fr', count, 'commune', 'communes')} d’un coup`,
	en: ({ count }) => `${count} ${plural('en', count, 'commune', 'communes')} at once`
});
export const placesFound = message<{ count: number; more: boolean }>({
	fr: ({ count, more }) => {
		if (count === 0) return 'Aucune commune ne répond à cette recherche. Vérifiez l’orthographe.';
		if (more) return `Les ${count} premières réponses. Précisez avec le numéro du département.`;
		return `${count} ${plural('fr', count, 'réponse', 'réponses')}.`;
	},
	en: ({ count, more }) => {
		if (count === 0) return 'No commune answers this search. Check the spelling.';
		if (more) return `The first ${count} answers. Add the number of the département.`;
		return `${count} ${plural('en', count, 'answer', 'answers')}.`;
	}
});
export const chosenCommunes = message<{ count: number; population: number }>({
	fr: ({ count, population }) =>
		count === 0
			? 'Aucune commune choisie pour le moment.'
			: `${formatNumber(count)} ${plural('fr', count, 'commune', 'communes')}, ${formatNumber(population)} habitants`,
	en: ({ count, population }) =>
		count === 0
			? 'No commune chosen yet.'
			: `${formatNumber(count)} ${plural('en', count, 'commune', 'communes')}, ${formatNumber(population)} inhabitants`
});
export const inhabitants = message<{ count: number }>({
	fr: ({ count }) => `${formatNumber(count)} ${plural('fr', count, 'habitant', 'habitants')}`,
	en: ({ count }) => `${formatNumber(count)} ${plural('en', count, 'inhabitant', 'inhabitants')}`
});
export const clearCommunes = message({
	fr: 'Retirer toutes les communes',
	en: 'Remove all communes'
});
export const district = message<{ number: number }>({
	fr: ({ number }) => `Quartier ${number}`,
	en: ({ number }) => `District ${number}`
});
export const districtsHelp = message({
	fr: 'Un quartier prioritaire, un hameau : un nom libre par ligne de saisie.',
	en: 'A priority district, a hamlet: one free name in each field.'
});
export const dates = message({ fr: 'Les dates', en: 'The dates' });
export const datesHelp = message<{ years: number | null; renewable: boolean }>({
	fr: ({ years, renewable }) =>
		years === null
			? 'Le cadre ne dit pas de durée : choisissez la vôtre.'
			: `Le cadre propose ${years} ans${renewable ? ', renouvelables' : ''}. Vous pouvez en décider autrement.`,
	en: ({ years, renewable }) =>
		years === null
			? 'The framework states no duration: choose your own.'
			: `The framework suggests ${years} years${renewable ? ', renewable' : ''}. You may decide otherwise.`
});
export const startsOn = message({ fr: 'Premier jour', en: 'First day' });
export const endsOn = message({ fr: 'Dernier jour', en: 'Last day' });
export const themesHelp = message({
	fr: 'Gardez, renommez, retirez, changez l’ordre : le texte est libre.',
	en: 'Keep, rename, remove, reorder: the text is free.'
});
export const aimsHelp = message({
	fr: 'Votre région fixe des buts et laisse les axes libres : voici ses buts, pour commencer. Gardez, renommez, retirez.',
	en: 'Your region sets aims and leaves the axes free: here are its aims, to begin with. Keep, rename, remove.'
});
export const mandatoryOrientations = message({
	fr: 'Chaque contrat de cette région doit porter, dans ses fiches :',
	en: 'Each contract of this region must carry, in its action sheets:'
});
export const themeTitle = message<{ number: number }>({
	fr: ({ number }) => `Thème ${number}`,
	en: ({ number }) => `Theme ${number}`
});
export const themeSummary = message({ fr: 'En quelques mots', en: 'In a few words' });
export const ofTheme = message<{ number: number }>({
	fr: ({ number }) => `le thème ${number}`,
	en: ({ number }) => `theme ${number}`
});
export const addTheme = message({ fr: 'Ajouter un thème', en: 'Add a theme' });
export const groupsHelp = message({
	fr: 'Cochez ceux que vous créez dès maintenant. Vous les composerez ensuite.',
	en: 'Tick the ones you create now. You will compose them afterwards.'
});
export const carriesTheme = message({
	fr: 'porte un thème du cadre',
	en: 'carries a theme of the framework'
});
export const create = message({ fr: 'Créer le contrat', en: 'Create the contract' });
export const youCoordinate = message({
	fr: 'Vous en serez la coordination. La page du contrat est publique.',
	en: 'You will be its coordinator. The contract’s page is public.'
});

export const approvalNeeded = message({
	fr: 'Ici, un contrat ne figure dans la liste qu’une fois approuvé par les personnes qui administrent ce site. Vous pouvez le préparer dès maintenant.',
	en: 'Here a contract is in the list only once the people who run this site have approved it. You can prepare it at once.'
});
