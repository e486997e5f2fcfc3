import { mailText } from '../../journal/mail-text.ts';
import { formatDateTime } from '../../shared/format.ts';
import type { TimeZone } from '../../shared/time-zone.ts';

export type ReminderMail = {
	title: string;
	territory: string;
	closesAt: Date;
	zone: TimeZone;
	url: string;
};

/** A reminder says nothing of what others did, nor how many they are. */
export const reminderMail = mailText<ReminderMail>({
	fr: ({ title, territory, closesAt, zone, url }) => ({
		subject: `Vous pouvez encore donner votre avis : ${title}`,
		body: `Vous êtes sur la liste des personnes qui peuvent voter : « ${title} » (${territory}).\n\nLe vote ferme le ${formatDateTime(closesAt, 'fr', zone)}. C’est un avis consultatif : il prend deux minutes, et ceux qui décident liront son résultat.\n\n${url}\n\nCe message est parti automatiquement vers les personnes qui n’ont pas encore voté. Personne n’en a vu la liste. Si vous préférez ne pas voter, vous n’avez rien à faire.`
	}),
	en: ({ title, territory, closesAt, zone, url }) => ({
		subject: `You can still give your opinion: ${title}`,
		body: `You are on the list of those who can vote: “${title}” (${territory}).\n\nThe vote closes on ${formatDateTime(closesAt, 'en', zone)}. It is an advisory vote: it takes two minutes, and those who decide will read its result.\n\n${url}\n\nThis message was sent automatically to those who have not voted yet. Nobody was shown the list. If you would rather not vote, you have nothing to do.`
	})
});
