import { message } from '../../shared/messages.ts';

/** What a form says of the words typed in it: on the device, sent or not. */

export const keptHere = message({
	fr: 'Ce que vous écrivez est gardé sur cet appareil, 14 jours au plus, jusqu’à l’envoi ou, avec un compte, jusqu’à votre déconnexion.',
	en: 'What you write is kept on this device, 14 days at most, until it is sent or, with an account, until you sign out.'
});
export const sending = message({ fr: 'Envoi en cours…', en: 'Sending…' });
export const tooHeavyToKeep = message({
	fr: 'Le fichier est trop lourd pour y être gardé : il sera à choisir de nouveau.',
	en: 'The file is too heavy to be kept there: it will have to be chosen again.'
});
export const comesBack = message({
	fr: 'Voici ce que vous aviez commencé à écrire ici. Rien n’est encore envoyé.',
	en: 'Here is what you had begun to write here. Nothing has been sent yet.'
});
export const eraseDraft = message({ fr: 'Effacer ce brouillon', en: 'Erase this draft' });
export const draftErased = message({ fr: 'Le brouillon est effacé.', en: 'The draft is erased.' });
export const cutTitle = message({ fr: 'Pas de réseau', en: 'No network' });
export const cutKept = message({
	fr: 'Rien n’est perdu : tout ce que vous avez écrit est gardé sur cet appareil, même si vous fermez cette page.',
	en: 'Nothing is lost: everything you wrote is kept on this device, even if you close this page.'
});
export const cutByHand = message({
	fr: 'Rien n’est parti. Appuyez de nouveau quand le réseau sera revenu.',
	en: 'Nothing was sent. Press again when the network is back.'
});
export const cutByItself = message({
	fr: 'Rien n’est parti. L’envoi se refera de lui-même au retour du réseau : laissez cette page ouverte.',
	en: 'Nothing was sent. It will be sent by itself when the network is back: leave this page open.'
});
export const brokenTitle = message({
	fr: 'Le site ne répond pas bien',
	en: 'The site is not answering well'
});
export const brokenText = message({
	fr: 'Rien n’est encore enregistré : réessayez dans un moment.',
	en: 'Nothing is saved yet: try again in a moment.'
});
export const refusedTitle = message({
	fr: 'Cela n’est pas parti',
	en: 'This was not sent'
});
export const wordsStay = message({
	fr: 'Rien n’est enregistré. Ce que vous avez écrit est toujours dans le formulaire.',
	en: 'Nothing is saved. What you wrote is still in the form.'
});
