import type { Db } from '../../database/database.server.ts';
import { listVersions } from '../../documents/queries.server.ts';
import { readFiche, readVersion } from '../text/read-fiche.server.ts';
import type { Hands } from '../text/hands.ts';
import type { FicheContent } from '../text/shape.ts';
import * as m from './version-messages.ts';

/** In an address: the text as it is today. */
export const CURRENT = 'actuel';

export type Side = {
	key: string;
	label: string;
	content: FicheContent;
	/** The content is only the beginning of a text that is too long to be compared. */
	isCut: boolean;
	/** Whose letters its texts are made of, where it was asked. */
	hands?: Hands | undefined;
};

/** One side of a comparison: the number of a version, or `actuel`; null for anything else. */
export async function findSide(
	db: Db,
	{
		documentId,
		key,
		withHands = false
	}: { documentId: string; key: string | null; withHands?: boolean }
): Promise<Side | null> {
	if (key === CURRENT) {
		const { content, isCut, hands } = await readFiche(db, { documentId, withHands });
		return { key, label: m.currentText(), content, isCut, hands };
	}
	if (key === null || !/^[1-9]\d{0,5}$/.test(key)) return null;
	const number = Number(key);
	const version = await readVersion(db, { documentId, number, withHands });
	if (!version) return null;
	const { line, content, isCut, hands } = version;
	return { key, label: m.versionTitle(line), content, isCut, hands };
}

export async function listSides(db: Db, { documentId }: { documentId: string }) {
	const versions = await listVersions(db, { documentId });
	return versions.map(({ number, label }) => ({ number, label })).reverse();
}
