import { and, eq } from 'drizzle-orm';
import { contract, theme } from '#lib/contracts/tables.server.ts';
import type { Db } from '#lib/database/database.server.ts';
import { openDatabase } from '#lib/database/open-database.server.ts';
import { createVersion } from '#lib/documents/create-version.server.ts';
import { documentVersion } from '#lib/documents/tables.server.ts';
import { fiche } from '#lib/fiches/tables.server.ts';
import { group } from '#lib/groups/tables.server.ts';
import { hashCode } from '#lib/votes/roll/code-hash.server.ts';
import { openVote } from '#lib/votes/life/open-vote.server.ts';
import { installServerKeys, serverKeysOf } from '#lib/votes/box/server-keys.server.ts';
import {
	budgetParameters,
	DEFAULTS,
	type AnyParameters,
	type MethodId
} from '#lib/votes/methods/parameters.ts';
import { vote, voteGroup, voteOption, voter } from '#lib/votes/tables.server.ts';
import { readServerKey } from '#server/server-key.ts';
import { aDataDirectory, startApplication } from '../../support/application.ts';
import { putDemonstration } from '../../support/demonstration-template.ts';

const DAY_MS = 86_400_000;
const options = [
	'Ouvrir une consultation avancée le samedi',
	'Un médicobus qui passe dans chaque village',
	'Des créneaux réservés aux urgences chez les médecins du territoire'
];

/** The code of the letter of a vote: one each, by its slug, of signs that the letters use. */
export const LETTER = 'ABCDEFGHJKMNPQRSTV';

const parametersOf = (method: MethodId): AnyParameters =>
	method === 'equal-shares' ? budgetParameters(50_000, [20_000, 25_000, 15_000]) : DEFAULTS[method];

export type VotesToCast = { url: string; stop: () => Promise<void> };

type Wanted = Partial<typeof vote.$inferInsert> & { slug: string; title: string; code?: string };

/** Puts votes in the demonstration territory of an empty data directory: one by each method, asked to the citizen committee. */
export async function prepareVotes(directory: string): Promise<void> {
	await putDemonstration(directory);
	const opened = await openDatabase({ directory });
	installServerKeys(serverKeysOf(readServerKey({ serverKey: null, dataDir: directory })));
	const { db } = opened;
	const [found] = await db.select().from(contract).where(eq(contract.slug, 'brumeval'));
	const contractId = found!.id;
	const versionId = await versionThree(db, contractId);
	for (const method of [...Object.keys(DEFAULTS), 'equal-shares'] as MethodId[])
		await aVote(db, contractId, {
			...{ slug: method, title: 'Comment rapprocher les soins des habitants ?' },
			parameters: parametersOf(method)
		});
	const title = 'Que pensez-vous de chaque piste de la fiche ?';
	const parameters = parametersOf('majority-judgment');
	await aVote(db, contractId, {
		...{ slug: 'version-trois', title, parameters },
		...{ objectKind: 'version', versionId }
	});
	await aVote(db, contractId, {
		...{ slug: 'lettre', title, parameters: DEFAULTS.approval, code: LETTER, canChange: false }
	});
	await opened.close();
}

async function versionThree(db: Db, contractId: string): Promise<string> {
	const [one] = await db
		.select()
		.from(fiche)
		.where(and(eq(fiche.contractId, contractId), eq(fiche.number, 4)));
	const documentId = one!.documentId;
	for (;;) {
		const [third] = await db
			.select()
			.from(documentVersion)
			.where(and(eq(documentVersion.documentId, documentId), eq(documentVersion.number, 3)));
		if (third) return third.id;
		await db.transaction((tx) =>
			createVersion(tx, { documentId, label: 'Relue ensemble', accountId: null })
		);
	}
}

async function aVote(db: Db, contractId: string, { code, ...wanted }: Wanted): Promise<void> {
	const [place] = await db.select().from(theme).where(eq(theme.contractId, contractId));
	const [committee] = await db
		.select()
		.from(group)
		.where(and(eq(group.contractId, contractId), eq(group.kind, 'citizen-committee')));
	const [row] = await db
		.insert(vote)
		.values({
			...{ contractId, themeId: place!.id, decider: 'le comité de pilotage' },
			objectText: 'Le diagnostic dit que trois habitants sur dix renoncent à des soins.',
			opensAt: new Date(Date.now() - DAY_MS),
			closesAt: new Date(Date.now() + 10 * DAY_MS),
			announcedAt: new Date(Date.now() - 2 * DAY_MS),
			...wanted
		})
		.returning();
	const voteId = row!.id;
	const isBudget = wanted.parameters?.method === 'equal-shares';
	const shown = wanted.parameters?.method === 'consent' ? options.slice(0, 1) : options;
	const costs = [20_000, 25_000, 15_000];
	await db.insert(voteOption).values(
		shown.map((label, position) => ({
			...{ voteId, position, label },
			cost: isBudget ? costs[position]! : null
		}))
	);
	await db.insert(voteGroup).values({ voteId, groupId: committee!.id });
	if (code)
		await db.insert(voter).values({ voteId, number: 1, origin: 'code', codeHash: hashCode(code) });
	const refusal = await openVote(db, { voteId });
	if (refusal) throw new Error(refusal);
}

/** An application of its own, on what the run has built, with votes that are open. */
export async function startWithVotes(): Promise<VotesToCast> {
	const data = aDataDirectory();
	await prepareVotes(data.path);
	const application = startApplication({ DATA_DIR: data.path, LOG_LEVEL: 'warn' });
	const stop = async () => {
		await application.stop();
		data.remove();
	};
	return { url: await application.ready, stop };
}
