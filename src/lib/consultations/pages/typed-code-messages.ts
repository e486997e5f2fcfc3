import { message, plural } from '../../shared/messages.ts';

export const typedTitle = message({
	fr: 'Taper une adresse imprimée',
	en: 'Type a printed address'
});
export const typedLead = message({
	fr: 'Tapez le code qui est sur l’affiche, sur le questionnaire ou sur votre carton.',
	en: 'Type the code that is on the poster, on the questionnaire or on your card.'
});
export const typedLabel = message({ fr: 'Code imprimé', en: 'Printed code' });
export const typedHelp = message({
	fr: 'Huit signes sur une affiche, dix-huit sur un carton. Les espaces, les tirets et les majuscules n’y changent rien.',
	en: 'Eight signs on a poster, eighteen on a card. Spaces, dashes and capitals change nothing.'
});
export const typedButton = message({ fr: 'Ouvrir la page', en: 'Open the page' });
export const typedUnknown = message({
	fr: 'Ce code ne mène à aucune page. Comparez-le signe par signe avec ce qui est imprimé. Un carton ne sert plus quand un lien plus récent l’a remplacé.',
	en: 'This code leads to no page. Compare it sign by sign with what is printed. A card no longer works when a newer link has replaced it.'
});
export const typedWait = message<{ minutes: number }>({
	fr: ({ minutes }) =>
		`Trop de codes ont été essayés depuis cet endroit. Réessayez dans ${minutes} ${plural('fr', minutes, 'minute', 'minutes')}.`,
	en: ({ minutes }) =>
		`Too many codes were tried from this place. Try again in ${minutes} ${plural('en', minutes, 'minute', 'minutes')}.`
});
export const typedLetter = message({
	fr: 'C’est le code d’une lettre de vote',
	en: 'It is the code of a voting letter'
});
export const typedSeveral = message({
	fr: 'Plusieurs pages ont ce code. Laquelle cherchez-vous ?',
	en: 'Several pages have this code. Which one are you looking for?'
});
export const shortAddress = message({ fr: 'Adresse à taper :', en: 'Address to type:' });
