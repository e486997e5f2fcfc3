import { message } from '../shared/messages.ts';

/** Words that several rooms of moderation say. */

export const charterAndLog = message({
	fr: 'Charte et journal de la modération',
	en: 'Moderation: charter and log'
});
export const clearFilters = message({ fr: 'Effacer les filtres', en: 'Clear the filters' });
export const kindOfText = message({ fr: 'Sorte de texte', en: 'Kind of text' });
export const thousandAtMost = message({
	fr: 'Mille caractères au plus.',
	en: 'At most a thousand characters.'
});
export const tryShorter = message({
	fr: 'Essayez un mot plus court, ou effacez les filtres.',
	en: 'Try a shorter word, or clear the filters.'
});
export const whereItWas = message({
	fr: 'Consultation, vote ou fiche',
	en: 'Consultation, vote or sheet'
});
