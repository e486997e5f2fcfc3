import type { Db } from '../../database/database.server.ts';
import { findAuthorshipRanges } from '../../documents/authorship.server.ts';
import {
	findVersionLine,
	getHead,
	getVersion,
	type VersionLine
} from '../../documents/queries.server.ts';
import { readStoredText } from '../../documents/stored-text.server.ts';
import type { Hands } from './hands.ts';
import { onText, readingOf } from './readings.server.ts';
import type { FicheContent } from './shape.ts';

/** The words of a fiche that are shown, not to be changed by whoever is given them. */
export type Shown = {
	content: FicheContent;
	/** True when it is longer than what is shown (`cut-content.ts`). */
	isCut: boolean;
	/** Whose letters they are, where it was asked; not of a text that is cut. */
	hands?: Hands;
};

/**
 * The words of a fiche as they are committed, and up to which update. Not for a transaction: what is read is kept for whoever asks next,
 * and who asks waits for those who read the same.
 */
export async function readFiche(
	db: Db,
	{ documentId, withHands = false }: { documentId: string; withHands?: boolean }
): Promise<Shown & { seq: number; frozenAt: Date | null }> {
	const { seq: at, frozenAt } = await getHead(db, { documentId });
	const load = () => readUpdates(db, { documentId });
	const { content, isCut, at: seq } = await readingOf({ key: documentId, at }, load);
	const shown = { content, isCut, seq, frozenAt };
	if (!withHands || isCut) return shown;
	const { updates } = await load();
	return { ...shown, hands: await handsIn(db, { documentId, updates }) };
}

/** The words of a named version, which never change; null when it has no such version. */
export async function readVersion(
	db: Db,
	{
		documentId,
		number,
		withHands = false
	}: { documentId: string; number: number; withHands?: boolean }
): Promise<(Shown & { line: VersionLine }) | null> {
	const line = await findVersionLine(db, { documentId, number });
	if (!line) return null;
	const stateOf = async () => (await getVersion(db, { documentId, number }))!.state;
	const load = async () => ({ at: 0, updates: [await stateOf()] });
	const { content, isCut } = await readingOf({ key: line.id, at: 0 }, load);
	const shown = { line, content, isCut };
	if (!withHands || isCut) return shown;
	const { updates } = await load();
	return { ...shown, hands: await handsIn(db, { documentId, updates }) };
}

/** The same as `db` sees it, which may be a transaction that has written in it. */
export async function readFicheAfresh(
	db: Db,
	{ documentId }: { documentId: string }
): Promise<{ content: FicheContent; seq: number }> {
	const { at: seq, updates } = await readUpdates(db, { documentId });
	const { content } = await onText('read', updates, {});
	return { content, seq };
}

async function readUpdates(
	db: Db,
	{ documentId }: { documentId: string }
): Promise<{ at: number; updates: Uint8Array[] }> {
	const stored = await readStoredText(db, { documentId });
	if (!stored) throw new Error(`no document ${documentId}`);
	const { seq: at, snapshot, since } = stored;
	return { at, updates: snapshot ? [snapshot.state, ...since] : since };
}

async function handsIn(
	db: Db,
	{ documentId, updates }: { documentId: string; updates: readonly Uint8Array[] }
): Promise<Hands> {
	const { ranges, owners } = await findAuthorshipRanges(db, { documentId });
	return onText('hands', updates, { ranges, owners });
}
