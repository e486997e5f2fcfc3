import { message } from '../../shared/messages.ts';
import type { Missing } from '../rules.ts';
import {
	endBeforeStart,
	missing as missingWord,
	notAChoice,
	notADate,
	reasonMissing,
	tooLong
} from '../../ui/refusal-words.ts';

const missing: Record<Missing, () => string> = {
	purpose: message({
		fr: 'Dire à quoi sert la consultation',
		en: 'Say what the consultation is for'
	}),
	information: message({
		fr: 'Donner de quoi se faire une idée, ou dire où le lire',
		en: 'Give what helps to form an opinion, or say where to read it'
	}),
	decider: message({ fr: 'Dire qui décide', en: 'Say who decides' }),
	decisionOn: message({
		fr: 'Dire pour quand la décision est attendue',
		en: 'Say by when the decision is expected'
	}),
	canChange: message({ fr: 'Dire ce qui peut changer', en: 'Say what can change' }),
	cannotChange: message({ fr: 'Dire ce qui ne peut pas changer', en: 'Say what cannot change' }),
	audience: message({ fr: 'Dire à qui elle s’adresse', en: 'Say whom it is for' }),
	protection: message({
		fr: 'Dire comment les réponses sont protégées',
		en: 'Say how answers are protected'
	}),
	level: message({ fr: 'Choisir la place donnée aux gens', en: 'Choose the part people have' }),
	answerOwner: message({ fr: 'Dire qui doit la réponse', en: 'Say who owes the answer' }),
	namingReason: message({
		fr: 'Dire pourquoi le nom est demandé',
		en: 'Say why names are asked for'
	}),
	groups: message({ fr: 'Cocher les groupes qui répondent', en: 'Tick the groups that answer' }),
	phase: message({ fr: 'Ajouter au moins une étape', en: 'Add one step at least' }),
	'phase-dates': message({ fr: 'Donner ses dates à chaque étape', en: 'Give each step its dates' }),
	'phase-order': message({
		fr: 'Faire finir chaque étape après son début',
		en: 'Make each step end after it begins'
	}),
	'phase-past': message({
		fr: 'Choisir une fin à venir : une étape est déjà passée',
		en: 'Choose an end to come: one step is already over'
	}),
	'phase-questions': message({
		fr: 'Écrire au moins une question, ou une phrase, dans chaque étape',
		en: 'Write one question or sentence at least in each step'
	}),
	'decision-before-end': message({
		fr: 'Mettre la décision après la fin de la dernière étape',
		en: 'Put the decision after the end of the last step'
	})
};
/** What remains to be done before opening, as a short order: « Dire qui décide ». */
export const missingSentence = (code: Missing): string => missing[code]();

/** Where to do it on the page that prepares a consultation. */
export function placeOfMissing(code: Missing): string {
	if (code.startsWith('phase')) return '#etapes';
	if (code === 'decision-before-end') return '#field-decisionOn';
	return code === 'groups' ? '#field-groupIds' : `#field-${code}`;
}

const refusals: Record<string, () => string> = {
	missing: missingWord,
	'too-long': tooLong,
	'not-a-date': notADate,
	'not-a-choice': notAChoice,
	'out-of-bounds': message({
		fr: 'Choisissez un nombre entre 5 et 50.',
		en: 'Choose a number between 5 and 50.'
	}),
	gone: message({
		fr: 'Cette consultation, ou cette étape, n’existe plus : quelqu’un l’a retirée.',
		en: 'This consultation, or this step, no longer exists: somebody removed it.'
	}),
	'place-unknown': message({
		fr: 'Ce thème ou cette fiche n’existe plus : choisissez-en un autre.',
		en: 'This theme or sheet no longer exists: choose another.'
	}),
	'groups-unknown': message({
		fr: 'Un des groupes cochés n’existe plus : regardez la liste.',
		en: 'One of the ticked groups no longer exists: look at the list.'
	}),
	'naming-fixed': message({
		fr: 'Des personnes ont répondu en lisant comment elles seraient nommées : cela ne change plus.',
		en: 'People answered after reading how they would be named: that no longer changes.'
	}),
	'threshold-lowered': message({
		fr: 'Des personnes ont répondu en lisant cette protection : le nombre peut monter, pas descendre.',
		en: 'People answered after reading this protection: the number may go up, not down.'
	}),
	'already-open': message({ fr: 'Elle est déjà ouverte.', en: 'It is already open.' }),
	'not-open': message({ fr: 'Elle n’est pas ouverte.', en: 'It is not open.' }),
	'not-a-draft': message({
		fr: 'Des personnes ont pu la lire : retirez-la, avec une raison.',
		en: 'People could read it: withdraw it, with a reason.'
	}),
	'reason-missing': reasonMissing,
	'too-many': message({ fr: 'Douze étapes au plus.', en: 'Twelve steps at most.' }),
	'order-fixed': message({
		fr: 'Depuis l’ouverture, la place des étapes est dans des adresses et sur du papier : elle ne change plus.',
		en: 'Since the opening, the place of the steps is in addresses and on paper: it no longer changes.'
	}),
	'phase-announced': message({
		fr: 'Cette étape est annoncée au public : elle ne se retire plus.',
		en: 'This step was announced to the public: it is no longer removed.'
	}),
	'phase-begun': message({
		fr: 'Cette étape a commencé : son début ne change plus.',
		en: 'This step has begun: its beginning no longer changes.'
	}),
	'phase-dates': message({
		fr: 'Cette étape est annoncée : elle garde un début et une fin.',
		en: 'This step was announced: it keeps a beginning and an end.'
	}),
	'phase-order': endBeforeStart,
	'phase-past': message({
		fr: 'Choisissez une fin à venir : on ne ferme pas une étape dans le passé.',
		en: 'Choose an end to come: a step is not closed in the past.'
	}),
	'phase-questions': message({
		fr: 'Écrivez d’abord une question, ou une phrase, dans cette étape.',
		en: 'First write a question or a sentence in this step.'
	}),
	'decision-before-end': message({
		fr: 'La décision viendrait avant la fin de cette étape : repoussez d’abord la date de la décision.',
		en: 'The decision would come before the end of this step: first put the date of the decision later.'
	}),
	'never-emptied': message({
		fr: 'Des personnes lisent déjà cette page : ce que la loi demande peut être corrigé, pas vidé.',
		en: 'People already read this page: what the law asks for may be corrected, not emptied.'
	})
};

export const refusalSentence = (code: string): string =>
	(refusals[code] ?? refusals['not-a-choice']!)();

export function refusalSentences(codes: Record<string, string> = {}): Record<string, string> {
	return Object.fromEntries(
		Object.entries(codes).map(([field, code]) => [field, refusalSentence(code)])
	);
}
