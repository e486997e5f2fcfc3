import { message, plural } from '../../shared/messages.ts';

export const versionsTitle = message<{ number: number }>(
	({ number }) => `Versions de la fiche n° ${number}`,
	({ number }) => `Versions of sheet no. ${number}`
);
export const versionsLead = message(
	'Une version garde le texte tel qu’il était un jour donné. Elle ne change plus jamais.',
	'A version keeps the text as it was on a given day. It never changes again.'
);
export const version = message<{ number: number }>(
	({ number }) => `Version ${number}`,
	({ number }) => `Version ${number}`
);
export const versionTitle = message<{ number: number; label: string }>(
	({ number, label }) => `Version ${number} : ${label}`,
	({ number, label }) => `Version ${number}: ${label}`
);
export const keptOn = message<{ date: string }>(
	({ date }) => `gardée le ${date}`,
	({ date }) => `kept on ${date}`
);
export const by = message<{ name: string }>(
	({ name }) => `par ${name}`,
	({ name }) => `by ${name}`
);
export const noVersionTitle = message('Pas encore de version', 'No version yet');
export const noVersionText = message(
	'Une version se fait d’elle-même quand le texte est figé. Vous pouvez aussi en garder une à tout moment.',
	'A version is made by itself when the text is frozen. One can also be kept at any moment.'
);
export const isCurrent = message(
	'C’est le texte actuel de la fiche.',
	'This is the current text of the sheet.'
);
export const hasChanged = message(
	'Le texte de la fiche a changé depuis cette version.',
	'The text of the sheet has changed since this version.'
);
export const seeChanges = message('Voir ce qui a changé', 'See what changed');
export const readCurrent = message('Lire le texte actuel', 'Read the current text');
export const fingerprint = message('Empreinte', 'Fingerprint');
export const fingerprintExplained = message(
	'Cette suite de caractères (SHA-256) est calculée sur le texte de la version. Si un seul mot était changé, elle serait tout autre : notez-la, et vous pourrez vérifier plus tard que le texte est resté le même.',
	'This string of characters (SHA-256) is computed from the text of the version. Were a single word changed, it would be entirely different: note it down, and later you can check that the text is still the same.'
);

export const nameTitle = message('Garder une version maintenant', 'Keep a version now');
export const nameLabel = message('Nom de la version', 'Name of the version');
export const nameHelp = message(
	'Par exemple : après la réunion du 12 mars.',
	'For example: after the meeting of 12 March.'
);
export const nameButton = message('Garder cette version', 'Keep this version');
export const named = message<{ number: number }>(
	({ number }) => `La version ${number} est gardée.`,
	({ number }) => `Version ${number} is kept.`
);

export const compareTitle = message('Comparer deux textes', 'Compare two texts');
export const compareFrom = message('Avant', 'Before');
export const compareTo = message('Après', 'After');
export const compareButton = message('Comparer', 'Compare');
export const currentText = message('Texte actuel', 'Current text');
export const compared = message<{ from: string; to: string }>(
	({ from, to }) => `De « ${from} » à « ${to} »`,
	({ from, to }) => `From “${from}” to “${to}”`
);
export const changedFields = message<{ count: number }>(
	({ count }) => plural('fr', count, `${count} rubrique modifiée`, `${count} rubriques modifiées`),
	({ count }) => plural('en', count, `${count} field changed`, `${count} fields changed`)
);
export const nothingChanged = message(
	'Aucune différence entre ces deux textes.',
	'No difference between these two texts.'
);
export const onlyLayout = message(
	'La comparaison porte sur les mots. La mise en forme (gras, listes, liens) n’est pas comparée.',
	'The comparison is about words. Layout (bold, lists, links) is not compared.'
);
export const legend = message('Comment lire', 'How to read');
export const legendAdded = message('mots ajoutés', 'words added');
export const legendRemoved = message('mots supprimés', 'words removed');
/** Read aloud before and after the words, for those who do not see the underline. */
export const addedSpoken = message('ajouté : ', 'added: ');
export const removedSpoken = message('supprimé : ', 'removed: ');
export const endSpoken = message(' (fin)', ' (end)');
export const rowAdded = message('Ligne ajoutée', 'Line added');
export const rowRemoved = message('Ligne supprimée', 'Line removed');
export const rowChanged = message('Ligne modifiée', 'Line changed');
export const unchangedTags = message<{ list: string }>(
	({ list }) => `Sans changement : ${list}`,
	({ list }) => `Unchanged: ${list}`
);
export const unknownVersions = message(
	'Choisissez deux textes à comparer.',
	'Choose two texts to compare.'
);
