import { message } from '../shared/messages.ts';

export { signIn } from './words.ts';

export const productName = message({ fr: 'Maillage', en: 'Maillage' });
export const tagline = message({
	fr: 'Le contrat local de santé, écrit ensemble',
	en: 'The local health contract, written together'
});
export const skipToContent = message({ fr: 'Aller au contenu', en: 'Skip to content' });
export const mainNavigation = message({ fr: 'Navigation principale', en: 'Main navigation' });
export const menu = message({ fr: 'Menu', en: 'Menu' });
export const breadcrumb = message({ fr: 'Fil d’Ariane', en: 'Breadcrumb' });
export const home = message({ fr: 'Accueil', en: 'Home' });
export const signOut = message({ fr: 'Se déconnecter', en: 'Sign out' });
export const myAccount = message({ fr: 'Mon compte', en: 'My account' });
export const accessibility = message({
	fr: 'Accessibilité : partiellement conforme',
	en: 'Accessibility: partially compliant'
});
export const personalData = message({ fr: 'Données personnelles', en: 'Personal data' });
export const legalNotice = message({ fr: 'Mentions légales', en: 'Legal notice' });
export const footerNavigation = message({ fr: 'Informations sur le site', en: 'About this site' });
export const optional = message({ fr: 'facultatif', en: 'optional' });
export const errorSummaryTitle = message({
	fr: 'Quelque chose est à corriger',
	en: 'Something needs correcting'
});
export const errorTitle = message({ fr: 'Erreur : ', en: 'Error: ' });
export const close = message({ fr: 'Fermer', en: 'Close' });
export const previousPage = message({ fr: 'Page précédente', en: 'Previous page' });
export const nextPage = message({ fr: 'Page suivante', en: 'Next page' });
export const pagination = message({ fr: 'Pages', en: 'Pages' });
export const pageOf = message<{ page: number; pages: number }>({
	fr: ({ page, pages }) => `Page ${page} sur ${pages}`,
	en: ({ page, pages }) => `Page ${page} of ${pages}`
});
export const notFoundTitle = message({
	fr: 'Cette page n’existe pas',
	en: 'This page does not exist'
});
export const notFoundText = message({
	fr: 'L’adresse est peut-être incomplète, ou la page a été déplacée. Vous pouvez repartir de l’accueil, ou chercher un contrat.',
	en: 'The address may be incomplete, or the page may have moved. You can start again from the home page, or search for a contract.'
});
export const refusedTitle = message({
	fr: 'Cette page ne vous est pas ouverte',
	en: 'This page is not open to you'
});
export const writeToCoordination = message({
	fr: 'Écrire à la coordination',
	en: 'Write to the coordination'
});
export const refusedText = message({
	fr: 'Votre compte n’a pas le droit nécessaire. Si vous pensez que c’est une erreur, écrivez à la coordination du contrat.',
	en: 'Your account does not have the right it needs. If you think this is a mistake, write to the contract’s coordination.'
});
export const unreadableTitle = message({
	fr: 'Cette demande n’a pas pu être lue',
	en: 'This request could not be read'
});
export const unreadableText = message({
	fr: 'L’adresse est incomplète, ou ce qui a été envoyé n’a pas pu être lu. Rien n’a été enregistré : réessayez depuis la page précédente.',
	en: 'The address is incomplete, or what was sent could not be read. Nothing was saved: try again from the previous page.'
});
export const fromElsewhereText = message({
	fr: 'Cet envoi ne vient pas d’une page de ce site. Rien n’a été enregistré : ouvrez la page ici, puis recommencez.',
	en: 'This was not sent from a page of this site. Nothing was saved: open the page here, then try again.'
});
export const tooHeavyTitle = message({ fr: 'C’est trop lourd', en: 'This is too large' });
export const tooHeavyText = message({
	fr: 'Ce qui a été envoyé dépasse ce que cette page accepte. Rien n’a été enregistré : envoyez moins à la fois, ou une photo plus légère.',
	en: 'What was sent is more than this page accepts. Nothing was saved: send less at a time, or a lighter photo.'
});
export const tooOftenTitle = message({
	fr: 'Trop de demandes à la fois',
	en: 'Too many requests at once'
});
export const tooOftenText = message({
	fr: 'Beaucoup de demandes viennent de votre réseau. Attendez quelques minutes, puis réessayez.',
	en: 'Many requests come from your network. Wait a few minutes, then try again.'
});
export const brokenTitle = message({
	fr: 'Une erreur est survenue de notre côté',
	en: 'Something went wrong on our side'
});
export const brokenText = message({
	fr: 'Ce que vous aviez enregistré est conservé. Réessayez dans un instant ; si cela continue, signalez la référence ci-dessous.',
	en: 'What you had saved is kept. Try again in a moment; if it continues, report the reference below.'
});
export const errorReference = message<{ reference: string }>({
	fr: ({ reference }) => `Référence : ${reference}`,
	en: ({ reference }) => `Reference: ${reference}`
});
export const backHome = message({ fr: 'Revenir à l’accueil', en: 'Back to the home page' });
export const noMailBanner = message({
	fr: 'Pour le moment, cette installation n’envoie aucun courriel.',
	en: 'For the time being this installation sends no e-mail.'
});
export const demonstrationBanner = message({
	fr: 'Démonstration : un territoire et des personnes imaginaires.',
	en: 'Demonstration: an imaginary territory and imaginary people.'
});

export const unsavedWords = message({
	fr: 'Des mots écrits hors ligne sur cet appareil ne sont pas encore enregistrés. Ils y resteront, scellés : vous seul·e pourrez les rouvrir, en vous reconnectant ici. Se déconnecter ?',
	en: 'Words written offline on this device are not saved yet. They will stay in it, sealed: only you will be able to open them again, by signing in here. Sign out?'
});
export const unsentForms = message({
	fr: 'Des réponses saisies hors ligne sur cet appareil ne sont pas encore parties. Si vous vous déconnectez, elles seront effacées. Se déconnecter quand même ?',
	en: 'Answers typed offline on this device have not left yet. If you sign out, they will be erased. Sign out anyway?'
});
/** At the foot of a printed page. */
export const printedFrom = message<{ address: string }>({
	fr: ({ address }) => `Cette page se lit à l’adresse ${address}`,
	en: ({ address }) => `Read this page at ${address}`
});
