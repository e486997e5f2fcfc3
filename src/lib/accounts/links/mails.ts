import { mailText } from '../../journal/mail-text.ts';
import { LINK_MINUTES } from '../rules.ts';

type Linked = { url: string };

export const signInMail = mailText<Linked>({
	fr: ({ url }) => ({
		subject: 'Votre lien pour vous connecter',
		body: `Voici le lien que vous avez demandé pour vous connecter. Il sert une seule fois, pendant ${LINK_MINUTES['sign-in']} minutes :\n\n${url}\n\nSi vous n’avez rien demandé, ne faites rien : sans ce lien, personne n’entre.`
	}),
	en: ({ url }) => ({
		subject: 'Your link to sign in',
		body: `Here is the link you asked for to sign in. It works once, for ${LINK_MINUTES['sign-in']} minutes:\n\n${url}\n\nIf you asked for nothing, do nothing: without this link, nobody gets in.`
	})
});

export const resetMail = mailText<Linked>({
	fr: ({ url }) => ({
		subject: 'Choisir un nouveau mot de passe',
		body: `Pour choisir un nouveau mot de passe, ouvrez cette page. Le lien sert une seule fois, pendant ${LINK_MINUTES.reset} minutes :\n\n${url}\n\nSi vous n’avez rien demandé, ne faites rien : votre mot de passe actuel reste le bon.`
	}),
	en: ({ url }) => ({
		subject: 'Choose a new password',
		body: `To choose a new password, open this page. The link works once, for ${LINK_MINUTES.reset} minutes:\n\n${url}\n\nIf you asked for nothing, do nothing: your current password stays.`
	})
});

/** Without the name that was typed: nothing written by a stranger goes to somebody else's mailbox. */
export const verifyMail = mailText<Linked>({
	fr: ({ url }) => ({
		subject: 'Confirmez votre adresse',
		body: `Bienvenue sur Maillage. Il reste une étape : confirmer que cette adresse est bien la vôtre. Le lien sert une seule fois, pendant trois jours :\n\n${url}\n\nSi vous n’avez pas créé de compte, ne faites rien : il ne s’ouvrira pas.`
	}),
	en: ({ url }) => ({
		subject: 'Confirm your address',
		body: `Welcome to Maillage. One step remains: confirming that this address is yours. The link works once, for three days:\n\n${url}\n\nIf you created no account, do nothing: it will not open.`
	})
});

export const alreadyKnownMail = mailText<{ signInUrl: string }>({
	fr: ({ signInUrl }) => ({
		subject: 'Vous avez déjà un compte',
		body: `Quelqu’un vient de demander un compte avec votre adresse, peut-être vous. Vous en avez déjà un : vous pouvez vous connecter, ou demander un lien si le mot de passe vous échappe :\n\n${signInUrl}\n\nSi ce n’est pas vous, ne faites rien : votre compte n’a pas changé.`
	}),
	en: ({ signInUrl }) => ({
		subject: 'You already have an account',
		body: `Somebody just asked for an account with your address, perhaps you. You already have one: you can sign in, or ask for a link if the password escapes you:\n\n${signInUrl}\n\nIf it was not you, do nothing: your account has not changed.`
	})
});

export const passwordChangedMail = mailText<void>({
	fr: () => ({
		subject: 'Votre mot de passe a été changé',
		body: `Votre mot de passe vient d’être changé. Vos autres appareils ont été déconnectés.\n\nSi ce n’est pas vous, choisissez vite un nouveau mot de passe depuis la page de connexion (« Mot de passe oublié »), et prévenez la coordination du contrat auquel vous prenez part, depuis sa page.`
	}),
	en: () => ({
		subject: 'Your password was changed',
		body: `Your password was just changed. Your other devices were signed out.\n\nIf it was not you, quickly choose a new password from the sign-in page (“Forgotten password”), and tell the coordination of the contract you take part in, from its page.`
	})
});
