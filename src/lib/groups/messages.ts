import { message, plural } from '../shared/messages.ts';
import { formatDate } from '../shared/format.ts';

export { all as anyKind, save, saved, search, you } from '../ui/words.ts';

export const title = message({ fr: 'Les groupes du contrat', en: 'The groups of the contract' });
export const lead = message({
	fr: 'Des habitants, des partenaires et des élus réunis autour d’un thème ou de tout le contrat. Certains sont ouverts : venez.',
	en: 'Residents, partners and elected people gathered around a theme or the whole contract. Some are open: come.'
});
export const searchLabel = message({ fr: 'Chercher un groupe', en: 'Search for a group' });
export const kindFilter = message({ fr: 'Sorte de groupe', en: 'Kind of group' });
export const found = message<{ count: number }>({
	fr: ({ count }) => `${count} ${plural('fr', count, 'groupe', 'groupes')}`,
	en: ({ count }) => `${count} ${plural('en', count, 'group', 'groups')}`
});
export const noneTitle = message({ fr: 'Aucun groupe ici', en: 'No group here' });
export const noneText = message({
	fr: 'Essayez un autre mot, ou toutes les sortes de groupes.',
	en: 'Try another word, or all kinds of groups.'
});
export const noneYetText = message({
	fr: 'La coordination n’a pas encore créé de groupe pour ce contrat.',
	en: 'The coordination has not created a group for this contract yet.'
});
export const membersCount = message<{ count: number }>({
	fr: ({ count }) => `${count} ${plural('fr', count, 'membre', 'membres')}`,
	en: ({ count }) => `${count} ${plural('en', count, 'member', 'members')}`
});
export const wholeContract = message({ fr: 'Tout le contrat', en: 'The whole contract' });
export const closedBadge = message({ fr: 'Terminé', en: 'Closed' });
export const closedText = message({
	fr: 'Ce groupe a terminé ses travaux. Sa page reste, pour mémoire.',
	en: 'This group has ended its work. Its page stays, as a record.'
});
export const purpose = message({ fr: 'À quoi sert ce groupe', en: 'What this group is for' });
export const mandate = message<{ from: string | null; to: string | null }>({
	fr: ({ from, to }) => {
		if (from && to) return `Du ${formatDate(from)} au ${formatDate(to)}`;
		if (to) return `Jusqu’au ${formatDate(to)}`;
		return from ? `Depuis le ${formatDate(from)}` : 'Sans date de fin';
	},
	en: ({ from, to }) => {
		if (from && to) return `From ${formatDate(from)} to ${formatDate(to)}`;
		if (to) return `Until ${formatDate(to)}`;
		return from ? `Since ${formatDate(from)}` : 'No end date';
	}
});
export const groupMandate = message({ fr: 'Mandat du groupe', en: 'Mandate of the group' });
export const about = message({ fr: 'Porte sur', en: 'About' });
export const door = message({ fr: 'Pour y entrer', en: 'How to join' });
export const members = message({ fr: 'Les membres', en: 'The members' });
export const pseudonymsShown = message({
	fr: 'Chaque membre choisit de montrer ici son nom ou son pseudonyme.',
	en: 'Each member chooses to show a name or a pseudonym here.'
});
export const namesShown = message({
	fr: 'Vous voyez les noms parce que vous faites partie du groupe ou de la coordination. Le public voit le pseudonyme de qui n’a pas choisi de montrer son nom.',
	en: 'You see names because you belong to the group or to the coordination. The public sees the pseudonym of those who have not chosen to show their name.'
});
export const searchMember = message({ fr: 'Chercher un membre', en: 'Search for a member' });
export const nobodyFound = message({
	fr: 'Aucun membre de ce nom.',
	en: 'No member of this name.'
});
export const noMemberTitle = message({ fr: 'Pas encore de membre', en: 'No member yet' });
export const noMemberText = message({
	fr: 'Les premiers membres apparaîtront ici.',
	en: 'The first members will appear here.'
});
export const facilitator = message({ fr: 'Animation', en: 'Facilitator' });
export const pastMandates = message<{ count: number }>({
	fr: ({ count }) =>
		`${count} ${plural('fr', count, 'mandat terminé', 'mandats terminés')} depuis le début du groupe`,
	en: ({ count }) =>
		`${count} ended ${plural('en', count, 'mandate', 'mandates')} since the group began`
});
export const ended = message({ fr: 'Mandat terminé', en: 'Mandate ended' });

export const join = message({ fr: 'Rejoindre le groupe', en: 'Join the group' });
export const joinTitle = join;
export const joinOpenText = message({
	fr: 'La porte est ouverte : vous devenez membre tout de suite.',
	en: 'The door is open: you become a member at once.'
});
export const requestText = message({
	fr: 'Dites en quelques mots pourquoi vous voulez venir. La réponse vous parviendra par courriel.',
	en: 'Say in a few words why you want to come. The answer will reach you by e-mail.'
});
export { yourMessage as requestMessage } from '../ui/words.ts';
export const requestMessageHelp = message({
	fr: 'Lu par l’animation du groupe et la coordination, qui voient aussi votre nom. N’écrivez rien sur votre santé.',
	en: 'Read by the group’s facilitators and the coordination, who also see your name. Write nothing about your health.'
});
export const request = message({ fr: 'Demander à rejoindre', en: 'Ask to join' });
export const requestWaiting = message({
	fr: 'Votre demande est partie. Vous recevrez la réponse par courriel.',
	en: 'Your request is on its way. You will get the answer by e-mail.'
});
export const invitationText = message({
	fr: 'On entre dans ce groupe sur invitation de la coordination. Ses travaux restent publics.',
	en: 'One joins this group by invitation of the coordination. Its work stays public.'
});
export const signInToJoin = message({
	fr: 'Se connecter pour rejoindre le groupe',
	en: 'Sign in to join the group'
});
export const yourSeat = message({
	fr: 'Votre place dans le groupe',
	en: 'Your place in the group'
});
export const showMyName = message({
	fr: 'Montrer mon nom à tout le monde sur cette page',
	en: 'Show my name to everybody on this page'
});
export const showMyNameHelp = message<{ name: string; pseudonym: string }>({
	fr: ({ name, pseudonym }) =>
		`Sinon, le public lit « ${pseudonym} » à la place de « ${name} ». Les membres et la coordination voient toujours votre nom.`,
	en: ({ name, pseudonym }) =>
		`Otherwise the public reads “${pseudonym}” instead of “${name}”. Members and the coordination always see your name.`
});
export const leave = message({ fr: 'Quitter le groupe', en: 'Leave the group' });
export const left = message({ fr: 'Vous avez quitté le groupe.', en: 'You have left the group.' });
export const joined = message({
	fr: 'Bienvenue : vous faites partie du groupe.',
	en: 'Welcome: you are a member of the group.'
});
export const manage = message({ fr: 'Animer ce groupe', en: 'Run this group' });
