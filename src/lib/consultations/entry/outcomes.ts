import type { CommuneFound } from '../questions/read-value.ts';

/** Why a form was not taken; it stays on the device, with what was typed. */
export type EntryRefusal = {
	/** About the whole form. */
	code: string;
	/** Codes, by question or by field. */
	refusals?: Record<string, string>;
	/** By question: the communes that bear the name that was typed. */
	communes?: Record<string, CommuneFound[]>;
};

export type EntryOutcome =
	| { entryKey: string; outcome: 'recorded' | 'known' | 'corrected' }
	| ({ entryKey: string; outcome: 'refused' } & EntryRefusal);

export type SendingAnswer = { outcomes: EntryOutcome[] } | { refusal: string };
