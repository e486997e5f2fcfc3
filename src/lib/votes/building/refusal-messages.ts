import { message } from '../../shared/messages.ts';
import type { Missing } from '../rules.ts';
import type { RollProblem } from '../roll/roll-file.ts';

type Where = {
	sentence: () => string;
	step: 'question' | 'methode' | 'personnes';
	field: string;
	/** Where it is done, when that is a page beside the steps. */
	page?: string;
};

const missing: Record<Missing, Where> = {
	title: {
		sentence: message('Écrire la question', 'Write the question'),
		step: 'question',
		field: 'title'
	},
	'object-text': {
		sentence: message(
			'Écrire le texte soumis à l’avis',
			'Write the text that the opinion is asked on'
		),
		step: 'question',
		field: 'objectText'
	},
	'object-version': {
		sentence: message('Choisir la version de la fiche', 'Choose the version of the sheet'),
		step: 'question',
		field: 'versionId'
	},
	method: {
		sentence: message('Choisir la méthode et ses réglages', 'Choose the method and its settings'),
		step: 'methode',
		field: 'method'
	},
	'too-few-options': {
		sentence: message(
			'Écrire assez d’options (deux ; une seule pour le consentement)',
			'Write enough options (two; one for consent)'
		),
		step: 'methode',
		field: 'options'
	},
	'too-many-options': {
		sentence: message(
			'Retirer des options : il y en a trop pour cette méthode',
			'Remove options: there are too many for this method'
		),
		step: 'methode',
		field: 'options'
	},
	'seats-above-options': {
		sentence: message(
			'Retenir moins d’options qu’il n’y en a',
			'Keep fewer options than there are'
		),
		step: 'methode',
		field: 'method'
	},
	'costs-of-other-options': {
		sentence: message('Donner un coût à chaque option', 'Give each option a cost'),
		step: 'methode',
		field: 'options'
	},
	'choices-above-options': {
		sentence: message(
			'Demander moins de choix qu’il n’y a d’options',
			'Ask for fewer choices than there are options'
		),
		step: 'methode',
		field: 'method'
	},
	'option-labels': {
		sentence: message('Donner un intitulé à chaque option', 'Give each option a label'),
		step: 'methode',
		field: 'options'
	},
	'same-options': {
		sentence: message(
			'Distinguer les options qui portent le même intitulé',
			'Tell apart the options that have the same label'
		),
		step: 'methode',
		field: 'options'
	},
	voters: {
		sentence: message(
			'Dire qui vote : personne n’est encore sur la liste',
			'Say who votes: nobody is on the list yet'
		),
		step: 'personnes',
		field: 'groupIds'
	},
	scriptless: {
		sentence: message(
			'Dire comment vote une personne sans JavaScript : compter aussi le papier, ou accepter un bulletin confidentiel',
			'Say how somebody without JavaScript votes: count paper too, or accept a confidential ballot'
		),
		step: 'personnes',
		field: 'withoutScript'
	},
	bureau: {
		sentence: message(
			'Nommer le bureau de ce vote secret',
			'Appoint the bureau of this secret vote'
		),
		step: 'personnes',
		field: 'bureau',
		page: '/bureau'
	},
	'bureau-keys': {
		sentence: message(
			'Attendre que chaque membre du bureau ait sa part de la clé',
			'Wait until each member of the bureau has their share of the key'
		),
		step: 'personnes',
		field: 'bureau',
		page: '/bureau'
	},
	'opens-at': {
		sentence: message('Donner la date d’ouverture', 'Give the opening date'),
		step: 'personnes',
		field: 'opensAt'
	},
	'closes-at': {
		sentence: message('Donner la date de clôture', 'Give the closing date'),
		step: 'personnes',
		field: 'closesAt'
	},
	'dates-order': {
		sentence: message(
			'Faire venir la clôture après l’ouverture',
			'Make the closing come after the opening'
		),
		step: 'personnes',
		field: 'closesAt'
	},
	'opens-in-the-past': {
		sentence: message('Choisir une ouverture à venir', 'Choose an opening to come'),
		step: 'personnes',
		field: 'opensAt'
	},
	'quorum-above-roll': {
		sentence: message(
			'Baisser le quorum : il dépasse le nombre de votants',
			'Lower the quorum: it is above the number of voters'
		),
		step: 'personnes',
		field: 'quorum'
	},
	'threshold-of-method': {
		sentence: message(
			'Retirer le seuil : il n’a pas de sens avec cette méthode',
			'Remove the threshold: it has no meaning with this method'
		),
		step: 'personnes',
		field: 'threshold'
	},
	decider: {
		sentence: message('Dire qui décide ensuite', 'Say who decides afterwards'),
		step: 'personnes',
		field: 'decider'
	}
};

/** What remains to be done before announcing, as a short order. */
export const missingSentence = (code: Missing): string => missing[code].sentence();
/** Where to do it, after the address of the vote in the coordination. */
export const placeOfMissing = (code: Missing): string =>
	missing[code].page ?? `/${missing[code].step}#field-${missing[code].field}`;
