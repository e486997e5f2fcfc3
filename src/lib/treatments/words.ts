import { message } from '../shared/messages.ts';

/** Words that several domains say of what they keep. */

export const nobody = message({ fr: 'Personne.', en: 'Nobody.' });
export const theCoordination = message({
	fr: 'La coordination du contrat.',
	en: 'The coordination of the contract.'
});
