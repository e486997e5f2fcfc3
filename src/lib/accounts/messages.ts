import { message } from '../shared/messages.ts';
import { addressMalformed, addressOtherAlphabet } from '../ui/refusal-words.ts';
import { NAME_MAX_CHARACTERS, PASSWORD_MAX_CHARACTERS, PASSWORD_MIN_CHARACTERS } from './rules.ts';

export { createAccount, createAccount as signUpTitle, signIn as signInTitle } from '../ui/words.ts';
const sameAddress = message({
	fr: 'C’est déjà votre adresse.',
	en: 'This is your address already.'
});
export const nameMissing = message({
	fr: 'Dites-nous comment vous appeler.',
	en: 'Tell us what to call you.'
});

export { emailAddress as email } from '../ui/words.ts';
export const password = message({ fr: 'Mot de passe', en: 'Password' });
export const forgottenPassword = message({ fr: 'Mot de passe oublié', en: 'Forgotten password' });
export const noPasswordTitle = message({ fr: 'Sans mot de passe', en: 'Without a password' });
export const noPasswordText = message({
	fr: 'Nous pouvons vous envoyer un lien qui vous connecte directement.',
	en: 'We can send you a link that signs you in directly.'
});
export const askForLink = message({
	fr: 'Recevoir un lien par courriel',
	en: 'Receive a link by e-mail'
});
export const noAccountTitle = message({ fr: 'Pas encore de compte', en: 'No account yet' });
export const noAccountText = message({
	fr: 'Lire les pages publiques ne demande pas de compte. Pour écrire avec les autres, il en faut un.',
	en: 'Reading public pages needs no account. Writing with others does.'
});
export const signInFirst = message({
	fr: 'Connectez-vous pour continuer : vous reviendrez ensuite à la page demandée.',
	en: 'Sign in to continue: you will then come back to the page you asked for.'
});

export const signUpLead = message({
	fr: 'Pour écrire, commenter et participer. Une adresse et un nom suffisent.',
	en: 'To write, comment and take part. An address and a name are enough.'
});
export const displayName = message({
	fr: 'Prénom, ou prénom et nom',
	en: 'First name, or full name'
});
export const displayNameHelp = message({
	fr: 'Les personnes qui écrivent avec vous le verront.',
	en: 'People who write with you will see it.'
});
export const pseudonym = message({ fr: 'Pseudonyme', en: 'Pseudonym' });
export const pseudonymHelp = message({
	fr: 'C’est sous ce nom que le public vous voit. Nous en proposons un, vous pouvez le changer.',
	en: 'This is the name the public sees. We suggest one, you can change it.'
});
export const newPasswordHelp = message({
	fr: 'Au moins 8 caractères, 12 ou plus de préférence. Une phrase que vous retenez convient très bien.',
	en: 'At least 8 characters, 12 or more is better. A sentence you remember works very well.'
});
export const emailHelp = message({
	fr: 'Pour vous écrire et vous connecter. Elle n’est jamais montrée au public.',
	en: 'To write to you and sign you in. It is never shown to the public.'
});
export const alreadyAccount = message({
	fr: 'J’ai déjà un compte',
	en: 'I already have an account'
});

