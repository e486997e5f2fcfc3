import { seenLine } from './plain-letters.ts';

/** RFC 5321, 4.5.3.1.3, without the brackets. */
export const ADDRESS_MAX = 254;

/** Beyond, it is a text that somebody pasted in the wrong place. */
const LINE_MAX = 1_000;

/** `other-alphabet`: a letter that looks like one of ours and is not, so that two addresses would look the same. */
export type AddressProblem = 'malformed' | 'other-alphabet';
export type TypedAddress = {
	/** In its one form: small letters, nothing unseen, nothing around. Empty when nothing was typed. */
	email: string;
	/** What stood before it: « Marie Curie <marie@exemple.fr> ». */
	name: string;
	problem: AddressProblem | null;
};

const NAMED = /^(.*?)\s*<([^<>]*)>[\s.;,]*$/;
const AROUND_START = /^(?:["'“«(]|\s)+/;
const AROUND_END = /(?:["'”»).;,:]|\s)+$/;
/** Letters of French and its neighbours, with what they are written with once composed (NFC). */
const LETTER = 'a-z0-9ß-öø-ÿāăąćčďđēėęěğģīįķļłńņňōőœŕřśşšţťūůűųŵŷźżž';
const LOCAL = new RegExp(
	`^[${LETTER}!#$%&'*+/=?^_\`{|}~-]+(\\.[${LETTER}!#$%&'*+/=?^_\`{|}~-]+)*$`
);
const LABEL = new RegExp(`^[${LETTER}]([${LETTER}-]*[${LETTER}])?$`);
const FOREIGN = new RegExp(`[^${LETTER}]`);

/**
 * An electronic address however it was typed or pasted: `mailto:`, « Nom <adresse> », a point or a semicolon at its end, signs that nobody
 * sees, capitals, accents in two pieces. One mailbox has one form, so that nobody is on a list twice.
 */
export function readAddress(typed: string): TypedAddress {
	const line = seenLine(typed);
	if (line.length > LINE_MAX) return { email: line, name: '', problem: 'malformed' };
	const [, named = '', inside] = NAMED.exec(line) ?? [];
	const email = bare(inside ?? line);
	const name = named.replace(AROUND_START, '').replace(/["'”»\s]+$/, '');
	return { email, name, problem: email === '' ? null : problemOf(email) };
}

/** How addresses are stored and compared. */
export function normalEmail(typed: string): string {
	return readAddress(typed).email;
}

/** Whether a text is an address in its one form. */
export function isEmail(text: string): boolean {
	const { email, problem } = readAddress(text);
	return text !== '' && email === text && problem === null;
}

function bare(text: string): string {
	const around = text.replace(AROUND_START, '').replace(/^mailto:\s*/i, '');
	const query = around.includes('@') ? around.replace(/\?(subject|body|cc|bcc)=.*$/i, '') : around;
	const small = query
		.replace(AROUND_END, '')
		.replace(/[\uFF01-\uFF5E]/g, ordinary)
		.toLowerCase();
	return small.normalize('NFC');
}

/** « ＠ » and its kind, as some keyboards of Asia write them. */
const ordinary = (sign: string) => String.fromCharCode(sign.charCodeAt(0) - 0xfee0);

function problemOf(email: string): AddressProblem | null {
	if ([...email].some((sign) => /[\p{L}\p{M}\p{N}]/u.test(sign) && FOREIGN.test(sign)))
		return 'other-alphabet';
	const [local = '', domain = '', ...more] = email.split('@');
	const labels = domain.split('.');
	const isWhole = more.length === 0 && LOCAL.test(local) && labels.length > 1;
	const isDomain = labels.every((label) => LABEL.test(label)) && !/^\d+$/.test(labels.at(-1)!);
	return isWhole && isDomain && email.length <= ADDRESS_MAX ? null : 'malformed';
}
