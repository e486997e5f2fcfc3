import { message, plural } from '../shared/messages.ts';
import type { FicheSort } from './filter.ts';

export const ficheNumber = message<{ number: number }>(
	({ number }) => `Fiche action n° ${number}`,
	({ number }) => `Action sheet no. ${number}`
);
export const fichesTitle = message('Fiches action', 'Action sheets');
export const fichesLead = message(
	'Chaque fiche décrit une action du contrat : pourquoi, pour qui, avec qui et quand. Tout le monde peut les lire.',
	'Each sheet describes one action of the contract: why, for whom, with whom and when. Everybody can read them.'
);
export const countFiches = message<{ count: number }>(
	({ count }) => plural('fr', count, `${count} fiche`, `${count} fiches`),
	({ count }) => plural('en', count, `${count} sheet`, `${count} sheets`)
);
export const newFiche = message('Nouvelle fiche', 'New sheet');
export const emptyListTitle = message('Pas encore de fiche', 'No sheet yet');
export const emptyListText = message(
	'Les premières fiches apparaîtront ici dès que quelqu’un proposera une action.',
	'The first sheets will appear here as soon as somebody proposes an action.'
);
export const nothingFoundTitle = message('Aucune fiche ne correspond', 'No sheet matches');
export const nothingFoundText = message(
	'Essayez avec moins de mots, ou retirez un filtre.',
	'Try fewer words, or remove a filter.'
);

export const search = message('Chercher dans les fiches', 'Search the sheets');
export const searchButton = message('Chercher', 'Search');
export const theme = message('Thème', 'Theme');
export const status = message('Étape', 'Stage');
export const pilot = message('Pilote', 'Lead');
export const population = message('Population', 'Population');
export const commune = message('Commune', 'Municipality');
export const anyTheme = message('Tous les thèmes', 'All themes');
export const anyStatus = message('Toutes les étapes', 'All stages');
export const anyPilot = message('Tous les pilotes', 'All leads');
export const anyPopulation = message('Toutes les populations', 'All populations');
export const anyCommune = message('Toutes les communes', 'All municipalities');
export const moreFilters = message('Plus de filtres', 'More filters');
export const clearFilters = message('Tout afficher', 'Show everything');
export const sortBy = message('Trier par :', 'Sort by:');

export const since = message<{ date: string }>(
	({ date }) => `depuis le ${date}`,
	({ date }) => `since ${date}`
);
export const edition = message<{ edition: number }>(
	({ edition }) => `Édition ${edition}`,
	({ edition }) => `Edition ${edition}`
);
export const untilToday = message<{ from: string; to: string }>(
	({ from, to }) => `Du ${from} au ${to}`,
	({ from, to }) => `From ${from} to ${to}`
);
export const fromOn = message<{ from: string }>(
	({ from }) => `À partir du ${from}`,
	({ from }) => `From ${from}`
);
export const untilOn = message<{ to: string }>(
	({ to }) => `Jusqu’au ${to}`,
	({ to }) => `Until ${to}`
);
export const period = message('Période', 'Period');
export const noPeriod = message('Dates à préciser', 'Dates to be stated');
export const untitled = message('Fiche sans titre', 'Untitled sheet');
export const toComplete = message('Reste à écrire', 'Still to be written');

export const write = message('Écrire', 'Write');
export const writeHere = message('Écrire dans la fiche', 'Write in the sheet');
export const signInToWrite = message('Se connecter', 'Sign in');
export const reasonGiven = message<{ reason: string }>(
	({ reason }) => `La raison donnée : « ${reason} »`,
	({ reason }) => `The reason given: “${reason}”`
);
export const discussion = message('Discussion', 'Discussion');
export const discussionCount = message<{ count: number }>(
	({ count }) =>
		plural('fr', count, `Discussion (${count} en cours)`, `Discussion (${count} en cours)`),
	({ count }) => plural('en', count, `Discussion (${count} open)`, `Discussion (${count} open)`)
);
export const versions = message('Versions', 'Versions');
export const whoWrites = message('Qui écrit', 'Who writes');
export const history = message('Histoire', 'History');
export const jsonData = message('Données (JSON)', 'Data (JSON)');
export const pagesOfFiche = message<{ number: number }>(
	({ number }) => `Pages de la fiche n° ${number}`,
	({ number }) => `Pages of sheet no. ${number}`
);
export const reading = message('Lire', 'Read');
export const printHint = message(
	'Cette page s’imprime telle quelle, sur deux feuilles.',
	'This page prints as it is, on two sheets.'
);

