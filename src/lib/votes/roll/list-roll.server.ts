import { and, asc, count, eq, inArray, or, type SQL } from 'drizzle-orm';
import type { Db } from '../../database/database.server.ts';
import { foldedContains, foldedWords } from '../../database/folded.server.ts';
import { findRefusedMailboxes } from '../../journal/queries.server.ts';
import { pageWithin } from '../../shared/paging.ts';
import { voter } from '../tables.server.ts';

const PAGE = 50;

type Wanted = { contractId: string; voteId: string; search: string; page: number };

/** A word of the name or of the address, or the number. */
function inLine(word: string): SQL[] {
	const address = foldedContains(voter.email, word);
	const number = /^\d{1,9}$/.test(word) ? [eq(voter.number, Number(word))] : [];
	return [...foldedContains(voter.folded, word), ...address, ...number];
}

/** The lines that the coordination keeps one by one, a page at a time. Who has voted is not among what it tells. */
export async function listRoll(db: Db, { contractId, voteId, search, page }: Wanted) {
	const fits = and(
		eq(voter.voteId, voteId),
		inArray(voter.origin, ['imported', 'code']),
		...foldedWords(search).map((word) => or(...inLine(word)))
	);
	const [counted] = await db.select({ total: count() }).from(voter).where(fits);
	const total = Number(counted!.total);
	const { offset, ...at } = pageWithin({ total, page, size: PAGE });
	const lines = await db
		.select({
			id: voter.id,
			number: voter.number,
			origin: voter.origin,
			name: voter.name,
			email: voter.email,
			revokedAt: voter.revokedAt,
			revokedReason: voter.revokedReason
		})
		.from(voter)
		.where(fits)
		.orderBy(asc(voter.number))
		.limit(PAGE)
		.offset(offset);
	const mailboxes = lines.map(({ email }) => email);
	const refused = await findRefusedMailboxes(db, { contractId, mailboxes });
	const told = lines.map((line) => ({
		...line,
		mailRefused: (line.email && refused.get(line.email.toLowerCase())) || null
	}));
	return { ...at, total, lines: told };
}
