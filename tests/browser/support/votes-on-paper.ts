import { and, asc, eq } from 'drizzle-orm';
import { account } from '#lib/accounts/tables.server.ts';
import { contract } from '#lib/contracts/tables.server.ts';
import type { Db } from '#lib/database/database.server.ts';
import { openDatabase } from '#lib/database/open-database.server.ts';
import { group, groupMember } from '#lib/groups/tables.server.ts';
import { openVote } from '#lib/votes/life/open-vote.server.ts';
import { installServerKeys, serverKeysOf } from '#lib/votes/box/server-keys.server.ts';
import { settleVote } from '#lib/votes/counting/settle-vote.server.ts';
import { INVALID_BALLOT } from '#lib/votes/methods/ballots.ts';
import { declareSheets } from '#lib/votes/paper/declare-sheets.server.ts';
import { tickVoter } from '#lib/votes/paper/tick-voter.server.ts';
import { typeSheet } from '#lib/votes/paper/type-sheet.server.ts';
import { vote, voteGroup, voteOption, voter } from '#lib/votes/tables.server.ts';
import { readServerKey } from '#server/server-key.ts';
import { startApplication } from '../../support/application.ts';
import { aDemonstrationDirectory } from '../../support/demonstration-template.ts';
import { closeNow } from '../../support/votes.ts';
import type { VotesToCast } from './votes-to-cast.ts';

const DAY_MS = 86_400_000;
/** As many as a table sees in a morning. */
export const ON_PAPER = 15;

type Place = { contractId: string; groupId: string };

/** A vote of the committee with paper: fifteen people of a list, then the members, who are after them on the roll. */
async function aVoteOnPaper(db: Db, place: Place, slug: string): Promise<string> {
	const [row] = await db
		.insert(vote)
		.values({
			...{ ...place, slug, title: 'Où ouvrir une consultation le samedi ?' },
			objectText: 'Le diagnostic dit que trois habitants sur dix renoncent à des soins.',
			parameters: { method: 'single-choice' },
			...{ decider: 'le comité de pilotage', allowsPaper: true },
			opensAt: new Date(Date.now() - DAY_MS),
			closesAt: new Date(Date.now() + 10 * DAY_MS),
			announcedAt: new Date(Date.now() - 2 * DAY_MS)
		})
		.returning();
	const voteId = row!.id;
	const labels = ['À la maison de santé de Pontbrume', 'Au centre social Les Tanneries'];
	await db
		.insert(voteOption)
		.values(labels.map((label, position) => ({ voteId, position, label })));
	await db.insert(voteGroup).values({ voteId, groupId: place.groupId });
	await db.insert(voter).values(
		Array.from({ length: ON_PAPER }, (_, at) => ({
			...{ voteId, origin: 'imported' as const, number: at + 1 },
			...{ name: `Habitante ${at + 1}`, email: `${slug}-${at + 1}@exemple.test` }
		}))
	);
	const refusal = await openVote(db, { voteId });
	if (refusal) throw new Error(refusal);
	return voteId;
}

async function committeeOf(db: Db): Promise<Place> {
	const [found] = await db
		.select({ contractId: contract.id, groupId: group.id })
		.from(contract)
		.innerJoin(group, eq(group.contractId, contract.id))
		.where(and(eq(contract.slug, 'brumeval'), eq(group.kind, 'citizen-committee')));
	return found!;
}

/** Amina facilitates the committee: she is the second person who types. */
async function makeFacilitator(db: Db, { groupId }: Place): Promise<void> {
	const accountId = await accountOf(db, 'amina');
	await db
		.update(groupMember)
		.set({ role: 'facilitator' })
		.where(and(eq(groupMember.groupId, groupId), eq(groupMember.accountId, accountId)));
}

async function tickAll(db: Db, { contractId }: Place, voteId: string): Promise<void> {
	const lines = await db
		.select()
		.from(voter)
		.where(and(eq(voter.voteId, voteId), eq(voter.origin, 'imported')))
		.orderBy(asc(voter.number));
	for (const { id: voterId } of lines) await tickVoter(db, { contractId, voteId, voterId });
}

const accountOf = async (db: Db, mailbox: string): Promise<string> =>
	(
		await db
			.select()
			.from(account)
			.where(eq(account.email, `${mailbox}@brumeval.example`))
	)[0]!.id;

/** A closed vote whose first sheet was typed in two ways. */
async function aVoteToReadAgain(db: Db, place: Place): Promise<void> {
	const voteId = await aVoteOnPaper(db, place, 'urne-a-relire');
	await tickAll(db, place, voteId);
	await closeNow(db, { voteId });
	await settleVote(db, { voteId });
	const at = { contractId: place.contractId, voteId };
	const actorId = await accountOf(db, 'coordination');
	await declareSheets(db, { ...at, actorId, sheets: ON_PAPER, note: '' });
	const typed = { ...at, sheet: 1 };
	await typeSheet(db, { ...typed, accountId: actorId, ballot: { marks: 0 } });
	const accountId = await accountOf(db, 'amina');
	await typeSheet(db, { ...typed, accountId, ballot: INVALID_BALLOT });
}

/** An application with votes on paper: `urne-ouverte`, `urne-fermee` whose fifteen sheets are to be typed, `urne-a-relire`. */
export async function startWithPaper(): Promise<VotesToCast> {
	const data = await aDemonstrationDirectory();
	const opened = await openDatabase({ directory: data.path });
	installServerKeys(serverKeysOf(readServerKey({ serverKey: null, dataDir: data.path })));
	const place = await committeeOf(opened.db);
	await makeFacilitator(opened.db, place);
	await aVoteOnPaper(opened.db, place, 'urne-ouverte');
	const voteId = await aVoteOnPaper(opened.db, place, 'urne-fermee');
	await tickAll(opened.db, place, voteId);
	await closeNow(opened.db, { voteId });
	await aVoteToReadAgain(opened.db, place);
	await opened.close();
	const application = startApplication({ DATA_DIR: data.path, LOG_LEVEL: 'warn' });
	const stop = async () => {
		await application.stop();
		data.remove();
	};
	return { url: await application.ready, stop };
}
