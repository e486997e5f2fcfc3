import { message } from '../../shared/messages.ts';
import type { ChoiceField, FieldKey, RowsField, Tab, TagField } from './shape.ts';
import {
	answer,
	asked,
	coConstruction,
	concertation,
	consultation,
	information,
	step,
	title
} from '../../ui/words.ts';
import { noPilot, pilot, untitled } from '../messages.ts';

const nothingTicked = message({
	fr: 'Rien de coché pour le moment',
	en: 'Nothing ticked yet'
});

type Words = () => string;

const labels: Record<FieldKey, Words> = {
	title,
	strategicObjective: message({ fr: 'Objectif stratégique', en: 'Strategic objective' }),
	audience: message({ fr: 'Public concerné', en: 'Who it is for' }),
	pilot,
	coPilots: message({ fr: 'Co-pilotes', en: 'Co-leads' }),
	finding: message({ fr: 'Constat', en: 'What we observe' }),
	objectives: message({ fr: 'Objectifs', en: 'Objectives' }),
	description: message({ fr: 'Description de l’action', en: 'What will be done' }),
	means: message({ fr: 'Moyens humains et techniques', en: 'People and equipment' }),
	inequalities: message({
		fr: 'Effet sur les inégalités de santé',
		en: 'Effect on health inequalities'
	}),
	articulation: message({ fr: 'Liens avec d’autres plans', en: 'Links with other plans' }),
	evaluation: message({ fr: 'Évaluation', en: 'Evaluation' }),
	levers: message({ fr: 'Leviers et freins', en: 'What helps, what hinders' }),
	partners: message({ fr: 'Partenaires', en: 'Partners' }),
	calendar: message({ fr: 'Calendrier', en: 'Calendar' }),
	indicators: message({ fr: 'Indicateurs', en: 'Indicators' }),
	funding: message({ fr: 'Financement', en: 'Funding' }),
	priority: message({ fr: 'Priorité', en: 'Priority' }),
	participation: message({ fr: 'Participation des habitants', en: 'Residents’ participation' }),
	populations: message({ fr: 'Populations', en: 'Populations' }),
	communes: message({ fr: 'Communes', en: 'Communes' }),
	orientations: message({ fr: 'Orientations de la région', en: 'Regional orientations' }),
	determinants: message({ fr: 'Ce qui agit sur la santé', en: 'What acts on health' }),
	approaches: message({ fr: 'Façons de faire', en: 'Ways of working' }),
	startsOn: message({ fr: 'Début', en: 'Start' }),
	endsOn: message({ fr: 'Fin', en: 'End' })
};

/** The name of a field, as people read it. */
export function fieldLabel(key: FieldKey): string {
	return labels[key]();
}

