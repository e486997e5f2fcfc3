import { formatList } from '../shared/format.ts';
import { message } from '../shared/messages.ts';
import { emailAddress } from './words.ts';

/** What people say of a list that they bring, in votes as in groups. */

export const LIST_FILES =
	'.csv,.txt,.tsv,.xlsx,text/csv,text/plain,application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

export const columnsTitle = message({
	fr: 'Ce que contient chaque colonne',
	en: 'What each column holds'
});
export const columnsHelp = message({
	fr: 'Si une colonne a été mal comprise, changez-la, puis relisez.',
	en: 'If a column was misunderstood, change it, then read again.'
});
export const columnNumber = message<{ place: number; title: string }>({
	fr: ({ place, title }) => (title ? `Colonne ${place} – ${title}` : `Colonne ${place}`),
	en: ({ place, title }) => (title ? `Column ${place} – ${title}` : `Column ${place}`)
});
export const columnExamples = message<{ examples: string[] }>({
	fr: ({ examples }) => `Par exemple : ${examples.join(' · ')}`,
	en: ({ examples }) => `For example: ${examples.join(' · ')}`
});
export const columnUnread = message({ fr: 'Ne pas lire', en: 'Do not read' });
export const columnsMost = message<{ most: number }>({
	fr: ({ most }) => `Seules les ${most} premières colonnes sont lues.`,
	en: ({ most }) => `Only the first ${most} columns are read.`
});
export const columnsAgain = message({
	fr: 'Relire avec ces colonnes',
	en: 'Read again with these columns'
});
const holds: Record<string, () => string> = {
	email: emailAddress,
	name: message({ fr: 'Nom complet', en: 'Full name' }),
	lastName: message({ fr: 'Nom de famille', en: 'Last name' }),
	firstName: message({ fr: 'Prénom', en: 'First name' }),
	organisation: message({ fr: 'Structure représentée', en: 'Organisation' }),
	role: message({ fr: 'Rôle dans le contrat', en: 'Role in the contract' }),
	group: message({ fr: 'Groupe du contrat', en: 'Group of the contract' })
};
export const columnHolds = (column: string): string => holds[column]!();

export const otherSheets = message<{ names: string[] }>({
	fr: ({ names }) =>
		`Seule la première feuille du classeur est lue. Celles-ci ne le sont pas : ${formatList(names)}.`,
	en: ({ names }) =>
		`Only the first sheet of the workbook is read. These are not: ${formatList(names)}.`
});

/** Why a file that was brought is not read, by code. */
export const fileRefusals: Record<string, () => string> = {
	'file-too-large': message({
		fr: 'Ce fichier est trop lourd pour une liste de personnes : 1 Mo au plus. Gardez-en les colonnes utiles, ou coupez-le en deux.',
		en: 'This file is too heavy for a list of people: at most 1 MB. Keep its useful columns, or cut it in two.'
	}),
	'file-old-spreadsheet': message({
		fr: 'C’est un classeur d’un ancien Excel (.xls). Dans Excel : « Enregistrer sous », puis « Classeur Excel (.xlsx) » ou CSV.',
		en: 'This is a workbook of an old Excel (.xls). In Excel: “Save as”, then “Excel workbook (.xlsx)” or CSV.'
	}),
	'file-other-spreadsheet': message({
		fr: 'Ce fichier vient d’un autre tableur (.ods). Enregistrez-le au format .xlsx ou CSV, puis choisissez-le de nouveau.',
		en: 'This file comes from another spreadsheet (.ods). Save it as .xlsx or CSV, then choose it again.'
	}),
	'file-unreadable': message({
		fr: 'Ce fichier n’a pas pu être lu. Enregistrez-le au format .xlsx ou CSV, ou collez ses lignes.',
		en: 'This file could not be read. Save it as .xlsx or CSV, or paste its lines.'
	}),
	'file-busy': message({
		fr: 'Beaucoup de fichiers sont lus en ce moment. Réessayez dans une minute.',
		en: 'Many files are being read at the moment. Try again in a minute.'
	})
};
