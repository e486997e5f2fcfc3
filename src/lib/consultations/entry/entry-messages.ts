import { formatDate, formatNumber } from '../../shared/format.ts';
import { message, plural } from '../../shared/messages.ts';
import { channelLabel } from '../kind-messages.ts';
import type { Batch } from './forms.ts';
import type { SendingStop } from './send-entries.ts';

export const title = message('Saisir pour d’autres', 'Enter for others');
export const lead = message(
	'Vous saisissez ce que des personnes ont dit ou écrit : papier, oral, post-it, téléphone. Leurs réponses comptent comme les autres, et sont marquées « saisi par l’animation ».',
	'You enter what people said or wrote: paper, spoken, sticky notes, phone. Their answers count like any other, and are marked “entered by a facilitator”.'
);
export const care = message(
	'Écrivez leurs mots, rien de plus. Laissez vide ce qu’elles n’ont pas dit. Ni nom, ni santé d’une personne.',
	'Write their words, nothing more. Leave empty what they did not say. No name, nobody’s health.'
);
export const withoutNetwork = message(
	'Cette page marche sans réseau : ce que vous saisissez est gardé sur cet appareil, puis envoyé dès que le réseau revient.',
	'This page works without a network: what you enter is kept on this device, then sent as soon as the network is back.'
);
export const afterEnd = message(
	'Ce qui a été recueilli avant la fin peut encore être saisi, jusqu’à la publication des résultats.',
	'What was collected before the end can still be entered, until the results are published.'
);
export const nothingToEnter = message(
	'Il n’y a rien à saisir : aucun questionnaire ni recueil d’idées n’est ouvert, ou les résultats sont déjà publiés.',
	'There is nothing to enter: no questionnaire or call for ideas is open, or results are already published.'
);
export const back = message('Revenir à la consultation', 'Back to the consultation');

export const batchTitle = message(
	'D’où viennent ces réponses ?',
	'Where do these answers come from?'
);
export const step = message('Étape', 'Step');
export const channel = message('Comment', 'How');
export const place = message('Lieu', 'Place');
export const placeHelp = message(
	'Par exemple : marché de Vaubrun, accueil de la mairie.',
	'For example: Vaubrun market, town hall desk.'
);
export const heldOn = message('Jour', 'Day');
export const begin = message('Commencer la saisie', 'Begin');
export const batchLine = message<Batch>(
	({ channel: how, place: where, heldOn: day }) =>
		`${channelLabel(how)} · ${where} · ${formatDate(day)}`,
	({ channel: how, place: where, heldOn: day }) =>
		`${channelLabel(how)} · ${where} · ${formatDate(day)}`
);
export const finish = message('Terminer ce lot', 'Finish this batch');

export const entered = message<{ count: number }>(
	({ count }) =>
		`${formatNumber(count)} ${plural('fr', count, 'formulaire saisi', 'formulaires saisis')}`,
	({ count }) => `${formatNumber(count)} ${plural('en', count, 'form entered', 'forms entered')}`
);
export const allSent = message('Tout est envoyé.', 'Everything is sent.');
export const waiting = message<{ count: number }>(
	({ count }) =>
		`${formatNumber(count)} ${plural('fr', count, 'gardé', 'gardés')} sur cet appareil, à envoyer`,
	({ count }) => `${formatNumber(count)} kept on this device, to be sent`
);
const stops: Record<Exclude<SendingStop, null>, () => string> = {
	offline: message(
		'Pas de réseau : l’envoi se fera tout seul quand il reviendra.',
		'No network: sending will happen by itself when it is back.'
	),
	'signed-out': message(
		'Vous n’êtes plus connecté : reconnectez-vous, puis revenez sur cette page. Vos formulaires vous attendent.',
		'You are signed out: sign in again, then come back to this page. Your forms are waiting.'
	),
	'other-account': message(
		'Un autre compte est connecté : ces formulaires partiront quand vous vous reconnecterez.',
		'Another account is signed in: these forms will leave when you sign in again.'
	),
	refused: message(
		'L’envoi n’est pas possible pour l’instant : vos formulaires restent gardés sur cet appareil.',
		'Sending is not possible for now: your forms stay on this device.'
	)
};
export const stopSentence = (stop: SendingStop): string => (stop ? stops[stop]() : '');
export const sendNow = message('Envoyer maintenant', 'Send now');
export const otherAccounts = message<{ count: number }>(
	({ count }) =>
		`Cet appareil garde aussi ${formatNumber(count)} ${plural('fr', count, 'formulaire', 'formulaires')} d’un autre compte. Personne d’autre ne peut les lire ; ils partiront quand cette personne se reconnectera ici.`,
	({ count }) =>
		`This device also keeps ${formatNumber(count)} ${plural('en', count, 'form', 'forms')} of another account. Nobody else can read them; they will leave when that person signs in here again.`
);
export const save = message('Garder et passer au suivant', 'Keep and go on');
export const saveCorrection = message('Garder la correction', 'Keep the correction');
export const kept = message('Gardé sur cet appareil.', 'Kept on this device.');
export const notKept = message(
	'Cet appareil refuse de garder ce formulaire (mémoire pleine ?). Ne fermez pas la page : libérez de la place, puis essayez encore.',
	'This device refuses to keep this form (memory full?). Do not close the page: free some space, then try again.'
);
export const keys = message(
	'Au clavier : un chiffre choisit la réponse de ce rang, Entrée passe à la question suivante, Ctrl + Entrée garde le formulaire.',
	'With the keyboard: a figure chooses the answer of that rank, Enter goes on to the next question, Ctrl + Enter keeps the form.'
);
export const correctLast = message('Corriger le dernier', 'Correct the last one');
export const correcting = message(
	'Vous corrigez le dernier formulaire.',
	'You are correcting the last form.'
);
export const correctingRefused = message(
	'Vous reprenez un formulaire qui n’a pas été pris.',
	'You are taking up a form that was not taken.'
);
export const stopCorrecting = message('Ne rien changer', 'Change nothing');
export const formNumber = message<{ number: number }>(
	({ number }) => `Formulaire ${formatNumber(number)}`,
	({ number }) => `Form ${formatNumber(number)}`
);

