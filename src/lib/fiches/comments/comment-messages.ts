import { message, plural } from '../../shared/messages.ts';

export const title = message<{ number: number }>(
	({ number }) => `Discussion de la fiche n° ${number}`,
	({ number }) => `Discussion of sheet no. ${number}`
);
export const lead = message(
	'Les personnes qui participent au contrat s’y répondent. Elle n’est pas publique.',
	'People who take part in the contract answer one another here. It is not public.'
);
export const openOnes = message<{ count: number }>(
	({ count }) => `En cours (${count})`,
	({ count }) => `Open (${count})`
);
export const resolvedOnes = message<{ count: number }>(
	({ count }) => plural('fr', count, `Résolue (${count})`, `Résolues (${count})`),
	({ count }) => plural('en', count, `Resolved (${count})`, `Resolved (${count})`)
);
export const filterLabel = message('Conversations à montrer', 'Conversations to show');
export const emptyTitle = message('Aucune conversation', 'No conversation');
export const emptyOpen = message(
	'Posez une question, proposez un changement : ouvrez une conversation ci-dessous.',
	'Ask a question, suggest a change: open a conversation below.'
);
export const emptyResolved = message(
	'Les conversations résolues se retrouveront ici.',
	'Resolved conversations will be found here.'
);
export const wholeFiche = message('Sur toute la fiche', 'About the whole sheet');
export const onPassage = message<{ field: string }>(
	({ field }) => `Sur un passage – ${field}`,
	({ field }) => `About a passage – ${field}`
);
export const passageNow = message('Aujourd’hui, ce passage dit :', 'Today this passage reads:');
export const passageGone = message(
	'Ce passage a été supprimé depuis.',
	'This passage has been deleted since.'
);
export const newThread = message('Ouvrir une conversation', 'Open a conversation');
export const comment = message('Votre commentaire', 'Your comment');
export const commentHelp = message(
	'Écrivez @ suivi d’un nom pour appeler quelqu’un. N’écrivez rien sur la santé d’une personne, la vôtre comprise.',
	'Write @ followed by a name to call somebody. Write nothing about a person’s health, your own included.'
);
export const openButton = message('Publier', 'Post');
export const reply = message('Répondre', 'Reply');
export const replyTo = message<{ name: string }>(
	({ name }) => `Répondre à la conversation ouverte par ${name}`,
	({ name }) => `Reply in the conversation opened by ${name}`
);
export const resolve = message('Marquer comme résolue', 'Mark as resolved');
export const reopen = message('Rouvrir', 'Open again');
export const withdraw = message('Retirer mon commentaire', 'Take back my comment');
export const withdrawn = message(
	'Commentaire retiré par la personne qui l’avait écrit.',
	'Comment taken back by the person who wrote it.'
);
export const called = message<{ list: string }>(
	({ list }) => `Appelle ${list}`,
	({ list }) => `Calling ${list}`
);
export const posted = message('Votre commentaire est publié.', 'Your comment is posted.');
export const changed = message('C’est fait.', 'Done.');
