import type { KindWords } from '../../moderated/kind-words.ts';
import { message } from '../../shared/messages.ts';

const label = message({ fr: 'Raison donnée dans un vote', en: 'Reason given in a vote' });
const ofObjection = message<{ number: number }>({
	fr: ({ number }) => `Raison n° ${number}, d’une objection`,
	en: ({ number }) => `Reason no. ${number}, of an objection`
});
const ofBlock = message<{ number: number }>({
	fr: ({ number }) => `Raison n° ${number}, d’une opposition`,
	en: ({ number }) => `Reason no. ${number}, of a block`
});

/** `number` is the one drawn by lot when the count was published. */
export const reasonTextWords: KindWords = {
	label,
	labelOf: ({ number, about }) => {
		if (number === null) return label();
		return about === 'block' ? ofBlock({ number }) : ofObjection({ number });
	},
	home: 'vote',
	author: 'nobody',
	isFixed: true,
	isReadBy: () => true,
	readAt: ({ homeKey }) => `/votes/${homeKey}/resultat`
};
