import { message } from './messages.ts';

/** Between a name and what it names. */
export const colon = message(' : ', ': ');
/** Words that somebody wrote, inside a sentence of ours. */
export const quoted = message<{ words: string }>(
	({ words }) => `« ${words} »`,
	({ words }) => `“${words}”`
);
