import { message } from '../../shared/messages.ts';

export const reportTitle = message('Signaler un texte', 'Report a text');
export const reportLead = message(
	'Ce texte ne devrait pas être là ? Dites-nous pourquoi. Pas besoin de compte, et personne ne saura qui l’a signalé.',
	'Should this text not be here? Tell us why. No account is needed, and nobody will know who reported it.'
);
export const reason = message('Ce qui ne va pas', 'What is wrong');
export const reasonMissing = message('Choisissez ce qui ne va pas.', 'Choose what is wrong.');
export const words = message('Quelque chose à ajouter', 'Something to add');
export const wordsHelp = message(
	'Une phrase suffit. N’écrivez ni nom ni détail sur la santé de quelqu’un : seule la coordination vous lira, et ce mot sera effacé après sa décision.',
	'One sentence is enough. Write no name and nothing about anybody’s health: only the coordination will read it, and it is erased after their decision.'
);
export const wordsTooLong = message('Mille caractères au plus.', 'At most a thousand characters.');
export const send = message('Signaler', 'Report');
export const back = message('Revenir à la consultation', 'Back to the consultation');
export const whatNext = message(
	'Le texte reste visible jusqu’à ce que quelqu’un l’ait relu. Il ne disparaît aussitôt que si plusieurs personnes y voient des données de santé ou des coordonnées. Être en désaccord n’est pas une raison de masquer : répondez plutôt par un argument.',
	'The text stays visible until somebody has read it. It disappears at once only if several people see health data or personal details in it. Disagreeing is no reason to hide: answer with an argument instead.'
);
export const thanksTitle = message('Merci', 'Thank you');
export const thanksText = message(
	'Quelqu’un de la coordination relira ce texte s’il est encore publié. Les décisions, avec leurs raisons, sont dans le journal public de la modération.',
	'Somebody of the coordination will read this text again if it is still shown. Decisions and their reasons are in the public log of moderation.'
);
export const log = message('Charte et journal de la modération', 'Moderation: charter and log');
export const goneTitle = message('Il n’y a rien à signaler ici', 'There is nothing to report here');
export const goneText = message(
	'Ce texte n’est pas publié, ou il ne l’est plus.',
	'This text is not shown, or no longer is.'
);
export const waitMinutes = message<{ minutes: number }>(
	({ minutes }) =>
		`Trop de signalements viennent de cette connexion. Réessayez dans ${minutes} min ; ce que vous avez écrit est resté ci-dessous.`,
	({ minutes }) =>
		`Too many reports come from this connection. Try again in ${minutes} min; what you wrote is still below.`
);
export const reportLink = message('Signaler', 'Report');
export const moderateLink = message('Modérer', 'Moderate');