const helps: Record<FieldKey, Words> = {
	title: message({
		fr: 'Une phrase courte qui dit ce que l’action va faire. 300 caractères au plus.',
		en: 'One short sentence saying what the action will do. 300 characters at most.'
	}),
	strategicObjective: message({
		fr: 'Le but plus large auquel cette action contribue, dans le thème.',
		en: 'The wider aim this action serves, within the theme.'
	}),
	audience: message({
		fr: 'Qui profitera de l’action ? Par exemple : personnes de 70 ans et plus, isolées.',
		en: 'Who will benefit? For example: isolated people aged 70 and over.'
	}),
	pilot: message({
		fr: 'La structure qui répond de l’action. Une seule, plutôt qu’une liste.',
		en: 'The body answerable for the action. One, rather than a list.'
	}),
	coPilots: message({
		fr: 'Les structures qui portent l’action à ses côtés, s’il y en a.',
		en: 'The bodies that carry the action with it, if any.'
	}),
	finding: message({
		fr: 'Ce que l’on voit sur le territoire, avec un chiffre et sa source si vous en avez. Ne racontez pas la santé d’une personne.',
		en: 'What is seen in the territory, with a figure and its source if you have one. Do not describe a person’s health.'
	}),
	objectives: message({
		fr: 'Ce qui aura changé à la fin. Une liste courte, du plus général au plus concret.',
		en: 'What will have changed in the end. A short list, from the broadest to the most concrete.'
	}),
	description: message({
		fr: 'Comment l’action se passe : qui fait quoi, où, à quel rythme.',
		en: 'How it works: who does what, where, how often.'
	}),
	means: message({
		fr: 'Le temps de travail, les locaux, le matériel nécessaires.',
		en: 'The working time, premises and equipment needed.'
	}),
	inequalities: message({
		fr: 'En quoi l’action aide d’abord les personnes les plus éloignées de la santé.',
		en: 'How the action first helps the people furthest from health care.'
	}),
	articulation: message({
		fr: 'Contrat de ville, CLSM, CPTS, projet alimentaire, plan régional… : ce qui existe déjà et comment l’action s’y relie.',
		en: 'City contract, mental health council, CPTS, food project, regional plan…: what exists and how the action ties in.'
	}),
	evaluation: message({
		fr: 'Comment et quand vous saurez si l’action a servi, et qui en jugera.',
		en: 'How and when you will know whether the action was useful, and who will judge.'
	}),
	levers: message({
		fr: 'Ce qui peut faire réussir l’action, et ce qui peut la gêner.',
		en: 'What can make the action succeed, and what can get in its way.'
	}),
	partners: message({
		fr: 'Une ligne par structure, avec ce qu’elle apporte.',
		en: 'One line for each body, with what it brings.'
	}),
	calendar: message({
		fr: 'Les grandes étapes, avec leurs dates.',
		en: 'The main steps, with their dates.'
	}),
	indicators: message({
		fr: 'De suivi : ce qui a été fait. De résultat : ce que cela a changé.',
		en: 'Process: what was done. Result: what it changed.'
	}),
	funding: message({
		fr: 'Qui finance, combien, et où en est la demande.',
		en: 'Who pays, how much, and where the request stands.'
	}),
	priority: message({
		fr: 'Par rapport aux autres fiches du contrat.',
		en: 'Compared with the other sheets of the contract.'
	}),
	participation: message({
		fr: 'La place réelle des habitants dans cette action.',
		en: 'The real place of residents in this action.'
	}),
	populations: message({
		fr: 'Cochez celles que l’action vise d’abord.',
		en: 'Tick the ones the action is first meant for.'
	}),
	communes: message({
		fr: 'Laissez vide si l’action concerne tout le territoire.',
		en: 'Leave empty if the action covers the whole territory.'
	}),
	orientations: message({
		fr: 'Celles que la région demande à chaque contrat et que cette fiche porte.',
		en: 'Those the region asks of every contract and that this sheet carries.'
	}),
	determinants: message({
		fr: 'Les conditions de vie sur lesquelles l’action agit.',
		en: 'The living conditions the action works on.'
	}),
	approaches: message({
		fr: 'Les principes que l’action met en pratique.',
		en: 'The principles the action puts into practice.'
	}),
	startsOn: message({
		fr: 'Le premier jour prévu, même approximatif.',
		en: 'The first planned day, even rough.'
	}),
	endsOn: message({ fr: 'Le dernier jour prévu.', en: 'The last planned day.' })
};

/** A short writing aid, shown under the name of the field. */
export function fieldHelp(key: FieldKey): string {
	return helps[key]();
}

const gaps: Record<FieldKey, Words> = {
	title: untitled,
	strategicObjective: message({
		fr: 'Pas encore d’objectif stratégique',
		en: 'No strategic objective yet'
	}),
	audience: message({ fr: 'Public non précisé pour le moment', en: 'Audience not stated yet' }),
	pilot: noPilot,
	coPilots: message({ fr: 'Aucun co-pilote indiqué', en: 'No co-lead given' }),
	finding: message({ fr: 'Le constat reste à écrire', en: 'Still to be written' }),
	objectives: message({ fr: 'Les objectifs restent à écrire', en: 'Still to be written' }),
	description: message({ fr: 'La description reste à écrire', en: 'Still to be written' }),
	means: message({ fr: 'Les moyens restent à préciser', en: 'Still to be stated' }),
	inequalities: message({
		fr: 'L’effet sur les inégalités reste à écrire',
		en: 'Still to be written'
	}),
	articulation: message({ fr: 'Aucun lien indiqué pour le moment', en: 'No link given yet' }),
	evaluation: message({ fr: 'L’évaluation reste à prévoir', en: 'Still to be planned' }),
	levers: message({ fr: 'Rien d’indiqué pour le moment', en: 'Nothing given yet' }),
	partners: message({ fr: 'Aucun partenaire indiqué pour le moment', en: 'No partner given yet' }),
	calendar: message({ fr: 'Aucune étape indiquée pour le moment', en: 'No step given yet' }),
	indicators: message({
		fr: 'Aucun indicateur choisi pour le moment',
		en: 'No indicator chosen yet'
	}),
	funding: message({ fr: 'Aucun financement indiqué pour le moment', en: 'No funding given yet' }),
	priority: message({ fr: 'Priorité non précisée', en: 'Priority not stated' }),
	participation: message({
		fr: 'Place des habitants non précisée',
		en: 'Participation not stated'
	}),
	populations: message({ fr: 'Populations non précisées', en: 'Populations not stated' }),
	communes: message({ fr: 'Tout le territoire', en: 'The whole territory' }),
	orientations: message({ fr: 'Aucune orientation cochée', en: 'No orientation ticked' }),
	determinants: nothingTicked,
	approaches: nothingTicked,
	startsOn: message({ fr: 'Date de début à préciser', en: 'Start date to be stated' }),
	endsOn: message({ fr: 'Date de fin à préciser', en: 'End date to be stated' })
};

/** What is said where a field is still empty. */
export function fieldGap(key: FieldKey): string {
	return gaps[key]();
}

