import { mailText } from '../journal/mail-text.ts';
import { message } from '../shared/messages.ts';
import { UNUSED_DAYS_AFTER_WARNING } from '../treatments/durations.ts';

export const eraseTitle = message({ fr: 'Effacer mon compte', en: 'Erase my account' });
export const eraseLead = message({
	fr: 'C’est immédiat, et on ne peut pas revenir en arrière. Voici exactement ce qui part et ce qui reste.',
	en: 'It is immediate and cannot be undone. Here is exactly what goes and what stays.'
});
export const copyFirst = message({
	fr: 'Recevoir d’abord une copie de mes données',
	en: 'First receive a copy of my data'
});

export const goesTitle = message({ fr: 'Ce qui part', en: 'What goes' });
export const goes = [
	message({
		fr: 'Votre adresse, votre nom, votre pseudonyme, votre mot de passe, vos connexions sur tous les appareils.',
		en: 'Your address, your name, your pseudonym, your password, your sign-ins on all devices.'
	}),
	message({
		fr: 'Vos rôles et vos places, qui prennent fin ; l’organisme pour lequel vous parliez ; vos demandes ; les invitations que vous avez reçues, et celles que vous avez faites et qui n’ont pas servi.',
		en: 'Your roles and your seats, which end; the body that you spoke for; your requests; the invitations that you received, and those that you made and that were not used.'
	}),
	message({
		fr: 'Les courriels envoyés à votre adresse ou qui l’attendent, et votre nom dans ceux qui attendent d’autres personnes.',
		en: 'The e-mails sent to your address or waiting for it, and your name in those that wait for other people.'
	}),
	message({
		fr: 'Vos réponses aux questionnaires et votre profil, dans les consultations dont les suites ne sont pas publiées ; vos photos ; le nom montré à côté de vos contributions.',
		en: 'Your answers to questionnaires and your profile, in consultations whose follow-up is not published; your photos; the name shown beside your contributions.'
	}),
	message({
		fr: 'Votre nom et votre adresse sur les listes de vote, et à côté de votre bulletin dans un vote public ; avant l’ouverture d’un vote, votre ligne entière.',
		en: 'Your name and your address on the rolls of votes, and beside your ballot in a public vote; before a vote opens, your whole line.'
	}),
	message({
		fr: 'Les droits d’écrire qui vous étaient donnés, les appels à votre nom (« @ ») dans les commentaires, ce que la modération vous a dit.',
		en: 'The rights to write that were given to you, the calls to your name (“@”) in comments, what moderation said to you.'
	}),
	message({
		fr: 'Ce que ce navigateur gardait pour vous, vos mots pas encore enregistrés compris.',
		en: 'What this browser kept for you, your words not saved yet included.'
	})
];

export const staysTitle = message({ fr: 'Ce qui reste', en: 'What stays' });
export const stays = [
	message({
		fr: 'Ce que vous avez écrit dans les fiches, les versions nommées, vos commentaires, propositions, contributions, arguments et phrases : ce sont des travaux communs. Ils sont signés « Personne partie », avec un numéro tiré au hasard.',
		en: 'What you wrote in sheets, named versions, your comments, proposals, contributions, arguments and statements: they are common works. They are signed “Personne partie” (a person who left), with a number drawn at random.'
	}),
	message({
		fr: 'Les bulletins que vous avez déposés, qui comptent toujours, et une ligne sans nom sur la liste du vote.',
		en: 'The ballots that you cast, which still count, and a line without a name on the roll of the vote.'
	}),
	message({
		fr: 'Ce que vous avez décidé pour un contrat, signé du même nom tiré au hasard.',
		en: 'What you decided for a contract, signed with the same name drawn at random.'
	}),
	message({
		fr: 'Les nombres publiés, et vos réponses aux consultations dont les suites sont publiées : plus personne ne peut savoir lesquelles sont les vôtres.',
		en: 'Published numbers, and your answers to consultations whose follow-up is published: nobody can know any more which are yours.'
	}),
	message({
		fr: 'Ce que vous ou d’autres avez écrit de vous dans ces textes. Pour un passage, demandez à la coordination avant de partir.',
		en: 'What you or others wrote about you in these texts. For a passage, ask the coordination before you leave.'
	}),
	message({
		fr: 'Une ligne qui porte votre seule adresse, importée par la coordination pour un vote ouvert : elle part avec la liste de ce vote.',
		en: 'A line that has your address alone, imported by the coordination for a vote that is open: it goes with the roll of that vote.'
	}),
	message({
		fr: 'Les sauvegardes du site faites avant ce jour, jusqu’à ce que les personnes qui le font tourner les remplacent.',
		en: 'Backups of the site made before today, until the people who run it replace them.'
	})
];

