import { message, plural } from '../shared/messages.ts';
import { formatNumber } from '../shared/format.ts';
import type { FicheSort } from './filter.ts';
import { theme, title } from '../ui/words.ts';

export {
	commune,
	fiches as fichesTitle,
	inShort,
	search as searchButton,
	showAll as clearFilters,
	signIn as signInToWrite,
	theme,
	title as titleLabel,
	tryFewerWords as nothingFoundText
} from '../ui/words.ts';

export const ficheNumber = message<{ number: number }>({
	fr: ({ number }) => `Fiche action n° ${number}`,
	en: ({ number }) => `Action sheet no. ${number}`
});
export const fichesLead = message({
	fr: 'Chaque fiche décrit une action du contrat : pourquoi, pour qui, avec qui et quand. Tout le monde peut les lire.',
	en: 'Each sheet describes one action of the contract: why, for whom, with whom and when. Everybody can read them.'
});
export const countFiches = message<{ count: number }>({
	fr: ({ count }) => plural('fr', count, `${count} fiche`, `${count} fiches`),
	en: ({ count }) => plural('en', count, `${count} sheet`, `${count} sheets`)
});
export const onlyBeginning = message<{ letters: number }>({
	fr: ({ letters }) =>
		`Ce texte est bien plus long que ce qu’une page montre : seul son début se lit ici, ${formatNumber(letters)} signes au plus.`,
	en: ({ letters }) =>
		`This text is far longer than what a page shows: only its beginning is read here, ${formatNumber(letters)} signs at most.`
});
export const newFiche = message({ fr: 'Nouvelle fiche', en: 'New sheet' });
export const emptyListTitle = message({ fr: 'Pas encore de fiche', en: 'No sheet yet' });
export const emptyListText = message({
	fr: 'Les premières fiches apparaîtront ici dès que quelqu’un proposera une action.',
	en: 'The first sheets will appear here as soon as somebody proposes an action.'
});
export const nothingFoundTitle = message({
	fr: 'Aucune fiche ne correspond',
	en: 'No sheet matches'
});

export const search = message({ fr: 'Chercher dans les fiches', en: 'Search the sheets' });
// Said otherwise: where a fiche stands in its life, not a step among those of a plan.
export const status = message({ fr: 'Étape', en: 'Stage' });
export const pilot = message({ fr: 'Pilote', en: 'Lead' });
export const population = message({ fr: 'Population', en: 'Population' });
export const anyTheme = message({ fr: 'Tous les thèmes', en: 'All themes' });
export const anyStatus = message({ fr: 'Toutes les étapes', en: 'All stages' });
export const anyPilot = message({ fr: 'Tous les pilotes', en: 'All leads' });
export const anyPopulation = message({ fr: 'Toutes les populations', en: 'All populations' });
export const anyCommune = message({ fr: 'Toutes les communes', en: 'All communes' });
export const moreFilters = message({ fr: 'Plus de filtres', en: 'More filters' });
export const sortBy = message({ fr: 'Trier par :', en: 'Sort by:' });

export const since = message<{ date: string }>({
	fr: ({ date }) => `depuis le ${date}`,
	en: ({ date }) => `since ${date}`
});
export const edition = message<{ edition: number }>({
	fr: ({ edition }) => `Édition ${edition}`,
	en: ({ edition }) => `Edition ${edition}`
});
export const untitled = message({ fr: 'Fiche sans titre', en: 'Untitled sheet' });
export const toComplete = message({ fr: 'Reste à écrire', en: 'Still to be written' });

