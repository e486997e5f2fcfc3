import { message } from './messages.ts';

/** Between a name and what it names. */
export const colon = message({ fr: ' : ', en: ': ' });
/** Words that somebody wrote, inside a sentence of ours. */
export const quoted = message<{ words: string }>({
	fr: ({ words }) => `« ${words} »`,
	en: ({ words }) => `“${words}”`
});