export const heldTitle = message({
	fr: 'Avant de partir, il reste quelque chose à faire',
	en: 'Before you leave, something is left to do'
});
export const aloneText = message<{ titles: string }>({
	fr: ({ titles }) =>
		`Personne d’autre ne coordonne : ${titles}. Confiez d’abord la coordination à quelqu’un.`,
	en: ({ titles }) =>
		`Nobody else coordinates: ${titles}. First hand the coordination over to somebody.`
});
export const bureauText = message<{ titles: string }>({
	fr: ({ titles }) =>
		`Vous êtes du bureau d’un vote secret qui n’est pas encore compté, et il peut avoir besoin de votre clé : ${titles}. Vous pourrez partir quand son résultat sera publié.`,
	en: ({ titles }) =>
		`You are in the bureau of a secret vote that is not counted yet, and it may need your key: ${titles}. You may leave once its result is published.`
});

export const passwordConfirms = message({
	fr: 'Votre mot de passe, pour confirmer',
	en: 'Your password, to confirm'
});
export const linkConfirms = message({
	fr: 'Vous n’avez pas de mot de passe : confirmez par un lien envoyé à votre adresse. Il sert une seule fois, pendant 30 minutes.',
	en: 'You have no password: confirm with a link sent to your address. It works once, for 30 minutes.'
});
export const eraseButton = message({
	fr: 'Effacer mon compte pour toujours',
	en: 'Erase my account for ever'
});
export const eraseLinkSent = message<{ email: string }>({
	fr: ({ email }) => `Un lien vient de partir à ${email}. Ouvrez-le ici pour finir.`,
	en: ({ email }) => `A link has just left for ${email}. Open it here to finish.`
});
export const linkCame = message({
	fr: 'Le lien reçu par courriel confirme que c’est bien vous.',
	en: 'The link that you received confirms that it is you.'
});
export const erasedTitle = message({
	fr: 'Votre compte est effacé',
	en: 'Your account is erased'
});
export const erasedText = message({
	fr: 'Il ne reste ici ni votre adresse, ni votre nom, ni votre mot de passe. Ce que vous avez apporté aux travaux communs y reste, sans vous nommer. Merci.',
	en: 'Neither your address, nor your name, nor your password is left here. What you brought to common works stays, without naming you. Thank you.'
});

export const eraseMail = mailText<{ url: string }>({
	fr: ({ url }) => ({
		subject: 'Effacer votre compte',
		body: `Vous demandez à effacer votre compte sur Maillage. Pour confirmer, ouvrez cette page dans le navigateur où vous êtes connecté·e. Le lien sert une seule fois, pendant 30 minutes :\n\n${url}\n\nSi vous n’avez rien demandé, ne faites rien : votre compte reste tel quel.`
	}),
	en: ({ url }) => ({
		subject: 'Erase your account',
		body: `You ask to erase your account on Maillage. To confirm, open this page in the browser where you are signed in. The link works once, for 30 minutes:\n\n${url}\n\nIf you asked for nothing, do nothing: your account stays as it is.`
	})
});

/** To somebody who has not signed in for two years, a month before their account goes. */
export const unusedMail = mailText<{ url: string }>({
	fr: ({ url }) => ({
		subject: 'Votre compte va être effacé',
		body: `Vous ne vous êtes pas connecté·e depuis deux ans. Dans ${UNUSED_DAYS_AFTER_WARNING} jours, votre compte sera effacé, avec votre adresse et votre nom. Ce que vous avez écrit avec d’autres restera, sans eux.\n\nPour le garder, connectez-vous une fois :\n${url}\n\nSinon, il n’y a rien à faire.`
	}),
	en: ({ url }) => ({
		subject: 'Your account will be erased',
		body: `You have not signed in for two years. In ${UNUSED_DAYS_AFTER_WARNING} days your account will be erased, with your address and your name. What you wrote with others will stay, without them.\n\nTo keep it, sign in once:\n${url}\n\nOtherwise there is nothing to do.`
	})
});
