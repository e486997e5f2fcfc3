import { createHash } from 'node:crypto';
import { uuidOf } from '../../shared/ids.ts';
import { drawCode } from '../../shared/typed/secret-code.ts';

/**
 * Everything a first answer needs is derived from the key of its form, which only the page that sends it knows: the same
 * form sent twice, at once or an hour later, is the same device, the same private link and the same answer. We keep the
 * hash of the key alone, from which nothing else is found.
 */
export function secretsOf(formKey: string) {
	return {
		submissionKey: uuidOf(digestOf('answer', formKey)),
		token: privateCodeOf(formKey),
		deviceId: digestOf('device', formKey).subarray(0, 16).toString('base64url')
	};
}

/** A code is drawn in as many bytes as it takes: each further digest is of its number too. */
function privateCodeOf(formKey: string): string {
	let drawn = 0;
	return drawCode(() => {
		drawn += 1;
		return digestOf(`private link ${drawn}`, formKey);
	});
}

function digestOf(use: string, formKey: string): Buffer {
	return createHash('sha256').update(`${use} ${formKey}`).digest();
}
