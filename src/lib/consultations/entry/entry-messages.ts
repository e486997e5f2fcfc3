import { formatDate, formatNumber } from '../../shared/format.ts';
import { message, plural } from '../../shared/messages.ts';
import { channelLabel } from '../kind-messages.ts';
import type { Batch } from './forms.ts';
import type { SendingStop } from './send-entries.ts';
import { tooLong } from '../../ui/refusal-words.ts';
import { phaseGone, writeDate } from '../words.ts';

export {
	backToConsultation as back,
	day as heldOn,
	place,
	sendNow,
	thisIs as ideaKind
} from '../words.ts';
export { step } from '../../ui/words.ts';

export const title = message({ fr: 'Saisir pour d’autres', en: 'Enter for others' });
export const lead = message({
	fr: 'Vous saisissez ce que des personnes ont dit ou écrit : papier, oral, post-it, téléphone. Leurs réponses comptent comme les autres, et sont marquées « saisi par l’animation ».',
	en: 'You enter what people said or wrote: paper, spoken, sticky notes, phone. Their answers count like any other, and are marked “entered by a facilitator”.'
});
export const care = message({
	fr: 'Écrivez leurs mots, rien de plus. Laissez vide ce qu’elles n’ont pas dit. Ni nom, ni santé d’une personne.',
	en: 'Write their words, nothing more. Leave empty what they did not say. No name, nobody’s health.'
});
export const withoutNetwork = message({
	fr: 'Cette page marche sans réseau : ce que vous saisissez est gardé sur cet appareil, puis envoyé dès que le réseau revient.',
	en: 'This page works without a network: what you enter is kept on this device, then sent as soon as the network is back.'
});
export const afterEnd = message({
	fr: 'Ce qui a été recueilli avant la fin peut encore être saisi, jusqu’à la publication des résultats.',
	en: 'What was collected before the end can still be entered, until the results are published.'
});
export const nothingToEnter = message({
	fr: 'Il n’y a rien à saisir : aucun questionnaire ni recueil d’idées n’est ouvert, ou les résultats sont déjà publiés.',
	en: 'There is nothing to enter: no questionnaire or call for ideas is open, or results are already published.'
});

export const batchTitle = message({
	fr: 'D’où viennent ces réponses ?',
	en: 'Where do these answers come from?'
});
export const channel = message({ fr: 'Comment', en: 'How' });
export const placeHelp = message({
	fr: 'Par exemple : marché de Vaubrun, accueil de la mairie.',
	en: 'For example: Vaubrun market, town hall desk.'
});
export const begin = message({ fr: 'Commencer la saisie', en: 'Begin' });
export const batchLine = message<Batch>({
	fr: ({ channel: how, place: where, heldOn: day }) =>
		`${channelLabel(how)} · ${where} · ${formatDate(day)}`,
	en: ({ channel: how, place: where, heldOn: day }) =>
		`${channelLabel(how)} · ${where} · ${formatDate(day)}`
});
export const finish = message({ fr: 'Terminer ce lot', en: 'Finish this batch' });

export const entered = message<{ count: number }>({
	fr: ({ count }) =>
		`${formatNumber(count)} ${plural('fr', count, 'formulaire saisi', 'formulaires saisis')}`,
	en: ({ count }) =>
		`${formatNumber(count)} ${plural('en', count, 'form entered', 'forms entered')}`
});
export const allSent = message({ fr: 'Tout est envoyé.', en: 'Everything is sent.' });
export const waiting = message<{ count: number }>({
	fr: ({ count }) =>
		`${formatNumber(count)} ${plural('fr', count, 'gardé', 'gardés')} sur cet appareil, à envoyer`,
	en: ({ count }) => `${formatNumber(count)} kept on this device, to be sent`
});
const stops: Record<Exclude<SendingStop, null>, () => string> = {
	offline: message({
		fr: 'Pas de réseau : l’envoi se fera tout seul quand il reviendra.',
		en: 'No network: sending will happen by itself when it is back.'
	}),
	'signed-out': message({
		fr: 'Vous n’êtes plus connecté : reconnectez-vous, puis revenez sur cette page. Vos formulaires vous attendent.',
		en: 'You are signed out: sign in again, then come back to this page. Your forms are waiting.'
	}),
	'other-account': message({
		fr: 'Un autre compte est connecté : ces formulaires partiront quand vous vous reconnecterez.',
		en: 'Another account is signed in: these forms will leave when you sign in again.'
	}),
	refused: message({
		fr: 'L’envoi n’est pas possible pour l’instant : vos formulaires restent gardés sur cet appareil.',
		en: 'Sending is not possible for now: your forms stay on this device.'
	})
};
export const stopSentence = (stop: SendingStop): string => (stop ? stops[stop]() : '');
export const otherAccounts = message<{ count: number }>({
	fr: ({ count }) =>
		`Cet appareil garde aussi ${formatNumber(count)} ${plural('fr', count, 'formulaire', 'formulaires')} d’un autre compte. Personne d’autre ne peut les lire ; ils partiront quand cette personne se reconnectera ici.`,
	en: ({ count }) =>
		`This device also keeps ${formatNumber(count)} ${plural('en', count, 'form', 'forms')} of another account. Nobody else can read them; they will leave when that person signs in here again.`
});
export const save = message({ fr: 'Garder et passer au suivant', en: 'Keep and go on' });
export const saveCorrection = message({ fr: 'Garder la correction', en: 'Keep the correction' });
export const notKept = message({
	fr: 'Cet appareil refuse de garder ce formulaire (mémoire pleine ?). Ne fermez pas la page : libérez de la place, puis essayez encore.',
	en: 'This device refuses to keep this form (memory full?). Do not close the page: free some space, then try again.'
});
export const keys = message({
	fr: 'Au clavier : un chiffre choisit la réponse de ce rang, Entrée passe à la question suivante, Ctrl + Entrée garde le formulaire.',
	en: 'With the keyboard: a figure chooses the answer of that rank, Enter goes on to the next question, Ctrl + Enter keeps the form.'
});
export const correctLast = message({ fr: 'Corriger le dernier', en: 'Correct the last one' });
export const correcting = message({
	fr: 'Vous corrigez le dernier formulaire.',
	en: 'You are correcting the last form.'
});
export const correctingRefused = message({
	fr: 'Vous reprenez un formulaire qui n’a pas été pris.',
	en: 'You are taking up a form that was not taken.'
});
export const stopCorrecting = message({ fr: 'Ne rien changer', en: 'Change nothing' });
export const formNumber = message<{ number: number }>({
	fr: ({ number }) => `Formulaire ${formatNumber(number)}`,
	en: ({ number }) => `Form ${formatNumber(number)}`
});

