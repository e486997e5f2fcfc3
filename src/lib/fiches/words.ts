import { message } from '../shared/messages.ts';

/** Words that several rooms of fiches say. */

export const fiche = message({ fr: 'Fiche', en: 'Sheet' });
export const ficheGone = message({
	fr: 'Cette fiche n’existe plus.',
	en: 'This sheet no longer exists.'
});
export const onWholeFiche = message({ fr: 'Sur toute la fiche', en: 'About the whole sheet' });
// Said otherwise: a comment is posted by its author, not let through by a moderator.
export const post = message({ fr: 'Publier', en: 'Post' });
export const reopen = message({ fr: 'Rouvrir', en: 'Reopen' });
// Said otherwise: a comment gets a reply, a consultation gets answers.
export const reply = message({ fr: 'Répondre', en: 'Reply' });
export const rowAdded = message({ fr: 'Ligne ajoutée', en: 'Line added' });
export const yourComment = message({ fr: 'Votre commentaire', en: 'Your comment' });