export const noMailText = message({
	fr: 'Ce qui est demandé ici se fait par un courriel, et cette installation n’en envoie pas encore. Demandez un lien à la personne qui la fait tourner.',
	en: 'What is asked for here is done by an e-mail, and this installation does not send any yet. Ask the person who runs it for a link.'
});
export const checkMailTitle = message({ fr: 'Regardez vos courriels', en: 'Check your e-mail' });
export const signUpSent = message<{ email: string }>({
	fr: ({ email }) =>
		`Nous venons d’écrire à ${email}. Ouvrez le lien du message pour confirmer votre adresse : votre compte sera prêt.`,
	en: ({ email }) =>
		`We have just written to ${email}. Open the link in the message to confirm your address: your account will be ready.`
});
export const linkSent = message<{ email: string; minutes: number }>({
	fr: ({ email, minutes }) =>
		`Si un compte existe pour ${email}, un lien vient de lui être envoyé. Il sert une seule fois, pendant ${minutes} minutes.`,
	en: ({ email, minutes }) =>
		`If there is an account for ${email}, a link has just been sent to it. It works once, for ${minutes} minutes.`
});
export const nothingReceived = message({
	fr: 'Rien reçu ? Regardez dans les courriers indésirables, et vérifiez l’adresse.',
	en: 'Nothing received? Look in your spam folder, and check the address.'
});
export const demonstrationOutbox = message({
	fr: 'Démonstration : lire les courriels envoyés',
	en: 'Demonstration: read the e-mails that were sent'
});

export const askForLinkTitle = message({
	fr: 'Recevoir un lien de connexion',
	en: 'Receive a sign-in link'
});
export const askForLinkLead = message({
	fr: 'Donnez votre adresse : vous recevrez un lien qui vous connecte, sans mot de passe.',
	en: 'Give your address: you will receive a link that signs you in, with no password.'
});
export const sendLink = message({ fr: 'Envoyer le lien', en: 'Send the link' });
export const forgottenTitle = forgottenPassword;
export const forgottenLead = message({
	fr: 'Donnez votre adresse : vous recevrez un lien pour choisir un nouveau mot de passe.',
	en: 'Give your address: you will receive a link to choose a new password.'
});
export const backToSignIn = message({ fr: 'Revenir à la connexion', en: 'Back to sign in' });

export const linkSignInTitle = message({ fr: 'Bienvenue', en: 'Welcome' });
export const linkSignInLead = message({
	fr: 'Appuyez sur le bouton pour vous connecter sur cet appareil.',
	en: 'Press the button to sign in on this device.'
});
export const linkSignInButton = message({ fr: 'Me connecter', en: 'Sign in' });
export const linkVerifyTitle = message({
	fr: 'Confirmer votre adresse',
	en: 'Confirm your address'
});
export const linkVerifyLead = message({
	fr: 'Un dernier geste, et votre compte est prêt.',
	en: 'One last step, and your account is ready.'
});
export const linkVerifyPassword = message({
	fr: 'Vous avez ouvert ce lien sur un autre appareil ou navigateur : entrez le mot de passe choisi à l’inscription.',
	en: 'You opened this link on another device or browser: enter the password you chose when signing up.'
});
export const linkVerifyButton = message({ fr: 'Confirmer mon adresse', en: 'Confirm my address' });
export const newPassword = message({ fr: 'Nouveau mot de passe', en: 'New password' });
export const linkResetTitle = newPassword;
export const linkResetLead = message({
	fr: 'Vos autres appareils seront déconnectés.',
	en: 'Your other devices will be signed out.'
});
export const linkResetButton = message({
	fr: 'Enregistrer et me connecter',
	en: 'Save and sign me in'
});
export const linkGoneTitle = message({
	fr: 'Ce lien ne sert plus',
	en: 'This link no longer works'
});
export const linkGoneText = message({
	fr: 'Il a déjà servi, il est trop ancien, ou un lien plus récent l’a remplacé. Demandez-en un nouveau : cela prend une minute.',
	en: 'It was already used, it is too old, or a newer link replaced it. Ask for a new one: it takes a minute.'
});