export const write = message({ fr: 'Écrire', en: 'Write' });
export const writeHere = message({ fr: 'Écrire dans la fiche', en: 'Write in the sheet' });
export const reasonGiven = message<{ reason: string }>({
	fr: ({ reason }) => `La raison donnée : « ${reason} »`,
	en: ({ reason }) => `The reason given: “${reason}”`
});
export const discussion = message({ fr: 'Discussion', en: 'Discussion' });
export const discussionCount = message<{ count: number }>({
	fr: ({ count }) =>
		plural('fr', count, `Discussion (${count} en cours)`, `Discussion (${count} en cours)`),
	en: ({ count }) => plural('en', count, `Discussion (${count} open)`, `Discussion (${count} open)`)
});
export const followWriting = message({ fr: 'Suivre l’écriture', en: 'Follow the writing' });
export const suggestedChanges = message({ fr: 'Changements proposés', en: 'Suggested changes' });
export const versions = message({ fr: 'Versions', en: 'Versions' });
export const whoWrites = message({ fr: 'Qui écrit', en: 'Who writes' });
export const history = message({ fr: 'Histoire', en: 'History' });
export const jsonData = message({ fr: 'Données (JSON)', en: 'Data (JSON)' });
export const pagesOfFiche = message<{ number: number }>({
	fr: ({ number }) => `Pages de la fiche n° ${number}`,
	en: ({ number }) => `Pages of sheet no. ${number}`
});
export const reading = message({ fr: 'Lire', en: 'Read' });
export const printHint = message({
	fr: 'Cette page s’imprime telle quelle, sur deux feuilles.',
	en: 'This page prints as it is, on two sheets.'
});

export const changeStage = message({ fr: 'Changer d’étape', en: 'Change the stage' });
export const nextStage = message({ fr: 'Nouvelle étape', en: 'New stage' });
export const note = message({ fr: 'Note', en: 'Note' });
export const noteHelp = message({
	fr: 'Pourquoi ce changement ? La note reste dans l’histoire de la fiche, visible de tous.',
	en: 'Why this change? The note stays in the history of the sheet, for everybody to see.'
});
export const moveButton = message({ fr: 'Changer l’étape', en: 'Change the stage' });
export const willFreeze = message<{ status: string; version: number }>({
	fr: ({ status, version }) =>
		`${status} : le texte sera figé. Il deviendra la version ${version} ; les personnes qui écrivent à ce moment-là seront prévenues.`,
	en: ({ status, version }) =>
		`${status}: the text will be frozen. It becomes version ${version}; people writing at that moment will be told.`
});
export const willReopen = message<{ status: string; edition: number }>({
	fr: ({ status, edition }) =>
		`${status} : le texte s’ouvre de nouveau, pour l’édition ${edition}. Les versions déjà figées ne changent pas.`,
	en: ({ status, edition }) =>
		`${status}: the text opens again, as edition ${edition}. Versions already frozen do not change.`
});
export const willStayOpen = message<{ status: string }>({
	fr: ({ status }) => `${status} : le texte reste ouvert à l’écriture.`,
	en: ({ status }) => `${status}: the text stays open for writing.`
});
export const willLeaveCoordination = message<{ status: string }>({
	fr: ({ status }) => `${status} : seule la coordination pourra modifier le texte.`,
	en: ({ status }) => `${status}: only the coordination will be able to change the text.`
});
export const willStayFrozen = message<{ status: string }>({
	fr: ({ status }) => `${status} : le texte reste figé.`,
	en: ({ status }) => `${status}: the text stays frozen.`
});
export const moved = message<{ status: string }>({
	fr: ({ status }) => `L’étape est changée : ${status}.`,
	en: ({ status }) => `The stage is changed: ${status}.`
});
export const movedFrozen = message<{ status: string; version: number }>({
	fr: ({ status, version }) =>
		`L’étape est changée : ${status}. Le texte est figé : version ${version}.`,
	en: ({ status, version }) =>
		`The stage is changed: ${status}. The text is frozen: version ${version}.`
});

