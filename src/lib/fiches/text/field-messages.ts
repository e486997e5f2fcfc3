import { message } from '../../shared/messages.ts';
import type { ChoiceField, FieldKey, RowsField, Tab, TagField } from './shape.ts';

type Words = () => string;

const labels: Record<FieldKey, Words> = {
	title: message('Titre', 'Title'),
	strategicObjective: message('Objectif stratégique', 'Strategic objective'),
	audience: message('Public concerné', 'Who it is for'),
	pilot: message('Pilote', 'Lead'),
	coPilots: message('Co-pilotes', 'Co-leads'),
	finding: message('Constat', 'What we observe'),
	objectives: message('Objectifs', 'Objectives'),
	description: message('Description de l’action', 'What will be done'),
	means: message('Moyens humains et techniques', 'People and equipment'),
	inequalities: message('Effet sur les inégalités de santé', 'Effect on health inequalities'),
	articulation: message('Liens avec d’autres plans', 'Links with other plans'),
	evaluation: message('Évaluation', 'Evaluation'),
	levers: message('Leviers et freins', 'What helps, what hinders'),
	partners: message('Partenaires', 'Partners'),
	calendar: message('Calendrier', 'Calendar'),
	indicators: message('Indicateurs', 'Indicators'),
	funding: message('Financement', 'Funding'),
	priority: message('Priorité', 'Priority'),
	participation: message('Participation des habitants', 'Residents’ participation'),
	populations: message('Populations', 'Populations'),
	communes: message('Communes', 'Municipalities'),
	orientations: message('Orientations de la région', 'Regional orientations'),
	determinants: message('Ce qui agit sur la santé', 'What acts on health'),
	approaches: message('Façons de faire', 'Ways of working'),
	startsOn: message('Début', 'Start'),
	endsOn: message('Fin', 'End')
};

/** The name of a field, as people read it. */
export function fieldLabel(key: FieldKey): string {
	return labels[key]();
}

const helps: Record<FieldKey, Words> = {
	title: message(
		'Une phrase courte qui dit ce que l’action va faire. 300 caractères au plus.',
		'One short sentence saying what the action will do. 300 characters at most.'
	),
	strategicObjective: message(
		'Le but plus large auquel cette action contribue, dans le thème.',
		'The wider aim this action serves, within the theme.'
	),
	audience: message(
		'Qui profitera de l’action ? Par exemple : personnes de 70 ans et plus, isolées.',
		'Who will benefit? For example: isolated people aged 70 and over.'
	),
	pilot: message(
		'La structure qui répond de l’action. Une seule, plutôt qu’une liste.',
		'The body answerable for the action. One, rather than a list.'
	),
	coPilots: message(
		'Les structures qui portent l’action à ses côtés, s’il y en a.',
		'The bodies that carry the action with it, if any.'
	),
	finding: message(
		'Ce que l’on voit sur le territoire, avec un chiffre et sa source si vous en avez. Ne racontez pas la santé d’une personne.',
		'What is seen in the territory, with a figure and its source if you have one. Do not describe a person’s health.'
	),
	objectives: message(
		'Ce qui aura changé à la fin. Une liste courte, du plus général au plus concret.',
		'What will have changed in the end. A short list, from the broadest to the most concrete.'
	),
	description: message(
		'Comment l’action se passe : qui fait quoi, où, à quel rythme.',
		'How it works: who does what, where, how often.'
	),
	means: message(
		'Le temps de travail, les locaux, le matériel nécessaires.',
		'The working time, premises and equipment needed.'
	),
	inequalities: message(
		'En quoi l’action aide d’abord les personnes les plus éloignées de la santé.',
		'How the action first helps the people furthest from health care.'
	),
	articulation: message(
		'Contrat de ville, CLSM, CPTS, projet alimentaire, plan régional… : ce qui existe déjà et comment l’action s’y relie.',
		'City contract, mental health council, CPTS, food project, regional plan…: what exists and how the action ties in.'
	),
	evaluation: message(
		'Comment et quand vous saurez si l’action a servi, et qui en jugera.',
		'How and when you will know whether the action was useful, and who will judge.'
	),
	levers: message(
		'Ce qui peut faire réussir l’action, et ce qui peut la gêner.',
		'What can make the action succeed, and what can get in its way.'
	),
	partners: message(
		'Une ligne par structure, avec ce qu’elle apporte.',
		'One line for each body, with what it brings.'
	),
	calendar: message('Les grandes étapes, avec leurs dates.', 'The main steps, with their dates.'),
	indicators: message(
		'De suivi : ce qui a été fait. De résultat : ce que cela a changé.',
		'Process: what was done. Result: what it changed.'
	),
	funding: message(
		'Qui finance, combien, et où en est la demande.',
		'Who pays, how much, and where the request stands.'
	),
	priority: message(
		'Par rapport aux autres fiches du contrat.',
		'Compared with the other sheets of the contract.'
	),
	participation: message(
		'La place réelle des habitants dans cette action.',
		'The real place of residents in this action.'
	),
	populations: message(
		'Cochez celles que l’action vise d’abord.',
		'Tick the ones the action is first meant for.'
	),
	communes: message(
		'Laissez vide si l’action concerne tout le territoire.',
		'Leave empty if the action covers the whole territory.'
	),
	orientations: message(
		'Celles que la région demande à chaque contrat et que cette fiche porte.',
		'Those the region asks of every contract and that this sheet carries.'
	),
	determinants: message(
		'Les conditions de vie sur lesquelles l’action agit.',
		'The living conditions the action works on.'
	),
	approaches: message(
		'Les principes que l’action met en pratique.',
		'The principles the action puts into practice.'
	),
	startsOn: message(
		'Le premier jour prévu, même approximatif.',
		'The first planned day, even rough.'
	),
	endsOn: message('Le dernier jour prévu.', 'The last planned day.')
};

