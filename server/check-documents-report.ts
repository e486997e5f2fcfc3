import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { sqlStateOf } from '#lib/database/database.server.ts';
import { openDatabase, StartRefused } from '#lib/database/open-database.server.ts';
import { checkDocuments } from '#lib/documents/checking/check-documents.server.ts';
import type { Damage } from '#lib/documents/checking/damage.ts';
import { damageSentence } from '#lib/documents/checking/messages.ts';
import { findFicheOfDocument } from '#lib/fiches/find-fiche-of-document.server.ts';

export type CheckReport =
	| { checked: number; damaged: { documentId: string; damages: Damage[] }[] }
	/** It could not be told: why, in words. */
	| { refusal: string };

type Place = { databaseUrl: string | null; dataDir: string };

/** What the database misses when it is of an older Maillage: a table, a column. */
const OLDER = ['42P01', '42703'];

/** Checks all documents of a database that nobody else has open, or of PostgreSQL. `say` is given a line for each that is damaged. */
export async function checkAll(
	{ databaseUrl, dataDir }: Place,
	say: (line: string) => void
): Promise<CheckReport> {
	if (databaseUrl === null && !existsSync(join(dataDir, 'database')))
		return { refusal: `Il n’y a pas de base de données dans ${dataDir} (variable DATA_DIR).` };
	let opened;
	try {
		const place = databaseUrl ? { url: databaseUrl } : { directory: dataDir };
		opened = await openDatabase({ ...place, asItIs: true });
	} catch (error) {
		if (error instanceof StartRefused) return { refusal: error.message };
		throw error;
	}
	const { db, close } = opened;
	try {
		let checked = 0;
		const damaged: { documentId: string; damages: Damage[] }[] = [];
		for await (const { documentId, kind, damages } of checkDocuments(db)) {
			checked += 1;
			if (damages.length === 0) continue;
			damaged.push({ documentId, damages });
			const fiche = await findFicheOfDocument(db, { documentId });
			const name = fiche
				? `Fiche ${fiche.number} « ${fiche.title} » (document ${documentId})`
				: `Document ${documentId} (${kind})`;
			say(`${name} :`);
			for (const damage of damages) say(`  – ${damageSentence(damage)}.`);
		}
		return { checked, damaged };
	} catch (error) {
		if (OLDER.includes(sqlStateOf(error) ?? ''))
			return {
				refusal:
					'Cette base est celle d’une autre version de Maillage : démarrez celle-ci une fois, puis recommencez.'
			};
		throw error;
	} finally {
		await close();
	}
}
