import { mailText } from '../../journal/mail-text.ts';

/** No name that somebody chose stands in a subject: see docs/decisions/0040-mail-gate.md. */
type Words = { group: string; url: string };

export const requestReceivedMail = mailText<Words>({
	fr: ({ group, url }) => ({
		subject: 'Une personne demande à rejoindre votre groupe',
		body: `Une personne demande à rejoindre le groupe « ${group} ». Lisez sa demande et répondez-lui ici :\n${url}\n\nElle recevra votre réponse par courriel.`
	}),
	en: ({ group, url }) => ({
		subject: 'Someone asks to join your group',
		body: `Someone asks to join the group “${group}”. Read the request and answer it here:\n${url}\n\nThey will get your answer by e-mail.`
	})
});

export const requestAcceptedMail = mailText<Words>({
	fr: ({ group, url }) => ({
		subject: 'Bienvenue dans le groupe',
		body: `Votre demande est acceptée : vous faites partie du groupe « ${group} ».\n${url}\n\nSur cette page, vous choisissez si le public voit votre nom ou votre pseudonyme.`
	}),
	en: ({ group, url }) => ({
		subject: 'Welcome to the group',
		body: `Your request is accepted: you are now a member of the group “${group}”.\n${url}\n\nOn this page you choose whether the public sees your name or your pseudonym.`
	})
});

export const requestRefusedMail = mailText<Words>({
	fr: ({ group, url }) => ({
		subject: 'Votre demande pour rejoindre un groupe',
		body: `Votre demande pour rejoindre le groupe « ${group} » n’a pas été acceptée cette fois. Les travaux du groupe restent publics :\n${url}\n\nLa coordination du contrat peut vous dire pourquoi, et où votre parole sera utile.`
	}),
	en: ({ group, url }) => ({
		subject: 'Your request to join a group',
		body: `Your request to join the group “${group}” was not accepted this time. The group’s work stays public:\n${url}\n\nThe contract’s coordination can tell you why, and where your voice will be useful.`
	})
});
