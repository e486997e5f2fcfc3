import { message } from '../../shared/messages.ts';
import type { TreatmentWords } from '../../treatments/treatment.ts';

export const writingWords: TreatmentWords = {
	title: message({ fr: 'Ce que vous écrivez à plusieurs', en: 'What you write with others' }),
	data: message({
		fr: 'Les lettres que vous tapez dans un texte commun, avec votre compte et l’instant, et les versions que vous nommez.',
		en: 'The letters that you type in a common text, with your account and the instant, and the versions that you name.'
	}),
	purpose: message({
		fr: 'Écrire à plusieurs sans rien perdre, et savoir qui a écrit quoi.',
		en: 'Writing with others and losing nothing, and knowing who wrote what.'
	}),
	seenBy: message({
		fr: 'Le texte d’une fiche publiée est public. Qui l’a écrit : votre nom pour les personnes du contrat, votre pseudonyme pour les autres.',
		en: 'The text of a published sheet is public. Who wrote it: your name for the people of the contract, your pseudonym for the others.'
	}),
	kept: message({
		fr: 'Sans limite : ce sont des archives publiques, et une version nommée ne change plus. Si vous effacez votre compte, le texte reste, signé d’un nom tiré au hasard.',
		en: 'Without limit: it is a public archive, and a named version no longer changes. If you erase your account, the text stays, signed with a name drawn at random.'
	}),
	source: message({
		fr: 'RGPD, articles 17-3-d et 89 : archives dans l’intérêt public.',
		en: 'GDPR, articles 17-3-d and 89: archiving in the public interest.'
	})
};
export const unsavedWords = message({
	fr: 'Vos mots pas encore enregistrés, refusés ou en préparation, scellés pour vous seul·e jusqu’à ce que vous les laissiez ; et les fiches ouvertes pour écrire, jusqu’à la déconnexion.',
	en: 'Your words not saved yet, refused or in preparation, sealed for you alone until you let go of them; and the sheets opened to write, until you sign out.'
});
export const deviceOwner = message({
	fr: 'Le compte à qui sont ces mots, jusqu’à la déconnexion.',
	en: 'The account that these words belong to, until you sign out.'
});
export const fallbackKept = message({
	fr: 'Par quel chemin ce réseau laisse passer l’écriture à plusieurs.',
	en: 'By which way this network lets writing together through.'
});
