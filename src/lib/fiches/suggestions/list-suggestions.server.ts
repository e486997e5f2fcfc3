import { and, asc, count, desc, eq, inArray, isNull, ne } from 'drizzle-orm';
import { alias } from 'drizzle-orm/pg-core';
import { isMemberOf, type Actor } from '../../accounts/actor.ts';
import { account } from '../../accounts/tables.server.ts';
import type { Db } from '../../database/database.server.ts';
import { group } from '../../groups/tables.server.ts';
import { base64Of } from '../../shared/bytes.ts';
import { pageWithin } from '../../shared/paging.ts';
import { mayAskConsent, mayDecideSuggestion, type FicheStanding } from '../permissions.ts';
import { suggestion, suggestionConsent, suggestionStance } from '../tables.server.ts';
import type { RichField } from '../text/shape.ts';
import type { ConsentShown, SuggestionShown } from './suggestion-json.ts';

type Wanted = {
	contractId: string;
	ficheId: string;
	/** Decided ones are the accepted and the refused; what its author took back is nobody's any more. */
	state: 'open' | 'decided';
	reader: Actor;
	standing: FicheStanding;
	now: Date;
	/** Only those of this person: for whoever takes part no more. */
	authorId?: string;
	page?: number;
	size?: number;
};

const PAGE = 20;
const GROUPS_MAX = 200;

const isOf = ({ ficheId, state, authorId }: Pick<Wanted, 'ficheId' | 'state' | 'authorId'>) =>
	and(
		eq(suggestion.ficheId, ficheId),
		authorId ? eq(suggestion.createdBy, authorId) : undefined,
		state === 'open'
			? eq(suggestion.state, 'open')
			: and(ne(suggestion.state, 'open'), ne(suggestion.state, 'withdrawn'))
	);

/**
 * Proposed changes of a fiche for somebody who may take part in its discussion, a page at a time (from 1): open ones oldest first,
 * those sent together in the order of the text; decided ones newest first.
 */
export async function listSuggestions(
	db: Db,
	wanted: Wanted
): Promise<{ suggestions: SuggestionShown[]; total: number; page: number; pages: number }> {
	const { state, page = 1, size = PAGE } = wanted;
	const where = isOf(wanted);
	const [counted] = await db.select({ total: count() }).from(suggestion).where(where);
	const total = Number(counted!.total);
	const { offset, ...at } = pageWithin({ total, page, size });
	const decider = alias(account, 'decider');
	const order =
		state === 'open'
			? [asc(suggestion.createdAt)]
			: [desc(suggestion.decidedAt), asc(suggestion.createdAt)];
	const rows = await db
		.select({ suggestion, author: account.displayName, decidedBy: decider.displayName })
		.from(suggestion)
		.innerJoin(account, eq(account.id, suggestion.createdBy))
		.leftJoin(decider, eq(decider.id, suggestion.decidedBy))
		.where(where)
		.orderBy(...order, asc(suggestion.batchId), asc(suggestion.position))
		.limit(size)
		.offset(offset);
	const consents = await consentsOf(db, { ...wanted, ids: rows.map((row) => row.suggestion.id) });
	const suggestions = rows.map((row) => ({
		...shownOf(row, wanted),
		consent: consents.get(row.suggestion.id) ?? null
	}));
	return { suggestions, total, ...at };
}

/** How many are open and decided. */
export async function countSuggestions(
	db: Db,
	of: Pick<Wanted, 'ficheId' | 'authorId'>
): Promise<Record<Wanted['state'], number>> {
	return {
		open: await db.$count(suggestion, isOf({ ...of, state: 'open' })),
		decided: await db.$count(suggestion, isOf({ ...of, state: 'decided' }))
	};
}

