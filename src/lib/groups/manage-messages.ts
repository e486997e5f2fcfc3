import { message } from '../shared/messages.ts';

export const requests = message('Demandes à traiter', 'Requests to answer');
export const noRequest = message('Aucune demande en attente.', 'No request is waiting.');
export const accept = message('Accepter', 'Accept');
export const refuse = message('Refuser', 'Refuse');
export const ofPerson = message<{ name: string }>(
	({ name }) => `la demande de ${name}`,
	({ name }) => `the request of ${name}`
);
export const noMessage = message('Sans message.', 'No message.');
export const details = message('Modifier la page du groupe', 'Edit the group’s page');
export const name = message('Nom du groupe', 'Name of the group');
export const purpose = message('À quoi sert ce groupe', 'What this group is for');
export const joining = message('Comment on y entre', 'How one joins');
export const mandateStartsOn = message('Début du mandat', 'Start of the mandate');
export const mandateEndsOn = message(
	'Fin du mandat (dernier jour)',
	'End of the mandate (last day)'
);
export const mandateHelp = message(
	'Les nouveaux membres reçoivent ce mandat. Ceux qui sont déjà là gardent le leur.',
	'New members receive this mandate. Those already here keep theirs.'
);
export const save = message('Enregistrer', 'Save');
export const manageMember = message<{ name: string }>(
	({ name: who }) => `Gérer la place de ${who}`,
	({ name: who }) => `Manage the place of ${who}`
);
export const nameFacilitator = message('Confier l’animation', 'Make facilitator');
export const endFacilitator = message('Retirer l’animation', 'End facilitation');
export const recordMandate = message('Changer le mandat', 'Change the mandate');
export const endMandate = message('Terminer le mandat maintenant', 'End the mandate now');
export const closeGroup = message('Terminer les travaux du groupe', 'End the work of the group');
export const closeGroupText = message(
	'La page reste lisible. Les places n’ouvrent plus aucun droit.',
	'The page stays readable. Seats no longer open any right.'
);
export const confirmClose = message(
	'Oui, ce groupe a terminé ses travaux',
	'Yes, this group has ended its work'
);
export const create = message('Créer un groupe', 'Create a group');
export const kind = message('Sorte de groupe', 'Kind of group');
export const theme = message('Thème', 'Theme');
export const wholeContract = message('Tout le contrat', 'The whole contract');
export const choose = message('Choisir…', 'Choose…');

const sentences: Record<string, () => string> = {
	'name-missing': message('Donnez un nom au groupe.', 'Give the group a name.'),
	'name-long': message(
		'Ce nom est trop long : 120 caractères au plus.',
		'This name is too long: 120 characters at most.'
	),
	'text-long': message('Ce texte est trop long.', 'This text is too long.'),
	'choice-missing': message('Choisissez dans la liste.', 'Choose from the list.'),
	'date-wrong': message('Indiquez une date, comme 01/01/2027.', 'Give a date, such as 01/01/2027.'),
	'end-before-start': message(
		'La fin doit venir après le début.',
		'The end must come after the beginning.'
	),
	'already-member': message(
		'Vous faites déjà partie de ce groupe.',
		'You are already a member of this group.'
	),
	'already-asked': message(
		'Votre demande est déjà partie : la réponse viendra par courriel.',
		'Your request is already on its way: the answer will come by e-mail.'
	),
	'already-answered': message(
		'Quelqu’un a déjà répondu à cette demande.',
		'Somebody has already answered this request.'
	),
	'door-closed': message(
		'Ce groupe ne se rejoint plus de cette façon. Relisez la page : elle a changé.',
		'This group can no longer be joined this way. Read the page again: it has changed.'
	),
	'group-closed': message('Ce groupe a terminé ses travaux.', 'This group has ended its work.'),
	'not-member': message(
		'Cette personne ne fait plus partie du groupe.',
		'This person is no longer a member of the group.'
	),
	'theme-unknown': message('Choisissez un thème du contrat.', 'Choose a theme of the contract.'),
	'confirm-missing': message('Cochez la case pour confirmer.', 'Tick the box to confirm.')
};

const unreadable = message('Vérifiez ce champ.', 'Check this field.');

export function refusalSentence(code: string): string {
	return (sentences[code] ?? unreadable)();
}

export function refusalSentences(refusals: Record<string, string> = {}): Record<string, string> {
	return Object.fromEntries(
		Object.entries(refusals).map(([field, code]) => [field, refusalSentence(code)])
	);
}