/** A short writing aid, shown under the name of the field. */
export function fieldHelp(key: FieldKey): string {
	return helps[key]();
}

const gaps: Record<FieldKey, Words> = {
	title: message('Fiche sans titre', 'Untitled sheet'),
	strategicObjective: message('Pas encore d’objectif stratégique', 'No strategic objective yet'),
	audience: message('Public non précisé pour le moment', 'Audience not stated yet'),
	pilot: message('Pas encore de pilote', 'No lead yet'),
	coPilots: message('Aucun co-pilote indiqué', 'No co-lead given'),
	finding: message('Le constat reste à écrire', 'Still to be written'),
	objectives: message('Les objectifs restent à écrire', 'Still to be written'),
	description: message('La description reste à écrire', 'Still to be written'),
	means: message('Les moyens restent à préciser', 'Still to be stated'),
	inequalities: message('L’effet sur les inégalités reste à écrire', 'Still to be written'),
	articulation: message('Aucun lien indiqué pour le moment', 'No link given yet'),
	evaluation: message('L’évaluation reste à prévoir', 'Still to be planned'),
	levers: message('Rien d’indiqué pour le moment', 'Nothing given yet'),
	partners: message('Aucun partenaire indiqué pour le moment', 'No partner given yet'),
	calendar: message('Aucune étape indiquée pour le moment', 'No step given yet'),
	indicators: message('Aucun indicateur choisi pour le moment', 'No indicator chosen yet'),
	funding: message('Aucun financement indiqué pour le moment', 'No funding given yet'),
	priority: message('Priorité non précisée', 'Priority not stated'),
	participation: message('Place des habitants non précisée', 'Participation not stated'),
	populations: message('Populations non précisées', 'Populations not stated'),
	communes: message('Tout le territoire', 'The whole territory'),
	orientations: message('Aucune orientation cochée', 'No orientation ticked'),
	determinants: message('Rien de coché pour le moment', 'Nothing ticked yet'),
	approaches: message('Rien de coché pour le moment', 'Nothing ticked yet'),
	startsOn: message('Date de début à préciser', 'Start date to be stated'),
	endsOn: message('Date de fin à préciser', 'End date to be stated')
};

/** What is said where a field is still empty. */
export function fieldGap(key: FieldKey): string {
	return gaps[key]();
}

const tabLabels: Record<Tab, Words> = {
	core: message('L’essentiel', 'The essentials'),
	more: message('Pour aller plus loin', 'Going further')
};

