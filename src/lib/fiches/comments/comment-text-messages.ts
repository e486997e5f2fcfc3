import type { KindWords } from '../../moderated/kind-words.ts';
import { message } from '../../shared/messages.ts';
import { mayComment } from '../permissions.ts';

const label = message({ fr: 'Commentaire d’une fiche', en: 'Comment on a sheet' });
const onFiche = message<{ number: number }>({
	fr: ({ number }) => `Commentaire de la fiche n° ${number}`,
	en: ({ number }) => `Comment on sheet no. ${number}`
});
const onPassage = message<{ number: number; about: string }>({
	fr: ({ number, about }) => `Commentaire de la fiche n° ${number}, sur « ${about} »`,
	en: ({ number, about }) => `Comment on sheet no. ${number}, on “${about}”`
});

const QUOTED = 80;
const shortened = (quote: string) =>
	quote.length > QUOTED ? `${quote.slice(0, QUOTED).trimEnd()}…` : quote;

export const commentTextWords: KindWords = {
	label,
	labelOf: ({ number, about }) => {
		if (number === null) return label();
		return about ? onPassage({ number, about: shortened(about) }) : onFiche({ number });
	},
	home: 'fiche',
	author: 'account',
	isFixed: true,
	isReadBy: mayComment,
	readAt: ({ homeKey }) => `/fiches/${homeKey}/discussion`
};
