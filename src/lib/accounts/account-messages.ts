import { message, plural } from '../shared/messages.ts';

export { myAccount as accountTitle } from '../ui/messages.ts';
export { linkResetLead as changePasswordText, password as securityTitle } from './messages.ts';
export { done as sessionsEnded } from '../ui/words.ts';

export const accountNavigation = message({ fr: 'Pages de mon compte', en: 'Pages of my account' });
export const profileTitle = message({ fr: 'Profil', en: 'Profile' });
export const sessionsTitle = message({ fr: 'Appareils connectés', en: 'Signed-in devices' });
export const placesTitle = message({ fr: 'Où je participe', en: 'Where I take part' });
export const myPlace = message({ fr: 'Ma place', en: 'My place' });
export const myPlaceIn = message<{ title: string }>({
	fr: ({ title }) => `Ma place : ${title}`,
	en: ({ title }) => `My place: ${title}`
});
export const noPlaces = message({
	fr: 'Vous ne participez encore à aucun contrat. Une invitation, ou la page d’un comité ouvert, vous y fera entrer.',
	en: 'You take part in no contract yet. An invitation, or the page of an open committee, will bring you in.'
});
export const yourEmail = message<{ email: string }>({
	fr: ({ email }) => `Votre adresse : ${email}`,
	en: ({ email }) => `Your address: ${email}`
});
export const pseudonymHelp = message({
	fr: 'C’est sous ce nom que le public vous voit.',
	en: 'This is the name the public sees.'
});
export const language = message({
	fr: 'Langue de l’interface et des courriels',
	en: 'Language of pages and e-mails'
});
export const saveProfile = message({ fr: 'Enregistrer mon profil', en: 'Save my profile' });
export const profileSaved = message({
	fr: 'Votre profil est enregistré.',
	en: 'Your profile is saved.'
});
export const currentPassword = message({ fr: 'Mot de passe actuel', en: 'Current password' });
export const changePassword = message({ fr: 'Changer mon mot de passe', en: 'Change my password' });
export const passwordChanged = message({
	fr: 'Votre mot de passe est changé, et vos autres appareils sont déconnectés.',
	en: 'Your password is changed, and your other devices are signed out.'
});
export const noPasswordYet = message({
	fr: 'Vous n’avez pas de mot de passe : vous entrez avec un lien reçu par courriel. Pour en choisir un, demandez un lien.',
	en: 'You have no password: you come in with a link received by e-mail. To choose one, ask for a link.'
});
export const choosePassword = message({ fr: 'Choisir un mot de passe', en: 'Choose a password' });
export const sessionsLead = message({
	fr: 'Chaque ligne est un appareil où votre compte est ouvert. Si l’un d’eux ne vous dit rien, déconnectez-le et changez de mot de passe.',
	en: 'Each line is a device where your account is open. If you do not recognise one, sign it out and change your password.'
});
export const thisSession = message({ fr: 'Cet appareil', en: 'This device' });
export const unknownDevice = message({ fr: 'Appareil inconnu', en: 'Unknown device' });
export const deviceOnSystem = message<{ browser: string; system: string }>({
	fr: ({ browser, system }) => `${browser} sur ${system}`,
	en: ({ browser, system }) => `${browser} on ${system}`
});
export const openedOn = message<{ date: string }>({
	fr: ({ date }) => `Connecté le ${date}`,
	en: ({ date }) => `Signed in on ${date}`
});
export const endSession = message({ fr: 'Déconnecter', en: 'Sign out' });
export const endSessionOf = message<{ device: string }>({
	fr: ({ device }) => `Déconnecter ${device}`,
	en: ({ device }) => `Sign out ${device}`
});
export const endOtherSessions = message({
	fr: 'Déconnecter tous les autres appareils',
	en: 'Sign out all other devices'
});

const seenNow = message({ fr: 'Vu à l’instant', en: 'Seen just now' });
const seenMinutes = message<{ count: number }>({
	fr: ({ count }) => `Vu il y a ${count} ${plural('fr', count, 'minute', 'minutes')}`,
	en: ({ count }) => `Seen ${count} ${plural('en', count, 'minute', 'minutes')} ago`
});
const seenHours = message<{ count: number }>({
	fr: ({ count }) => `Vu il y a ${count} ${plural('fr', count, 'heure', 'heures')}`,
	en: ({ count }) => `Seen ${count} ${plural('en', count, 'hour', 'hours')} ago`
});
const seenDays = message<{ count: number }>({
	fr: ({ count }) => `Vu il y a ${count} ${plural('fr', count, 'jour', 'jours')}`,
	en: ({ count }) => `Seen ${count} ${plural('en', count, 'day', 'days')} ago`
});

/** « Vu il y a 3 heures ». Minutes below one hour, hours below one day. */
export function lastSeen(at: Date, now: Date): string {
	const minutes = Math.floor((now.getTime() - at.getTime()) / 60_000);
	if (minutes < 2) return seenNow();
	if (minutes < 60) return seenMinutes({ count: minutes });
	if (minutes < 24 * 60) return seenHours({ count: Math.floor(minutes / 60) });
	return seenDays({ count: Math.floor(minutes / (24 * 60)) });
}

/** « Firefox sur Linux », from what `deviceOf` keeps. */
export function deviceLabel(device: string): string {
	const [browser = '', system = ''] = device.split('/');
	if (browser && system) return deviceOnSystem({ browser, system });
	return browser || system || unknownDevice();
}
