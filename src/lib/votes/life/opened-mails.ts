import { mailText } from '../../journal/mail-text.ts';
import { formatDateTime } from '../../shared/format.ts';
import type { TimeZone } from '../../shared/time-zone.ts';

export type OpenedVoteMail = {
	title: string;
	territory: string;
	closesAt: Date;
	/** Of the contract. */
	zone: TimeZone;
	url: string;
};

/** To the whole roll, the day the vote opens. */
export const openedVoteMail = mailText<OpenedVoteMail>({
	fr: ({ title, territory, closesAt, zone, url }) => ({
		subject: `Un vote vous attend : ${title}`,
		body: `Un vote est ouvert, et vous êtes sur la liste des personnes qui peuvent voter : « ${title} » (${territory}).\n\nIl ferme le ${formatDateTime(closesAt, 'fr', zone)}. C’est un avis consultatif : ceux qui décident liront son résultat.\n\n${url}\n\nCe message est parti automatiquement vers toutes les personnes de la liste. Si vous préférez ne pas voter, vous n’avez rien à faire.`
	}),
	en: ({ title, territory, closesAt, zone, url }) => ({
		subject: `A vote waits for you: ${title}`,
		body: `A vote is open, and you are on the list of those who can vote: “${title}” (${territory}).\n\nIt closes on ${formatDateTime(closesAt, 'en', zone)}. It is an advisory vote: those who decide will read its result.\n\n${url}\n\nThis message was sent automatically to everyone on the list. If you would rather not vote, you have nothing to do.`
	})
});