export const changeStage = message('Changer d’étape', 'Change the stage');
export const nextStage = message('Nouvelle étape', 'New stage');
export const note = message('Note', 'Note');
export const noteHelp = message(
	'Pourquoi ce changement ? La note reste dans l’histoire de la fiche, visible de tous.',
	'Why this change? The note stays in the history of the sheet, for everybody to see.'
);
export const moveButton = message('Changer l’étape', 'Change the stage');
export const willFreeze = message<{ status: string; version: number }>(
	({ status, version }) =>
		`${status} : le texte sera figé. Il deviendra la version ${version} ; les personnes qui écrivent à ce moment-là seront prévenues.`,
	({ status, version }) =>
		`${status}: the text will be frozen. It becomes version ${version}; people writing at that moment will be told.`
);
export const willReopen = message<{ status: string; edition: number }>(
	({ status, edition }) =>
		`${status} : le texte s’ouvre de nouveau, pour l’édition ${edition}. Les versions déjà figées ne changent pas.`,
	({ status, edition }) =>
		`${status}: the text opens again, as edition ${edition}. Versions already frozen do not change.`
);
export const willStayOpen = message<{ status: string }>(
	({ status }) => `${status} : le texte reste ouvert à l’écriture.`,
	({ status }) => `${status}: the text stays open for writing.`
);
export const willLeaveCoordination = message<{ status: string }>(
	({ status }) => `${status} : seule la coordination pourra modifier le texte.`,
	({ status }) => `${status}: only the coordination will be able to change the text.`
);
export const willStayFrozen = message<{ status: string }>(
	({ status }) => `${status} : le texte reste figé.`,
	({ status }) => `${status}: the text stays frozen.`
);
export const moved = message<{ status: string }>(
	({ status }) => `L’étape est changée : ${status}.`,
	({ status }) => `The stage is changed: ${status}.`
);
export const movedFrozen = message<{ status: string; version: number }>(
	({ status, version }) =>
		`L’étape est changée : ${status}. Le texte est figé : version ${version}.`,
	({ status, version }) =>
		`The stage is changed: ${status}. The text is frozen: version ${version}.`
);

export const historyTitle = message<{ number: number }>(
	({ number }) => `Histoire de la fiche n° ${number}`,
	({ number }) => `History of sheet no. ${number}`
);
export const historyLead = message(
	'Les étapes, les versions et les personnes qui ont écrit.',
	'The stages, the versions and the people who wrote.'
);
export const historyCreated = message('La fiche est proposée.', 'The sheet is proposed.');
export const historyMoved = message<{ from: string; to: string }>(
	({ from, to }) => `De « ${from} » à « ${to} ».`,
	({ from, to }) => `From “${from}” to “${to}”.`
);
export const historyVersion = message<{ number: number; label: string }>(
	({ number, label }) => `Version ${number} : ${label}.`,
	({ number, label }) => `Version ${number}: ${label}.`
);
export const historyBy = message<{ name: string }>(
	({ name }) => `par ${name}`,
	({ name }) => `by ${name}`
);
export const tookPart = message('Elles et ils ont écrit', 'They wrote');
export const tookPartNobody = message(
	'Personne n’a encore écrit dans cette fiche depuis sa création.',
	'Nobody has written in this sheet since it was created.'
);
export const tookPartPseudonyms = message(
	'Les personnes sont montrées par leur pseudonyme.',
	'People are shown by their pseudonym.'
);
export const lastWritten = message<{ date: string }>(
	({ date }) => `Derniers mots écrits le ${date}`,
	({ date }) => `Last written on ${date}`
);
export const someone = message('la coordination', 'the coordination');

export const newFicheTitle = message('Proposer une fiche', 'Propose a sheet');
export const newFicheLead = message(
	'Un titre et un thème suffisent pour commencer. Le reste s’écrit ensuite, à plusieurs.',
	'A title and a theme are enough to begin. The rest is written afterwards, together.'
);
export const newFicheStatus = message('Pour commencer', 'To begin with');
export const newFicheGroups = message(
	'Groupes qui écriront avec vous',
	'Groups that will write with you'
);
export const newFicheGroupsHelp = message(
	'Leurs membres pourront écrire dans la fiche. La coordination peut changer ce choix.',
	'Their members will be able to write in the sheet. The coordination can change this choice.'
);
export const newFicheIdea = message(
	'Votre proposition sera une idée : la coordination en fera un brouillon si elle est retenue.',
	'Your proposal will be an idea: the coordination turns it into a draft if it is kept.'
);
export const createButton = message('Créer la fiche', 'Create the sheet');
export const titleHelp = message(
	'Une phrase courte qui dit ce que l’action va faire.',
	'One short sentence saying what the action will do.'
);
export const chooseTheme = message('Choisissez un thème', 'Choose a theme');
export const noTheme = message(
	'Ce contrat n’a pas encore de thème : la coordination doit d’abord en ajouter un.',
	'This contract has no theme yet: the coordination must first add one.'
);
export const ficheCreated = message(
	'La fiche est créée. Vous pouvez commencer à écrire.',
	'The sheet is created. You can start writing.'
);
export const readVersion = message<{ number: number }>(
	({ number }) => `Lire la version ${number}`,
	({ number }) => `Read version ${number}`
);

const sorts: Record<FicheSort, () => string> = {
	number: message('Numéro', 'Number'),
	title: message('Titre', 'Title'),
	status: message('Étape', 'Stage'),
	theme: message('Thème', 'Theme'),
	pilot: message('Pilote', 'Lead'),
	recent: message('Plus récentes d’abord', 'Most recent first')
};
export function sortLabel(sort: FicheSort): string {
	return sorts[sort]();
}
export const applyFilters = message('Filtrer', 'Filter');
export const noPilot = message('Pas encore de pilote', 'No lead yet');
export const titleLabel = message('Titre', 'Title');
export const inShort = message('En bref', 'In short');
export const seeBoard = message('Voir où en sont les fiches', 'See where the sheets stand');
