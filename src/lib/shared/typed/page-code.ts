/**
 * Digits and capital letters that nobody takes for one another, on paper or aloud: no vowel, so that no word is made, and of each
 * pair that looks alike (B and 8, S and 5, Z and 2, G and 6, O and 0) one alone. Twenty-three signs.
 */
const SIGNS = '23456789CDFHJKMNPRTVWXY';
/** What is read in place of what nobody was given. */
const MEANT: Readonly<Record<string, string>> = {
	B: '8',
	S: '5',
	Z: '2',
	G: '6',
	O: 'D',
	'0': 'D'
};
export const PAGE_CODE_LENGTH = 8;
/** Half a byte each: 36 bits, which eight signs hold (23^8 is 7.8 × 10^10). */
const DIGITS = 9;
const BASE = BigInt(SIGNS.length);

/**
 * The code of a page that is public, read in the identifier of what it shows (a UUID drawn at random): eight signs, always the same,
 * with nothing to keep. No secret: whoever has it reads a page that anybody reads.
 */
export function pageCodeOf(id: string): string {
	let left = BigInt(`0x${id.replaceAll('-', '').slice(0, DIGITS)}`);
	let code = '';
	for (let place = 0; place < PAGE_CODE_LENGTH; place += 1) {
		code = SIGNS[Number(left % BASE)]! + code;
		left /= BASE;
	}
	return code;
}

/** « K7M3-PWXT »: as it is printed and read aloud. */
export function spacedPageCode(code: string): string {
	return `${code.slice(0, 4)}-${code.slice(4)}`;
}

/** What a person typed, whatever the capitals, the spaces, the dashes and what looks alike; null when it cannot be a code. */
export function readPageCode(typed: string): string | null {
	const signs = [...typed.toUpperCase().replace(/[\s\u2010-\u2015._-]+/g, '')];
	const code = signs.map((sign) => MEANT[sign] ?? sign).join('');
	const isCode = code.length === PAGE_CODE_LENGTH && [...code].every((one) => SIGNS.includes(one));
	return isCode ? code : null;
}

/** The first and the last of the identifiers that have this code; null when none can. */
export function idsOfPageCode(code: string): { from: string; to: string } | null {
	const value = [...code].reduce((sum, sign) => sum * BASE + BigInt(SIGNS.indexOf(sign)), 0n);
	const digits = value.toString(16).padStart(DIGITS, '0');
	if (digits.length > DIGITS) return null;
	return { from: idFrom(digits.padEnd(32, '0')), to: idFrom(digits.padEnd(32, 'f')) };
}

function idFrom(digits: string): string {
	return digits.replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5');
}

/** « cls.example.fr/q/K7M3-PWXT »: what a person types to come to the page of this identifier. `origin`: of the installation. */
export function shortAddressOf(origin: string, id: string): string {
	return `${new URL(origin).host}/q/${spacedPageCode(pageCodeOf(id))}`;
}
