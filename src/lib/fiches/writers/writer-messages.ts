import { message, plural } from '../../shared/messages.ts';

export const title = message<{ number: number }>(
	({ number }) => `Qui écrit la fiche n° ${number} ?`,
	({ number }) => `Who writes sheet no. ${number}?`
);
export const lead = message(
	'Tout le monde peut lire cette fiche. Voici qui peut y écrire quand l’étape le permet.',
	'Everybody can read this sheet. Here is who may write in it when the stage allows.'
);
export const groups = message('Les groupes', 'Groups');
export const groupsHelp = message(
	'Leurs membres écrivent dans la fiche.',
	'Their members write in the sheet.'
);
export const noGroup = message('Aucun groupe pour le moment.', 'No group for the moment.');
export const linkGroup = message('Ouvrir à un groupe', 'Open to a group');
export const linkButton = message('Ouvrir la fiche à ce groupe', 'Open the sheet to this group');
export const unlinkButton = message('Retirer', 'Remove');
export const unlinkOf = message<{ name: string }>(
	({ name }) => `Retirer le groupe ${name}`,
	({ name }) => `Remove the group ${name}`
);
export const chooseGroup = message('Choisissez un groupe', 'Choose a group');
export const byRole = message('Par leur rôle dans le contrat', 'By their role in the contract');
export const byRoleHelp = message(
	'La coordination, les partenaires et les élus écrivent dans toutes les fiches.',
	'The coordination, partners and elected representatives write in every sheet.'
);
export const persons = message('Personne par personne', 'Person by person');
export const personsHelp = message(
	'Un droit donné ou retiré pour cette fiche seulement.',
	'A right given or withdrawn for this sheet only.'
);
export const noPerson = message(
	'Aucun droit particulier sur cette fiche.',
	'No particular right on this sheet.'
);
export const granted = message('écrit dans cette fiche', 'writes in this sheet');
export const withdrawnOn = message<{ date: string }>(
	({ date }) => `n’écrit plus depuis le ${date}`,
	({ date }) => `no longer writes since ${date}`
);
export const reason = message('Raison', 'Reason');
export const reasonHelp = message(
	'La personne la lira, telle quelle. Par exemple : le texte est en relecture jusqu’à lundi.',
	'The person will read it as it is. For example: the text is being reviewed until Monday.'
);
export const giveBack = message('Rendre le droit d’écrire', 'Give back the right to write');
export const giveBackTo = message<{ name: string }>(
	({ name }) => `Rendre le droit d’écrire à ${name}`,
	({ name }) => `Give back the right to write to ${name}`
);
export const grantTitle = message('Donner le droit d’écrire', 'Give the right to write');
export const grantButton = message('Donner ce droit', 'Give this right');
export const withdrawTitle = message('Retirer le droit d’écrire', 'Withdraw the right to write');
export const withdrawHelp = message(
	'La personne est prévenue tout de suite, même si elle est en train d’écrire. Ce qu’elle a déjà enregistré reste dans la fiche.',
	'The person is told at once, even while writing. What they have already saved stays in the sheet.'
);
export const withdrawButton = message('Retirer ce droit', 'Withdraw this right');
export const person = message('Personne', 'Person');
export const choosePerson = message('Choisissez une personne', 'Choose a person');
export const done = message('C’est fait.', 'Done.');
export const search = message('Chercher une personne', 'Search for a person');
export const searchButton = message('Chercher', 'Search');
export const peopleFound = message<{ count: number }>(
	({ count }) =>
		`${count} ${plural('fr', count, 'personne', 'personnes')} à choisir dans les listes ci-dessous`,
	({ count }) =>
		`${count} ${plural('en', count, 'person', 'people')} to choose from in the lists below`
);
export const nobodyFound = message(
	'Personne de ce nom n’a de rôle dans ce contrat.',
	'Nobody of this name has a role in this contract.'
);
