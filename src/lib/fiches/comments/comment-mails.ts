import { message } from '../../shared/messages.ts';

type Called = { author: string; number: number; title: string; url: string };

const mentionSubject = message<Called>({
	fr: ({ number }) => `On vous appelle dans la fiche n° ${number}`,
	en: ({ number }) => `Somebody is calling you in sheet no. ${number}`
});
const mentionBody = message<Called>({
	fr: ({ author, number, title, url }) =>
		`Bonjour,\n\n${author} vous appelle dans la discussion de la fiche n° ${number}, « ${title} ». Pour lire et répondre :\n\n${url}\n\nMaillage\n`,
	en: ({ author, number, title, url }) =>
		`Hello,\n\n${author} is calling you in the discussion of sheet no. ${number}, “${title}”. To read and answer:\n\n${url}\n\nMaillage\n`
});

/** The comment itself stays where it was written: a mail travels further than people think. */
export function mentionMail(p: Called): { subject: string; body: string } {
	return { subject: mentionSubject(p), body: mentionBody(p) };
}
