import { formatList } from '../../../shared/format.ts';
import { message, plural } from '../../../shared/messages.ts';

export { add, choose, remove, save } from '../../../ui/words.ts';
export { noneTitle } from '../reading-messages.ts';
export { hidden, readWaiting as goModerate, seePublicPage as seePublic } from '../../words.ts';

export const title = message({ fr: 'Contributions', en: 'Contributions' });
export const titleOf = message<{ title: string }>({
	fr: ({ title: phase }) => `Contributions : ${phase}`,
	en: ({ title: phase }) => `Contributions: ${phase}`
});
export const lead = message({
	fr: 'Préparez les rubriques et le plan, rapprochez ce qui dit la même chose, portez une contribution dans une fiche. Les mots de chaque personne restent les siens.',
	en: 'Prepare the categories and the plan, bring together what says the same, take a contribution into a sheet. Everybody’s words stay their own.'
});

export const categoriesTitle = message({ fr: 'Rubriques', en: 'Categories' });
export const categoriesText = message({
	fr: 'Facultatives. Une personne qui ne sait pas laisse vide.',
	en: 'Optional. Somebody who does not know leaves it empty.'
});
export const newCategory = message({ fr: 'Nouvelle rubrique', en: 'New category' });
export const categoryName = message<{ title: string }>({
	fr: ({ title: name }) => `Nom de la rubrique « ${name} »`,
	en: ({ title: name }) => `Name of the category “${name}”`
});
export const removeNote = message({
	fr: 'Retirer une rubrique n’efface rien : ses contributions restent, sans rubrique.',
	en: 'Removing a category erases nothing: its contributions stay, without one.'
});

export const planTitle = message({ fr: 'Le plan', en: 'The plan' });
export const planText = message({
	fr: 'Une image du territoire, sur laquelle les personnes montrent l’endroit. Donnez-en une dont vous avez les droits : JPEG, PNG ou WebP, 8 Mo au plus.',
	en: 'An image of the territory, on which people show the place. Give one that you have the rights to: JPEG, PNG or WebP, 8 MB at most.'
});
export const planFile = message({ fr: 'Image du plan', en: 'Image of the plan' });
export const planCaption = message({
	fr: 'Ce qu’il montre, et d’où il vient',
	en: 'What it shows, and where it comes from'
});
export const planCaptionHelp = message({
	fr: 'Par exemple : « Les neuf communes ; fond : service urbanisme, 2026 ».',
	en: 'For instance: “The nine communes; base: planning office, 2026”.'
});
export const planSave = message({ fr: 'Donner ce plan', en: 'Give this plan' });
export const planNone = message({ fr: 'Pas encore de plan.', en: 'No plan yet.' });
export const planNotAsked = message({
	fr: 'Cette étape ne demande pas de lieu : le plan n’y est pas montré.',
	en: 'This step asks for no place: the plan is not shown in it.'
});

export const ficheField = message({
	fr: 'Fiche : son numéro, ou un mot de son titre puis le choix proposé',
	en: 'Sheet: its number, or a word of its title, then the choice that is offered'
});
export const listTitle = message({ fr: 'Rapprocher, porter', en: 'Bring together, take further' });
export const listText = message({
	fr: 'Cochez celles qui disent la même chose, choisissez celle qui reste, puis « Regrouper ». Rien n’est effacé, et cela peut être défait.',
	en: 'Tick those that say the same, choose the one that stays, then “Group”. Nothing is erased, and it can be undone.'
});
export const tick = message<{ number: number; title: string }>({
	fr: ({ number, title: words }) => `Regrouper la n° ${number}, ${words}`,
	en: ({ number, title: words }) => `Group no. ${number}, ${words}`
});
export const keepLabel = message({ fr: 'Celle qui reste', en: 'The one that stays' });
export const merge = message({ fr: 'Regrouper', en: 'Group' });
export const separate = message({ fr: 'Défaire le regroupement', en: 'Undo the grouping' });
export const mergedInto = message<{ number: number }>({
	fr: ({ number }) => `Regroupée avec la n° ${number}`,
	en: ({ number }) => `Grouped with no. ${number}`
});
export const held = message({ fr: 'En attente de lecture', en: 'Waiting to be read' });
export const carryTo = message<{ number: number }>({
	fr: ({ number }) => `Porter la n° ${number} dans une fiche`,
	en: ({ number }) => `Take no. ${number} into a sheet`
});
export const carryText = message({
	fr: 'Une discussion s’ouvre dans la fiche, avec les mots de la contribution et son adresse.',
	en: 'A conversation opens in the sheet, with the words of the contribution and its address.'
});
export const carry = message({ fr: 'Ouvrir la discussion', en: 'Open the conversation' });
export const carried = message<{ fiches: number[] }>({
	fr: ({ fiches }) =>
		`Déjà en discussion : ${plural('fr', fiches.length, 'fiche', 'fiches')} ${formatList(fiches.map(String))}`,
	en: ({ fiches }) =>
		`Already discussed: ${plural('en', fiches.length, 'sheet', 'sheets')} ${formatList(fiches.map(String))}`
});
export const noneText = message({
	fr: 'Elles apparaîtront ici dès que quelqu’un écrira.',
	en: 'They will appear here as soon as somebody writes.'
});

type Words = { number: number; title: string; body: string; consultation: string; href: string };
const BODY_SHOWN = 3400;
/** The first words of a conversation in a fiche: a contribution, quoted, with where it comes from. */
export const carriedWords = message<Words>({
	fr: ({ number, title: words, body, consultation, href }) =>
		`Contribution n° ${number} de la consultation « ${consultation} » :\n\n« ${words} »\n\n${shortened(body)}\n\n${href}`,
	en: ({ number, title: words, body, consultation, href }) =>
		`Contribution no. ${number} to the consultation “${consultation}”:\n\n“${words}”\n\n${shortened(body)}\n\n${href}`
});
function shortened(body: string): string {
	return body.length > BODY_SHOWN ? `${body.slice(0, BODY_SHOWN).trimEnd()}…` : body;
}

const dones: Record<string, () => string> = {
	rubrique: message({ fr: 'Les rubriques sont à jour.', en: 'The categories are up to date.' }),
	plan: message({ fr: 'Le plan est donné.', en: 'The plan is given.' }),
	regroupees: message({
		fr: 'Elles sont regroupées. Chacune garde ses mots.',
		en: 'They are grouped. Each keeps its words.'
	}),
	separee: message({ fr: 'Elle est de nouveau à part.', en: 'It stands by itself again.' })
};
export const doneSentence = (code: string | null): string | undefined =>
	code ? dones[code]?.() : undefined;
