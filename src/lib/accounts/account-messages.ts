import { message, plural } from '../shared/messages.ts';

export const accountTitle = message('Mon compte', 'My account');
export const accountNavigation = message('Pages de mon compte', 'Pages of my account');
export const profileTitle = message('Profil', 'Profile');
export const securityTitle = message('Mot de passe', 'Password');
export const sessionsTitle = message('Appareils connectés', 'Signed-in devices');
export const placesTitle = message('Où je participe', 'Where I take part');
export const noPlaces = message(
	'Vous ne participez encore à aucun contrat. Une invitation, ou la page d’un comité ouvert, vous y fera entrer.',
	'You take part in no contract yet. An invitation, or the page of an open committee, will bring you in.'
);
export const yourEmail = message<{ email: string }>(
	({ email }) => `Votre adresse : ${email}`,
	({ email }) => `Your address: ${email}`
);
export const pseudonymHelp = message(
	'C’est sous ce nom que le public vous voit.',
	'This is the name the public sees.'
);
export const language = message(
	'Langue de l’interface et des courriels',
	'Language of pages and e-mails'
);
export const saveProfile = message('Enregistrer mon profil', 'Save my profile');
export const profileSaved = message('Votre profil est enregistré.', 'Your profile is saved.');
export const currentPassword = message('Mot de passe actuel', 'Current password');
export const changePassword = message('Changer mon mot de passe', 'Change my password');
export const changePasswordText = message(
	'Vos autres appareils seront déconnectés.',
	'Your other devices will be signed out.'
);
export const passwordChanged = message(
	'Votre mot de passe est changé, et vos autres appareils sont déconnectés.',
	'Your password is changed, and your other devices are signed out.'
);
export const noPasswordYet = message(
	'Vous n’avez pas de mot de passe : vous entrez avec un lien reçu par courriel. Pour en choisir un, demandez un lien.',
	'You have no password: you come in with a link received by e-mail. To choose one, ask for a link.'
);
export const choosePassword = message('Choisir un mot de passe', 'Choose a password');
export const sessionsLead = message(
	'Chaque ligne est un appareil où votre compte est ouvert. Si l’un d’eux ne vous dit rien, déconnectez-le et changez de mot de passe.',
	'Each line is a device where your account is open. If you do not recognise one, sign it out and change your password.'
);
export const thisSession = message('Cet appareil', 'This device');
export const unknownDevice = message('Appareil inconnu', 'Unknown device');
export const deviceOnSystem = message<{ browser: string; system: string }>(
	({ browser, system }) => `${browser} sur ${system}`,
	({ browser, system }) => `${browser} on ${system}`
);
export const openedOn = message<{ date: string }>(
	({ date }) => `Connecté le ${date}`,
	({ date }) => `Signed in on ${date}`
);
export const endSession = message('Déconnecter', 'Sign out');
export const endSessionOf = message<{ device: string }>(
	({ device }) => `Déconnecter ${device}`,
	({ device }) => `Sign out ${device}`
);
export const endOtherSessions = message(
	'Déconnecter tous les autres appareils',
	'Sign out all other devices'
);
export const sessionsEnded = message('C’est fait.', 'Done.');

const seenNow = message('Vu à l’instant', 'Seen just now');
const seenMinutes = message<{ count: number }>(
	({ count }) => `Vu il y a ${count} ${plural('fr', count, 'minute', 'minutes')}`,
	({ count }) => `Seen ${count} ${plural('en', count, 'minute', 'minutes')} ago`
);
const seenHours = message<{ count: number }>(
	({ count }) => `Vu il y a ${count} ${plural('fr', count, 'heure', 'heures')}`,
	({ count }) => `Seen ${count} ${plural('en', count, 'hour', 'hours')} ago`
);
const seenDays = message<{ count: number }>(
	({ count }) => `Vu il y a ${count} ${plural('fr', count, 'jour', 'jours')}`,
	({ count }) => `Seen ${count} ${plural('en', count, 'day', 'days')} ago`
);

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
