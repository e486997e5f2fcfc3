import { message } from '../../shared/messages.ts';

export const addressTitle = message({ fr: 'Changer d’adresse', en: 'Change my address' });
export const addressLead = message({
	fr: 'Un lien part vers l’ancienne adresse et un autre vers la nouvelle. Quand les deux boîtes ont dit oui, la nouvelle adresse remplace l’ancienne.',
	en: 'One link goes to the former address and another to the new one. When both mailboxes have said yes, the new address takes the place of the former.'
});
export const newAddress = message({ fr: 'Nouvelle adresse', en: 'New address' });
export const sendBothLinks = message({ fr: 'Envoyer les deux liens', en: 'Send both links' });
export const bothSent = message<{ before: string; after: string }>({
	fr: ({ before, after }) =>
		`Deux liens viennent de partir, à ${before} et à ${after}. Chacun sert une seule fois, pendant 24 heures.`,
	en: ({ before, after }) =>
		`Two links have just left, to ${before} and to ${after}. Each works once, for 24 hours.`
});
export const pendingTitle = message({ fr: 'Un changement attend', en: 'A change is waiting' });
export const pendingText = message<{ email: string; date: string }>({
	fr: ({ email, date }) => `Vers ${email}, jusqu’au ${date}.`,
	en: ({ email, date }) => `To ${email}, until ${date}.`
});
export const beforeSaid = message({
	fr: 'L’ancienne boîte a dit oui.',
	en: 'The former mailbox has said yes.'
});
export const beforeWaits = message({
	fr: 'L’ancienne boîte n’a pas encore répondu.',
	en: 'The former mailbox has not answered yet.'
});
export const afterSaid = message({
	fr: 'La nouvelle boîte a dit oui.',
	en: 'The new mailbox has said yes.'
});
export const afterWaits = message({
	fr: 'La nouvelle boîte n’a pas encore répondu.',
	en: 'The new mailbox has not answered yet.'
});
export const cancelChange = message({ fr: 'Annuler ce changement', en: 'Cancel this change' });
export const changeCancelled = message({
	fr: 'Le changement est annulé : votre adresse reste la même.',
	en: 'The change is cancelled: your address stays the same.'
});
export const lostMailbox = message({
	fr: 'Vous n’ouvrez plus l’ancienne boîte ? Écrivez à la coordination de votre contrat : elle peut vous inviter à votre nouvelle adresse.',
	en: 'You can no longer open the former mailbox? Write to the coordination of your contract: it can invite you at your new address.'
});

export const linkBeforeLead = message({
	fr: 'La personne connectée à votre compte demande à changer d’adresse. Si c’est vous, dites oui.',
	en: 'The person signed in to your account asks to change its address. If it is you, say yes.'
});
export const linkAfterLead = message({
	fr: 'Dites oui si cette boîte est la vôtre et que vous avez demandé ce changement.',
	en: 'Say yes if this mailbox is yours and you asked for this change.'
});
export const linkAddressButton = message({
	fr: 'Oui, changer d’adresse',
	en: 'Yes, change the address'
});
export const oneSaid = message({
	fr: 'C’est noté. L’adresse changera quand l’autre boîte aura dit oui aussi.',
	en: 'Noted. The address will change when the other mailbox has said yes too.'
});
export const addressChanged = message({
	fr: 'Votre adresse est changée. Servez-vous désormais de la nouvelle pour vous connecter.',
	en: 'Your address is changed. From now on use the new one to sign in.'
});
export const addressTaken = message({
	fr: 'L’adresse n’a pas changé : un autre compte s’en sert.',
	en: 'The address has not changed: another account uses it.'
});
