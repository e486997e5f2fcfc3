import * as m from './building-messages.ts';

const sentences: Record<string, () => string> = {
	enregistre: m.saved,
	avec: m.savedWithTheirs,
	annonce: m.announced,
	fait: m.done
};

/** What a page says of what was just done, from its address. */
export const saidSentence = (said: string | null): string | null =>
	said !== null && Object.hasOwn(sentences, said) ? sentences[said]!() : null;
