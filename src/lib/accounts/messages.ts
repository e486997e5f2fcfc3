import { message } from '../shared/messages.ts';
import { NAME_MAX_CHARACTERS, PASSWORD_MAX_CHARACTERS, PASSWORD_MIN_CHARACTERS } from './rules.ts';

export const signInTitle = message('Se connecter', 'Sign in');
export const email = message('Adresse électronique', 'E-mail address');
export const password = message('Mot de passe', 'Password');
export const forgottenPassword = message('Mot de passe oublié', 'Forgotten password');
export const noPasswordTitle = message('Sans mot de passe', 'Without a password');
export const noPasswordText = message(
	'Nous pouvons vous envoyer un lien qui vous connecte directement.',
	'We can send you a link that signs you in directly.'
);
export const askForLink = message('Recevoir un lien par courriel', 'Receive a link by e-mail');
export const noAccountTitle = message('Pas encore de compte', 'No account yet');
export const noAccountText = message(
	'Lire les pages publiques ne demande pas de compte. Pour écrire avec les autres, il en faut un.',
	'Reading public pages needs no account. Writing with others does.'
);
export const createAccount = message('Créer un compte', 'Create an account');
export const signInFirst = message(
	'Connectez-vous pour continuer : vous reviendrez ensuite à la page demandée.',
	'Sign in to continue: you will then come back to the page you asked for.'
);

export const signUpTitle = message('Créer un compte', 'Create an account');
export const signUpLead = message(
	'Pour écrire, commenter et participer. Une adresse et un nom suffisent.',
	'To write, comment and take part. An address and a name are enough.'
);
export const displayName = message('Prénom, ou prénom et nom', 'First name, or full name');
export const displayNameHelp = message(
	'Les personnes qui écrivent avec vous le verront.',
	'People who write with you will see it.'
);
export const pseudonym = message('Pseudonyme', 'Pseudonym');
export const pseudonymHelp = message(
	'C’est sous ce nom que le public vous voit. Nous en proposons un, vous pouvez le changer.',
	'This is the name the public sees. We suggest one, you can change it.'
);
export const newPasswordHelp = message(
	'Au moins 8 caractères, 12 ou plus de préférence. Une phrase que vous retenez convient très bien.',
	'At least 8 characters, 12 or more is better. A sentence you remember works very well.'
);
export const emailHelp = message(
	'Pour vous écrire et vous connecter. Elle n’est jamais montrée au public.',
	'To write to you and sign you in. It is never shown to the public.'
);
export const alreadyAccount = message('J’ai déjà un compte', 'I already have an account');

export const checkMailTitle = message('Regardez vos courriels', 'Check your e-mail');
export const signUpSent = message<{ email: string }>(
	({ email }) =>
		`Nous venons d’écrire à ${email}. Ouvrez le lien du message pour confirmer votre adresse : votre compte sera prêt.`,
	({ email }) =>
		`We have just written to ${email}. Open the link in the message to confirm your address: your account will be ready.`
);
export const linkSent = message<{ email: string; minutes: number }>(
	({ email, minutes }) =>
		`Si un compte existe pour ${email}, un lien vient de lui être envoyé. Il sert une seule fois, pendant ${minutes} minutes.`,
	({ email, minutes }) =>
		`If there is an account for ${email}, a link has just been sent to it. It works once, for ${minutes} minutes.`
);
export const nothingReceived = message(
	'Rien reçu ? Regardez dans les courriers indésirables, et vérifiez l’adresse.',
	'Nothing received? Look in your spam folder, and check the address.'
);
export const tryAgain = message('Recommencer', 'Start again');
export const demonstrationOutbox = message(
	'Démonstration : lire les courriels envoyés',
	'Demonstration: read the e-mails that were sent'
);

export const askForLinkTitle = message('Recevoir un lien de connexion', 'Receive a sign-in link');
export const askForLinkLead = message(
	'Donnez votre adresse : vous recevrez un lien qui vous connecte, sans mot de passe.',
	'Give your address: you will receive a link that signs you in, with no password.'
);
export const sendLink = message('Envoyer le lien', 'Send the link');
export const forgottenTitle = message('Mot de passe oublié', 'Forgotten password');
export const forgottenLead = message(
	'Donnez votre adresse : vous recevrez un lien pour choisir un nouveau mot de passe.',
	'Give your address: you will receive a link to choose a new password.'
);
export const backToSignIn = message('Revenir à la connexion', 'Back to sign in');

