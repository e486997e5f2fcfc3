import type { InEachLanguage, Locale } from '../shared/messages.ts';
import { defused } from './defused-words.ts';

/** The contract that a mail is about, and who is reached there. */
export type MailPlace = {
	territory: string;
	/** Of the coordination, as it says them; empty when it has not. */
	service: string;
	phone: string;
	hours: string;
	/** The page where anybody writes to the coordination. */
	url: string;
	/** The mailbox of the coordination that reads the answers to a mail; empty: nobody does. */
	replyTo: string;
};

/** Of the installation: what it calls itself, and how those who run it are reached. */
export type MailSite = { name: string; contact: string; url: string };

export type MailFrame = { site: MailSite; place: MailPlace | null; stopUrl: string | null };

type Words = {
	greeting: string;
	question: (p: { reached: string }) => string;
	coordination: (p: { url: string }) => string;
	answer: string;
	site: (p: { contact: string }) => string;
	publisher: (p: { url: string }) => string;
	stop: (p: { url: string }) => string;
};

const words: InEachLanguage<Words> = {
	fr: {
		greeting: 'Bonjour,',
		question: ({ reached }) => `Une question ? ${reached}`,
		coordination: ({ url }) => `Pour écrire à la coordination du contrat : ${url}`,
		answer: 'Vous pouvez aussi répondre à ce courriel : la coordination le lira.',
		site: ({ contact }) => `Pour joindre les personnes qui font tourner ce site : ${contact}`,
		publisher: ({ url }) => `Qui publie ce site : ${url}`,
		stop: ({ url }) => `Ne plus recevoir ces courriels :\n${url}`
	},
	en: {
		greeting: 'Hello,',
		question: ({ reached }) => `A question? ${reached}`,
		coordination: ({ url }) => `To write to the coordination of the contract: ${url}`,
		answer: 'You can also answer this e-mail: the coordination will read it.',
		site: ({ contact }) => `To reach the people who run this site: ${contact}`,
		publisher: ({ url }) => `Who publishes this site: ${url}`,
		stop: ({ url }) => `To stop these e-mails:\n${url}`
	}
};

/**
 * What is read in a mail: what it says, between one greeting and one signature, which names the territory and who is reached. It is put
 * around it when it leaves, so that it says who is reached that day.
 */
export function framed(locale: Locale, body: string, { site, place, stopUrl }: MailFrame): string {
	const say = words[locale];
	const parts = [say.greeting, body.trim(), signature(say, { site, place })];
	const letter = `${parts.join('\n\n')}\n`;
	return stopUrl ? `${letter}\n-- \n${say.stop({ url: stopUrl })}\n` : letter;
}

function signature(say: Words, { site, place }: Omit<MailFrame, 'stopUrl'>): string {
	if (!place) {
		const reached = site.contact
			? say.site({ contact: site.contact })
			: say.publisher({ url: site.url });
		return [site.name, reached].join('\n');
	}
	const { territory, service, phone, hours, url, replyTo } = place;
	const reached = [service, phone, hours].filter(Boolean).map(oneLine).join(', ');
	return [
		`${site.name} · ${oneLine(territory)}`,
		...(reached ? [say.question({ reached })] : []),
		say.coordination({ url }),
		...(replyTo ? [say.answer] : [])
	].join('\n');
}

/** Typed by the coordination of a contract, which anybody may begin. */
function oneLine(typed: string): string {
	return defused(typed.replace(/[\p{Cc}\p{Cf}\s]+/gu, ' ')).trim();
}
