import { message, plural } from '../shared/messages.ts';
import { formatDate } from '../shared/format.ts';

export const title = message('Les groupes du contrat', 'The groups of the contract');
export const lead = message(
	'Des habitants, des partenaires et des élus réunis autour d’un thème ou de tout le contrat. Certains sont ouverts : venez.',
	'Residents, partners and elected people gathered around a theme or the whole contract. Some are open: come.'
);
export const searchLabel = message('Chercher un groupe', 'Search for a group');
export const kindFilter = message('Sorte de groupe', 'Kind of group');
export const anyKind = message('Toutes', 'All');
export const search = message('Chercher', 'Search');
export const found = message<{ count: number }>(
	({ count }) => `${count} ${plural('fr', count, 'groupe', 'groupes')}`,
	({ count }) => `${count} ${plural('en', count, 'group', 'groups')}`
);
export const noneTitle = message('Aucun groupe ici', 'No group here');
export const noneText = message(
	'Essayez un autre mot, ou toutes les sortes de groupes.',
	'Try another word, or all kinds of groups.'
);
export const noneYetText = message(
	'La coordination n’a pas encore créé de groupe pour ce contrat.',
	'The coordination has not created a group for this contract yet.'
);
export const membersCount = message<{ count: number }>(
	({ count }) => `${count} ${plural('fr', count, 'membre', 'membres')}`,
	({ count }) => `${count} ${plural('en', count, 'member', 'members')}`
);
export const wholeContract = message('Tout le contrat', 'The whole contract');
export const closedBadge = message('Terminé', 'Closed');
export const closedText = message(
	'Ce groupe a terminé ses travaux. Sa page reste, pour mémoire.',
	'This group has ended its work. Its page stays, as a record.'
);
export const purpose = message('À quoi sert ce groupe', 'What this group is for');
export const mandate = message<{ from: string | null; to: string | null }>(
	({ from, to }) => {
		if (from && to) return `Du ${formatDate(from)} au ${formatDate(to)}`;
		if (to) return `Jusqu’au ${formatDate(to)}`;
		return from ? `Depuis le ${formatDate(from)}` : 'Sans date de fin';
	},
	({ from, to }) => {
		if (from && to) return `From ${formatDate(from)} to ${formatDate(to)}`;
		if (to) return `Until ${formatDate(to)}`;
		return from ? `Since ${formatDate(from)}` : 'No end date';
	}
);
export const groupMandate = message('Mandat du groupe', 'Mandate of the group');
export const mandateOver = message('mandat arrivé à son terme', 'mandate over');
export const about = message('Porte sur', 'About');
export const door = message('Pour y entrer', 'How to join');
export const members = message('Les membres', 'The members');
export const pseudonymsShown = message(
	'Chaque membre choisit de montrer ici son nom ou son pseudonyme.',
	'Each member chooses to show a name or a pseudonym here.'
);
export const namesShown = message(
	'Vous voyez les noms parce que vous faites partie du groupe ou de la coordination. Le public voit le pseudonyme de qui n’a pas choisi de montrer son nom.',
	'You see names because you belong to the group or to the coordination. The public sees the pseudonym of those who have not chosen to show their name.'
);
export const searchMember = message('Chercher un membre', 'Search for a member');
export const nobodyFound = message('Aucun membre de ce nom.', 'No member of this name.');
export const noMemberTitle = message('Pas encore de membre', 'No member yet');
export const noMemberText = message(
	'Les premiers membres apparaîtront ici.',
	'The first members will appear here.'
);
export const facilitator = message('Animation', 'Facilitator');
export const you = message('vous', 'you');
export const pastMandates = message<{ count: number }>(
	({ count }) =>
		`${count} ${plural('fr', count, 'mandat terminé', 'mandats terminés')} depuis le début du groupe`,
	({ count }) =>
		`${count} ended ${plural('en', count, 'mandate', 'mandates')} since the group began`
);
export const ended = message('Mandat terminé', 'Mandate ended');

export const joinTitle = message('Rejoindre le groupe', 'Join the group');
export const joinOpenText = message(
	'La porte est ouverte : vous devenez membre tout de suite.',
	'The door is open: you become a member at once.'
);
export const join = message('Rejoindre le groupe', 'Join the group');
export const requestText = message(
	'Dites en quelques mots pourquoi vous voulez venir. La réponse vous parviendra par courriel.',
	'Say in a few words why you want to come. The answer will reach you by e-mail.'
);
export const requestMessage = message('Votre message', 'Your message');
export const requestMessageHelp = message(
	'Lu par l’animation du groupe et la coordination, qui voient aussi votre nom. N’écrivez rien sur votre santé.',
	'Read by the group’s facilitators and the coordination, who also see your name. Write nothing about your health.'
);
export const request = message('Demander à rejoindre', 'Ask to join');
export const requestWaiting = message(
	'Votre demande est partie. Vous recevrez la réponse par courriel.',
	'Your request is on its way. You will get the answer by e-mail.'
);
export const invitationText = message(
	'On entre dans ce groupe sur invitation de la coordination. Ses travaux restent publics.',
	'One joins this group by invitation of the coordination. Its work stays public.'
);
export const signInToJoin = message(
	'Se connecter pour rejoindre le groupe',
	'Sign in to join the group'
);
export const yourSeat = message('Votre place dans le groupe', 'Your place in the group');
export const showMyName = message(
	'Montrer mon nom à tout le monde sur cette page',
	'Show my name to everybody on this page'
);
export const showMyNameHelp = message<{ name: string; pseudonym: string }>(
	({ name, pseudonym }) =>
		`Sinon, le public lit « ${pseudonym} » à la place de « ${name} ». Les membres et la coordination voient toujours votre nom.`,
	({ name, pseudonym }) =>
		`Otherwise the public reads “${pseudonym}” instead of “${name}”. Members and the coordination always see your name.`
);
export const save = message('Enregistrer', 'Save');
export const saved = message('C’est enregistré.', 'Saved.');
export const leave = message('Quitter le groupe', 'Leave the group');
export const leaveText = message(
	'Ce que vous avez écrit reste. Vous ne pourrez plus écrire au nom du groupe.',
	'What you wrote stays. You will no longer be able to write for the group.'
);
export const left = message('Vous avez quitté le groupe.', 'You have left the group.');
export const joined = message(
	'Bienvenue : vous faites partie du groupe.',
	'Welcome: you are a member of the group.'
);
export const manage = message('Animer ce groupe', 'Run this group');
