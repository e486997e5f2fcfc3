import type { Db } from '../../database/database.server.ts';
import {
	lockWriter,
	recordWriter,
	type WriterChange,
	type WriterRefusal
} from './lock-writers.server.ts';

/** Gives one person of the contract the right to write this fiche, or gives it back. */
export async function grantWriter(tx: Db, change: WriterChange): Promise<WriterRefusal | null> {
	const locked = await lockWriter(tx, change);
	if (typeof locked === 'string') return locked;
	await recordWriter(tx, change, {
		kind: 'fiche-writer-granted',
		number: locked.row.number,
		right: {
			grantedBy: change.by,
			grantedAt: new Date(),
			withdrawnBy: null,
			withdrawnAt: null,
			withdrawnReason: null
		}
	});
	return null;
}
