import { message } from '../../shared/messages.ts';

export { writeToCoordination as writeTo } from '../../ui/messages.ts';

/** What each page of a contract says: the rest is asked for by the page that reaches the coordination. */
export const contactTitle = message({
	fr: 'Joindre la coordination',
	en: 'Reach the coordination'
});
export const aQuestion = message({ fr: 'Une question ?', en: 'A question?' });
