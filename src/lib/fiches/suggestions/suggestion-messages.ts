import { message, plural } from '../../shared/messages.ts';

export { accept, iConsent, iObject, refuse, withdraw } from '../../ui/words.ts';
export { suggestedChanges as suggestions } from '../messages.ts';

export const title = message<{ number: number }>({
	fr: ({ number }) => `Changements proposés dans la fiche n° ${number}`,
	en: ({ number }) => `Changes suggested in sheet no. ${number}`
});
export const lead = message({
	fr: 'Ils ne sont pas dans le texte : les personnes qui écrivent cette fiche les acceptent ou les refusent. Cette page n’est pas publique.',
	en: 'They are not in the text: the people who write this sheet accept them or turn them down. This page is not public.'
});
export const yoursOnly = message({
	fr: 'Vous ne prenez plus part à cette discussion. Vous lisez ici les changements que vous avez proposés, et pouvez retirer ceux que personne n’a décidés.',
	en: 'You no longer take part in this discussion. You read here the changes that you suggested, and may withdraw those that nobody has decided.'
});
export const howTo = message({
	fr: 'Pour proposer un changement, ouvrez le texte et choisissez « Proposer un changement » au-dessus d’un champ.',
	en: 'To suggest a change, open the text and choose “Suggest a change” above a field.'
});
export const openText = message({ fr: 'Ouvrir le texte', en: 'Open the text' });
export const openOnes = message<{ count: number }>({
	fr: ({ count }) => `À décider (${count})`,
	en: ({ count }) => `To be decided (${count})`
});
export const decidedOnes = message<{ count: number }>({
	fr: ({ count }) => plural('fr', count, `Décidé (${count})`, `Décidés (${count})`),
	en: ({ count }) => `Decided (${count})`
});
export const filterLabel = message({
	fr: 'Changements à montrer',
	en: 'Changes to show'
});
export const emptyTitle = message({ fr: 'Aucun changement proposé', en: 'No suggested change' });
export const emptyDecided = message({
	fr: 'Ceux qui auront été acceptés ou refusés se retrouveront ici.',
	en: 'Those that have been accepted or turned down will be found here.'
});

export const byIn = message<{ author: string; field: string }>({
	fr: ({ author, field }) => `${author}, dans « ${field} »`,
	en: ({ author, field }) => `${author}, in “${field}”`
});
export const changeOf = message<{ author: string; number: number }>({
	fr: ({ author, number }) => `Changement ${number} de ${author}`,
	en: ({ author, number }) => `Change ${number} by ${author}`
});
export const reasonOf = message<{ reason: string }>({
	fr: ({ reason }) => `« ${reason} »`,
	en: ({ reason }) => `“${reason}”`
});
export const goneNow = message({
	fr: 'Les mots à changer ne sont plus dans le texte : ce changement ne peut plus être accepté.',
	en: 'The words to change are no longer in the text: this change can no longer be accepted.'
});
export const outOfSight = message({
	fr: 'Ce changement attend la modération : il ne se lit pas encore.',
	en: 'This change is waiting for moderation: it cannot be read yet.'
});
export const hidden = message({
	fr: 'La modération a masqué ce changement.',
	en: 'Moderation has hidden this change.'
});

export const acceptAll = message<{ count: number }>({
	fr: ({ count }) => `Accepter les ${count} ensemble`,
	en: ({ count }) => `Accept all ${count}`
});
export const refuseAll = message<{ count: number }>({
	fr: ({ count }) => `Refuser les ${count} ensemble`,
	en: ({ count }) => `Refuse all ${count}`
});
export const answerLabel = message({
	fr: 'Votre réponse à son auteur',
	en: 'Your answer to its author'
});
export const answerHelp = message({
	fr: 'Elle partira dans le courriel qui annonce le refus, et restera ici.',
	en: 'It goes in the e-mail that tells the refusal, and stays here.'
});

