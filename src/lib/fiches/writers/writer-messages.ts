import { message, plural } from '../../shared/messages.ts';

export {
	done,
	reason,
	remove as unlinkButton,
	search as searchButton,
	searchPerson as search
} from '../../ui/words.ts';
export { groups } from '../../contracts/page-messages.ts';

export const title = message<{ number: number }>({
	fr: ({ number }) => `Qui écrit la fiche n° ${number} ?`,
	en: ({ number }) => `Who writes sheet no. ${number}?`
});
export const lead = message({
	fr: 'Tout le monde peut lire cette fiche. Voici qui peut y écrire quand l’étape le permet.',
	en: 'Everybody can read this sheet. Here is who may write in it when the stage allows.'
});
export const groupsHelp = message({
	fr: 'Leurs membres écrivent dans la fiche.',
	en: 'Their members write in the sheet.'
});
export const noGroup = message({
	fr: 'Aucun groupe pour le moment.',
	en: 'No group for the moment.'
});
export const linkGroup = message({ fr: 'Ouvrir à un groupe', en: 'Open to a group' });
export const linkButton = message({
	fr: 'Ouvrir la fiche à ce groupe',
	en: 'Open the sheet to this group'
});
export const unlinkOf = message<{ name: string }>({
	fr: ({ name }) => `Retirer le groupe ${name}`,
	en: ({ name }) => `Remove the group ${name}`
});
export const chooseGroup = message({ fr: 'Choisissez un groupe', en: 'Choose a group' });
export const byRole = message({
	fr: 'Par leur rôle dans le contrat',
	en: 'By their role in the contract'
});
export const byRoleHelp = message({
	fr: 'La coordination, les partenaires et les élus écrivent dans toutes les fiches.',
	en: 'The coordination, partners and elected representatives write in every sheet.'
});
export const persons = message({ fr: 'Personne par personne', en: 'Person by person' });
export const personsHelp = message({
	fr: 'Un droit donné ou retiré pour cette fiche seulement.',
	en: 'A right given or withdrawn for this sheet only.'
});
export const noPerson = message({
	fr: 'Aucun droit particulier sur cette fiche.',
	en: 'No particular right on this sheet.'
});
export const granted = message({ fr: 'écrit dans cette fiche', en: 'writes in this sheet' });
export const withdrawnOn = message<{ date: string }>({
	fr: ({ date }) => `n’écrit plus depuis le ${date}`,
	en: ({ date }) => `no longer writes since ${date}`
});
export const reasonHelp = message({
	fr: 'La personne la lira, telle quelle. Par exemple : le texte est en relecture jusqu’à lundi.',
	en: 'The person will read it as it is. For example: the text is being reviewed until Monday.'
});
export const giveBack = message({
	fr: 'Rendre le droit d’écrire',
	en: 'Give back the right to write'
});
export const giveBackTo = message<{ name: string }>({
	fr: ({ name }) => `Rendre le droit d’écrire à ${name}`,
	en: ({ name }) => `Give back the right to write to ${name}`
});
export const grantTitle = message({
	fr: 'Donner le droit d’écrire',
	en: 'Give the right to write'
});
export const grantButton = message({ fr: 'Donner ce droit', en: 'Give this right' });
export const withdrawTitle = message({
	fr: 'Retirer le droit d’écrire',
	en: 'Withdraw the right to write'
});
export const withdrawHelp = message({
	fr: 'La personne est prévenue tout de suite, même si elle est en train d’écrire. Ce qu’elle a déjà enregistré reste dans la fiche.',
	en: 'The person is told at once, even while writing. What they have already saved stays in the sheet.'
});
export const withdrawButton = message({ fr: 'Retirer ce droit', en: 'Withdraw this right' });
export const person = message({ fr: 'Personne', en: 'Person' });
export const choosePerson = message({ fr: 'Choisissez une personne', en: 'Choose a person' });
export const peopleFound = message<{ count: number }>({
	fr: ({ count }) =>
		`${count} ${plural('fr', count, 'personne', 'personnes')} à choisir dans les listes ci-dessous`,
	en: ({ count }) =>
		`${count} ${plural('en', count, 'person', 'people')} to choose from in the lists below`
});
export const nobodyFound = message({
	fr: 'Personne de ce nom n’a de rôle dans ce contrat.',
	en: 'Nobody of this name has a role in this contract.'
});
