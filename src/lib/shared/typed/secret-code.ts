/**
 * Capital letters and digits that nobody takes for one another on paper: no I, L, O, U, no 0, no 1. Thirty signs, eighteen of
 * them drawn: 88 bits, far more than anybody can try.
 */
export const CODE_SIGNS = 'ABCDEFGHJKMNPQRSTVWXYZ23456789';
export const CODE_LENGTH = 18;
const GROUP = 3;
/** Above it a byte would make the first signs likelier than the others. */
const FAIR_BELOW = 256 - (256 % CODE_SIGNS.length);

/** A code drawn with the random bytes of a secure source. */
export function drawCode(randomBytes: (count: number) => Uint8Array): string {
	let code = '';
	while (code.length < CODE_LENGTH)
		for (const byte of randomBytes(2 * CODE_LENGTH))
			if (byte < FAIR_BELOW && code.length < CODE_LENGTH)
				code += CODE_SIGNS[byte % CODE_SIGNS.length];
	return code;
}

/** What a person typed, whatever the capitals, the spaces and the dashes; null when it cannot be a code. */
export function readCode(typed: string): string | null {
	const code = typed.toUpperCase().replace(/[\s\u2010-\u2015._-]+/g, '');
	const isCode =
		code.length === CODE_LENGTH && [...code].every((sign) => CODE_SIGNS.includes(sign));
	return isCode ? code : null;
}

/** « K7M 3PW 9XD T4H RN2 BQ6 »: as it is printed and read aloud. */
export function spacedCode(code: string): string {
	return code.match(new RegExp(`.{1,${GROUP}}`, 'g'))!.join(' ');
}
