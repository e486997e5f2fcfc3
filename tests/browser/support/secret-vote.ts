import { and, eq, sql } from 'drizzle-orm';
import { contract, theme } from '#lib/contracts/tables.server.ts';
import type { Db } from '#lib/database/database.server.ts';
import { openDatabase } from '#lib/database/open-database.server.ts';
import { group } from '#lib/groups/tables.server.ts';
import { installServerKeys, serverKeysOf } from '#lib/votes/box/server-keys.server.ts';
import { vote, voteGroup, voteOption } from '#lib/votes/tables.server.ts';
import { readServerKey } from '#server/server-key.ts';
import { startApplication, type Application } from '../../support/application.ts';
import { aDemonstrationDirectory } from '../../support/demonstration-template.ts';
import { freePort } from '../../support/free-port.ts';
import { closeNow } from '../../support/votes.ts';

const DAY_MS = 86_400_000;
export const SECRET = 'faut-il-ouvrir-le-samedi';

/** An application that can be stopped, changed and started again at the same address: what devices keep stays theirs. */
export type StagedVote = {
	url: string;
	/** Its hour comes. */
	open: () => Promise<void>;
	/** Its end comes. */
	close: () => Promise<void>;
	stop: () => Promise<void>;
};

/** The demonstration territory with one vote in preparation, complete but for its secrecy, asked to the citizen committee. */
export async function stageSecretVote(): Promise<StagedVote> {
	const data = await aDemonstrationDirectory();
	const port = String(await freePort());
	const change = async (work: (db: Db) => Promise<void>) => {
		const opened = await openDatabase({ directory: data.path });
		installServerKeys(serverKeysOf(readServerKey({ serverKey: null, dataDir: data.path })));
		await work(opened.db);
		await opened.close();
	};
	let application: Application;
	const start = async () => {
		application = startApplication({ DATA_DIR: data.path, PORT: port, LOG_LEVEL: 'warn' });
		return application.ready;
	};
	const between = async (work: (db: Db) => Promise<void>) => {
		await application.stop();
		await change(work);
		await start();
	};
	await change(aDraft);
	const isOurs = and(eq(vote.slug, SECRET));
	const url = await start();
	return {
		url,
		open: () =>
			between(async (db) => {
				const opensAt = sql`clock_timestamp() - interval '1 minute'`;
				await db.update(vote).set({ opensAt }).where(isOurs);
			}),
		close: () =>
			between(async (db) => {
				const [row] = await db.select({ id: vote.id }).from(vote).where(isOurs);
				await closeNow(db, { voteId: row!.id });
			}),
		stop: async () => {
			await application.stop();
			data.remove();
		}
	};
}

async function aDraft(db: Db): Promise<void> {
	const [found] = await db.select().from(contract).where(eq(contract.slug, 'brumeval'));
	const contractId = found!.id;
	const [place] = await db.select().from(theme).where(eq(theme.contractId, contractId));
	const [committee] = await db
		.select()
		.from(group)
		.where(and(eq(group.contractId, contractId), eq(group.kind, 'citizen-committee')));
	const [row] = await db
		.insert(vote)
		.values({
			...{ contractId, themeId: place!.id, slug: SECRET },
			title: 'Faut-il ouvrir la maison de santé le samedi ?',
			objectText: 'La maison de santé ouvrirait le samedi de 9 h à 13 h.',
			parameters: { method: 'single-choice' },
			decider: 'Le comité de pilotage',
			opensAt: new Date(Date.now() + 2 * DAY_MS),
			closesAt: new Date(Date.now() + 10 * DAY_MS),
			minBallots: 3
		})
		.returning();
	const voteId = row!.id;
	await db.insert(voteOption).values([
		{ voteId, position: 0, label: 'Oui, chaque samedi' },
		{ voteId, position: 1, label: 'Non, plutôt le soir' }
	]);
	await db.insert(voteGroup).values({ voteId, groupId: committee!.id });
}
