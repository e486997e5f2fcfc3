import { message, plural } from '../../shared/messages.ts';

export { rowAdded } from '../words.ts';
export { historyBy as by } from '../messages.ts';
export { fingerprint, seeChanges } from '../../ui/words.ts';

export const versionsTitle = message<{ number: number }>({
	fr: ({ number }) => `Versions de la fiche n° ${number}`,
	en: ({ number }) => `Versions of sheet no. ${number}`
});
export const versionsLead = message({
	fr: 'Une version garde le texte tel qu’il était un jour donné. Elle ne change plus jamais.',
	en: 'A version keeps the text as it was on a given day. It never changes again.'
});
export const versionTitle = message<{ number: number; label: string }>({
	fr: ({ number, label }) => `Version ${number} : ${label}`,
	en: ({ number, label }) => `Version ${number}: ${label}`
});
export const keptOn = message<{ date: string }>({
	fr: ({ date }) => `gardée le ${date}`,
	en: ({ date }) => `kept on ${date}`
});
export const noVersionTitle = message({ fr: 'Pas encore de version', en: 'No version yet' });
export const noVersionText = message({
	fr: 'Une version se fait d’elle-même quand le texte est figé. Vous pouvez aussi en garder une à tout moment.',
	en: 'A version is made by itself when the text is frozen. One can also be kept at any moment.'
});
export const isCurrent = message({
	fr: 'C’est le texte actuel de la fiche.',
	en: 'This is the current text of the sheet.'
});
export const hasChanged = message({
	fr: 'Le texte de la fiche a changé depuis cette version.',
	en: 'The text of the sheet has changed since this version.'
});
export const readCurrent = message({ fr: 'Lire le texte actuel', en: 'Read the current text' });
export const fingerprintExplained = message({
	fr: 'Cette suite de caractères (SHA-256) est calculée sur le texte de la version. Si un seul mot était changé, elle serait tout autre : notez-la, et vous pourrez vérifier plus tard que le texte est resté le même.',
	en: 'This string of characters (SHA-256) is computed from the text of the version. Were a single word changed, it would be entirely different: note it down, and later you can check that the text is still the same.'
});

export const nameTitle = message({ fr: 'Garder une version maintenant', en: 'Keep a version now' });
export const nameLabel = message({ fr: 'Nom de la version', en: 'Name of the version' });
export const nameHelp = message({
	fr: 'Par exemple : après la réunion du 12 mars.',
	en: 'For example: after the meeting of 12 March.'
});
export const nameButton = message({ fr: 'Garder cette version', en: 'Keep this version' });
export const named = message<{ number: number }>({
	fr: ({ number }) => `La version ${number} est gardée.`,
	en: ({ number }) => `Version ${number} is kept.`
});

export const compareTitle = message({ fr: 'Comparer deux textes', en: 'Compare two texts' });
export const compareFrom = message({ fr: 'Avant', en: 'Before' });
export const compareTo = message({ fr: 'Après', en: 'After' });
export const compareButton = message({ fr: 'Comparer', en: 'Compare' });
export const currentText = message({ fr: 'Texte actuel', en: 'Current text' });
export const compared = message<{ from: string; to: string }>({
	fr: ({ from, to }) => `De « ${from} » à « ${to} »`,
	en: ({ from, to }) => `From “${from}” to “${to}”`
});
export const changedFields = message<{ count: number }>({
	fr: ({ count }) =>
		plural('fr', count, `${count} rubrique modifiée`, `${count} rubriques modifiées`),
	en: ({ count }) => plural('en', count, `${count} field changed`, `${count} fields changed`)
});
export const nothingChanged = message({
	fr: 'Aucune différence entre ces deux textes.',
	en: 'No difference between these two texts.'
});
export const onlyLayout = message({
	fr: 'La comparaison porte sur les mots. La mise en forme (gras, listes, liens) n’est pas comparée.',
	en: 'The comparison is about words. Layout (bold, lists, links) is not compared.'
});
export const legend = message({ fr: 'Comment lire', en: 'How to read' });
export const legendAdded = message({ fr: 'mots ajoutés', en: 'words added' });
export const legendRemoved = message({ fr: 'mots supprimés', en: 'words removed' });
/** Read aloud before and after the words, for those who do not see the underline. */
export const addedSpoken = message({ fr: 'ajouté : ', en: 'added: ' });
export const removedSpoken = message({ fr: 'supprimé : ', en: 'removed: ' });
export const endSpoken = message({ fr: ' (fin)', en: ' (end)' });
export const addedBy = message<{ by: string }>({
	fr: ({ by }) => `ajouté par ${by}`,
	en: ({ by }) => `added by ${by}`
});
export const nameAndDay = message<{ name: string; day: string }>({
	fr: ({ name, day }) => `${name}, le ${day}`,
	en: ({ name, day }) => `${name}, ${day}`
});
export const rowRemoved = message({ fr: 'Ligne supprimée', en: 'Line removed' });
export const rowChanged = message({ fr: 'Ligne modifiée', en: 'Line changed' });
export const unchangedTags = message<{ list: string }>({
	fr: ({ list }) => `Sans changement : ${list}`,
	en: ({ list }) => `Unchanged: ${list}`
});
export const manyComparisons = message({
	fr: 'Beaucoup de comparaisons sont demandées en ce moment. Rechargez cette page dans une minute.',
	en: 'Many comparisons are being asked for right now. Reload this page in a minute.'
});
export const tooLongToCompare = message({
	fr: 'L’un de ces deux textes est trop long pour être comparé.',
	en: 'One of these two texts is too long to be compared.'
});
export const unknownVersions = message({
	fr: 'Choisissez deux textes à comparer.',
	en: 'Choose two texts to compare.'
});