export const linkSignInTitle = message('Bienvenue', 'Welcome');
export const linkSignInLead = message(
	'Appuyez sur le bouton pour vous connecter sur cet appareil.',
	'Press the button to sign in on this device.'
);
export const linkSignInButton = message('Me connecter', 'Sign me in');
export const linkVerifyTitle = message('Confirmer votre adresse', 'Confirm your address');
export const linkVerifyLead = message(
	'Un dernier geste, et votre compte est prêt.',
	'One last step, and your account is ready.'
);
export const linkVerifyPassword = message(
	'Vous avez ouvert ce lien sur un autre appareil ou navigateur : entrez le mot de passe choisi à l’inscription.',
	'You opened this link on another device or browser: enter the password you chose when signing up.'
);
export const linkVerifyButton = message('Confirmer mon adresse', 'Confirm my address');
export const linkResetTitle = message('Nouveau mot de passe', 'New password');
export const linkResetLead = message(
	'Vos autres appareils seront déconnectés.',
	'Your other devices will be signed out.'
);
export const newPassword = message('Nouveau mot de passe', 'New password');
export const linkResetButton = message('Enregistrer et me connecter', 'Save and sign me in');
export const linkGoneTitle = message('Ce lien ne sert plus', 'This link no longer works');
export const linkGoneText = message(
	'Il a déjà servi, il est trop ancien, ou un lien plus récent l’a remplacé. Demandez-en un nouveau : cela prend une minute.',
	'It was already used, it is too old, or a newer link replaced it. Ask for a new one: it takes a minute.'
);

/** What stops a form of this domain, by code. */
const refusals: Record<string, () => string> = {
	'bad-credentials': message(
		'Cette adresse et ce mot de passe ne vont pas ensemble. Vérifiez-les, ou demandez un lien par courriel. Si vous venez de vous inscrire, ouvrez d’abord le lien que vous avez reçu.',
		'This address and this password do not match. Check them, or ask for a link by e-mail. If you have just signed up, first open the link you received.'
	),
	'sign-up-password-wrong': message(
		'Ce n’est pas le mot de passe choisi à l’inscription. S’il vous échappe, choisissez-en un autre avec « Mot de passe oublié ».',
		'This is not the password chosen when signing up. If it escapes you, choose another with “Forgotten password”.'
	),
	'current-wrong': message(
		'Ce n’est pas votre mot de passe actuel.',
		'This is not your current password.'
	),
	'current-missing': message('Entrez votre mot de passe actuel.', 'Enter your current password.'),
	'email-missing': message('Entrez votre adresse électronique.', 'Enter your e-mail address.'),
	'email-malformed': message(
		'Cette adresse semble incomplète. Exemple : prenom@exemple.fr',
		'This address looks incomplete. Example: name@example.com'
	),
	'name-missing': message('Dites-nous comment vous appeler.', 'Tell us what to call you.'),
	'name-malformed': message(
		`Un nom de ${NAME_MAX_CHARACTERS} caractères au plus, sans adresse de site ni courriel.`,
		`A name of at most ${NAME_MAX_CHARACTERS} characters, with no web or e-mail address.`
	),
	'pseudonym-missing': message('Choisissez un pseudonyme.', 'Choose a pseudonym.'),
	'pseudonym-malformed': message(
		`Un pseudonyme de ${NAME_MAX_CHARACTERS} caractères au plus, sans adresse de site ni courriel.`,
		`A pseudonym of at most ${NAME_MAX_CHARACTERS} characters, with no web or e-mail address.`
	),
	'password-missing': message('Entrez un mot de passe.', 'Enter a password.'),
	'password-too-short': message(
		`Il faut au moins ${PASSWORD_MIN_CHARACTERS} caractères.`,
		`At least ${PASSWORD_MIN_CHARACTERS} characters are needed.`
	),
	'password-too-long': message(
		`${PASSWORD_MAX_CHARACTERS} caractères au plus.`,
		`At most ${PASSWORD_MAX_CHARACTERS} characters.`
	),
	'password-too-common': message(
		'Ce mot de passe est parmi les plus utilisés : ce sont les premiers que l’on essaie. Choisissez-en un autre.',
		'This password is among the most used: they are the first to be tried. Choose another.'
	),
	'password-too-personal': message(
		'Ce mot de passe reprend votre nom ou votre adresse. Choisissez-en un autre.',
		'This password repeats your name or your address. Choose another.'
	),
	'locale-unknown': message('Choisissez une langue de la liste.', 'Choose a language of the list.')
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
