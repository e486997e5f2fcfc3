import type { Db } from '../../database/database.server.ts';
import { whyNotCounted } from './paper-rules.ts';
import { countAgreed, countTicked } from './sheet-queries.server.ts';

/** Where the count of the paper stands: how many sheets, never what is on them. */
export type PaperProgress = {
	/** Those who were ticked on paper. */
	ticked: number;
	/** Sheets found in the box; null until somebody said how many. */
	sheets: number | null;
	/** Sheets that the count waits for. */
	expected: number;
	/** Those that two people typed alike. */
	agreed: number;
};

type Row = {
	id: string;
	allowsPaper: boolean;
	paperSheets: number | null;
	withdrawnAt: Date | null;
	closedAt: Date | null;
	publishedAt: Date | null;
};

/** Null where no paper is waited for. */
export async function readPaperProgress(db: Db, row: Row): Promise<PaperProgress | null> {
	if (whyNotCounted(row) !== null) return null;
	const ticked = await countTicked(db, row.id);
	const agreed = await countAgreed(db, row.id);
	return { ticked, sheets: row.paperSheets, expected: row.paperSheets ?? ticked, agreed };
}

/** True while the count would wait: nothing is opened for it. */
export async function isPaperMissing(db: Db, row: Row): Promise<boolean> {
	const progress = await readPaperProgress(db, row);
	return progress !== null && progress.agreed !== progress.expected;
}
