import { and, count, eq, inArray } from 'drizzle-orm';
import type { Db } from '../../database/database.server.ts';
import { group } from '../../groups/tables.server.ts';
import { recordEvent } from '../../journal/record-event.server.ts';
import { columnsOf, fieldsOf, groupIdsOf } from './description.ts';
import { findSubject } from '../../fiches/subjects.server.ts';
import { findMissing, lockConsultation } from './gate.server.ts';
import { mergeChanges, type Fields } from '../../shared/merge-changes.ts';
import { listAnsweringGroups, type Consultation } from '../queries.server.ts';
import type { Missing } from '../rules.ts';
import { consultation, consultationGroup } from '../tables.server.ts';

type Wanted = {
	contractId: string;
	consultationId: string;
	actorId: string;
	/** What the form says, checked by `refusalsOf`. */
	typed: Fields;
	/** What the form showed when this person began. */
	base: Fields;
	now: Date;
};

export type DescriptionRefusal =
	| 'gone'
	| 'place-unknown'
	| 'groups-unknown'
	| 'naming-fixed'
	| 'threshold-lowered'
	/** People can read it: what is due before opening may be corrected, never emptied. */
	| { missing: Missing[] }
	/** Somebody else saved the same fields meanwhile: both are to be shown. */
	| { conflicts: Fields; typed: Fields; base: Fields };

export type Recorded = { theirs: string[]; changed: string[] };

/** Saves the description. What two people changed at once is merged field by field; nothing of either disappears. */
export async function recordDescription(
	db: Db,
	wanted: Wanted
): Promise<DescriptionRefusal | Recorded> {
	return db.transaction(async (tx) => {
		const row = await lockConsultation(tx, wanted);
		if (!row) return 'gone';
		const saved = fieldsOf(row, await listAnsweringGroups(tx, row.id));
		const { fields, conflicts, theirs } = mergeChanges(wanted.base, wanted.typed, saved);
		if (Object.keys(conflicts).length) return { conflicts, typed: fields, base: saved };
		const changed = Object.keys(saved).filter((name) => fields[name] !== saved[name]);
		if (changed.length === 0) return { theirs, changed };
		const place = await findSubject(tx, { contractId: wanted.contractId, place: fields.place! });
		if (!place) return 'place-unknown';
		const refusal = await whyNotRecord(tx, row, { fields, now: wanted.now });
		if (refusal) return refusal;
		await write(tx, row, { place, fields, wanted, changed });
		return { theirs, changed };
	});
}

/** Once it was opened, people rely on what they read: it is corrected, not emptied, and promises are not taken back. */
async function whyNotRecord(
	tx: Db,
	row: Consultation,
	{ fields, now }: { fields: Fields; now: Date }
): Promise<DescriptionRefusal | null> {
	const change = columnsOf(fields);
	const groupIds = groupIdsOf(fields);
	if (!(await areGroupsOf(tx, row.contractId, groupIds))) return 'groups-unknown';
	if (row.openedAt === null) return null;
	if (change.naming !== row.naming) return 'naming-fixed';
	if (change.profileThreshold < row.profileThreshold) return 'threshold-lowered';
	const missing = await findMissing(tx, row, { now, change, groupIds });
	const ofDescription = missing.filter((one) => !one.startsWith('phase'));
	return ofDescription.length ? { missing: ofDescription } : null;
}

async function areGroupsOf(tx: Db, contractId: string, ids: string[]): Promise<boolean> {
	if (ids.length === 0) return true;
	const [found] = await tx
		.select({ known: count() })
		.from(group)
		.where(and(eq(group.contractId, contractId), inArray(group.id, ids)));
	return Number(found!.known) === ids.length;
}

type Change = {
	place: { themeId: string; ficheId: string | null };
	fields: Fields;
	wanted: Wanted;
	changed: string[];
};

async function write(tx: Db, row: Consultation, { place, fields, wanted, changed }: Change) {
	const consultationId = row.id;
	await tx
		.update(consultation)
		.set({ ...columnsOf(fields), ...place, revision: row.revision + 1 })
		.where(eq(consultation.id, consultationId));
	if (changed.includes('groupIds')) {
		await tx.delete(consultationGroup).where(eq(consultationGroup.consultationId, consultationId));
		const groupIds = groupIdsOf(fields);
		if (groupIds.length)
			await tx
				.insert(consultationGroup)
				.values(groupIds.map((groupId) => ({ consultationId, groupId })));
	}
	await recordEvent(tx, {
		kind: row.openedAt ? 'consultation-corrected' : 'consultation-changed',
		contractId: wanted.contractId,
		actorId: wanted.actorId,
		subject: { type: 'consultation', id: consultationId },
		data: { fields: changed }
	});
}
