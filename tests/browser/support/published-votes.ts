import { randomUUID } from 'node:crypto';
import { and, asc, eq } from 'drizzle-orm';
import { account } from '#lib/accounts/tables.server.ts';
import { contract, theme } from '#lib/contracts/tables.server.ts';
import type { Db } from '#lib/database/database.server.ts';
import { openDatabase } from '#lib/database/open-database.server.ts';
import { fiche } from '#lib/fiches/tables.server.ts';
import { documentVersion } from '#lib/documents/tables.server.ts';
import { createVersion } from '#lib/documents/create-version.server.ts';
import { group } from '#lib/groups/tables.server.ts';
import { openVote } from '#lib/votes/life/open-vote.server.ts';
import { castFromForm } from '#lib/votes/casting/cast-from-form.server.ts';
import { installServerKeys, serverKeysOf } from '#lib/votes/box/server-keys.server.ts';
import { settleVote } from '#lib/votes/counting/settle-vote.server.ts';
import { DEFAULTS } from '#lib/votes/methods/parameters.ts';
import { putPaperEntry } from '#lib/votes/box/paper-box.server.ts';
import {
	vote,
	voteCast,
	voteGroup,
	voteOption,
	voteReason,
	voter
} from '#lib/votes/tables.server.ts';
import { readServerKey } from '#server/server-key.ts';
import { aDataDirectory, startApplication } from '../../support/application.ts';
import { putDemonstration } from '../../support/demonstration-template.ts';
import { closeNow } from '../../support/votes.ts';
import type { VotesToCast } from './votes-to-cast.ts';

const DAY_MS = 86_400_000;
const tracks = [
	'Ouvrir une consultation avancée le samedi',
	'Un médicobus qui passe dans chaque village',
	'Des créneaux réservés aux urgences'
];

type Wanted = Partial<typeof vote.$inferInsert> & {
	slug: string;
	title: string;
	options: string[];
	/** Ballots cast online, then on paper, by those of the roll in the order of their addresses: Amina, Bruno, Chloé, … */
	online: unknown[];
	paper?: unknown[];
	reasons?: { position: 'objection' | 'block'; words: string; voterName: string | null }[];
};

/** Three first choices for the second, two for each of the others. */
const ranked = [
	...Array.from({ length: 3 }, () => ({ marks: [2, 1, 3] })),
	...Array.from({ length: 2 }, () => ({ marks: [1, 2, 3] })),
	...Array.from({ length: 2 }, () => ({ marks: [3, 2, 1] }))
];

const published: Wanted[] = [
	{
		...{ slug: 'jugement', title: 'Que pensez-vous de chaque piste ?', options: tracks },
		...{ parameters: DEFAULTS['majority-judgment'], allowsPaper: true, minBallots: 3 },
		quorum: { kind: 'voters', count: 6 },
		online: [
			{ marks: [5, 6, 2] },
			{ marks: [4, 6, 0] },
			{ marks: [6, 5, 3] },
			{ marks: [3, 5, 3] },
			'blank'
		],
		paper: [{ marks: [5, 2, 4] }, { marks: [2, 6, 5] }, { marks: [1, 5, null] }]
	},
	{
		...{ slug: 'sous-le-quorum', title: 'Faut-il changer l’heure des séances ?' },
		...{ options: ['Oui', 'Non'], parameters: { method: 'single-choice' }, secrecy: 'public' },
		quorum: { kind: 'share', numerator: 2, denominator: 3 },
		threshold: { kind: 'share', numerator: 2, denominator: 3, strict: false },
		online: [{ marks: 0 }, { marks: 0 }, { marks: 1 }, 'blank', { marks: 1 }]
	},
	{
		...{ slug: 'trop-peu', title: 'Qui anime la prochaine séance ?', options: ['Elle', 'Lui'] },
		...{ parameters: { method: 'single-choice' }, online: [{ marks: 0 }, { marks: 1 }] }
	},
	{
		...{ slug: 'unanime', title: 'Garde-t-on le jeudi ?', options: ['Oui', 'Non'] },
		parameters: { method: 'single-choice' },
		online: [{ marks: 0 }, { marks: 0 }, { marks: 0 }, { marks: 0 }, { marks: 0 }]
	},
	{
		...{ slug: 'consentement', title: 'Le comité adopte-t-il cette charte ?' },
		...{ options: ['La charte du comité'], secrecy: 'public' },
		parameters: { method: 'consent', maxObjections: 1, allowsBlock: true },
		online: [
			...Array.from({ length: 4 }, () => ({ marks: 'agree' })),
			...[{ marks: 'objection' }, { marks: 'objection' }, 'abstention']
		],
		reasons: [
			{
				...{ position: 'objection', voterName: 'Amina Benali' },
				words: 'Rien n’y est dit de la garde des enfants pendant les séances.'
			},
			{
				...{ position: 'objection', voterName: 'Bruno Lefèvre' },
				words: 'Mon voisin, qui est malade, ne pourrait plus venir.'
			}
		]
	},
	{
		...{ slug: 'arrete', title: 'Par quelle piste commencer ?', options: tracks },
		...{ parameters: DEFAULTS['instant-runoff'], online: ranked }
	},
	{
		...{ slug: 'tire', title: 'Par quelle piste commencer l’an prochain ?', options: tracks },
		...{ parameters: DEFAULTS['instant-runoff'], online: ranked },
		...{ drawsTies: true, drawWords: 'Loto du 12 mai : 4-17-33' }
	}
];

