import type { KindWords } from '../../moderated/kind-words.ts';
import { message } from '../../shared/messages.ts';
import { mayComment } from '../permissions.ts';

const label = message({
	fr: 'Changement proposé dans une fiche',
	en: 'Change suggested in a sheet'
});
const inFiche = message<{ number: number }>({
	fr: ({ number }) => `Changement proposé dans la fiche n° ${number}`,
	en: ({ number }) => `Change suggested in sheet no. ${number}`
});

export const suggestionTextWords: KindWords = {
	label,
	labelOf: ({ number }) => (number === null ? label() : inFiche({ number })),
	home: 'fiche',
	author: 'account',
	isFixed: true,
	isReadBy: mayComment,
	readAt: ({ homeKey }) => `/fiches/${homeKey}/propositions`
};
