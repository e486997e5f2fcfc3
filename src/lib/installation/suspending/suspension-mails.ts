import { mailText } from '../../journal/mail-text.ts';

export const suspendedMail = mailText<{ reason: string; url: string }>({
	fr: ({ reason, url }) => ({
		subject: 'Votre compte est suspendu',
		body: `Les personnes qui administrent ce site ont suspendu votre compte : il ne peut plus se connecter. Ce que vous avez écrit reste où vous l’avez écrit.\n\nLa raison donnée :\n${reason}\n\nSi vous pensez que c’est une erreur, ou pour demander une copie de vos données ou leur effacement, écrivez-leur : les mentions légales du site disent comment.\n${url}`
	}),
	en: ({ reason, url }) => ({
		subject: 'Your account is suspended',
		body: `The people who run this site have suspended your account: it can no longer sign in. What you wrote stays where you wrote it.\n\nThe reason given:\n${reason}\n\nIf you think this is a mistake, or to ask for a copy of your data or their erasure, write to them: the legal notice of the site says how.\n${url}`
	})
});

export const unsuspendedMail = mailText<{ url: string }>({
	fr: ({ url }) => ({
		subject: 'Votre compte est rouvert',
		body: `Votre compte n’est plus suspendu : vous retrouvez ce que vous faisiez dans chaque contrat.\n\n${url}`
	}),
	en: ({ url }) => ({
		subject: 'Your account is open again',
		body: `Your account is no longer suspended: you find again what you did in each contract.\n\n${url}`
	})
});
