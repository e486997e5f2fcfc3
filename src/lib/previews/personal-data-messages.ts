import { message } from '../shared/messages.ts';
import { PREVIEW_DAYS_AFTER } from '../treatments/durations.ts';
import type { TreatmentWords } from '../treatments/treatment.ts';

export const previewsWords: TreatmentWords = {
	title: message({ fr: 'Les liens d’aperçu', en: 'Preview links' }),
	data: message({
		fr: 'Qui a créé le lien, quand, et ce qui est écrit sous « Pour qui ». Rien de qui l’ouvre.',
		en: 'Who created the link, when, and what is written under “For whom”. Nothing of who opens it.'
	}),
	purpose: message({
		fr: 'Montrer une consultation ou un vote avant l’ouverture.',
		en: 'Showing a consultation or a vote before it opens.'
	}),
	seenBy: message({
		fr: 'Les personnes qui préparent la consultation ou le vote.',
		en: 'Those who prepare the consultation or the vote.'
	}),
	kept: message({
		fr: `Jusqu’à ${PREVIEW_DAYS_AFTER} jours après la fin du lien. Effacer votre compte efface vos liens.`,
		en: `Until ${PREVIEW_DAYS_AFTER} days after the link ends. Erasing your account erases your links.`
	})
};
