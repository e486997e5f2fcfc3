import { readFileSync } from 'node:fs';

/** The kernel counts the time of a processor in hundredths of a second. */
const TICKS_PER_SECOND = 100;

/**
 * Seconds of processor that the ended children of this process took, with all they started and waited for; null where no
 * `/proc` tells.
 * @returns {number | null}
 */
export function processorSecondsOfChildren() {
	try {
		const stat = readFileSync('/proc/self/stat', 'utf8');
		const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
		return (Number(fields[13]) + Number(fields[14])) / TICKS_PER_SECOND;
	} catch {
		return null;
	}
}

/** « 3 min 07 s », « 12 s ». @param {number} seconds */
export function spokenDuration(seconds) {
	const whole = Math.round(seconds);
	const rest = whole % 60;
	if (whole < 60) return `${rest} s`;
	return `${Math.floor(whole / 60)} min ${String(rest).padStart(2, '0')} s`;
}
