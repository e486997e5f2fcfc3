import { splitFrames } from '../frames.ts';
import type { LineEnding } from './line.ts';

/** The ending that our server, and not something on the way, gave with this answer; null when it gave none. */
export function endingOfAnswer({ headers }: Response): LineEnding | null {
	const said = headers.get('maillage-ending');
	return said === null ? null : readEnding(said);
}

/** `4403 status`: a code, and perhaps a reason. */
export function readEnding(said: string): LineEnding | null {
	const [, code, reason] = /^(\d{4})(?: (.*))?$/.exec(said.trim()) ?? [];
	return code ? { code: Number(code), reason: reason ?? '' } : null;
}

/** The frames of an event; null when it does not hold any. */
export function framesOfEvent(base64: string): Uint8Array[] | null {
	try {
		return splitFrames(Uint8Array.from(atob(base64), (letter) => letter.charCodeAt(0)));
	} catch {
		return null;
	}
}

export function joinFrames(frames: readonly Uint8Array[]): Uint8Array<ArrayBuffer> {
	const joined = new Uint8Array(frames.reduce((sum, { byteLength }) => sum + byteLength, 0));
	let at = 0;
	for (const frame of frames) {
		joined.set(frame, at);
		at += frame.byteLength;
	}
	return joined;
}