const tabLabels: Record<Tab, Words> = {
	core: message({ fr: 'L’essentiel', en: 'The essentials' }),
	more: message({ fr: 'Pour aller plus loin', en: 'Going further' })
};

export function tabLabel(tab: Tab): string {
	return tabLabels[tab]();
}

const columns: Record<RowsField, Record<string, Words>> = {
	partners: {
		name: message({ fr: 'Structure', en: 'Body' }),
		contribution: message({ fr: 'Ce qu’elle apporte', en: 'What it brings' })
	},
	calendar: {
		label: step,
		from: message({ fr: 'Du', en: 'From' }),
		to: message({ fr: 'Au', en: 'To' }),
		state: message({ fr: 'Avancement', en: 'Progress' })
	},
	indicators: {
		name: message({ fr: 'Indicateur', en: 'Indicator' }),
		kind: message({ fr: 'Type', en: 'Kind' }),
		baseline: message({ fr: 'Au départ', en: 'At the start' }),
		target: message({ fr: 'Visé', en: 'Target' }),
		source: message({ fr: 'Source', en: 'Source' })
	},
	funding: {
		funder: message({ fr: 'Financeur', en: 'Funder' }),
		amount: message({ fr: 'Montant (€)', en: 'Amount (€)' }),
		state: answer
	}
};

/** The name of a column of a table. */
export function columnLabel(field: RowsField, column: string): string {
	return columns[field][column]?.() ?? column;
}

const cellOptions: Record<string, Words> = {
	'calendar/planned': message({ fr: 'Prévue', en: 'Planned' }),
	'calendar/started': message({ fr: 'Commencée', en: 'Started' }),
	'calendar/done': message({ fr: 'Terminée', en: 'Done' }),
	'indicators/process': message({ fr: 'De suivi', en: 'Process' }),
	'indicators/result': message({ fr: 'De résultat', en: 'Result' }),
	'funding/asked': asked,
	'funding/granted': message({ fr: 'Accordé', en: 'Granted' }),
	'funding/refused': message({ fr: 'Refusé', en: 'Refused' })
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
		high: message({ fr: 'Élevée', en: 'High' }),
		medium: message({ fr: 'Moyenne', en: 'Medium' }),
		low: message({ fr: 'Basse', en: 'Low' })
	},
	participation: {
		none: message({ fr: 'Pas de participation', en: 'No participation' }),
		information,
		consultation,
		concertation,
		'co-construction': coConstruction,
		'co-decision': message({ fr: 'Co-décision', en: 'Shared decision' })
	},
	populations: {
		families: message({ fr: 'Familles', en: 'Families' }),
		children: message({ fr: 'Enfants', en: 'Children' }),
		young: message({ fr: 'Jeunes', en: 'Young people' }),
		adults: message({ fr: 'Adultes', en: 'Adults' }),
		seniors: message({ fr: 'Personnes âgées', en: 'Older people' }),
		precarious: message({ fr: 'Personnes en précarité', en: 'People in hardship' }),
		disabled: message({ fr: 'Personnes en situation de handicap', en: 'People with disabilities' }),
		carers: message({ fr: 'Aidants', en: 'Carers' }),
		professionals: message({ fr: 'Professionnels', en: 'Professionals' }),
		everyone: message({ fr: 'Tout public', en: 'Everyone' })
	},
	determinants: {
		housing: message({ fr: 'Logement', en: 'Housing' }),
		transport: message({ fr: 'Transports', en: 'Transport' }),
		planning: message({ fr: 'Urbanisme', en: 'Urban planning' }),
		'early-childhood': message({ fr: 'Petite enfance', en: 'Early childhood' }),
		leisure: message({ fr: 'Loisirs et sport', en: 'Leisure and sport' }),
		education: message({ fr: 'Éducation', en: 'Education' }),
		work: message({ fr: 'Travail et emploi', en: 'Work and jobs' }),
		food: message({ fr: 'Alimentation', en: 'Food' }),
		environment: message({ fr: 'Environnement', en: 'Environment' }),
		'social-ties': message({ fr: 'Liens sociaux', en: 'Social ties' }),
		'access-to-rights': message({ fr: 'Accès aux droits', en: 'Access to rights' })
	},
	approaches: {
		outreach: message({ fr: 'Aller vers les personnes', en: 'Reaching out' }),
		'multi-year': message({ fr: 'Sur plusieurs années', en: 'Over several years' }),
		information: message({ fr: 'Information du public', en: 'Informing the public' }),
		training: message({ fr: 'Formation', en: 'Training' }),
		experimental: message({ fr: 'Expérimentation', en: 'Experiment' })
	}
};

/** The words of an option. Communes and orientations have their names in the contract: theirs is given back as it is. */
export function optionLabel(field: ChoiceField | TagField, option: string): string {
	if (field === 'communes' || field === 'orientations') return option;
	return options[field][option]?.() ?? option;
}