export const refusedTitle = message<{ count: number }>({
	fr: ({ count }) =>
		`${formatNumber(count)} ${plural('fr', count, 'formulaire n’a pas été pris', 'formulaires n’ont pas été pris')}`,
	en: ({ count }) =>
		`${formatNumber(count)} ${plural('en', count, 'form was', 'forms were')} not taken`
});
export const takeUp = message({ fr: 'Reprendre', en: 'Take up' });
export const discard = message({ fr: 'Jeter', en: 'Throw away' });
export const confirmDiscard = message({
	fr: 'Jeter ce formulaire ? Ce qui y est écrit sera perdu.',
	en: 'Throw this form away? What is written in it will be lost.'
});

const codes: Record<string, () => string> = {
	'to-correct': message({ fr: 'Une réponse est à corriger.', en: 'One answer needs correcting.' }),
	empty: message({ fr: 'Ce formulaire est vide.', en: 'This form is empty.' }),
	closed: message({
		fr: 'Cette étape est close : ces réponses n’ont pas été recueillies pendant qu’elle était ouverte, ou les résultats sont publiés.',
		en: 'This step is closed: these answers were not collected while it was open, or results are published.'
	}),
	'not-yet': message({
		fr: 'Cette étape n’est pas encore ouverte.',
		en: 'This step is not open yet.'
	}),
	draft: message({
		fr: 'Cette consultation n’est pas encore ouverte.',
		en: 'This consultation is not open yet.'
	}),
	withdrawn: message({
		fr: 'Cette consultation a été retirée.',
		en: 'This consultation was withdrawn.'
	}),
	'date-future': message({
		fr: 'Ce jour n’est pas encore passé.',
		en: 'This day has not come yet.'
	}),
	'batch-full': message({
		fr: 'Ce lot est plein : terminez-le et commencez-en un autre.',
		en: 'This batch is full: finish it and begin another.'
	}),
	'batch-of-another': message({
		fr: 'Ce lot est d’un autre compte.',
		en: 'This batch is of another account.'
	}),
	'not-yours': message({
		fr: 'Ce formulaire a été saisi par un autre compte.',
		en: 'This form was entered by another account.'
	}),
	'unknown-category': message({
		fr: 'Cette catégorie n’existe plus.',
		en: 'This category no longer exists.'
	}),
	'unknown-commune': message({
		fr: 'Cette commune n’est pas du territoire.',
		en: 'This commune is not in the territory.'
	}),
	gone: phaseGone
};
export const refusalSentence = (code: string): string => (codes[code] ?? codes['gone']!)();

const fields: Record<string, () => string> = {
	missing: message({ fr: 'Il manque quelque chose ici.', en: 'Something is missing here.' }),
	'too-long': tooLong,
	'not-a-date': writeDate
};
export const fieldSentence = (code: string): string => (fields[code] ?? fields['missing']!)();

export const ideaTitle = message({ fr: 'L’idée en une phrase', en: 'The idea in one sentence' });
export const ideaBody = message({ fr: 'Ses mots', en: 'Their words' });
export const category = message({ fr: 'Catégorie', en: 'Category' });
export const noCategory = message({ fr: 'Sans catégorie', en: 'No category' });
export const personName = message({
	fr: 'Nom donné par la personne',
	en: 'Name given by the person'
});
export const speakOfTerritory = message({
	fr: 'Ce qui concerne le territoire, jamais la santé d’une personne.',
	en: 'What concerns the territory, never a person’s health.'
});