export const acceptedBy = message<{ by: string; date: string }>({
	fr: ({ by, date }) => `Accepté par ${by}, le ${date}`,
	en: ({ by, date }) => `Accepted by ${by} on ${date}`
});
export const refusedBy = message<{ by: string; date: string }>({
	fr: ({ by, date }) => `Refusé par ${by}, le ${date}`,
	en: ({ by, date }) => `Turned down by ${by} on ${date}`
});

export const askConsent = message({
	fr: 'Demander le consentement d’un groupe',
	en: 'Ask a group for its consent'
});
export const consentHelp = message({
	fr: 'Les membres, sauf vous, reçoivent un courriel ; chacun dit s’il consent ou s’il a une objection. Le groupe donne son avis : ceux qui écrivent décident ensuite.',
	en: 'The members, except you, get an e-mail; each says whether they consent or object. The group gives its view; those who write decide afterwards.'
});
export const groupLabel = message({ fr: 'Le groupe', en: 'The group' });
export const daysLabel = message({ fr: 'Pendant', en: 'For' });
export const days = message<{ count: number }>({
	fr: ({ count }) => plural('fr', count, `${count} jour`, `${count} jours`),
	en: ({ count }) => plural('en', count, `${count} day`, `${count} days`)
});
export const askButton = message({ fr: 'Demander', en: 'Ask' });
export const askedUntil = message<{ group: string; date: string }>({
	fr: ({ group, date }) => `« ${group} » est consulté jusqu’au ${date}.`,
	en: ({ group, date }) => `“${group}” is asked until ${date}.`
});
export const askedEnded = message<{ group: string }>({
	fr: ({ group }) => `« ${group} » a été consulté.`,
	en: ({ group }) => `“${group}” has been asked.`
});
export const consents = message<{ count: number }>({
	fr: ({ count }) =>
		plural('fr', count, `${count} personne consent`, `${count} personnes consentent`),
	en: ({ count }) => plural('en', count, `${count} person consents`, `${count} people consent`)
});
export const noObjection = message({ fr: 'aucune objection', en: 'no objection' });
export const objections = message<{ count: number }>({
	fr: ({ count }) => plural('fr', count, `${count} objection :`, `${count} objections :`),
	en: ({ count }) => plural('en', count, `${count} objection:`, `${count} objections:`)
});
export const objectionOf = message<{ name: string; reason: string }>({
	fr: ({ name, reason }) => `${name} : ${reason}`,
	en: ({ name, reason }) => `${name}: ${reason}`
});
export const yourView = message({ fr: 'Votre avis', en: 'Your view' });
export const objectionLabel = message({
	fr: 'Votre objection : qu’est-ce qui ne va pas ?',
	en: 'Your objection: what is wrong?'
});
export const sayButton = message({ fr: 'Donner mon avis', en: 'Give my view' });

export const doneDecided = message<{ count: number }>({
	fr: ({ count }) =>
		`C’est décidé pour ${plural('fr', count, `${count} changement`, `${count} changements`)}.`,
	en: ({ count }) =>
		plural('en', count, `${count} change is decided.`, `${count} changes are decided.`)
});
export const authorsTold = message<{ count: number }>({
	fr: ({ count }) =>
		plural(
			'fr',
			count,
			'La personne qui propose reçoit un courriel.',
			'Les personnes qui proposent reçoivent un courriel.'
		),
	en: ({ count }) =>
		plural(
			'en',
			count,
			'The person who suggests gets an e-mail.',
			'The people who suggest get an e-mail.'
		)
});
export const someGone = message<{ count: number }>({
	fr: ({ count }) =>
		plural(
			'fr',
			count,
			`${count} changement reste à décider : les mots à changer ne sont plus dans le texte.`,
			`${count} changements restent à décider : les mots à changer ne sont plus dans le texte.`
		),
	en: ({ count }) =>
		plural(
			'en',
			count,
			`${count} change is still to be decided: the words to change are no longer in the text.`,
			`${count} changes are still to be decided: the words to change are no longer in the text.`
		)
});
