import { message, plural } from '../shared/messages.ts';

export const waitSentence = message<{ minutes: number }>({
	fr: ({ minutes }) =>
		`Trop d’essais. Réessayez dans ${minutes} ${plural('fr', minutes, 'minute', 'minutes')}.`,
	en: ({ minutes }) =>
		`Too many tries. Try again in ${minutes} ${plural('en', minutes, 'minute', 'minutes')}.`
});
