import { mailText } from '../../journal/mail-text.ts';
import { quotedWords } from '../../journal/quoted-words.ts';

export type CommentMail = {
	author: string;
	number: number;
	title: string;
	/** The words that were selected; empty for the whole fiche. */
	passage: string;
	body: string;
	url: string;
};

/** Words that people typed stand in no subject. */
export const mentionMail = mailText<CommentMail>({
	fr: ({ author, number, title, passage, body, url }) => ({
		subject: `On vous appelle dans la fiche n° ${number}`,
		body: `${author} vous appelle dans la discussion de la fiche n° ${number}, « ${title} »${passage ? `, à propos de ce passage :\n\n${quotedWords(passage)}\n\nSes mots` : ''} :\n\n${quotedWords(body)}\n\nPour lire la discussion et répondre :\n${url}`
	}),
	en: ({ author, number, title, passage, body, url }) => ({
		subject: `Somebody is calling you in sheet no. ${number}`,
		body: `${author} is calling you in the discussion of sheet no. ${number}, “${title}”${passage ? `, about this passage:\n\n${quotedWords(passage)}\n\nTheir words` : ''}:\n\n${quotedWords(body)}\n\nTo read the discussion and answer:\n${url}`
	})
});

/** To those who wrote in a conversation, when somebody else goes on with it. */
export const replyMail = mailText<CommentMail>({
	fr: ({ author, number, title, passage, body, url }) => ({
		subject: `On vous répond dans la fiche n° ${number}`,
		body: `${author} a répondu dans une discussion où vous avez écrit, dans la fiche n° ${number}, « ${title} »${passage ? `, à propos de ce passage :\n\n${quotedWords(passage)}\n\nSes mots` : ''} :\n\n${quotedWords(body)}\n\nPour lire la discussion et répondre :\n${url}`
	}),
	en: ({ author, number, title, passage, body, url }) => ({
		subject: `Somebody answers you in sheet no. ${number}`,
		body: `${author} answered in a discussion where you wrote, in sheet no. ${number}, “${title}”${passage ? `, about this passage:\n\n${quotedWords(passage)}\n\nTheir words` : ''}:\n\n${quotedWords(body)}\n\nTo read the discussion and answer:\n${url}`
	})
});
