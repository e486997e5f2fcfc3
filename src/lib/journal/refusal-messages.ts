import { formatDate } from '../shared/format.ts';
import { message } from '../shared/messages.ts';
import { MAIL_LIMIT_HOURS, type MailLimit, type MailRefusal } from './mail-limits.ts';

const tooMany: Record<MailLimit, () => string> = {
	mailbox: message({
		fr: `Cette adresse a déjà reçu beaucoup de courriels d’ici en ${MAIL_LIMIT_HOURS} heures. Rien n’est parti : réessayez demain.`,
		en: `This address has already received many e-mails from here in ${MAIL_LIMIT_HOURS} hours. Nothing was sent: try again tomorrow.`
	}),
	'own-mailbox': message({
		fr: `Beaucoup de liens ont déjà été envoyés à cette adresse en ${MAIL_LIMIT_HOURS} heures. Rien n’est parti : cherchez-les dans votre boîte, ou réessayez demain.`,
		en: `Many links have already been sent to this address in ${MAIL_LIMIT_HOURS} hours. Nothing was sent: look for them in your mailbox, or try again tomorrow.`
	}),
	account: message({
		fr: `Votre compte a déjà fait partir beaucoup de courriels en ${MAIL_LIMIT_HOURS} heures. Rien n’est parti : réessayez demain, ou invitez par un lien à remettre.`,
		en: `Your account has already sent many e-mails in ${MAIL_LIMIT_HOURS} hours. Nothing was sent: try again tomorrow, or invite by a link to hand over.`
	}),
	network: message({
		fr: `Beaucoup de courriels sont déjà partis de cette connexion en ${MAIL_LIMIT_HOURS} heures. Rien n’est parti : réessayez demain, ou depuis un autre endroit.`,
		en: `Many e-mails have already been sent from this connection in ${MAIL_LIMIT_HOURS} hours. Nothing was sent: try again tomorrow, or from elsewhere.`
	}),
	contract: message({
		fr: `Beaucoup de courriels sont déjà partis de ce contrat en ${MAIL_LIMIT_HOURS} heures. Rien n’est parti : réessayez demain.`,
		en: `Many e-mails have already been sent from this contract in ${MAIL_LIMIT_HOURS} hours. Nothing was sent: try again tomorrow.`
	})
};
const stopped = message({
	fr: 'Cette adresse ne veut plus recevoir d’invitations par courriel. Rien n’est parti : retirez-la de la liste, et remettez-lui un lien si elle le souhaite.',
	en: 'This address no longer wants invitations by e-mail. Nothing was sent: take it off the list, and hand over a link if they wish.'
});

/** Why a mail that somebody asked for did not leave. */
export function mailRefusalSentence(refusal: MailRefusal): string {
	return refusal === 'stopped' ? stopped() : tooMany[refusal]();
}

const refusedOn = message<{ date: string; words: string }>({
	fr: ({ date, words }) =>
		words
			? `Adresse refusée par son serveur le ${date} : « ${words} »`
			: `Adresse refusée par son serveur le ${date}.`,
	en: ({ date, words }) =>
		words
			? `Address refused by its server on ${date}: “${words}”`
			: `Address refused by its server on ${date}.`
});

/** That a mailbox does not take what is sent to it; beside the address. */
export function addressRefused({ at, words }: { at: Date; words: string }): string {
	return refusedOn({ date: formatDate(at), words });
}