export const refusedTitle = message<{ count: number }>(
	({ count }) =>
		`${formatNumber(count)} ${plural('fr', count, 'formulaire n’a pas été pris', 'formulaires n’ont pas été pris')}`,
	({ count }) => `${formatNumber(count)} ${plural('en', count, 'form was', 'forms were')} not taken`
);
export const takeUp = message('Reprendre', 'Take up');
export const discard = message('Jeter', 'Throw away');
export const confirmDiscard = message(
	'Jeter ce formulaire ? Ce qui y est écrit sera perdu.',
	'Throw this form away? What is written in it will be lost.'
);

const codes: Record<string, () => string> = {
	'to-correct': message('Une réponse est à corriger.', 'One answer needs correcting.'),
	empty: message('Ce formulaire est vide.', 'This form is empty.'),
	closed: message(
		'Cette étape est close : ces réponses n’ont pas été recueillies pendant qu’elle était ouverte, ou les résultats sont publiés.',
		'This step is closed: these answers were not collected while it was open, or results are published.'
	),
	'not-yet': message('Cette étape n’est pas encore ouverte.', 'This step is not open yet.'),
	draft: message(
		'Cette consultation n’est pas encore ouverte.',
		'This consultation is not open yet.'
	),
	withdrawn: message('Cette consultation a été retirée.', 'This consultation was withdrawn.'),
	'date-future': message('Ce jour n’est pas encore passé.', 'This day has not come yet.'),
	'batch-full': message(
		'Ce lot est plein : terminez-le et commencez-en un autre.',
		'This batch is full: finish it and begin another.'
	),
	'batch-of-another': message('Ce lot est d’un autre compte.', 'This batch is of another account.'),
	'not-yours': message(
		'Ce formulaire a été saisi par un autre compte.',
		'This form was entered by another account.'
	),
	'unknown-category': message('Cette catégorie n’existe plus.', 'This category no longer exists.'),
	'unknown-commune': message(
		'Cette commune n’est pas du territoire.',
		'This commune is not in the territory.'
	),
	gone: message('Cette étape n’existe plus.', 'This step no longer exists.')
};
export const refusalSentence = (code: string): string => (codes[code] ?? codes['gone']!)();

const fields: Record<string, () => string> = {
	missing: message('Il manque quelque chose ici.', 'Something is missing here.'),
	'too-long': message('Ce texte est trop long.', 'This text is too long.'),
	'not-a-date': message('Écrivez une date comme 21/03/2027.', 'Write a date such as 21/03/2027.')
};
export const fieldSentence = (code: string): string => (fields[code] ?? fields['missing']!)();

export const ideaTitle = message('L’idée en une phrase', 'The idea in one sentence');
export const ideaBody = message('Ses mots', 'Their words');
export const ideaKind = message('C’est…', 'It is…');
export const category = message('Catégorie', 'Category');
export const noCategory = message('Sans catégorie', 'No category');
export const personName = message('Nom donné par la personne', 'Name given by the person');
export const speakOfTerritory = message(
	'Ce qui concerne le territoire, jamais la santé d’une personne.',
	'What concerns the territory, never a person’s health.'
);
