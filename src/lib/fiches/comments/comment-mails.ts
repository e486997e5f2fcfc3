import { mailText } from '../../journal/mail-text.ts';

/** The comment itself stays where it was written: a mail travels further than people think. */
export const mentionMail = mailText<{ author: string; number: number; title: string; url: string }>(
	{
		fr: ({ author, number, title, url }) => ({
			subject: `On vous appelle dans la fiche n° ${number}`,
			body: `Bonjour,\n\n${author} vous appelle dans la discussion de la fiche n° ${number}, « ${title} ». Pour lire et répondre :\n\n${url}\n\nMaillage\n`
		}),
		en: ({ author, number, title, url }) => ({
			subject: `Somebody is calling you in sheet no. ${number}`,
			body: `Hello,\n\n${author} is calling you in the discussion of sheet no. ${number}, “${title}”. To read and answer:\n\n${url}\n\nMaillage\n`
		})
	}
);
