import { message } from '../shared/messages.ts';

export { search as outboxSearchButton } from '../ui/words.ts';

export const outboxTitle = message({ fr: 'Courriels envoyés', en: 'E-mails sent' });
export const outboxLead = message({
	fr: 'Cette démonstration n’envoie rien : les courriels s’arrêtent ici. Leurs liens fonctionnent.',
	en: 'This demonstration sends nothing: e-mails stop here. Their links work.'
});
export const outboxSearch = message({
	fr: 'Chercher une adresse ou un mot',
	en: 'Search an address or a word'
});
export const outboxEmptyTitle = message({
	fr: 'Aucun courriel pour le moment',
	en: 'No e-mail yet'
});
export const outboxEmptyText = message({
	fr: 'Inscrivez-vous, demandez un lien de connexion ou invitez quelqu’un : le message apparaîtra ici.',
	en: 'Sign up, ask for a sign-in link or invite somebody: the message will appear here.'
});
export const outboxNothingFound = message({
	fr: 'Aucun courriel ne contient ces mots',
	en: 'No e-mail contains these words'
});
export const outboxNothingFoundText = message({
	fr: 'Essayez un mot plus court, ou effacez la recherche.',
	en: 'Try a shorter word, or clear the search.'
});
export const outboxClear = message({ fr: 'Effacer la recherche', en: 'Clear the search' });
export const mailTo = message<{ recipient: string }>({
	fr: ({ recipient }) => `À ${recipient}`,
	en: ({ recipient }) => `To ${recipient}`
});
export const mailBodyGone = message({
	fr: 'Ce courriel est parti ; son texte n’est pas conservé.',
	en: 'This e-mail has left; its text is not kept.'
});