export const historyTitle = message<{ number: number }>({
	fr: ({ number }) => `Histoire de la fiche n° ${number}`,
	en: ({ number }) => `History of sheet no. ${number}`
});
export const historyLead = message({
	fr: 'Les étapes, les versions et les personnes qui ont écrit.',
	en: 'The stages, the versions and the people who wrote.'
});
export const historyCreated = message({
	fr: 'La fiche est proposée.',
	en: 'The sheet is proposed.'
});
export const historyMoved = message<{ from: string; to: string }>({
	fr: ({ from, to }) => `De « ${from} » à « ${to} ».`,
	en: ({ from, to }) => `From “${from}” to “${to}”.`
});
export const historyVersion = message<{ number: number; label: string }>({
	fr: ({ number, label }) => `Version ${number} : ${label}.`,
	en: ({ number, label }) => `Version ${number}: ${label}.`
});
export const historyBy = message<{ name: string }>({
	fr: ({ name }) => `par ${name}`,
	en: ({ name }) => `by ${name}`
});
export const tookPart = message({ fr: 'Elles et ils ont écrit', en: 'They wrote' });
export const tookPartNobody = message({
	fr: 'Personne n’a encore écrit dans cette fiche depuis sa création.',
	en: 'Nobody has written in this sheet since it was created.'
});
export const tookPartPseudonyms = message({
	fr: 'Les personnes sont montrées par leur pseudonyme.',
	en: 'People are shown by their pseudonym.'
});
export const lastWritten = message<{ date: string }>({
	fr: ({ date }) => `Derniers mots écrits le ${date}`,
	en: ({ date }) => `Last written on ${date}`
});

export const newFicheTitle = message({ fr: 'Proposer une fiche', en: 'Propose a sheet' });
export const newFicheLead = message({
	fr: 'Un titre et un thème suffisent pour commencer. Le reste s’écrit ensuite, à plusieurs.',
	en: 'A title and a theme are enough to begin. The rest is written afterwards, together.'
});
export const newFicheStatus = message({ fr: 'Pour commencer', en: 'To begin with' });
export const newFicheGroups = message({
	fr: 'Groupes qui écriront avec vous',
	en: 'Groups that will write with you'
});
export const newFicheGroupsHelp = message({
	fr: 'Leurs membres pourront écrire dans la fiche. La coordination peut changer ce choix.',
	en: 'Their members will be able to write in the sheet. The coordination can change this choice.'
});
export const newFicheIdea = message({
	fr: 'Votre proposition sera une idée : la coordination en fera un brouillon si elle est retenue.',
	en: 'Your proposal will be an idea: the coordination turns it into a draft if it is kept.'
});
export const createButton = message({ fr: 'Créer la fiche', en: 'Create the sheet' });
export const titleHelp = message({
	fr: 'Une phrase courte qui dit ce que l’action va faire.',
	en: 'One short sentence saying what the action will do.'
});
export const chooseTheme = message({ fr: 'Choisissez un thème', en: 'Choose a theme' });
export const noTheme = message({
	fr: 'Ce contrat n’a pas encore de thème : la coordination doit d’abord en ajouter un.',
	en: 'This contract has no theme yet: the coordination must first add one.'
});
export const ficheCreated = message({
	fr: 'La fiche est créée. Vous pouvez commencer à écrire.',
	en: 'The sheet is created. You can start writing.'
});
export const whoChangedWhat = message<{ number: number }>({
	fr: ({ number }) => `Qui a changé quoi depuis la version ${number}`,
	en: ({ number }) => `Who changed what since version ${number}`
});
export const contents = message({ fr: 'Sommaire', en: 'Contents' });
export const readVersion = message<{ number: number }>({
	fr: ({ number }) => `Lire la version ${number}`,
	en: ({ number }) => `Read version ${number}`
});

const sorts: Record<FicheSort, () => string> = {
	number: message({ fr: 'Numéro', en: 'Number' }),
	title,
	status,
	theme,
	pilot,
	recent: message({ fr: 'Plus récentes d’abord', en: 'Most recent first' })
};
export function sortLabel(sort: FicheSort): string {
	return sorts[sort]();
}
export const applyFilters = message({ fr: 'Filtrer', en: 'Filter' });
export const noPilot = message({ fr: 'Pas encore de pilote', en: 'No lead yet' });
export const seeBoard = message({
	fr: 'Voir où en sont les fiches',
	en: 'See where the sheets stand'
});
