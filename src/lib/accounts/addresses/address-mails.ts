import { mailText } from '../../journal/mail-text.ts';

const signature = '\n\nMaillage\n';
const subject = {
	fr: 'Changement d’adresse de votre compte',
	en: 'Change of address of your account'
};

export const beforeMail = mailText<{ name: string; email: string; url: string }>({
	fr: ({ name, email, url }) => ({
		subject: subject.fr,
		body: `Bonjour ${name},\n\nOn demande, depuis votre compte, que votre adresse devienne ${email}. Si c’est vous, ouvrez cette page et dites oui. Le lien sert une seule fois, pendant 24 heures :\n\n${url}\n\nSi ce n’est pas vous, ne faites rien : l’adresse ne changera pas. Changez alors de mot de passe et déconnectez vos appareils, depuis « Mon compte ».${signature}`
	}),
	en: ({ name, email, url }) => ({
		subject: subject.en,
		body: `Hello ${name},\n\nSomebody asks, from your account, that your address become ${email}. If it is you, open this page and say yes. The link works once, for 24 hours:\n\n${url}\n\nIf it is not you, do nothing: the address will not change. Then change your password and sign out your devices, from “My account”.${signature}`
	})
});

/** Without a name: nothing written by a stranger goes to somebody else’s mailbox. */
export const afterMail = mailText<{ url: string }>({
	fr: ({ url }) => ({
		subject: subject.fr,
		body: `Bonjour,\n\nQuelqu’un demande que cette adresse devienne celle de son compte sur Maillage. Si c’est vous, ouvrez cette page et dites oui. Le lien sert une seule fois, pendant 24 heures :\n\n${url}\n\nSi ce n’est pas vous, ne faites rien.${signature}`
	}),
	en: ({ url }) => ({
		subject: subject.en,
		body: `Hello,\n\nSomebody asks that this address become that of their account on Maillage. If it is you, open this page and say yes. The link works once, for 24 hours:\n\n${url}\n\nIf it is not you, do nothing.${signature}`
	})
});

export const takenMail = mailText<void>({
	fr: () => ({
		subject: subject.fr,
		body: `Bonjour,\n\nQuelqu’un demande que cette adresse devienne celle d’un autre compte sur Maillage. Elle est déjà celle du vôtre : rien ne change. Si c’est vous, effacez d’abord le compte dont vous ne voulez plus, depuis « Mon compte ».${signature}`
	}),
	en: () => ({
		subject: subject.en,
		body: `Hello,\n\nSomebody asks that this address become that of another account on Maillage. It is that of yours already: nothing changes. If it is you, first erase the account that you no longer want, from “My account”.${signature}`
	})
});

export const changedMail = mailText<{ name: string; email: string }>({
	fr: ({ name, email }) => ({
		subject: subject.fr,
		body: `Bonjour ${name},\n\nLes deux boîtes ont dit oui : l’adresse de votre compte est maintenant ${email}. Les liens envoyés avant ne servent plus.\n\nSi ce n’est pas vous, prévenez vite la coordination du contrat.${signature}`
	}),
	en: ({ name, email }) => ({
		subject: subject.en,
		body: `Hello ${name},\n\nBoth mailboxes said yes: the address of your account is now ${email}. Links sent before no longer work.\n\nIf it was not you, quickly tell the contract’s coordination.${signature}`
	})
});
