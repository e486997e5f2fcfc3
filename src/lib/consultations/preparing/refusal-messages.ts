import { message } from '../../shared/messages.ts';
import type { Missing } from '../rules.ts';

const missing: Record<Missing, () => string> = {
	purpose: message('Dire à quoi sert la consultation', 'Say what the consultation is for'),
	information: message(
		'Donner de quoi se faire une idée, ou dire où le lire',
		'Give what helps to form an opinion, or say where to read it'
	),
	decider: message('Dire qui décide', 'Say who decides'),
	decisionOn: message(
		'Dire pour quand la décision est attendue',
		'Say by when the decision is expected'
	),
	canChange: message('Dire ce qui peut changer', 'Say what can change'),
	cannotChange: message('Dire ce qui ne peut pas changer', 'Say what cannot change'),
	audience: message('Dire à qui elle s’adresse', 'Say whom it is for'),
	protection: message('Dire comment les réponses sont protégées', 'Say how answers are protected'),
	level: message('Choisir la place donnée aux gens', 'Choose the part people have'),
	answerOwner: message('Dire qui doit la réponse', 'Say who owes the answer'),
	namingReason: message('Dire pourquoi le nom est demandé', 'Say why names are asked for'),
	groups: message('Cocher les groupes qui répondent', 'Tick the groups that answer'),
	phase: message('Ajouter au moins une étape', 'Add one step at least'),
	'phase-dates': message('Donner ses dates à chaque étape', 'Give each step its dates'),
	'phase-order': message(
		'Faire finir chaque étape après son début',
		'Make each step end after it begins'
	),
	'phase-past': message(
		'Choisir une fin à venir : une étape est déjà passée',
		'Choose an end to come: one step is already over'
	),
	'phase-questions': message(
		'Écrire au moins une question, ou une phrase, dans chaque étape',
		'Write one question or sentence at least in each step'
	),
	'decision-before-end': message(
		'Mettre la décision après la fin de la dernière étape',
		'Put the decision after the end of the last step'
	)
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
	missing: message('À remplir.', 'To be filled in.'),
	'too-long': message('Ce texte est trop long.', 'This text is too long.'),
	'not-a-date': message('Ce n’est pas une date.', 'This is not a date.'),
	'not-a-choice': message('Choisissez dans la liste.', 'Choose from the list.'),
	'out-of-bounds': message(
		'Choisissez un nombre entre 5 et 50.',
		'Choose a number between 5 and 50.'
	),
	gone: message(
		'Cette consultation, ou cette étape, n’existe plus : quelqu’un l’a retirée.',
		'This consultation, or this step, no longer exists: somebody removed it.'
	),
	'place-unknown': message(
		'Ce thème ou cette fiche n’existe plus : choisissez-en un autre.',
		'This theme or sheet no longer exists: choose another.'
	),
	'groups-unknown': message(
		'Un des groupes cochés n’existe plus : regardez la liste.',
		'One of the ticked groups no longer exists: look at the list.'
	),
	'naming-fixed': message(
		'Des personnes ont répondu en lisant comment elles seraient nommées : cela ne change plus.',
		'People answered after reading how they would be named: that no longer changes.'
	),
	'threshold-lowered': message(
		'Des personnes ont répondu en lisant cette protection : le nombre peut monter, pas descendre.',
		'People answered after reading this protection: the number may go up, not down.'
	),
	'already-open': message('Elle est déjà ouverte.', 'It is already open.'),
	'not-open': message('Elle n’est pas ouverte.', 'It is not open.'),
	'not-a-draft': message(
		'Des personnes ont pu la lire : retirez-la, avec une raison.',
		'People could read it: withdraw it, with a reason.'
	),
	'reason-missing': message('Écrivez la raison.', 'Write the reason.'),
	'too-many': message('Douze étapes au plus.', 'Twelve steps at most.'),
	'order-fixed': message(
		'Depuis l’ouverture, la place des étapes est dans des adresses et sur du papier : elle ne change plus.',
		'Since the opening, the place of the steps is in addresses and on paper: it no longer changes.'
	),
	'phase-announced': message(
		'Cette étape est annoncée au public : elle ne se retire plus.',
		'This step was announced to the public: it is no longer removed.'
	),
	'phase-begun': message(
		'Cette étape a commencé : son début ne change plus.',
		'This step has begun: its beginning no longer changes.'
	),
	'phase-dates': message(
		'Cette étape est annoncée : elle garde un début et une fin.',
		'This step was announced: it keeps a beginning and an end.'
	),
	'phase-order': message(
		'La fin doit venir après le début.',
		'The end must come after the beginning.'
	),
	'phase-past': message(
		'Choisissez une fin à venir : on ne ferme pas une étape dans le passé.',
		'Choose an end to come: a step is not closed in the past.'
	),
	'phase-questions': message(
		'Écrivez d’abord une question, ou une phrase, dans cette étape.',
		'First write a question or a sentence in this step.'
	),
	'decision-before-end': message(
		'La décision viendrait avant la fin de cette étape : repoussez d’abord la date de la décision.',
		'The decision would come before the end of this step: first put the date of the decision later.'
	),
	'never-emptied': message(
		'Des personnes lisent déjà cette page : ce que la loi demande peut être corrigé, pas vidé.',
		'People already read this page: what the law asks for may be corrected, not emptied.'
	)
};

export const refusalSentence = (code: string): string =>
	(refusals[code] ?? refusals['not-a-choice']!)();

export function refusalSentences(codes: Record<string, string> = {}): Record<string, string> {
	return Object.fromEntries(
		Object.entries(codes).map(([field, code]) => [field, refusalSentence(code)])
	);
}
