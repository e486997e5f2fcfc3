import { mailText } from '../../journal/mail-text.ts';
import { quotedWords } from '../../journal/quoted-words.ts';
import { MESSAGE_MAX } from './contact-forms.ts';

type Sent = { words: string; email: string; url: string };

/** To the coordination: what somebody writes, and where they read the answer. Their words stand in no subject. */
export const contactMail = mailText<Sent>({
	fr: ({ words, email, url }) => ({
		subject: 'Un message pour la coordination',
		body: `Une personne vous écrit depuis la page du contrat :\n\n${quotedWords(words, MESSAGE_MAX)}\n\nPour lui répondre, répondez à ce courriel : la réponse ira à ${email}. C’est l’adresse qu’elle a donnée ; nous ne l’avons pas vérifiée.\n\nSon message n’est gardé nulle part ailleurs. Il vient du formulaire :\n${url}`
	}),
	en: ({ words, email, url }) => ({
		subject: 'A message for the coordination',
		body: `Somebody writes to you from the page of the contract:\n\n${quotedWords(words, MESSAGE_MAX)}\n\nTo answer, answer this e-mail: it goes to ${email}. It is the address that they gave; we have not checked it.\n\nTheir message is kept nowhere else. It comes from the form:\n${url}`
	})
});
