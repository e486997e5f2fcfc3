import { and, eq } from 'drizzle-orm';
import type { Db } from '../../database/database.server.ts';
import { base64UrlOf } from '../../shared/bytes.ts';
import { listTrustees } from '../bureau/queries.server.ts';
import type { Vote } from '../queries.server.ts';
import { voteBoard } from '../tables.server.ts';

export type Opening = {
	/** The bureau of a secret vote, and those whose signature of the result is on the board. */
	members: string[];
	signedBy: string[];
	sharesNeeded: number;
	/** A choice may have passed through the server, from somebody without a script. */
	acceptsScriptless: boolean;
	/** Identifiers of the ballots that members had no share of. */
	unreadable: string[];
};

type ResultEntry = {
	data?: { bureau?: { signatures?: { key: string }[]; unreadable?: string[] } };
};

/** Who opened a secret vote, from what the board says; null for the others. */
export async function readOpening(db: Db, vote: Vote): Promise<Opening | null> {
	if (vote.secrecy !== 'secret') return null;
	const [line] = await db
		.select({ entry: voteBoard.entry })
		.from(voteBoard)
		.where(and(eq(voteBoard.voteId, vote.id), eq(voteBoard.kind, 'result')));
	const entry = line ? (JSON.parse(line.entry) as ResultEntry) : {};
	const keys = (entry.data?.bureau?.signatures ?? []).map(({ key }) => key);
	const trustees = await listTrustees(db, vote.id);
	return {
		members: trustees.map(({ name }) => name),
		signedBy: trustees
			.filter(({ signingKey }) => signingKey && keys.includes(base64UrlOf(signingKey)))
			.map(({ name }) => name),
		sharesNeeded: vote.sharesNeeded ?? 0,
		acceptsScriptless: vote.withoutScript === 'confidential',
		unreadable: entry.data?.bureau?.unreadable ?? []
	};
}
