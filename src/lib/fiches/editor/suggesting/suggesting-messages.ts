import { message, plural } from '../../../shared/messages.ts';

export { accept, cancel, refuse, withdraw } from '../../../ui/words.ts';
export { byIn as changeOf } from '../../suggestions/suggestion-messages.ts';
export { suggestedChanges as suggestions } from '../../messages.ts';

export const suggest = message({ fr: 'Proposer un changement', en: 'Suggest a change' });
export const suggestShort = message({ fr: 'Proposer', en: 'Suggest' });
export const proposalOf = message<{ field: string }>({
	fr: ({ field }) => `Votre proposition – ${field}`,
	en: ({ field }) => `Your suggestion – ${field}`
});
export const proposalHelp = message({
	fr: 'Ajoutez, retirez, remplacez des mots comme si vous écriviez. Le texte de la fiche ne change pas : une personne qui l’écrit acceptera ou refusera.',
	en: 'Add, take out, replace words as if you were writing. The text of the sheet does not change: somebody who writes it will accept or turn down.'
});
export const changesSoFar = message<{ count: number }>({
	fr: ({ count }) =>
		count === 0
			? 'Aucun changement pour le moment'
			: plural('fr', count, `${count} changement`, `${count} changements`),
	en: ({ count }) =>
		count === 0 ? 'No change so far' : plural('en', count, `${count} change`, `${count} changes`)
});
export const reasonLabel = message({ fr: 'Pourquoi (facultatif)', en: 'Why (optional)' });
export const sendProposal = message({ fr: 'Envoyer la proposition', en: 'Send the suggestion' });
export const giveUp = message({ fr: 'Abandonner', en: 'Drop it' });
export const sureToGiveUp = message({
	fr: 'Effacer ce que vous avez préparé ?',
	en: 'Erase what you have prepared?'
});
export const yesErase = message({ fr: 'Oui, effacer', en: 'Yes, erase' });
export const goOn = message({ fr: 'Continuer à proposer', en: 'Go on suggesting' });
export const draftKept = message({
	fr: 'Ce brouillon est gardé sur cet appareil, pour vous seul.',
	en: 'This draft is kept on this device, for you alone.'
});
export const draftBack = message({
	fr: 'Voici ce que vous aviez préparé et pas encore envoyé.',
	en: 'Here is what you had prepared and not sent yet.'
});
export const sent = message({ fr: 'Proposition envoyée', en: 'Suggestion sent' });
export const failedNetwork = message({
	fr: 'Le réseau n’a pas répondu. Votre proposition est toujours là : réessayez.',
	en: 'The network did not answer. Your suggestion is still here: try again.'
});
export const failedWait = message({
	fr: 'Vous avez beaucoup proposé en peu de temps. Attendez une minute, puis réessayez.',
	en: 'You have suggested a lot in a short time. Wait a minute, then try again.'
});

export const panelHelp = message({
	fr: 'Ils se voient dans le texte sans en faire partie.',
	en: 'They are seen in the text without being part of it.'
});
export const showInText = message({ fr: 'Les montrer dans le texte', en: 'Show them in the text' });
export const none = message({ fr: 'Aucun changement à décider.', en: 'No change to decide.' });
export const unreachable = message({
	fr: 'Les changements proposés ne répondent pas pour le moment.',
	en: 'Suggested changes do not answer for now.'
});
export const acceptAll = message<{ count: number }>({
	fr: ({ count }) => `Accepter les ${count} de cet envoi`,
	en: ({ count }) => `Accept all ${count} sent together`
});
export const refuseAnswer = message({
	fr: 'Votre réponse à son auteur (facultatif)',
	en: 'Your answer to its author (optional)'
});
export const accepted = message<{ count: number }>({
	fr: ({ count }) => plural('fr', count, 'Changement accepté', `${count} changements acceptés`),
	en: ({ count }) => plural('en', count, 'Change accepted', `${count} changes accepted`)
});
export const refused = message({ fr: 'Changement refusé', en: 'Change turned down' });
export const withdrawnSaid = message({ fr: 'Changement retiré', en: 'Change withdrawn' });
export const consentAsked = message<{ group: string; count: number; objections: number }>({
	fr: ({ group, count, objections }) =>
		`« ${group} » : ${plural('fr', count, `${count} consentement`, `${count} consentements`)}, ${plural('fr', objections, `${objections} objection`, `${objections} objections`)}`,
	en: ({ group, count, objections }) =>
		`“${group}”: ${plural('en', count, `${count} consent`, `${count} consents`)}, ${plural('en', objections, `${objections} objection`, `${objections} objections`)}`
});
export const seeAll = message({
	fr: 'Tous les changements, consentement d’un groupe',
	en: 'All changes, consent of a group'
});
