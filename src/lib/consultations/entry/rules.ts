import { endOfDay, fromLocalField } from '../../shared/local-time.ts';
import type { PhaseDates } from '../rules.ts';

/** Forms in one batch: a hall of people; beyond, something else than a person is sending. */
export const BATCH_MAX = 1000;
/** Forms sent at once by a device that comes back to the network. */
export const SENT_AT_ONCE = 20;
/** The body of one sending: twenty forms full of long texts. */
export const SENDING_BYTES_MAX = 1024 * 1024;
export const PLACE_MAX = 150;

/**
 * Whether what was collected on this day (`YYYY-MM-DD`, there) belongs to the phase: the day touches the time it was open.
 * What was collected in time and typed after the end still counts, until results are published without it.
 */
export function wasCollectedInTime({ opensAt, closesAt }: PhaseDates, heldOn: string): boolean {
	const start = fromLocalField(`${heldOn}T00:00`);
	const end = endOfDay(heldOn);
	if (!start || !end || !opensAt || !closesAt) return false;
	return opensAt < end && start < closesAt;
}
