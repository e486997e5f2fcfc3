import { message } from '../shared/messages.ts';

export const signInTitle = message('Se connecter', 'Sign in');
export const email = message('Adresse électronique', 'E-mail address');
export const password = message('Mot de passe', 'Password');
export const badCredentials = message(
	'Cette adresse et ce mot de passe ne vont pas ensemble. Vérifiez-les, ou demandez un lien par courriel.',
	'This address and this password do not match. Check them, or ask for a link by e-mail.'
);
