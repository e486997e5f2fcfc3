import { message } from '../../shared/messages.ts';
import type { MailText } from '../links/mails.ts';

const signature = '\n\nMaillage\n';
const subject = message({
	fr: 'Changement d’adresse de votre compte',
	en: 'Change of address of your account'
});

const beforeBody = message<{ name: string; email: string; url: string }>({
	fr: ({ name, email, url }) =>
		`Bonjour ${name},\n\nOn demande, depuis votre compte, que votre adresse devienne ${email}. Si c’est vous, ouvrez cette page et dites oui. Le lien sert une seule fois, pendant 24 heures :\n\n${url}\n\nSi ce n’est pas vous, ne faites rien : l’adresse ne changera pas. Changez alors de mot de passe et déconnectez vos appareils, depuis « Mon compte ».`,
	en: ({ name, email, url }) =>
		`Hello ${name},\n\nSomebody asks, from your account, that your address become ${email}. If it is you, open this page and say yes. The link works once, for 24 hours:\n\n${url}\n\nIf it is not you, do nothing: the address will not change. Then change your password and sign out your devices, from “My account”.`
});
export const beforeMail = (p: { name: string; email: string; url: string }): MailText => ({
	...{ subject: subject(), body: beforeBody(p) + signature }
});

/** Without a name: nothing written by a stranger goes to somebody else’s mailbox. */
const afterBody = message<{ url: string }>({
	fr: ({ url }) =>
		`Bonjour,\n\nQuelqu’un demande que cette adresse devienne celle de son compte sur Maillage. Si c’est vous, ouvrez cette page et dites oui. Le lien sert une seule fois, pendant 24 heures :\n\n${url}\n\nSi ce n’est pas vous, ne faites rien.`,
	en: ({ url }) =>
		`Hello,\n\nSomebody asks that this address become that of their account on Maillage. If it is you, open this page and say yes. The link works once, for 24 hours:\n\n${url}\n\nIf it is not you, do nothing.`
});
export const afterMail = (p: { url: string }): MailText => ({
	...{ subject: subject(), body: afterBody(p) + signature }
});

const takenBody = message({
	fr: 'Bonjour,\n\nQuelqu’un demande que cette adresse devienne celle d’un autre compte sur Maillage. Elle est déjà celle du vôtre : rien ne change. Si c’est vous, effacez d’abord le compte dont vous ne voulez plus, depuis « Mon compte ».',
	en: 'Hello,\n\nSomebody asks that this address become that of another account on Maillage. It is that of yours already: nothing changes. If it is you, first erase the account that you no longer want, from “My account”.'
});
export const takenMail = (): MailText => ({ subject: subject(), body: takenBody() + signature });

const changedBody = message<{ name: string; email: string }>({
	fr: ({ name, email }) =>
		`Bonjour ${name},\n\nLes deux boîtes ont dit oui : l’adresse de votre compte est maintenant ${email}. Les liens envoyés avant ne servent plus.\n\nSi ce n’est pas vous, prévenez vite la coordination du contrat.`,
	en: ({ name, email }) =>
		`Hello ${name},\n\nBoth mailboxes said yes: the address of your account is now ${email}. Links sent before no longer work.\n\nIf it was not you, quickly tell the contract’s coordination.`
});
export const changedMail = (p: { name: string; email: string }): MailText => ({
	...{ subject: subject(), body: changedBody(p) + signature }
});
