import { message } from '../../shared/messages.ts';
import { LINK_MINUTES } from '../rules.ts';

export type MailText = { subject: string; body: string };
type Named = { name: string; url: string };

const signature = '\n\nMaillage\n';

const signInSubject = message({ fr: 'Votre lien pour vous connecter', en: 'Your link to sign in' });
const signInBody = message<Named>({
	fr: ({ name, url }) =>
		`Bonjour ${name},\n\nVoici le lien que vous avez demandé pour vous connecter. Il sert une seule fois, pendant ${LINK_MINUTES['sign-in']} minutes :\n\n${url}\n\nSi vous n’avez rien demandé, ne faites rien : sans ce lien, personne n’entre.`,
	en: ({ name, url }) =>
		`Hello ${name},\n\nHere is the link you asked for to sign in. It works once, for ${LINK_MINUTES['sign-in']} minutes:\n\n${url}\n\nIf you asked for nothing, do nothing: without this link, nobody gets in.`
});

export function signInMail(p: Named): MailText {
	return { subject: signInSubject(), body: signInBody(p) + signature };
}

const resetSubject = message({
	fr: 'Choisir un nouveau mot de passe',
	en: 'Choose a new password'
});
const resetBody = message<Named>({
	fr: ({ name, url }) =>
		`Bonjour ${name},\n\nPour choisir un nouveau mot de passe, ouvrez cette page. Le lien sert une seule fois, pendant ${LINK_MINUTES.reset} minutes :\n\n${url}\n\nSi vous n’avez rien demandé, ne faites rien : votre mot de passe actuel reste le bon.`,
	en: ({ name, url }) =>
		`Hello ${name},\n\nTo choose a new password, open this page. The link works once, for ${LINK_MINUTES.reset} minutes:\n\n${url}\n\nIf you asked for nothing, do nothing: your current password stays.`
});

export function resetMail(p: Named): MailText {
	return { subject: resetSubject(), body: resetBody(p) + signature };
}

const verifySubject = message({ fr: 'Confirmez votre adresse', en: 'Confirm your address' });
/** Without the name that was typed: nothing written by a stranger goes to somebody else's mailbox. */
const verifyBody = message<{ url: string }>({
	fr: ({ url }) =>
		`Bonjour,\n\nBienvenue sur Maillage. Il reste une étape : confirmer que cette adresse est bien la vôtre. Le lien sert une seule fois, pendant trois jours :\n\n${url}\n\nSi vous n’avez pas créé de compte, ne faites rien : il ne s’ouvrira pas.`,
	en: ({ url }) =>
		`Hello,\n\nWelcome to Maillage. One step remains: confirming that this address is yours. The link works once, for three days:\n\n${url}\n\nIf you created no account, do nothing: it will not open.`
});

export function verifyMail(p: { url: string }): MailText {
	return { subject: verifySubject(), body: verifyBody(p) + signature };
}

const alreadyKnownSubject = message({
	fr: 'Vous avez déjà un compte',
	en: 'You already have an account'
});
const alreadyKnownBody = message<{ signInUrl: string }>({
	fr: ({ signInUrl }) =>
		`Bonjour,\n\nQuelqu’un vient de demander un compte avec votre adresse, peut-être vous. Vous en avez déjà un : vous pouvez vous connecter, ou demander un lien si le mot de passe vous échappe :\n\n${signInUrl}\n\nSi ce n’est pas vous, ne faites rien : votre compte n’a pas changé.`,
	en: ({ signInUrl }) =>
		`Hello,\n\nSomebody just asked for an account with your address, perhaps you. You already have one: you can sign in, or ask for a link if the password escapes you:\n\n${signInUrl}\n\nIf it was not you, do nothing: your account has not changed.`
});

export function alreadyKnownMail(p: { signInUrl: string }): MailText {
	return { subject: alreadyKnownSubject(), body: alreadyKnownBody(p) + signature };
}

const passwordChangedSubject = message({
	fr: 'Votre mot de passe a été changé',
	en: 'Your password was changed'
});
const passwordChangedBody = message<{ name: string }>({
	fr: ({ name }) =>
		`Bonjour ${name},\n\nVotre mot de passe vient d’être changé. Vos autres appareils ont été déconnectés.\n\nSi ce n’est pas vous, choisissez vite un nouveau mot de passe depuis la page de connexion (« Mot de passe oublié »), et prévenez la coordination du contrat.`,
	en: ({ name }) =>
		`Hello ${name},\n\nYour password was just changed. Your other devices were signed out.\n\nIf it was not you, quickly choose a new password from the sign-in page (“Forgotten password”), and tell the contract’s coordination.`
});

export function passwordChangedMail(p: { name: string }): MailText {
	return { subject: passwordChangedSubject(), body: passwordChangedBody(p) + signature };
}
