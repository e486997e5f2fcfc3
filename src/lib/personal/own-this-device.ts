import { ownEntryDevice } from '../consultations/entry/device-leaving.ts';
import { ownDevice } from '../documents/live/device-owner.ts';

/** What was written offline stays on the device of one person: it goes when somebody else comes. */
export async function ownThisDevice(accountId: string): Promise<void> {
	await Promise.all([ownDevice(accountId), ownEntryDevice(accountId)]);
}
