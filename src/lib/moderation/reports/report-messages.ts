import { message } from '../../shared/messages.ts';

export { backToConsultation as back } from '../../consultations/words.ts';
export { report as reportLink, report as send } from '../../ui/words.ts';
export { charterAndLog as log, thousandAtMost as wordsTooLong } from '../words.ts';

export const reportTitle = message({ fr: 'Signaler un texte', en: 'Report a text' });
export const reportLead = message({
	fr: 'Ce texte ne devrait pas être là ? Dites-nous pourquoi. Pas besoin de compte, et personne ne saura qui l’a signalé.',
	en: 'Should this text not be here? Tell us why. No account is needed, and nobody will know who reported it.'
});
export const reason = message({ fr: 'Ce qui ne va pas', en: 'What is wrong' });
export const reasonMissing = message({
	fr: 'Choisissez ce qui ne va pas.',
	en: 'Choose what is wrong.'
});
export const words = message({ fr: 'Quelque chose à ajouter', en: 'Something to add' });
export const wordsHelp = message({
	fr: 'Une phrase suffit. N’écrivez ni nom ni détail sur la santé de quelqu’un : seule la coordination vous lira, et ce mot sera effacé après sa décision.',
	en: 'One sentence is enough. Write no name and nothing about anybody’s health: only the coordination will read it, and it is erased after their decision.'
});
export const backToText = message({ fr: 'Revenir au texte', en: 'Back to the text' });
export const whatNext = message({
	fr: 'Le texte reste visible jusqu’à ce que quelqu’un l’ait relu. Il ne disparaît aussitôt que si plusieurs personnes qui ont un compte y voient des données de santé ou des coordonnées. Être en désaccord n’est pas une raison de masquer : répondez plutôt par un argument.',
	en: 'The text stays visible until somebody has read it. It disappears at once only if several people with an account see health data or personal details in it. Disagreeing is no reason to hide: answer with an argument instead.'
});
export const thanksTitle = message({ fr: 'Merci', en: 'Thank you' });
export const thanksText = message({
	fr: 'Quelqu’un de la coordination relira ce texte s’il est encore publié. Les décisions, avec leurs raisons, sont dans le journal public de la modération.',
	en: 'Somebody of the coordination will read this text again if it is still shown. Decisions and their reasons are in the public log of moderation.'
});
export const goneTitle = message({
	fr: 'Il n’y a rien à signaler ici',
	en: 'There is nothing to report here'
});
export const goneText = message({
	fr: 'Ce texte n’est pas publié, ou il ne l’est plus.',
	en: 'This text is not shown, or no longer is.'
});
export const waitMinutes = message<{ minutes: number }>({
	fr: ({ minutes }) =>
		`Trop de signalements viennent de cette connexion. Réessayez dans ${minutes} min ; ce que vous avez écrit est resté ci-dessous.`,
	en: ({ minutes }) =>
		`Too many reports come from this connection. Try again in ${minutes} min; what you wrote is still below.`
});
export const moderateLink = message({ fr: 'Modérer', en: 'Moderate' });