export const stepOfMissing = (code: Missing) => missing[code].step;

const refusals: Record<string, () => string> = {
	missing: message('À remplir.', 'To be filled in.'),
	needed: message('À remplir.', 'To be filled in.'),
	'too-long': message('Ce texte est trop long.', 'This text is too long.'),
	'not-a-date': message('Ce n’est pas une date.', 'This is not a date.'),
	'not-a-choice': message('Choisissez dans la liste.', 'Choose from the list.'),
	'not-a-number': message(
		'Écrivez un nombre entier, ni trop petit ni trop grand.',
		'Write a whole number, neither too small nor too large.'
	),
	'min-above-max': message(
		'Le plus grand doit dépasser le plus petit.',
		'The larger must be above the smaller.'
	),
	'cost-missing': message('Donnez le coût de cette option.', 'Give the cost of this option.'),
	'cost-wrong': message(
		'Un coût est un nombre entier d’euros.',
		'A cost is a whole number of euros.'
	),
	'label-missing': message(
		'Donnez un intitulé à cette option, ou videz-la.',
		'Give this option a label, or empty it.'
	),
	gone: message(
		'Ce vote, ou cette ligne, n’existe plus.',
		'This vote, or this line, no longer exists.'
	),
	frozen: message(
		'Le vote est ouvert : ceci ne change plus.',
		'The vote is open: this no longer changes.'
	),
	withdrawn: message('Ce vote est retiré.', 'This vote is withdrawn.'),
	closed: message('Ce vote est clos.', 'This vote is closed.'),
	'place-unknown': message(
		'Ce thème, cette fiche ou ce groupe n’existe plus : choisissez-en un autre.',
		'This theme, sheet or group no longer exists: choose another.'
	),
	'place-not-yours': message(
		'Vous préparez les votes de votre groupe : choisissez-le.',
		'You prepare the votes of your group: choose it.'
	),
	'groups-unknown': message(
		'Un des groupes cochés n’existe plus, ou n’est pas le vôtre.',
		'One of the ticked groups no longer exists, or is not yours.'
	),
	'roles-not-yours': message(
		'Seule la coordination appelle des personnes par leur rôle.',
		'Only the coordination asks people by their role.'
	),
	'version-unknown': message(
		'Cette version n’existe plus : choisissez-en une autre.',
		'This version no longer exists: choose another.'
	),
	'already-announced': message('Il est déjà annoncé.', 'It is already announced.'),
	'not-running': message(
		'Ce vote n’est pas annoncé, ou il est déjà compté ou retiré.',
		'This vote is not announced, or it is already counted or withdrawn.'
	),
	'reason-missing': message('Écrivez la raison.', 'Write the reason.'),
	'already-voted': message(
		'Cette lettre a voté : son bulletin est dans l’urne et ne se retire plus.',
		'This letter has voted: its ballot is in the box and is no longer taken out.'
	),
	'already-revoked': message('Cette lettre est déjà annulée.', 'This letter is already revoked.'),
	'too-many': message(
		'De 1 à 300 lettres à la fois, 5 000 en tout.',
		'From 1 to 300 letters at a time, 5,000 in all.'
	),
	'file-too-long': message(
		'Cette liste est trop longue : 5 000 lignes au plus.',
		'This list is too long: 5,000 lines at most.'
	),
	'file-empty': message(
		'Choisissez un fichier, ou collez des lignes.',
		'Choose a file, or paste lines.'
	),
	incomplete: message(
		'Le vote est annoncé : il doit rester complet.',
		'The vote is announced: it has to stay complete.'
	),
	'too-late': message(
		'Sa clôture est passée sans qu’il ouvre. Retirez-le, et préparez-en un autre.',
		'Its closing passed without it opening. Withdraw it and prepare another.'
	),
	'no-voters': message(
		'Personne n’est sur la liste. Ajoutez des votants : il ouvrira aussitôt.',
		'Nobody is on the roll. Add voters: it will open at once.'
	),
	'no-key': message('Le bureau n’a pas encore fait sa clé.', 'The bureau has not made its key yet.')
};
export const refusalSentence = (code: string): string =>
	(refusals[code] ?? refusals['not-a-choice']!)();

export function refusalSentences(codes: Record<string, string> = {}): Record<string, string> {
	return Object.fromEntries(
		Object.entries(codes).map(([field, code]) => [field, refusalSentence(code)])
	);
}

const problems: Record<RollProblem, () => string> = {
	columns: message('il faut un nom et une adresse', 'a name and an address are needed'),
	'name-missing': message('il manque le nom', 'the name is missing'),
	'name-too-long': message('le nom est trop long', 'the name is too long'),
	'email-missing': message('il manque l’adresse', 'the address is missing'),
	'email-wrong': message('ce n’est pas une adresse électronique', 'this is not an e-mail address'),
	'email-twice': message(
		'cette adresse est déjà dans le fichier',
		'this address is already in the file'
	),
	'already-listed': message(
		'cette adresse est déjà sur la liste',
		'this address is already on the list'
	)
};
export const problemSentence = (problem: RollProblem): string => problems[problem]();
