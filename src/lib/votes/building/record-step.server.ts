import { and, count, eq, inArray } from 'drizzle-orm';
import type { Actor } from '../../accounts/actor.ts';
import { mergeChanges, type Fields } from '../../shared/merge-changes.ts';
import type { Db } from '../../database/database.server.ts';
import { group } from '../../groups/tables.server.ts';
import { recordEvent } from '../../journal/record-event.server.ts';
import { mayAskGroup, mayPrepareAnyVote } from '../permissions.ts';
import {
	findObjectVersion,
	listOptions,
	listVoteGroups,
	lockVote,
	type Vote
} from '../queries.server.ts';
import { isFrozen, stopsOnTie, type Missing } from '../rules.ts';
import { vote, voteGroup, voteOption } from '../tables.server.ts';
import { columnsOf, fieldsOf, groupIdsIn, savedOptions, type Step } from './fields.ts';
import { findMissing } from './find-missing.server.ts';
import { findVotePlace, type PlaceIds } from './find-place.server.ts';

type Wanted = {
	contractId: string;
	voteId: string;
	actor: Actor;
	step: Step;
	/** What the form says, checked by `refusalsOf`. */
	typed: Fields;
	/** What the form showed when this person began. */
	base: Fields;
	now: Date;
};

export type StepRefusal =
	| 'gone'
	| 'frozen'
	| 'withdrawn'
	| 'place-unknown'
	| 'place-not-yours'
	| 'groups-unknown'
	| 'roles-not-yours'
	| 'version-unknown'
	/** It was announced: it may be corrected, never left incomplete. */
	| { missing: Missing[] }
	/** Somebody else saved the same fields meanwhile: both are to be shown. */
	| { conflicts: Fields; typed: Fields; base: Fields };

export type StepRecorded = { theirs: string[]; changed: string[] };

/** Saves one step of the preparation. What two people changed at once is merged field by field; nothing of either is lost. */
export async function recordStep(db: Db, wanted: Wanted): Promise<StepRefusal | StepRecorded> {
	// A refusal after writing undoes what was written: the gate reads the database as it would be.
	const undo = new Undone();
	try {
		return await db.transaction(async (tx) => {
			const answer = await record(tx, wanted);
			if (typeof answer !== 'string' && !('missing' in answer)) return answer;
			undo.refusal = answer;
			throw undo;
		});
	} catch (thrown) {
		if (thrown === undo && undo.refusal) return undo.refusal;
		throw thrown;
	}
}

class Undone extends Error {
	refusal: StepRefusal | null = null;
}

async function record(tx: Db, wanted: Wanted): Promise<StepRefusal | StepRecorded> {
	const row = await lockVote(tx, wanted);
	if (!row) return 'gone';
	if (isFrozen(row)) return 'frozen';
	if (row.withdrawnAt) return 'withdrawn';
	const saved = await readStep(tx, row, wanted.step);
	const { fields, conflicts, theirs } = mergeChanges(wanted.base, wanted.typed, saved);
	if (Object.keys(conflicts).length) return { conflicts, typed: fields, base: saved };
	const changed = Object.keys(saved).filter((name) => fields[name] !== saved[name]);
	if (changed.length === 0) return { theirs, changed };
	const place =
		wanted.step === 'question' ? await placeIn(tx, wanted, fields) : ({} as Partial<PlaceIds>);
	if (typeof place === 'string') return place;
	const refusal = await whyNotRecord(tx, row, { wanted, fields, changed });
	if (refusal) return refusal;
	const written = await write(tx, row, { wanted, fields, changed, place });
	if (row.announcedAt) {
		const missing = await findMissing(tx, written, wanted.now);
		if (missing.length) return { missing };
	}
	return { theirs, changed };
}

/** The fields of a step as they are saved. */
export async function readStep(db: Db, row: Vote, step: Step): Promise<Fields> {
	const groups = await listVoteGroups(db, row.id);
	const options = await listOptions(db, row.id);
	return fieldsOf(step, { vote: row, options, groupIds: groups.map(({ id }) => id) });
}

const placeIn = (tx: Db, { contractId, actor }: Wanted, fields: Fields) =>
	findVotePlace(tx, { contractId, actor, place: fields.place! });

type Change = { wanted: Wanted; fields: Fields; changed: string[] };

async function whyNotRecord(
	tx: Db,
	row: Vote,
	{ wanted: { contractId, actor, step }, fields, changed }: Change
): Promise<StepRefusal | null> {
	if (step === 'question') {
		const versionId = fields.versionId || null;
		if (versionId && !(await findObjectVersion(tx, { contractId, versionId })))
			return 'version-unknown';
	}
	if (step !== 'people') return null;
	const groupIds = groupIdsIn(fields);
	const known = await listVoteGroups(tx, row.id);
	const added = groupIds.filter((id) => !known.some((one) => one.id === id));
	if (!added.every((id) => mayAskGroup(actor, id))) return 'groups-unknown';
	if (!(await areGroupsOf(tx, contractId, groupIds))) return 'groups-unknown';
	const asksRoles = changed.includes('roles') && fields.roles !== '';
	return asksRoles && !mayPrepareAnyVote(actor) ? 'roles-not-yours' : null;
}

async function areGroupsOf(tx: Db, contractId: string, ids: string[]): Promise<boolean> {
	if (ids.length === 0) return true;
	const [found] = await tx
		.select({ known: count() })
		.from(group)
		.where(and(eq(group.contractId, contractId), inArray(group.id, ids)));
	return Number(found!.known) === ids.length;
}

/** A method that a tie would stop begins with the draw; people may untick it, and what was announced is theirs. */
const ticksDraw = (row: Vote, { fields, changed }: Pick<Change, 'fields' | 'changed'>): boolean =>
	changed.includes('method') && stopsOnTie(fields.method) && row.announcedAt === null;

async function write(
	tx: Db,
	row: Vote,
	{ wanted, fields, changed, place }: Change & { place: Partial<PlaceIds> }
): Promise<Vote> {
	const voteId = row.id;
	const [written] = await tx
		.update(vote)
		.set({
			...{ ...columnsOf(wanted.step, fields), ...place, revision: row.revision + 1 },
			...(ticksDraw(row, { fields, changed }) && { drawsTies: true })
		})
		.where(eq(vote.id, voteId))
		.returning();
	if (changed.includes('options')) {
		await tx.delete(voteOption).where(eq(voteOption.voteId, voteId));
		const options = savedOptions(fields);
		if (options.length)
			await tx.insert(voteOption).values(options.map((option) => ({ voteId, ...option })));
	}
	if (changed.includes('groupIds')) {
		await tx.delete(voteGroup).where(eq(voteGroup.voteId, voteId));
		const groupIds = groupIdsIn(fields);
		if (groupIds.length)
			await tx.insert(voteGroup).values(groupIds.map((groupId) => ({ voteId, groupId })));
	}
	await recordEvent(tx, {
		kind: row.announcedAt ? 'vote-corrected' : 'vote-changed',
		contractId: wanted.contractId,
		actorId: wanted.actor.accountId,
		subject: { type: 'vote', id: voteId },
		data: { fields: changed }
	});
	return written!;
}
