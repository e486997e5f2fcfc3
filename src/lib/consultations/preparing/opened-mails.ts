import { mailText } from '../../journal/mail-text.ts';
import { formatDateTime } from '../../shared/format.ts';
import type { TimeZone } from '../../shared/time-zone.ts';

export type OpenedConsultationMail = {
	title: string;
	territory: string;
	/** Of the step under way. */
	closesAt: Date;
	/** Of the contract. */
	zone: TimeZone;
	url: string;
};

/** To those who have a place in the contract and may answer, when they can. */
export const openedConsultationMail = mailText<OpenedConsultationMail>({
	fr: ({ title, territory, closesAt, zone, url }) => ({
		subject: `Une consultation vous attend : ${title}`,
		body: `Une consultation est ouverte, et vous pouvez y répondre : « ${title} » (${territory}). Vous recevez ce message parce que vous avez une place dans ce contrat.\n\nSon étape en cours se termine le ${formatDateTime(closesAt, 'fr', zone)}. La lire et répondre :\n${url}\n\nSi vous avez déjà répondu, ou préférez ne pas le faire, vous n’avez rien à faire.`
	}),
	en: ({ title, territory, closesAt, zone, url }) => ({
		subject: `A consultation waits for you: ${title}`,
		body: `A consultation is open, and you may answer it: “${title}” (${territory}). You receive this message because you have a place in this contract.\n\nIts present step ends on ${formatDateTime(closesAt, 'en', zone)}. To read it and answer:\n${url}\n\nIf you have already answered, or would rather not, you have nothing to do.`
	})
});
