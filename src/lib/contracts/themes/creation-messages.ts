import { message, plural } from '../../shared/messages.ts';
import { formatNumber } from '../../shared/format.ts';

export const title = message('Créer un contrat', 'Start a contract');
export const lead = message(
	'En une page : le cadre de votre région, votre territoire, vos dates, vos thèmes, vos groupes. Tout se modifie ensuite.',
	'On one page: your region’s framework, your territory, your dates, your themes, your groups. Everything can change later.'
);
export const verifyFirst = message(
	'Confirmez d’abord votre adresse électronique : ouvrez le lien que nous vous avons envoyé à l’inscription, ou demandez-en un autre depuis « Mon compte ».',
	'Confirm your e-mail address first: open the link we sent you when you signed up, or ask for a sign-in link.'
);
export const chooseFramework = message(
	'Dans quelle région ? Choisissez un cadre',
	'In which region? Choose a framework'
);
export const frameworkHelp = message(
	'Le cadre propose des thèmes et une durée : ce sont des suggestions, tout se modifie à l’étape suivante.',
	'The framework suggests themes and a duration: these are suggestions, everything can change on the next page.'
);
export const useFramework = message<{ name: string }>(
	({ name }) => `Partir du cadre ${name}`,
	({ name }) => `Start from the ${name} framework`
);
export const useNoFramework = message('Partir d’une page blanche', 'Start from a blank page');
export const themesCount = message<{ count: number }>(
	({ count }) => `${count} ${plural('fr', count, 'thème proposé', 'thèmes proposés')}`,
	({ count }) => `${count} ${plural('en', count, 'suggested theme', 'suggested themes')}`
);
export const sourceOf = message<{ title: string; publisher: string; edition: string }>(
	({ title: page, publisher, edition }) => `Source : ${publisher}, « ${page} », lu en ${edition}.`,
	({ title: page, publisher, edition }) => `Source: ${publisher}, “${page}”, read in ${edition}.`
);
export const changeFramework = message('Changer de cadre', 'Change framework');
export const identity = message('Le contrat', 'The contract');
export const contractTitle = message('Titre du contrat', 'Title of the contract');
export const contractTitleHelp = message(
	'Par exemple : Contrat local de santé du Pays de Brumeval',
	'For example: Contrat local de santé du Pays de Brumeval'
);
export const territoryName = message('Nom du territoire', 'Name of the territory');
export const territoryNameHelp = message(
	'Comme les habitants l’appellent. Il donne son adresse à la page.',
	'As residents call it. It gives the page its address.'
);
export const presentation = message('Présentation', 'Presentation');
export const presentationHelp = message(
	'Quelques phrases pour les habitants : pourquoi ce contrat, avec qui.',
	'A few sentences for residents: why this contract, with whom.'
);
export const territory = message('Le territoire', 'The territory');
export const territoryHelp = message(
	'Cherchez une commune, un code postal ou une intercommunalité, puis ajoutez-la.',
	'Search for a commune, a postcode or a group of communes, then add it.'
);
export const searchPlaces = message('Commune ou intercommunalité', 'Commune or group of communes');
export const search = message('Chercher', 'Search');
export const add = message('Ajouter', 'Add');
export const remove = message('Retirer', 'Remove');
export const addPlace = message<{ name: string; department: string }>(
	({ name, department }) => `Ajouter ${name}, ${department}`,
	({ name, department }) => `Add ${name}, ${department}`
);
export const removePlace = message<{ name: string }>(
	({ name }) => `Retirer ${name}`,
	({ name }) => `Remove ${name}`
);
export const groupingMembers = message<{ count: number }>(
	({ count }) => `${count} ${plural('fr', count, 'commune', 'communes')} d’un coup`,
	({ count }) => `${count} ${plural('en', count, 'commune', 'communes')} at once`
);
export const placesFound = message<{ count: number; more: boolean }>(
	({ count, more }) => {
		if (count === 0) return 'Aucune commune ne répond à cette recherche. Vérifiez l’orthographe.';
		if (more) return `Les ${count} premières réponses. Précisez avec le numéro du département.`;
		return `${count} ${plural('fr', count, 'réponse', 'réponses')}.`;
	},
	({ count, more }) => {
		if (count === 0) return 'No commune answers this search. Check the spelling.';
		if (more) return `The first ${count} answers. Add the number of the département.`;
		return `${count} ${plural('en', count, 'answer', 'answers')}.`;
	}
);
export const chosenCommunes = message<{ count: number; population: number }>(
	({ count, population }) =>
		count === 0
			? 'Aucune commune choisie pour le moment.'
			: `${formatNumber(count)} ${plural('fr', count, 'commune', 'communes')}, ${formatNumber(population)} habitants`,
	({ count, population }) =>
		count === 0
			? 'No commune chosen yet.'
			: `${formatNumber(count)} ${plural('en', count, 'commune', 'communes')}, ${formatNumber(population)} inhabitants`
);
export const inhabitants = message<{ count: number }>(
	({ count }) => `${formatNumber(count)} ${plural('fr', count, 'habitant', 'habitants')}`,
	({ count }) => `${formatNumber(count)} ${plural('en', count, 'inhabitant', 'inhabitants')}`
);
export const clearCommunes = message('Retirer toutes les communes', 'Remove all communes');
export const districts = message('Quartiers', 'Districts');
export const district = message<{ number: number }>(
	({ number }) => `Quartier ${number}`,
	({ number }) => `District ${number}`
);
export const districtsHelp = message(
	'Un quartier prioritaire, un hameau : un nom libre par ligne de saisie.',
	'A priority district, a hamlet: one free name in each field.'
);
export const dates = message('Les dates', 'The dates');
export const datesHelp = message<{ years: number | null; renewable: boolean }>(
	({ years, renewable }) =>
		years === null
			? 'Le cadre ne dit pas de durée : choisissez la vôtre.'
			: `Le cadre propose ${years} ans${renewable ? ', renouvelables' : ''}. Vous pouvez en décider autrement.`,
	({ years, renewable }) =>
		years === null
			? 'The framework states no duration: choose your own.'
			: `The framework suggests ${years} years${renewable ? ', renewable' : ''}. You may decide otherwise.`
);
export const startsOn = message('Premier jour', 'First day');
export const endsOn = message('Dernier jour', 'Last day');
export const themes = message('Les thèmes', 'The themes');
export const themesHelp = message(
	'Gardez, renommez, retirez, changez l’ordre : le texte est libre.',
	'Keep, rename, remove, reorder: the text is free.'
);
export const aimsHelp = message(
	'Votre région fixe des buts et laisse les axes libres : voici ses buts, pour commencer. Gardez, renommez, retirez.',
	'Your region sets aims and leaves the axes free: here are its aims, to begin with. Keep, rename, remove.'
);
export const mandatoryOrientations = message(
	'Chaque contrat de cette région doit porter, dans ses fiches :',
	'Each contract of this region must carry, in its action sheets:'
);
export const themeTitle = message<{ number: number }>(
	({ number }) => `Thème ${number}`,
	({ number }) => `Theme ${number}`
);
export const themeSummary = message('En quelques mots', 'In a few words');
export const moveUp = message('Monter', 'Move up');
export const moveDown = message('Descendre', 'Move down');
export const ofTheme = message<{ number: number }>(
	({ number }) => `le thème ${number}`,
	({ number }) => `theme ${number}`
);
export const addTheme = message('Ajouter un thème', 'Add a theme');
export const groups = message('Les groupes', 'The groups');
export const groupsHelp = message(
	'Cochez ceux que vous créez dès maintenant. Vous les composerez ensuite.',
	'Tick the ones you create now. You will compose them afterwards.'
);
export const carriesTheme = message('porte un thème du cadre', 'carries a theme of the framework');
export const create = message('Créer le contrat', 'Create the contract');
export const youCoordinate = message(
	'Vous en serez la coordination. La page du contrat est publique.',
	'You will be its coordinator. The contract’s page is public.'
);
