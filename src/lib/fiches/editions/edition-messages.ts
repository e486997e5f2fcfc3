import { message } from '../../shared/messages.ts';

export const beginEdition = message({
	fr: 'Commencer une nouvelle édition',
	en: 'Begin a new edition'
});
export const editionLead = message({
	fr: 'Le texte d’aujourd’hui devient une version nommée, et la fiche repart des mêmes mots, allégée de tout ce qui a été écrit puis effacé. À faire quand le texte approche de sa taille limite.',
	en: 'The text of today becomes a named version, and the sheet goes on with the same words, relieved of all that was written and then removed. To be done when the text comes near its largest size.'
});
export const keptTitle = message({
	fr: 'Ce qui passe dans la nouvelle édition',
	en: 'What goes over to the new edition'
});
export const kept = message({
	fr: 'Les mots, les tableaux et la mise en forme ; qui a écrit quoi ; les commentaires, sur les mêmes passages ; les passages reliés à une consultation ; toutes les versions nommées et l’historique.',
	en: 'The words, the tables and the layout; who wrote what; the comments, on the same passages; the passages linked to a consultation; all named versions and the history.'
});
export const notKeptTitle = message({ fr: 'Ce qui n’y passe pas', en: 'What does not' });
export const notKept = message({
	fr: 'Ce qui a été effacé avant aujourd’hui ne se lit plus que dans les versions nommées. Les propositions en préparation, pas encore envoyées, sont à refaire. Les mots tapés au même instant, ou hors ligne, sont rendus à leur auteur : à lui de les recopier.',
	en: 'What was removed before today is read in the named versions only. Suggestions that are being prepared and are not sent have to be made again. Words typed at the same moment, or offline, are handed back to their author, who copies them.'
});
export const restart = message({
	fr: 'Repartir de cette version',
	en: 'Start again from this version'
});
export const restartTitle = message<{ number: number }>({
	fr: ({ number }) => `Repartir de la version ${number}`,
	en: ({ number }) => `Start again from version ${number}`
});
export const restartLead = message<{ label: string }>({
	fr: ({ label }) =>
		`La fiche reprend les mots de « ${label} ». Le texte d’aujourd’hui n’est pas perdu : il devient une version nommée.`,
	en: ({ label }) =>
		`The sheet takes up the words of “${label}”. The text of today is not lost: it becomes a named version.`
});
export const restartKept = message({
	fr: 'Les mots, les tableaux et la mise en forme de cette version ; qui a écrit quoi ; les commentaires et les passages reliés à une consultation dont les mots y sont ; toutes les versions nommées et l’historique.',
	en: 'The words, the tables and the layout of this version; who wrote what; the comments and the passages linked to a consultation whose words are in it; all named versions and the history.'
});
export const restartNotKept = message({
	fr: 'Ce qui a été écrit depuis ne se lit plus que dans les versions nommées ; les commentaires faits sur ces mots restent, avec leur citation. Les propositions en préparation, pas encore envoyées, sont à refaire. Les mots tapés au même instant, ou hors ligne, sont rendus à leur auteur.',
	en: 'What was written since is read in the named versions only; comments made on those words stay, with their quote. Suggestions that are being prepared and are not sent have to be made again. Words typed at the same moment, or offline, are handed back to their author.'
});
export const replacedLabel = message<{ number: number }>({
	fr: ({ number }) => `Texte remplacé par la version ${number}`,
	en: ({ number }) => `Text replaced by version ${number}`
});
export const everyoneText = message({
	fr: 'Les personnes qui écrivent en ce moment devront recharger la page.',
	en: 'People who are writing now will have to reload the page.'
});
export const lastLabel = message<{ edition: number }>({
	fr: ({ edition }) => `Fin de l’édition ${edition}`,
	en: ({ edition }) => `End of edition ${edition}`
});
export const labelLabel = message({
	fr: 'Nom de la version qui garde le texte d’aujourd’hui',
	en: 'Name of the version that keeps the text of today'
});
export const nearlyFull = message<{ percent: number }>({
	fr: ({ percent }) =>
		`Ce texte approche de sa taille limite (${percent} %). Vous pouvez continuer à écrire.`,
	en: ({ percent }) => `This text comes near its largest size (${percent}%). You can go on writing.`
});
export const full = message({
	fr: 'Ce texte a atteint sa taille limite.',
	en: 'This text has reached its largest size.'
});
export const askCoordination = message({
	fr: 'La coordination peut commencer une nouvelle édition : les mêmes mots, et de la place.',
	en: 'The coordination can begin a new edition: the same words, and room.'
});
