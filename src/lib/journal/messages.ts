import { message } from '../shared/messages.ts';

export const outboxTitle = message('Courriels envoyés', 'E-mails sent');
export const outboxLead = message(
	'Cette démonstration n’envoie rien : les courriels s’arrêtent ici. Leurs liens fonctionnent.',
	'This demonstration sends nothing: e-mails stop here. Their links work.'
);
export const outboxSearch = message(
	'Chercher une adresse ou un mot',
	'Search an address or a word'
);
export const outboxSearchButton = message('Chercher', 'Search');
export const outboxEmptyTitle = message('Aucun courriel pour le moment', 'No e-mail yet');
export const outboxEmptyText = message(
	'Inscrivez-vous, demandez un lien de connexion ou invitez quelqu’un : le message apparaîtra ici.',
	'Sign up, ask for a sign-in link or invite somebody: the message will appear here.'
);
export const outboxNothingFound = message(
	'Aucun courriel ne contient ces mots',
	'No e-mail contains these words'
);
export const outboxNothingFoundText = message(
	'Essayez un mot plus court, ou effacez la recherche.',
	'Try a shorter word, or clear the search.'
);
export const outboxClear = message('Effacer la recherche', 'Clear the search');
export const mailTo = message<{ recipient: string }>(
	({ recipient }) => `À ${recipient}`,
	({ recipient }) => `To ${recipient}`
);
export const mailBodyGone = message(
	'Ce courriel est parti ; son texte n’est pas conservé.',
	'This e-mail has left; its text is not kept.'
);
