import { createHash } from 'node:crypto';
import { uuidOf } from '../../shared/ids.ts';

/**
 * Everything a first answer needs is derived from the key of its form, which only the page that sends it knows: the same
 * form sent twice, at once or an hour later, is the same device, the same private link and the same answer. We keep the
 * hash of the key alone, from which nothing else is found.
 */
export function secretsOf(formKey: string) {
	return {
		submissionKey: uuidOf(digestOf('answer', formKey)),
		token: digestOf('private link', formKey).subarray(0, 24).toString('base64url'),
		deviceId: digestOf('device', formKey).subarray(0, 16).toString('base64url')
	};
}

function digestOf(use: string, formKey: string): Buffer {
	return createHash('sha256').update(`${use} ${formKey}`).digest();
}
