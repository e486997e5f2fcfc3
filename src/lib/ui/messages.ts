import { message } from '../shared/messages.ts';

export const productName = message('Maillage', 'Maillage');
export const tagline = message(
	'Le contrat local de santé, écrit ensemble',
	'The local health contract, written together'
);
export const skipToContent = message('Aller au contenu', 'Skip to content');
export const mainNavigation = message('Navigation principale', 'Main navigation');
export const breadcrumb = message('Fil d’Ariane', 'Breadcrumb');
export const home = message('Accueil', 'Home');
export const signIn = message('Se connecter', 'Sign in');
export const signOut = message('Se déconnecter', 'Sign out');
export const myAccount = message('Mon compte', 'My account');
/** Written in the other language on purpose: it speaks to the person who does not read this one. */
export const otherLanguage = message('English', 'Français');
export const accessibility = message(
	'Accessibilité : partiellement conforme',
	'Accessibility: partially compliant'
);
export const personalData = message('Données personnelles', 'Personal data');
export const legalNotice = message('Mentions légales', 'Legal notice');
export const footerNavigation = message('Informations sur le site', 'About this site');
export const required = message('obligatoire', 'required');
export const optional = message('facultatif', 'optional');
export const errorSummaryTitle = message(
	'Quelque chose est à corriger',
	'Something needs correcting'
);
export const close = message('Fermer', 'Close');
export const cancel = message('Annuler', 'Cancel');
export const save = message('Enregistrer', 'Save');
export const previousPage = message('Page précédente', 'Previous page');
export const nextPage = message('Page suivante', 'Next page');
export const pagination = message('Pages', 'Pages');
export const pageOf = message<{ page: number; pages: number }>(
	({ page, pages }) => `Page ${page} sur ${pages}`,
	({ page, pages }) => `Page ${page} of ${pages}`
);
export const notFoundTitle = message('Cette page n’existe pas', 'This page does not exist');
export const notFoundText = message(
	'L’adresse est peut-être incomplète, ou la page a été déplacée. Vous pouvez repartir de l’accueil, ou chercher un contrat.',
	'The address may be incomplete, or the page may have moved. You can start again from the home page, or search for a contract.'
);
export const refusedTitle = message(
	'Cette page ne vous est pas ouverte',
	'This page is not open to you'
);
export const refusedText = message(
	'Votre compte n’a pas le droit nécessaire. Si vous pensez que c’est une erreur, écrivez à la coordination du contrat.',
	'Your account does not have the right it needs. If you think this is a mistake, write to the contract’s coordination.'
);
export const unreadableTitle = message(
	'Cette demande n’a pas pu être lue',
	'This request could not be read'
);
export const unreadableText = message(
	'L’adresse est incomplète, ou ce qui a été envoyé n’a pas pu être lu. Rien n’a été enregistré : réessayez depuis la page précédente.',
	'The address is incomplete, or what was sent could not be read. Nothing was saved: try again from the previous page.'
);
export const tooHeavyTitle = message('C’est trop lourd', 'This is too large');
export const tooHeavyText = message(
	'Ce qui a été envoyé dépasse ce que cette page accepte. Rien n’a été enregistré : envoyez moins à la fois, ou une photo plus légère.',
	'What was sent is more than this page accepts. Nothing was saved: send less at a time, or a lighter photo.'
);
export const tooOftenTitle = message('Trop de demandes à la fois', 'Too many requests at once');
export const tooOftenText = message(
	'Beaucoup de demandes viennent de votre réseau. Attendez quelques minutes, puis réessayez.',
	'Many requests come from your network. Wait a few minutes, then try again.'
);
export const brokenTitle = message(
	'Une erreur est survenue de notre côté',
	'Something went wrong on our side'
);
export const brokenText = message(
	'Ce que vous aviez enregistré est conservé. Réessayez dans un instant ; si cela continue, signalez la référence ci-dessous.',
	'What you had saved is kept. Try again in a moment; if it continues, report the reference below.'
);
export const errorReference = message<{ reference: string }>(
	({ reference }) => `Référence : ${reference}`,
	({ reference }) => `Reference: ${reference}`
);
export const backHome = message('Revenir à l’accueil', 'Back to the home page');
export const demonstrationBanner = message(
	'Démonstration : un territoire et des personnes imaginaires.',
	'Demonstration: an imaginary territory and imaginary people.'
);

export const unsavedWords = message(
	'Des mots écrits hors ligne sur cet appareil ne sont pas encore enregistrés. Si vous vous déconnectez, ils seront effacés. Se déconnecter quand même ?',
	'Words written offline on this device are not saved yet. If you sign out, they will be erased. Sign out anyway?'
);
/** At the foot of a printed page. */
export const printedFrom = message<{ address: string }>(
	({ address }) => `Cette page se lit à l’adresse ${address}`,
	({ address }) => `Read this page at ${address}`
);