export function tabLabel(tab: Tab): string {
	return tabLabels[tab]();
}

const columns: Record<RowsField, Record<string, Words>> = {
	partners: {
		name: message('Structure', 'Body'),
		contribution: message('Ce qu’elle apporte', 'What it brings')
	},
	calendar: {
		label: message('Étape', 'Step'),
		from: message('Du', 'From'),
		to: message('Au', 'To'),
		state: message('Avancement', 'Progress')
	},
	indicators: {
		name: message('Indicateur', 'Indicator'),
		kind: message('Type', 'Kind'),
		baseline: message('Au départ', 'At the start'),
		target: message('Visé', 'Target'),
		source: message('Source', 'Source')
	},
	funding: {
		funder: message('Financeur', 'Funder'),
		amount: message('Montant (€)', 'Amount (€)'),
		state: message('Réponse', 'Answer')
	}
};

/** The name of a column of a table. */
export function columnLabel(field: RowsField, column: string): string {
	return columns[field][column]?.() ?? column;
}

const cellOptions: Record<string, Words> = {
	'calendar/planned': message('Prévue', 'Planned'),
	'calendar/started': message('Commencée', 'Started'),
	'calendar/done': message('Terminée', 'Done'),
	'indicators/process': message('De suivi', 'Process'),
	'indicators/result': message('De résultat', 'Result'),
	'funding/asked': message('Demandé', 'Asked'),
	'funding/granted': message('Accordé', 'Granted'),
	'funding/refused': message('Refusé', 'Refused')
};

/** The words of a choice inside a table; a choice nobody declared is shown as it was written. */
export function cellOptionLabel(field: RowsField, option: string): string {
	return cellOptions[`${field}/${option}`]?.() ?? option;
}

const options: Record<
	Exclude<ChoiceField | TagField, 'communes' | 'orientations'>,
	Record<string, Words>
> = {
	priority: {
		high: message('Élevée', 'High'),
		medium: message('Moyenne', 'Medium'),
		low: message('Basse', 'Low')
	},
	participation: {
		none: message('Pas de participation', 'No participation'),
		information: message('Information', 'Information'),
		consultation: message('Consultation', 'Consultation'),
		concertation: message('Concertation', 'Joint discussion'),
		'co-construction': message('Co-construction', 'Co-construction'),
		'co-decision': message('Co-décision', 'Shared decision')
	},
	populations: {
		families: message('Familles', 'Families'),
		children: message('Enfants', 'Children'),
		young: message('Jeunes', 'Young people'),
		adults: message('Adultes', 'Adults'),
		seniors: message('Personnes âgées', 'Older people'),
		precarious: message('Personnes en précarité', 'People in hardship'),
		disabled: message('Personnes en situation de handicap', 'People with disabilities'),
		carers: message('Aidants', 'Carers'),
		professionals: message('Professionnels', 'Professionals'),
		everyone: message('Tout public', 'Everyone')
	},
	determinants: {
		housing: message('Logement', 'Housing'),
		transport: message('Transports', 'Transport'),
		planning: message('Urbanisme', 'Urban planning'),
		'early-childhood': message('Petite enfance', 'Early childhood'),
		leisure: message('Loisirs et sport', 'Leisure and sport'),
		education: message('Éducation', 'Education'),
		work: message('Travail et emploi', 'Work and jobs'),
		food: message('Alimentation', 'Food'),
		environment: message('Environnement', 'Environment'),
		'social-ties': message('Liens sociaux', 'Social ties'),
		'access-to-rights': message('Accès aux droits', 'Access to rights')
	},
	approaches: {
		outreach: message('Aller vers les personnes', 'Reaching out'),
		'multi-year': message('Sur plusieurs années', 'Over several years'),
		information: message('Information du public', 'Informing the public'),
		training: message('Formation', 'Training'),
		experimental: message('Expérimentation', 'Experiment')
	}
};

/** The words of an option. Communes and orientations have their names in the contract: theirs is given back as it is. */
export function optionLabel(field: ChoiceField | TagField, option: string): string {
	if (field === 'communes' || field === 'orientations') return option;
	return options[field][option]?.() ?? option;
}
