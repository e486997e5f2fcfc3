import { formatList } from '../../../shared/format.ts';
import { message, plural } from '../../../shared/messages.ts';

export const title = message('Contributions', 'Contributions');
export const titleOf = message<{ title: string }>(
	({ title: phase }) => `Contributions : ${phase}`,
	({ title: phase }) => `Contributions: ${phase}`
);
export const lead = message(
	'Préparez les rubriques et le plan, rapprochez ce qui dit la même chose, portez une contribution dans une fiche. Les mots de chaque personne restent les siens.',
	'Prepare the categories and the plan, bring together what says the same, take a contribution into a sheet. Everybody’s words stay their own.'
);
export const seePublic = message('Voir la page publique', 'See the public page');
export const goModerate = message('Relire ce qui attend', 'Read what is waiting');

export const categoriesTitle = message('Rubriques', 'Categories');
export const categoriesText = message(
	'Facultatives. Une personne qui ne sait pas laisse vide.',
	'Optional. Somebody who does not know leaves it empty.'
);
export const newCategory = message('Nouvelle rubrique', 'New category');
export const add = message('Ajouter', 'Add');
export const save = message('Enregistrer', 'Save');
export const remove = message('Retirer', 'Remove');
export const categoryName = message<{ title: string }>(
	({ title: name }) => `Nom de la rubrique « ${name} »`,
	({ title: name }) => `Name of the category “${name}”`
);
export const removeNote = message(
	'Retirer une rubrique n’efface rien : ses contributions restent, sans rubrique.',
	'Removing a category erases nothing: its contributions stay, without one.'
);

export const planTitle = message('Le plan', 'The plan');
export const planText = message(
	'Une image du territoire, sur laquelle les personnes montrent l’endroit. Donnez-en une dont vous avez les droits : JPEG, PNG ou WebP, 8 Mo au plus.',
	'An image of the territory, on which people show the place. Give one that you have the rights to: JPEG, PNG or WebP, 8 MB at most.'
);
export const planFile = message('Image du plan', 'Image of the plan');
export const planCaption = message(
	'Ce qu’il montre, et d’où il vient',
	'What it shows, and where it comes from'
);
export const planCaptionHelp = message(
	'Par exemple : « Les neuf communes ; fond : service urbanisme, 2026 ».',
	'For instance: “The nine communes; base: planning office, 2026”.'
);
export const planSave = message('Donner ce plan', 'Give this plan');
export const planNone = message('Pas encore de plan.', 'No plan yet.');
export const planNotAsked = message(
	'Cette étape ne demande pas de lieu : le plan n’y est pas montré.',
	'This step asks for no place: the plan is not shown in it.'
);

export const listTitle = message('Rapprocher, porter', 'Bring together, take further');
export const listText = message(
	'Cochez celles qui disent la même chose, choisissez celle qui reste, puis « Regrouper ». Rien n’est effacé, et cela peut être défait.',
	'Tick those that say the same, choose the one that stays, then “Group”. Nothing is erased, and it can be undone.'
);
export const tick = message<{ number: number; title: string }>(
	({ number, title: words }) => `Regrouper la n° ${number}, ${words}`,
	({ number, title: words }) => `Group no. ${number}, ${words}`
);
export const keepLabel = message('Celle qui reste', 'The one that stays');
export const choose = message('Choisir…', 'Choose…');
export const merge = message('Regrouper', 'Group');
export const separate = message('Défaire le regroupement', 'Undo the grouping');
export const mergedInto = message<{ number: number }>(
	({ number }) => `Regroupée avec la n° ${number}`,
	({ number }) => `Grouped with no. ${number}`
);
export const held = message('En attente de lecture', 'Waiting to be read');
export const hidden = message('Masquée', 'Hidden');
export const carryTo = message<{ number: number }>(
	({ number }) => `Porter la n° ${number} dans une fiche`,
	({ number }) => `Take no. ${number} into a sheet`
);
export const carryText = message(
	'Une discussion s’ouvre dans la fiche, avec les mots de la contribution et son adresse.',
	'A conversation opens in the sheet, with the words of the contribution and its address.'
);
export const fiche = message('Fiche', 'Sheet');
export const carry = message('Ouvrir la discussion', 'Open the conversation');
export const carried = message<{ fiches: number[] }>(
	({ fiches }) =>
		`Déjà en discussion : ${plural('fr', fiches.length, 'fiche', 'fiches')} ${formatList(fiches.map(String))}`,
	({ fiches }) =>
		`Already discussed: ${plural('en', fiches.length, 'sheet', 'sheets')} ${formatList(fiches.map(String))}`
);
export const noneTitle = message('Pas encore de contribution', 'No contribution yet');
export const noneText = message(
	'Elles apparaîtront ici dès que quelqu’un écrira.',
	'They will appear here as soon as somebody writes.'
);

type Words = { number: number; title: string; body: string; consultation: string; href: string };
const BODY_SHOWN = 3400;
/** The first words of a conversation in a fiche: a contribution, quoted, with where it comes from. */
export const carriedWords = message<Words>(
	({ number, title: words, body, consultation, href }) =>
		`Contribution n° ${number} de la consultation « ${consultation} » :\n\n« ${words} »\n\n${shortened(body)}\n\n${href}`,
	({ number, title: words, body, consultation, href }) =>
		`Contribution no. ${number} to the consultation “${consultation}”:\n\n“${words}”\n\n${shortened(body)}\n\n${href}`
);
function shortened(body: string): string {
	return body.length > BODY_SHOWN ? `${body.slice(0, BODY_SHOWN).trimEnd()}…` : body;
}

const dones: Record<string, () => string> = {
	rubrique: message('Les rubriques sont à jour.', 'The categories are up to date.'),
	plan: message('Le plan est donné.', 'The plan is given.'),
	regroupees: message(
		'Elles sont regroupées. Chacune garde ses mots.',
		'They are grouped. Each keeps its words.'
	),
	separee: message('Elle est de nouveau à part.', 'It stands by itself again.')
};
export const doneSentence = (code: string | null): string | undefined =>
	code ? dones[code]?.() : undefined;
