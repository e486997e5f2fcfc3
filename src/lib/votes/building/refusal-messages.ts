import { message } from '../../shared/messages.ts';
import { LIMITS } from '../methods/parameters.ts';
import type { Missing } from '../rules.ts';
import type { RollProblem } from '../roll/roll-file.ts';
import {
	missing as missingWord,
	notAChoice,
	notADate,
	reasonMissing,
	tooLong
} from '../../ui/refusal-words.ts';
import { fileRefusals } from '../../ui/list-messages.ts';
import { lockedText } from './building-messages.ts';

type Where = {
	sentence: () => string;
	step: 'question' | 'methode' | 'personnes';
	field: string;
	/** Where it is done, when that is a page beside the steps. */
	page?: string;
};

const missing: Record<Missing, Where> = {
	title: {
		sentence: message({ fr: 'Écrire la question', en: 'Write the question' }),
		step: 'question',
		field: 'title'
	},
	'object-text': {
		sentence: message({
			fr: 'Écrire le texte soumis à l’avis',
			en: 'Write the text that the opinion is asked on'
		}),
		step: 'question',
		field: 'objectText'
	},
	'object-version': {
		sentence: message({
			fr: 'Choisir la version de la fiche',
			en: 'Choose the version of the sheet'
		}),
		step: 'question',
		field: 'versionId'
	},
	method: {
		sentence: message({
			fr: 'Choisir la méthode et ses réglages',
			en: 'Choose the method and its settings'
		}),
		step: 'methode',
		field: 'method'
	},
	'too-few-options': {
		sentence: message({
			fr: 'Écrire assez d’options (deux ; une seule pour le consentement)',
			en: 'Write enough options (two; one for consent)'
		}),
		step: 'methode',
		field: 'options'
	},
	'too-many-options': {
		sentence: message({
			fr: 'Retirer des options : il y en a trop pour cette méthode',
			en: 'Remove options: there are too many for this method'
		}),
		step: 'methode',
		field: 'options'
	},
	'seats-above-options': {
		sentence: message({
			fr: 'Retenir moins d’options qu’il n’y en a',
			en: 'Keep fewer options than there are'
		}),
		step: 'methode',
		field: 'method'
	},
	'costs-of-other-options': {
		sentence: message({ fr: 'Donner un coût à chaque option', en: 'Give each option a cost' }),
		step: 'methode',
		field: 'options'
	},
	'choices-above-options': {
		sentence: message({
			fr: 'Demander moins de choix qu’il n’y a d’options',
			en: 'Ask for fewer choices than there are options'
		}),
		step: 'methode',
		field: 'method'
	},
	'option-labels': {
		sentence: message({ fr: 'Donner un intitulé à chaque option', en: 'Give each option a label' }),
		step: 'methode',
		field: 'options'
	},
	'same-options': {
		sentence: message({
			fr: 'Distinguer les options qui portent le même intitulé',
			en: 'Tell apart the options that have the same label'
		}),
		step: 'methode',
		field: 'options'
	},
	voters: {
		sentence: message({
			fr: 'Dire qui vote : personne n’est encore sur la liste',
			en: 'Say who votes: nobody is on the list yet'
		}),
		step: 'personnes',
		field: 'groupIds'
	},
	scriptless: {
		sentence: message({
			fr: 'Dire comment vote une personne sans JavaScript : compter aussi le papier, ou accepter un bulletin confidentiel',
			en: 'Say how somebody without JavaScript votes: count paper too, or accept a confidential ballot'
		}),
		step: 'personnes',
		field: 'withoutScript'
	},
	bureau: {
		sentence: message({
			fr: 'Nommer le bureau de ce vote secret',
			en: 'Appoint the bureau of this secret vote'
		}),
		step: 'personnes',
		field: 'bureau',
		page: '/bureau'
	},
	'bureau-keys': {
		sentence: message({
			fr: 'Attendre que chaque membre du bureau ait préparé son appareil et confirmé les autres',
			en: 'Wait until each member of the bureau has prepared their device and confirmed the others'
		}),
		step: 'personnes',
		field: 'bureau',
		page: '/bureau'
	},
	'opens-at': {
		sentence: message({ fr: 'Donner la date d’ouverture', en: 'Give the opening date' }),
		step: 'personnes',
		field: 'opensAt'
	},
	'closes-at': {
		sentence: message({ fr: 'Donner la date de clôture', en: 'Give the closing date' }),
		step: 'personnes',
		field: 'closesAt'
	},
	'dates-order': {
		sentence: message({
			fr: 'Faire venir la clôture après l’ouverture',
			en: 'Make the closing come after the opening'
		}),
		step: 'personnes',
		field: 'closesAt'
	},
	'opens-in-the-past': {
		sentence: message({ fr: 'Choisir une ouverture à venir', en: 'Choose an opening to come' }),
		step: 'personnes',
		field: 'opensAt'
	},
	'quorum-above-roll': {
		sentence: message({
			fr: 'Baisser le quorum : il dépasse le nombre de votants',
			en: 'Lower the quorum: it is above the number of voters'
		}),
		step: 'personnes',
		field: 'quorum'
	},
	'threshold-of-method': {
		sentence: message({
			fr: 'Retirer le seuil : il n’a pas de sens avec cette méthode',
			en: 'Remove the threshold: it has no meaning with this method'
		}),
		step: 'personnes',
		field: 'threshold'
	},
	'draw-words': {
		sentence: message({
			fr: 'Écrire les mots du tirage au sort',
			en: 'Write the words of the draw'
		}),
		step: 'personnes',
		field: 'drawWords'
	},
	decider: {
		sentence: message({ fr: 'Dire qui décide ensuite', en: 'Say who decides afterwards' }),
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
	...fileRefusals,
	missing: missingWord,
	needed: missingWord,
	'too-long': tooLong,
	'not-a-date': notADate,
	'not-a-choice': notAChoice,
	'not-a-number': message({
		fr: 'Écrivez un nombre entier, ni trop petit ni trop grand.',
		en: 'Write a whole number, neither too small nor too large.'
	}),
	'min-above-max': message({
		fr: 'Le plus grand doit dépasser le plus petit.',
		en: 'The larger must be above the smaller.'
	}),
	'cost-missing': message({
		fr: 'Donnez le coût de cette option.',
		en: 'Give the cost of this option.'
	}),
	'cost-wrong': message({
		fr: 'Un coût est un nombre entier d’euros.',
		en: 'A cost is a whole number of euros.'
	}),
	'label-missing': message({
		fr: 'Donnez un intitulé à cette option, ou videz-la.',
		en: 'Give this option a label, or empty it.'
	}),
	'options-many': message({
		fr: `Un bulletin porte ${LIMITS.options.max} options au plus : retirez-en ou regroupez-les. Rien de ce que vous avez écrit n’est perdu.`,
		en: `A ballot holds at most ${LIMITS.options.max} options: remove some, or group them. Nothing you wrote is lost.`
	}),
	gone: message({
		fr: 'Ce vote, ou cette ligne, n’existe plus.',
		en: 'This vote, or this line, no longer exists.'
	}),
	frozen: lockedText,
	withdrawn: message({ fr: 'Ce vote est retiré.', en: 'This vote is withdrawn.' }),
	closed: message({ fr: 'Ce vote est clos.', en: 'This vote is closed.' }),
	'place-unknown': message({
		fr: 'Ce thème, cette fiche ou ce groupe n’existe plus : choisissez-en un autre.',
		en: 'This theme, sheet or group no longer exists: choose another.'
	}),
	'place-not-yours': message({
		fr: 'Vous préparez les votes de votre groupe : choisissez-le.',
		en: 'You prepare the votes of your group: choose it.'
	}),
	'groups-unknown': message({
		fr: 'Un des groupes cochés n’existe plus, ou n’est pas le vôtre.',
		en: 'One of the ticked groups no longer exists, or is not yours.'
	}),
	'roles-not-yours': message({
		fr: 'Seule la coordination appelle des personnes par leur rôle.',
		en: 'Only the coordination asks people by their role.'
	}),
	'version-unknown': message({
		fr: 'Cette version n’existe plus : choisissez-en une autre.',
		en: 'This version no longer exists: choose another.'
	}),
	'already-announced': message({ fr: 'Il est déjà annoncé.', en: 'It is already announced.' }),
	'not-running': message({
		fr: 'Ce vote n’est pas annoncé, ou il est déjà compté ou retiré.',
		en: 'This vote is not announced, or it is already counted or withdrawn.'
	}),
	'reason-missing': reasonMissing,
	'already-voted': message({
		fr: 'Cette lettre a voté : son bulletin est dans l’urne et ne se retire plus.',
		en: 'This letter has voted: its ballot is in the box and is no longer taken out.'
	}),
	'already-revoked': message({
		fr: 'Cette lettre est déjà annulée.',
		en: 'This letter is already revoked.'
	}),
	'too-many': message({
		fr: 'De 1 à 300 lettres à la fois, 5 000 en tout.',
		en: 'From 1 to 300 letters at a time, 5,000 in all.'
	}),
	'file-too-long': message({
		fr: 'Cette liste est trop longue : 5 000 lignes au plus.',
		en: 'This list is too long: 5,000 lines at most.'
	}),
	'file-empty': message({
		fr: 'Choisissez un fichier, ou collez des lignes.',
		en: 'Choose a file, or paste lines.'
	}),
	incomplete: message({
		fr: 'Le vote est annoncé : il doit rester complet.',
		en: 'The vote is announced: it has to stay complete.'
	}),
	'too-late': message({
		fr: 'Sa clôture est passée sans qu’il ouvre. Retirez-le, et préparez-en un autre.',
		en: 'Its closing passed without it opening. Withdraw it and prepare another.'
	}),
	'no-voters': message({
		fr: 'Personne n’est sur la liste. Ajoutez des votants : il ouvrira aussitôt.',
		en: 'Nobody is on the roll. Add voters: it will open at once.'
	}),
	'no-key': message({
		fr: 'Le bureau n’est pas encore prêt : un appareil manque, ou un membre n’a pas confirmé.',
		en: 'The bureau is not ready yet: a device is missing, or a member has not confirmed.'
	})
};
export const refusalSentence = (code: string): string =>
	(refusals[code] ?? refusals['not-a-choice']!)();

export function refusalSentences(codes: Record<string, string> = {}): Record<string, string> {
	return Object.fromEntries(
		Object.entries(codes).map(([field, code]) => [field, refusalSentence(code)])
	);
}

const problems: Record<RollProblem, () => string> = {
	'above-titles': message({
		fr: 'au-dessus des titres des colonnes',
		en: 'above the titles of the columns'
	}),
	columns: message({ fr: 'il faut un nom et une adresse', en: 'a name and an address are needed' }),
	'name-missing': message({ fr: 'il manque le nom', en: 'the name is missing' }),
	'name-too-long': message({ fr: 'le nom est trop long', en: 'the name is too long' }),
	'email-missing': message({ fr: 'il manque l’adresse', en: 'the address is missing' }),
	'email-wrong': message({
		fr: 'ce n’est pas une adresse électronique',
		en: 'this is not an e-mail address'
	}),
	'email-other-alphabet': message({
		fr: 'une lettre de cette adresse vient d’un autre alphabet',
		en: 'a letter of this address comes from another alphabet'
	}),
	'email-twice': message({
		fr: 'cette adresse est déjà dans le fichier',
		en: 'this address is already in the file'
	}),
	'already-listed': message({
		fr: 'cette adresse est déjà sur la liste',
		en: 'this address is already on the list'
	})
};
const twiceOf = message<{ first: number }>({
	fr: ({ first }) => `cette adresse est déjà à la ligne ${first}`,
	en: ({ first }) => `this address is on line ${first} already`
});
type Problem = { problem: RollProblem; first?: number };
export const problemSentence = ({ problem, first }: Problem): string =>
	first === undefined ? problems[problem]() : twiceOf({ first });
