import { message, plural } from '../../shared/messages.ts';

export { done as changed } from '../../ui/words.ts';
export {
	onWholeFiche as wholeFiche,
	post as openButton,
	reopen,
	reply,
	yourComment as comment
} from '../words.ts';

export const title = message<{ number: number }>({
	fr: ({ number }) => `Discussion de la fiche n° ${number}`,
	en: ({ number }) => `Discussion of sheet no. ${number}`
});
export const lead = message({
	fr: 'Les personnes qui participent au contrat s’y répondent. Elle n’est pas publique.',
	en: 'People who take part in the contract answer one another here. It is not public.'
});
export const openOnes = message<{ count: number }>({
	fr: ({ count }) => `En cours (${count})`,
	en: ({ count }) => `Open (${count})`
});
export const resolvedOnes = message<{ count: number }>({
	fr: ({ count }) => plural('fr', count, `Résolue (${count})`, `Résolues (${count})`),
	en: ({ count }) => plural('en', count, `Resolved (${count})`, `Resolved (${count})`)
});
export const filterLabel = message({ fr: 'Conversations à montrer', en: 'Conversations to show' });
export const emptyTitle = message({ fr: 'Aucune conversation', en: 'No conversation' });
export const emptyOpen = message({
	fr: 'Posez une question, proposez un changement : ouvrez une conversation ci-dessous.',
	en: 'Ask a question, suggest a change: open a conversation below.'
});
export const emptyResolved = message({
	fr: 'Les conversations résolues se retrouveront ici.',
	en: 'Resolved conversations will be found here.'
});
export const onPassage = message<{ field: string }>({
	fr: ({ field }) => `Sur un passage – ${field}`,
	en: ({ field }) => `About a passage – ${field}`
});
export const passageNow = message({
	fr: 'Aujourd’hui, ce passage dit :',
	en: 'Today this passage reads:'
});
export const passageGone = message({
	fr: 'Ce passage a été supprimé depuis.',
	en: 'This passage has been deleted since.'
});
export const newThread = message({ fr: 'Ouvrir une conversation', en: 'Open a conversation' });
export const commentHelp = message({
	fr: 'Écrivez @ suivi d’un nom pour appeler quelqu’un. N’écrivez rien sur la santé d’une personne, la vôtre comprise.',
	en: 'Write @ followed by a name to call somebody. Write nothing about a person’s health, your own included.'
});
export const replyTo = message<{ name: string }>({
	fr: ({ name }) => `Répondre à la conversation ouverte par ${name}`,
	en: ({ name }) => `Reply in the conversation opened by ${name}`
});
export const resolve = message({ fr: 'Marquer comme résolue', en: 'Mark as resolved' });
export const withdraw = message({ fr: 'Retirer mon commentaire', en: 'Take back my comment' });
export const withdrawn = message({
	fr: 'Commentaire retiré par la personne qui l’avait écrit.',
	en: 'Comment taken back by the person who wrote it.'
});
export const awaitsReading = message({
	fr: 'Commentaire retiré de la vue en attendant une relecture.',
	en: 'Comment out of sight until somebody has read it again.'
});
export const hiddenFor = message<{ reason: string }>({
	fr: ({ reason }) => `Commentaire masqué par la modération : ${reason}.`,
	en: ({ reason }) => `Comment hidden by moderation: ${reason}.`
});
export const hidden = message({
	fr: 'Commentaire masqué par la modération.',
	en: 'Comment hidden by moderation.'
});
/** For its label, beside « Signaler ». */
export const commentOf = message<{ name: string }>({
	fr: ({ name }) => `commentaire de ${name}`,
	en: ({ name }) => `comment by ${name}`
});
export const called = message<{ list: string }>({
	fr: ({ list }) => `Appelle ${list}`,
	en: ({ list }) => `Calling ${list}`
});
export const posted = message({
	fr: 'Votre commentaire est publié.',
	en: 'Your comment is posted.'
});
