import { message } from '../shared/messages.ts';
import { UNCONFIRMED_DAYS, UNUSED_DAYS_AFTER_WARNING } from '../treatments/durations.ts';
import type { TreatmentWords } from '../treatments/treatment.ts';
import { nobody } from '../treatments/words.ts';
import { LINK_MINUTES } from './rules.ts';

const onlyYou = message({ fr: 'Vous seul·e.', en: 'Only you.' });

export const accountWords: TreatmentWords = {
	title: message({ fr: 'Votre compte', en: 'Your account' }),
	data: message({
		fr: 'Adresse électronique, nom affiché, pseudonyme, langue, dates de création et de confirmation, semaine de votre dernière visite. Du mot de passe, une empreinte seule, qui ne permet pas de le retrouver. Si votre compte est suspendu : depuis quand, et pourquoi.',
		en: 'E-mail address, display name, pseudonym, language, dates of creation and of confirmation, week of your last visit. Of the password, a fingerprint only, from which it cannot be found. If your account is suspended: since when, and why.'
	}),
	purpose: message({
		fr: 'Vous reconnaître, vous écrire, signer ce que vous faites.',
		en: 'Recognising you, writing to you, signing what you do.'
	}),
	seenBy: message({
		fr: 'Le public lit votre pseudonyme. Les personnes qui écrivent avec vous et la coordination lisent votre nom. La coordination voit la semaine de votre dernière visite et, si vous participez au nom d’un organisme, votre adresse, qui n’est jamais montrée au public. Les personnes qui administrent ce site voient votre nom, votre adresse et la semaine de votre dernière visite.',
		en: 'The public reads your pseudonym. The people who write with you and the coordination read your name. The coordination sees the week of your last visit and, if you take part for a body, your address, which is never shown to the public. The people who run this site see your name, your address and the week of your last visit.'
	}),
	kept: message({
		fr: `Jusqu’à ce que vous effaciez votre compte, ou que deux ans passent sans que vous vous connectiez : un courriel vous prévient, et ${UNUSED_DAYS_AFTER_WARNING} jours plus tard le compte est effacé. Celui qui coordonne seul un contrat, ou qui administre ce site, reste. Un compte dont l’adresse n’a jamais été confirmée est effacé après ${UNCONFIRMED_DAYS} jours.`,
		en: `Until you erase your account, or two years pass without your signing in: an e-mail tells you, and ${UNUSED_DAYS_AFTER_WARNING} days later the account is erased. One that coordinates a contract alone, or runs this site, stays. An account whose address was never confirmed is erased after ${UNCONFIRMED_DAYS} days.`
	})
};
export const languageCookie = message({
	fr: 'La langue que vous avez choisie ici, pendant un an.',
	en: 'The language that you chose here, for a year.'
});

export const sessionsWords: TreatmentWords = {
	title: message({ fr: 'Vos connexions', en: 'Your sign-ins' }),
	data: message({
		fr: 'Pour chaque appareil connecté : la famille (« Firefox sur Linux »), le jour de la connexion, la dernière visite. Ni adresse IP, ni lieu.',
		en: 'For each signed-in device: its family (“Firefox on Linux”), the day of the sign-in, the last visit. No IP address, no place.'
	}),
	purpose: message({
		fr: 'Vous garder connecté·e, et vous montrer où votre compte est ouvert.',
		en: 'Keeping you signed in, and showing you where your account is open.'
	}),
	seenBy: onlyYou,
	kept: message({
		fr: '14 jours après la dernière visite, 60 jours dans tous les cas. « Appareils connectés » permet de les fermer plus tôt.',
		en: '14 days after the last visit, 60 days in all cases. “Signed-in devices” lets you end them sooner.'
	})
};
export const sessionCookie = message({
	fr: 'Votre connexion, aussi longtemps qu’elle dure.',
	en: 'Your sign-in, as long as it lasts.'
});

export const knownDeviceCookie = message({
	fr: 'L’appareil d’où vous vous êtes connecté·e, pendant 180 jours : personne ne vous en ferme l’accès en essayant des mots de passe.',
	en: 'The device that you signed in with, for 180 days: nobody closes it to you by trying passwords.'
});

export const leavingCookie = message({
	fr: 'Après une déconnexion, dix minutes : la page suivante efface de cet appareil ce que vous aviez commencé à écrire dans des formulaires. Elle ne dit pas qui vous êtes.',
	en: 'After signing out, ten minutes: the next page erases from this device what you had begun to write in forms. It does not say who you are.'
});
export const formDrafts = message({
	fr: 'Ce que vous avez commencé à écrire dans un formulaire, photo comprise : jusqu’à son envoi ou à votre déconnexion, 14 jours au plus. Avec un compte, c’est chiffré, et vous seul·e pouvez le rouvrir ici. Sans compte, qui se sert de cet appareil peut le lire. Jamais un mot de passe, ni un bulletin de vote.',
	en: 'What you began to write in a form, photo included: until it is sent or you sign out, 14 days at most. With an account it is encrypted, and only you can open it again here. Without an account, whoever uses this device can read it. Never a password, nor a ballot.'
});

export const linksWords: TreatmentWords = {
	title: message({ fr: 'Les liens reçus par courriel', en: 'Links received by e-mail' }),
	data: message({
		fr: 'Une empreinte de chaque lien à usage unique, ce qu’il permet, ses dates ; la nouvelle adresse, si vous en changez.',
		en: 'A fingerprint of each one-use link, what it allows, its dates; the new address, if you are changing it.'
	}),
	purpose: message({
		fr: 'Prouver qu’une boîte aux lettres est la vôtre.',
		en: 'Proving that a mailbox is yours.'
	}),
	seenBy: onlyYou,
	kept: message({
		fr: `De ${LINK_MINUTES['sign-in']} minutes à trois jours selon le lien, puis effacés dans l’heure.`,
		en: `From ${LINK_MINUTES['sign-in']} minutes to three days depending on the link, then erased within the hour.`
	})
};
export const signUpCookie = message({
	fr: 'Une marque sur le navigateur qui s’inscrit, pendant trois jours : le lien de confirmation n’y redemande pas le mot de passe.',
	en: 'A mark on the browser that signs up, for three days: the confirmation link does not ask for the password again there.'
});

export const triesWords: TreatmentWords = {
	title: message({ fr: 'Les essais comptés', en: 'Tries that are counted' }),
	data: message({
		fr: 'Combien de fois un geste a été tenté, sous une empreinte de l’adresse IP, de la boîte aux lettres ou du compte. On ne peut pas les y lire.',
		en: 'How many times something was tried, under a fingerprint of the IP address, the mailbox or the account. They cannot be read in it.'
	}),
	purpose: message({
		fr: 'Arrêter qui essaie des mots de passe, inonde une boîte ou un sujet.',
		en: 'Stopping whoever tries passwords, floods a mailbox or a topic.'
	}),
	seenBy: nobody,
	kept: message({ fr: '24 heures au plus.', en: '24 hours at most.' })
};