/** What stops a form of this domain, by code. */
const refusals: Record<string, () => string> = {
	'bad-credentials': message({
		fr: 'Cette adresse et ce mot de passe ne vont pas ensemble. Vérifiez-les, ou demandez un lien par courriel. Si vous venez de vous inscrire, ouvrez d’abord le lien que vous avez reçu.',
		en: 'This address and this password do not match. Check them, or ask for a link by e-mail. If you have just signed up, first open the link you received.'
	}),
	'sign-up-password-wrong': message({
		fr: 'Ce n’est pas le mot de passe choisi à l’inscription. S’il vous échappe, choisissez-en un autre avec « Mot de passe oublié ».',
		en: 'This is not the password chosen when signing up. If it escapes you, choose another with “Forgotten password”.'
	}),
	'current-wrong': message({
		fr: 'Ce n’est pas votre mot de passe actuel.',
		en: 'This is not your current password.'
	}),
	'current-missing': message({
		fr: 'Entrez votre mot de passe actuel.',
		en: 'Enter your current password.'
	}),
	'email-missing': message({
		fr: 'Entrez votre adresse électronique.',
		en: 'Enter your e-mail address.'
	}),
	'email-malformed': addressMalformed,
	'other-alphabet': addressOtherAlphabet,
	'same-address': sameAddress,
	'name-missing': nameMissing,
	'name-malformed': message({
		fr: `Un nom de ${NAME_MAX_CHARACTERS} caractères au plus, sans adresse de site ni courriel.`,
		en: `A name of at most ${NAME_MAX_CHARACTERS} characters, with no web or e-mail address.`
	}),
	'pseudonym-missing': message({ fr: 'Choisissez un pseudonyme.', en: 'Choose a pseudonym.' }),
	'pseudonym-malformed': message({
		fr: `Un pseudonyme de ${NAME_MAX_CHARACTERS} caractères au plus, sans adresse de site ni courriel.`,
		en: `A pseudonym of at most ${NAME_MAX_CHARACTERS} characters, with no web or e-mail address.`
	}),
	'password-missing': message({ fr: 'Entrez un mot de passe.', en: 'Enter a password.' }),
	'password-too-short': message({
		fr: `Il faut au moins ${PASSWORD_MIN_CHARACTERS} caractères.`,
		en: `At least ${PASSWORD_MIN_CHARACTERS} characters are needed.`
	}),
	'password-too-long': message({
		fr: `${PASSWORD_MAX_CHARACTERS} caractères au plus.`,
		en: `At most ${PASSWORD_MAX_CHARACTERS} characters.`
	}),
	'password-too-common': message({
		fr: 'Ce mot de passe est parmi les plus utilisés : ce sont les premiers que l’on essaie. Choisissez-en un autre.',
		en: 'This password is among the most used: they are the first to be tried. Choose another.'
	}),
	'password-too-personal': message({
		fr: 'Ce mot de passe reprend votre nom ou votre adresse. Choisissez-en un autre.',
		en: 'This password repeats your name or your address. Choose another.'
	}),
	'locale-unknown': message({
		fr: 'Choisissez une langue de la liste.',
		en: 'Choose a language of the list.'
	})
};

/** The sentence of a refusal code of accounts. */
export function refusalSentence(code: string): string {
	const sentence = refusals[code];
	if (!sentence) throw new Error(`no sentence for ${code}`);
	return sentence();
}

/** The sentences of a form's refusals, by field. */
export function refusalSentences(codes: Record<string, string> = {}): Record<string, string> {
	return Object.fromEntries(
		Object.entries(codes).map(([field, code]) => [field, refusalSentence(code)])
	);
}
export const accountSuspended = message<{ contact: string; mailLeaves: boolean }>({
	fr: ({ contact, mailLeaves }) =>
		`Ce compte est suspendu : il ne peut plus se connecter.${mailLeaves ? ' La raison vous a été envoyée par courriel.' : ''} Pour ${mailLeaves ? 'répondre' : 'savoir pourquoi'}, écrivez ${contact ? `à ${contact}.` : 'aux personnes qui administrent ce site : les mentions légales disent comment.'}`,
	en: ({ contact, mailLeaves }) =>
		`This account is suspended: it can no longer sign in.${mailLeaves ? ' The reason was sent to you by e-mail.' : ''} To ${mailLeaves ? 'answer' : 'know why'}, write to ${contact ? `${contact}.` : 'the people who run this site: the legal notice says how.'}`
});
