import { statfs } from 'node:fs/promises';
import type { PGlite } from '@electric-sql/pglite';

const MEBIBYTE = 1024 * 1024;
/** Three files of its log: less, and the embedded database may not find where to begin the next, after which it answers nothing. */
const LOW_BYTES = 48 * MEBIBYTE;
/** More than what is low, so that it does not change its mind all the time. */
const ENOUGH_BYTES = 64 * MEBIBYTE;
const EVERY_MS = 500;

/**
 * As long as its disk is nearly full, the embedded database reads and writes nothing: what is refused then is tried again, and
 * goes on by itself as soon as there is room. Gives what stops the watch.
 */
export function watchSpace(
	client: Pick<PGlite, 'exec'>,
	files: string,
	limits = { low: LOW_BYTES, enough: ENOUGH_BYTES }
): () => void {
	let isFull = false;
	let isLooking = false;
	const look = async () => {
		const { bavail, bsize } = await statfs(files);
		const is = bavail * bsize < (isFull ? limits.enough : limits.low);
		if (is === isFull) return;
		await client.exec(`set default_transaction_read_only = ${is ? 'on' : 'off'}`);
		isFull = is;
	};
	const timer = setInterval(() => {
		if (isLooking) return;
		isLooking = true;
		// A disk that cannot be looked at says nothing of its space: the database will.
		look()
			.catch(() => {})
			.finally(() => (isLooking = false));
	}, EVERY_MS);
	timer.unref();
	return () => clearInterval(timer);
}