/** Puts votes that are over and counted in the demonstration territory of an empty data directory. */
export async function preparePublishedVotes(directory: string): Promise<void> {
	await putDemonstration(directory);
	const opened = await openDatabase({ directory });
	installServerKeys(serverKeysOf(readServerKey({ serverKey: null, dataDir: directory })));
	const { db } = opened;
	const [found] = await db.select().from(contract).where(eq(contract.slug, 'brumeval'));
	for (const wanted of published) await aPublishedVote(db, found!.id, wanted);
	await opened.close();
}

async function aPublishedVote(
	db: Db,
	contractId: string,
	{ options, online, paper = [], reasons = [], ...columns }: Wanted
): Promise<void> {
	const voteId = await anOpenVote(db, contractId, { options, columns });
	const [row] = await db.select().from(vote).where(eq(vote.id, voteId));
	const roll = await db
		.select({ id: voter.id, accountId: voter.accountId })
		.from(voter)
		.innerJoin(account, eq(account.id, voter.accountId))
		.where(eq(voter.voteId, voteId))
		.orderBy(asc(account.email));
	for (const [at, ballot] of online.entries()) {
		const cast = { vote: row!, voterId: roll[at]!.id, ballot, formId: randomUUID() };
		const answer = await castFromForm(db, { ...cast, optionCount: options.length });
		if ('refusal' in answer) throw new Error(answer.refusal);
	}
	for (const at of paper.keys())
		await db
			.insert(voteCast)
			.values({ voterId: roll[online.length + at]!.id, voteId, way: 'paper' });
	await closeNow(db, { voteId });
	await settleVote(db, { voteId });
	for (const [at, ballot] of paper.entries())
		for (const { accountId } of roll.slice(0, 2))
			await putPaperEntry(db, { voteId, sheet: at + 1, ballot, enteredBy: accountId! });
	const refusal = await settleVote(db, { voteId });
	if (refusal) throw new Error(refusal);
	for (const [at, reason] of reasons.entries())
		await db.insert(voteReason).values({ voteId, number: at + 1, ...reason });
}

async function anOpenVote(
	db: Db,
	contractId: string,
	{ options, columns }: { options: string[]; columns: { slug: string; title: string } }
): Promise<string> {
	const [place] = await db.select().from(theme).where(eq(theme.contractId, contractId));
	const [committee] = await db
		.select()
		.from(group)
		.where(and(eq(group.contractId, contractId), eq(group.kind, 'citizen-committee')));
	const isOnVersion = columns.slug === 'jugement';
	const object = isOnVersion
		? { objectKind: 'version' as const, versionId: await aVersion(db, contractId) }
		: { objectText: 'Le texte soumis à l’avis du comité.' };
	const [row] = await db
		.insert(vote)
		.values({
			...{ contractId, themeId: place!.id, decider: 'le comité de pilotage' },
			opensAt: new Date(Date.now() - DAY_MS),
			closesAt: new Date(Date.now() + DAY_MS),
			announcedAt: new Date(Date.now() - 2 * DAY_MS),
			...object,
			...columns
		})
		.returning();
	const voteId = row!.id;
	const labelled = options.map((label, position) => ({ voteId, position, label }));
	await db.insert(voteOption).values(labelled);
	await db.insert(voteGroup).values({ voteId, groupId: committee!.id });
	const refusal = await openVote(db, { voteId });
	if (refusal) throw new Error(refusal);
	return voteId;
}

async function aVersion(db: Db, contractId: string): Promise<string> {
	const [one] = await db.select().from(fiche).where(eq(fiche.contractId, contractId));
	const { documentId } = one!;
	await db.transaction((tx) =>
		createVersion(tx, { documentId, label: 'Relue ensemble', accountId: null })
	);
	const versions = await db
		.select()
		.from(documentVersion)
		.where(eq(documentVersion.documentId, documentId));
	return versions.at(-1)!.id;
}

/** An application of its own, on what the run has built, with votes whose result is published. */
export async function startWithPublishedVotes(): Promise<VotesToCast> {
	const data = aDataDirectory();
	await preparePublishedVotes(data.path);
	const application = startApplication({ DATA_DIR: data.path, LOG_LEVEL: 'warn' });
	const stop = async () => {
		await application.stop();
		data.remove();
	};
	return { url: await application.ready, stop };
}
