import { createServer } from 'node:http';
import type { AddressInfo, Socket } from 'node:net';
import { eq } from 'drizzle-orm';
import { pino } from 'pino';
import { hashToken, openLoginSession } from '#lib/accounts/sessions/login-sessions.server.ts';
import { session } from '#lib/accounts/tables.server.ts';
import type { Db } from '#lib/database/database.server.ts';
import type { Others } from '#server/collaboration/between-processes.ts';
import { fiche, ficheWriter } from '#lib/fiches/tables.server.ts';
import { kinds } from '#server/collaboration/kinds.ts';
import type { Limits } from '#server/collaboration/limits.ts';
import {
	startCollaboration,
	type Collaboration
} from '#server/collaboration/start-collaboration.ts';
import { aFiche } from '../../fiches/support/fiches.ts';
import { aCommittee, aContract } from '../../support/people.ts';

export type Note = { level: number; msg: string } & Record<string, unknown>;

export type LiveServer = {
	/** `ws://127.0.0.1:…/collab` */
	url: string;
	collaboration: Collaboration;
	/** The warnings and errors that it has noted, as they would stand in the journal of the machine. */
	notes: () => Note[];
	/** Bytes that wait in this process for each connection. */
	waiting: () => number[];
	stop: () => Promise<void>;
};

/** The live server alone, in this process, on a port of its own. */
export async function aLiveServer(
	db: Db,
	limits: Partial<Limits> = {},
	{ port: wantedPort = 0, others }: { port?: number; others?: Others } = {}
): Promise<LiveServer> {
	const notes: Note[] = [];
	const log = pino(
		{ level: process.env.LOG_LEVEL ?? 'warn' },
		{
			write(line: string) {
				notes.push(JSON.parse(line));
				if (process.env.LOG_LEVEL) process.stdout.write(line);
			}
		}
	);
	const collaboration = startCollaboration({ db, kinds, log, origin: null, limits, others });
	const http = createServer(collaboration.answer);
	http.on('upgrade', collaboration.upgrade);
	const sockets = new Set<Socket>();
	http.on('connection', (socket) => {
		sockets.add(socket);
		socket.once('close', () => sockets.delete(socket));
	});
	const waiting = () => [...sockets].map(({ writableLength }) => writableLength);
	await new Promise<void>((resolve) => http.listen(wantedPort, '127.0.0.1', resolve));
	const { port } = http.address() as AddressInfo;
	const stop = async () => {
		await collaboration.stop();
		await new Promise((resolve) => http.close(resolve));
	};
	return { url: `ws://127.0.0.1:${port}/collab`, collaboration, notes: () => notes, waiting, stop };
}

export type Writer = { accountId: string; cookie: string; sessionId: string };

/** Signs somebody in and gives the Cookie header of their browser. */
export async function signIn(db: Db, accountId: string): Promise<Writer> {
	const cookie = await openLoginSession(db, { accountId, device: 'essai', secure: false });
	return {
		accountId,
		cookie: `${cookie.name}=${cookie.value}`,
		sessionId: hashToken(cookie.value)
	};
}

/** As the sign-out page does. */
export async function endSession(db: Db, { sessionId }: Writer): Promise<void> {
	await db.delete(session).where(eq(session.id, sessionId));
}

/** Takes from somebody the right to write this fiche, as the page of its writers does. */
export async function withdraw(
	db: Db,
	{ ficheId, accountId }: { ficheId: string; accountId: string }
): Promise<void> {
	await db.transaction(async (tx) => {
		await tx.select().from(fiche).where(eq(fiche.id, ficheId)).for('update');
		await tx.insert(ficheWriter).values({
			...{
				ficheId,
				accountId,
				withdrawnAt: new Date(),
				withdrawnReason: 'Vous avez quitté le groupe.'
			}
		});
	});
}

type Written<N extends string> = {
	documentId: string;
	ficheId: string;
	people: Record<N, Writer>;
};

/** A fiche in co-writing, and a committee whose members write it, signed in. */
export async function aFicheWrittenBy<N extends string>(
	db: Db,
	names: N[],
	contract?: { contractId: string; themeId: string }
): Promise<Written<N>> {
	return (await fichesWrittenBy(db, names, { count: 1, contract }))[0]!;
}

/** So many fiches in co-writing, all written by the same committee, whose members are signed in. */
export async function fichesWrittenBy<N extends string>(
	db: Db,
	names: N[],
	{ count, contract }: { count: number; contract?: { contractId: string; themeId: string } }
): Promise<Written<N>[]> {
	const { contractId, themeId } = contract ?? (await aContract(db));
	const { groupId, members } = await aCommittee(db, contractId, names);
	const people = {} as Record<N, Writer>;
	for (const name of names) people[name] = await signIn(db, members[name]!);
	const fiches: Written<N>[] = [];
	while (fiches.length < count) {
		const ofOne = await aFiche(db, {
			...{ contractId, themeId, status: 'co-writing', groupIds: [groupId] }
		});
		fiches.push({ documentId: ofOne.documentId, ficheId: ofOne.ficheId, people });
	}
	return fiches;
}
