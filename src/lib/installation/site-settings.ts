import * as v from 'valibot';

/**
 * Who may begin a contract: anybody whose address is proven, the same but in no list until it is approved, or those who run the
 * installation.
 */
export const CONTRACTS_BY = ['anybody', 'approval', 'administrators'] as const;
export type ContractsBy = (typeof CONTRACTS_BY)[number];

export const PARAGRAPH_MAX = 2_000;
export const LINE_MAX = 200;
export const SENDER_MAX = 60;

/** What an installation says of itself, in the words of those who run it. An empty text is not said. */
export type Settings = {
	/** Name, form, address: law of 21 June 2004, article 6 III. */
	publisher: string;
	/** Who directs the publication. */
	director: string;
	host: string;
	/** How to reach the data protection officer (GDPR, article 13-1-b). */
	dataProtection: string;
	/** Where people write when something does not work. */
	contact: string;
	contractsBy: ContractsBy;
	/** The name beside the address that mails come from; empty: the one of the configuration. */
	senderName: string;
	/** Whether pages are offered in English too: French always is. */
	offersEnglish: boolean;
};

export const noSettings: Settings = {
	...{ publisher: '', director: '', host: '', dataProtection: '', contact: '' },
	...{ contractsBy: 'anybody', senderName: '', offersEnglish: true }
};

const text = (max: number) =>
	v.optional(
		v.pipe(
			v.string(),
			v.transform((typed) => typed.replaceAll('\0', '').replaceAll('\r\n', '\n').trim()),
			v.maxLength(max, 'too-long')
		),
		''
	);

export const settingsForm = v.object({
	publisher: text(PARAGRAPH_MAX),
	director: text(LINE_MAX),
	host: text(PARAGRAPH_MAX),
	dataProtection: text(PARAGRAPH_MAX),
	contact: text(LINE_MAX),
	contractsBy: v.picklist(CONTRACTS_BY, 'missing'),
	senderName: v.pipe(text(SENDER_MAX), v.regex(/^[^\p{Cc}<>@"]*$/u, 'sender-malformed')),
	offersEnglish: v.pipe(
		v.optional(v.string(), ''),
		v.transform((ticked) => ticked !== '')
	)
});
