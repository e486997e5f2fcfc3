import { mailText } from '../../journal/mail-text.ts';

const subject = {
	fr: 'Changement d’adresse de votre compte',
	en: 'Change of address of your account'
};

export const beforeMail = mailText<{ email: string; url: string }>({
	fr: ({ email, url }) => ({
		subject: subject.fr,
		body: `On demande, depuis votre compte, que votre adresse devienne ${email}. Si c’est vous, ouvrez cette page et dites oui. Le lien sert une seule fois, pendant 24 heures :\n\n${url}\n\nSi ce n’est pas vous, ne faites rien : l’adresse ne changera pas. Changez alors de mot de passe et déconnectez vos appareils, depuis « Mon compte ».`
	}),
	en: ({ email, url }) => ({
		subject: subject.en,
		body: `Somebody asks, from your account, that your address become ${email}. If it is you, open this page and say yes. The link works once, for 24 hours:\n\n${url}\n\nIf it is not you, do nothing: the address will not change. Then change your password and sign out your devices, from “My account”.`
	})
});

/** Without a name: nothing written by a stranger goes to somebody else’s mailbox. */
export const afterMail = mailText<{ url: string }>({
	fr: ({ url }) => ({
		subject: subject.fr,
		body: `Quelqu’un demande que cette adresse devienne celle de son compte sur Maillage. Si c’est vous, ouvrez cette page et dites oui. Le lien sert une seule fois, pendant 24 heures :\n\n${url}\n\nSi ce n’est pas vous, ne faites rien.`
	}),
	en: ({ url }) => ({
		subject: subject.en,
		body: `Somebody asks that this address become that of their account on Maillage. If it is you, open this page and say yes. The link works once, for 24 hours:\n\n${url}\n\nIf it is not you, do nothing.`
	})
});

export const takenMail = mailText<void>({
	fr: () => ({
		subject: subject.fr,
		body: `Quelqu’un demande que cette adresse devienne celle d’un autre compte sur Maillage. Elle est déjà celle du vôtre : rien ne change. Si c’est vous, effacez d’abord le compte dont vous ne voulez plus, depuis « Mon compte ».`
	}),
	en: () => ({
		subject: subject.en,
		body: `Somebody asks that this address become that of another account on Maillage. It is that of yours already: nothing changes. If it is you, first erase the account that you no longer want, from “My account”.`
	})
});

export const changedMail = mailText<{ email: string }>({
	fr: ({ email }) => ({
		subject: subject.fr,
		body: `Les deux boîtes ont dit oui : l’adresse de votre compte est maintenant ${email}. Les liens envoyés avant ne servent plus.\n\nSi ce n’est pas vous, prévenez vite la coordination du contrat auquel vous prenez part, depuis sa page.`
	}),
	en: ({ email }) => ({
		subject: subject.en,
		body: `Both mailboxes said yes: the address of your account is now ${email}. Links sent before no longer work.\n\nIf it was not you, quickly tell the coordination of the contract you take part in, from its page.`
	})
});
