import type { Locale } from '../../../shared/messages.ts';

/** Mails are in the language of who reads them: they stand apart from the catalogue of pages. */
export type OutcomeMail = {
	title: string;
	territory: string;
	conclusion: string;
	steps: readonly { what: string; who: string; on: string | null }[];
	reviewOn: string | null;
	/** It replaces one that was sent before. */
	isChange: boolean;
	url: string;
};

/** Goes to the whole roll alike: it says of nobody whether they voted. */
export function outcomeMail(locale: Locale, mail: OutcomeMail): { subject: string; body: string } {
	const { title, territory, conclusion, url, isChange } = mail;
	const review = mail.reviewOn && dayIn(locale, mail.reviewOn);
	const steps = mail.steps.map((step) => `- ${stepLine(locale, step)}`).join('\n');
	if (locale === 'en')
		return {
			subject: isChange
				? `What becomes of the vote, updated: ${title}`
				: `What becomes of the vote: ${title}`,
			body: `Hello,\n\nYou were on the list of those who could vote: “${title}” (${territory}). The result is published, and here is what follows from it.\n\n${conclusion}\n\n${steps && `Who does what:\n${steps}\n\n`}${review ? `We will look at it again on ${review}.\n\n` : ''}The result, explained, and how to check it:\n${url}\n\nThis message was sent to everyone on the list, whether they voted or not.\n`
		};
	return {
		subject: isChange ? `La suite du vote a changé : ${title}` : `La suite du vote : ${title}`,
		body: `Bonjour,\n\nVous étiez sur la liste des personnes qui pouvaient voter : « ${title} » (${territory}). Le résultat est publié, et voici ce qui en découle.\n\n${conclusion}\n\n${steps && `Qui fait quoi :\n${steps}\n\n`}${review ? `Nous en reparlerons le ${review}.\n\n` : ''}Le résultat expliqué, et comment le vérifier :\n${url}\n\nCe message est parti vers toutes les personnes de la liste, qu’elles aient voté ou non.\n`
	};
}

function stepLine(locale: Locale, { what, who, on }: OutcomeMail['steps'][number]): string {
	if (!on) return `${what} (${who})`;
	const before = locale === 'en' ? 'by' : 'avant le';
	return `${what} (${who}, ${before} ${dayIn(locale, on)})`;
}

function dayIn(locale: Locale, day: string): string {
	const tag = locale === 'en' ? 'en-GB' : 'fr-FR';
	const text = new Date(day).toLocaleDateString(tag, { dateStyle: 'long', timeZone: 'UTC' });
	// French says « 1er mars », never « 1 mars ».
	return locale === 'fr' ? text.replace(/^1 /, '1er ') : text;
}
