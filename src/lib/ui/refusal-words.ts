import { message } from '../shared/messages.ts';

/** Why something typed is not taken, where several domains say the same. */

export const confirmMissing = message({
	fr: 'Cochez la case pour confirmer.',
	en: 'Tick the box to confirm.'
});
export const addressMalformed = message({
	fr: 'Cette adresse semble incomplète. Exemple : prenom@exemple.fr',
	en: 'This address looks incomplete. Example: name@example.com'
});
export const addressOtherAlphabet = message({
	fr: 'Une lettre de cette adresse vient d’un autre alphabet, et lui ressemble : écrivez-la au clavier.',
	en: 'A letter of this address comes from another alphabet and looks like it: type it on the keyboard.'
});
export const endBeforeStart = message({
	fr: 'La fin doit venir après le début.',
	en: 'The end must come after the beginning.'
});
export const missing = message({ fr: 'À remplir.', en: 'To be filled in.' });
export const notAChoice = message({ fr: 'Choisissez dans la liste.', en: 'Choose from the list.' });
export const notADate = message({ fr: 'Ce n’est pas une date.', en: 'This is not a date.' });
export const reasonMissing = message({ fr: 'Écrivez la raison.', en: 'Write the reason.' });
export const tooLong = message({ fr: 'Ce texte est trop long.', en: 'This text is too long.' });
export const unreadable = message({ fr: 'Vérifiez ce champ.', en: 'Check this field.' });
