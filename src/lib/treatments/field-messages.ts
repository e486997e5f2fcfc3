import { message } from '../shared/messages.ts';
import * as w from '../ui/words.ts';

/** What the lines of a copy are made of. The names stand in its JSON file. */
const fields = {
	about: message({ fr: 'Au sujet de', en: 'On' }),
	accepted: message({ fr: 'Accepté', en: 'Accepted' }),
	answer: w.answer,
	by: message({ fr: 'Venu par', en: 'Came by' }),
	choice: message({ fr: 'Choix', en: 'Choice' }),
	consultation: w.consultation,
	contract: message({ fr: 'Contrat', en: 'Contract' }),
	date: w.date,
	decided: message({ fr: 'Décidé le', en: 'Decided on' }),
	device: message({ fr: 'Appareil', en: 'Device' }),
	email: message({ fr: 'Adresse', en: 'Address' }),
	ends: message({ fr: 'Jusqu’au', en: 'Until' }),
	event: message({ fr: 'Événement', en: 'Event' }),
	fiche: message({ fr: 'De la fiche', en: 'Of the sheet' }),
	group: w.group,
	kind: message({ fr: 'Sorte', en: 'Kind' }),
	language: message({ fr: 'Langue', en: 'Language' }),
	letters: message({ fr: 'Lettres écrites', en: 'Letters written' }),
	name: message({ fr: 'Nom donné', en: 'Name given' }),
	number: message({ fr: 'N°', en: 'No.' }),
	organisation: message({ fr: 'Vous parlez pour', en: 'You speak for' }),
	password: message({ fr: 'Mot de passe choisi', en: 'Password chosen' }),
	photo: message({ fr: 'Photo', en: 'Photo' }),
	place: message({ fr: 'Où', en: 'Where' }),
	pseudonym: message({ fr: 'Nom public', en: 'Public name' }),
	question: w.theQuestion,
	reason: w.reason,
	role: message({ fr: 'Rôle tenu', en: 'Role held' }),
	seen: message({ fr: 'Vu le', en: 'Seen on' }),
	sent: message({ fr: 'Envoyé le', en: 'Sent on' }),
	since: message({ fr: 'Depuis', en: 'Since' }),
	state: message({ fr: 'État', en: 'State' }),
	title: w.title,
	used: message({ fr: 'Servi le', en: 'Used on' }),
	vote: message({ fr: 'Vote', en: 'Vote' }),
	voted: message({ fr: 'A voté', en: 'Has voted' }),
	words: message({ fr: 'Texte', en: 'Text' })
} satisfies Record<string, () => string>;

export type CopyField = keyof typeof fields;
export const fieldLabel = (field: CopyField): string => fields[field]();
