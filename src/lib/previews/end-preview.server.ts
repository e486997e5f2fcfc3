import { and, eq, isNull } from 'drizzle-orm';
import type { Db } from '../database/database.server.ts';
import { recordEvent } from '../journal/record-event.server.ts';
import type { PreviewSubject } from './rules.ts';
import { whereSubject } from './subject-columns.server.ts';
import { previewLink } from './tables.server.ts';

/** Ends a link of a subject that the person may show (asked before); false when it had ended already, or is not one of its links. */
export async function endPreview(
	db: Db,
	wanted: { actorId: string; contractId: string; subject: PreviewSubject; id: string; now: Date }
): Promise<boolean> {
	const { actorId, contractId, subject, id, now } = wanted;
	return db.transaction(async (tx) => {
		const ended = await tx
			.update(previewLink)
			.set({ endedAt: now })
			.where(and(eq(previewLink.id, id), whereSubject(subject), isNull(previewLink.endedAt)))
			.returning({ id: previewLink.id });
		if (ended.length === 0) return false;
		await recordEvent(tx, {
			kind: 'preview-ended',
			...{ contractId, actorId },
			subject: { type: subject.kind, id: subject.id },
			data: { previewId: id }
		});
		return true;
	});
}