/** True for whoever ever proposed a change there, also one that they took back. */
export async function hasSuggested(
	db: Db,
	{ ficheId, authorId }: { ficheId: string; authorId: string }
): Promise<boolean> {
	const own = and(eq(suggestion.ficheId, ficheId), eq(suggestion.createdBy, authorId));
	return (await db.$count(suggestion, own)) > 0;
}

type Row = {
	suggestion: typeof suggestion.$inferSelect;
	author: string;
	decidedBy: string | null;
};

function shownOf(
	{ suggestion: row, author, decidedBy }: Row,
	{ reader, standing }: Wanted
): Omit<SuggestionShown, 'consent'> {
	const { id, batchId, state, visibility, heldReasons, hiddenReason } = row;
	const isMine = row.createdBy === reader.accountId;
	const isRead = visibility === 'shown' || isMine;
	const isOpen = state === 'open';
	const words = { quote: row.quote, words: row.words, before: row.before, after: row.after };
	return {
		...{ id, batchId, author, isMine, state, visibility, heldReasons, hiddenReason },
		...(isRead ? words : { quote: '', words: '', before: '', after: '' }),
		reason: isRead ? row.reason : '',
		field: row.field as RichField,
		at: base64Of(row.at),
		removes: isRead ? row.removes : [],
		ends: isRead ? row.ends : [],
		createdAt: row.createdAt.toISOString(),
		decidedBy,
		decidedAt: row.decidedAt?.toISOString() ?? null,
		decisionNote: row.decisionNote,
		mayDecide: isOpen && visibility === 'shown' && mayDecideSuggestion(reader, standing),
		mayWithdraw: isOpen && isMine
	};
}

/** What groups said, by suggestion. An answer counts as it was given: by a member of that day. */
async function consentsOf(
	db: Db,
	{ ids, reader, now }: Wanted & { ids: string[] }
): Promise<Map<string, ConsentShown>> {
	if (ids.length === 0) return new Map();
	const asked = await db
		.select({ consent: suggestionConsent, group: group.name, state: suggestion.state })
		.from(suggestionConsent)
		.innerJoin(group, eq(group.id, suggestionConsent.groupId))
		.innerJoin(suggestion, eq(suggestion.id, suggestionConsent.suggestionId))
		.where(inArray(suggestionConsent.suggestionId, ids));
	const stances = await db
		.select({ stance: suggestionStance, name: account.displayName })
		.from(suggestionStance)
		.innerJoin(account, eq(account.id, suggestionStance.accountId))
		.where(inArray(suggestionStance.suggestionId, ids))
		.orderBy(asc(suggestionStance.takenAt), asc(suggestionStance.accountId));
	return new Map(
		asked.map(({ consent, group: name, state }) => {
			const own = stances.filter(({ stance }) => stance.suggestionId === consent.suggestionId);
			const mine = own.find(({ stance }) => stance.accountId === reader.accountId);
			const isOpen = state === 'open' && consent.endsAt > now;
			const shown: ConsentShown = {
				...{ group: name, endsAt: consent.endsAt.toISOString(), isOpen },
				consents: own.filter(({ stance }) => !stance.objects).length,
				objections: own
					.filter(({ stance }) => stance.objects)
					.map(({ stance, name }) => ({ name, reason: stance.reason })),
				mine: mine ? mine.stance.objects : null,
				mayAnswer: isOpen && isMemberOf(reader, consent.groupId)
			};
			return [consent.suggestionId, shown];
		})
	);
}

/** The groups that this person may ask for their consent. */
export async function listGroupsToAsk(
	db: Db,
	{ contractId, reader, standing }: Pick<Wanted, 'contractId' | 'reader' | 'standing'>
): Promise<{ id: string; name: string }[]> {
	const rows = await db
		.select({ id: group.id, name: group.name })
		.from(group)
		.where(and(eq(group.contractId, contractId), isNull(group.closedAt)))
		.orderBy(asc(group.name), asc(group.id))
		.limit(GROUPS_MAX);
	return rows.filter(({ id }) => mayAskConsent(reader, id, standing));
}
