import WebSocket from 'ws';
import * as Y from 'yjs';
import { openLiveDocument } from '#lib/documents/live/live-connection.ts';
import type { LiveDocument } from '#lib/documents/live/live-document.ts';
import type { Db } from '#lib/database/database.server.ts';
import { loadDocument } from '#lib/documents/load-document.server.ts';
import { waitUntil } from '../../support/wait-until.ts';
import type { FaultyCarriers } from './faulty-carrier.ts';
import { aFicheWrittenBy, type LiveServer, type Writer } from './live-server.ts';

const NAMES = ['Amina', 'Bruno', 'Chloé', 'Driss', 'Élodie', 'Fanta'] as const;

/** Somebody who writes a shared text and a part of their own, and whose connection breaks at any moment. */
type Hand = { client: LiveDocument; cut: () => void };

type Play = {
	db: Db;
	servers: readonly LiveServer[];
	random: () => number;
	edits: number;
	/** Called between edits: what else may go wrong then. */
	trouble: () => void;
	/** Waited for after the last edit: from then on nothing goes wrong any more. */
	healed: () => Promise<void>;
};

type Replica = { where: string; said: string };
type Played = { replicas: Replica[]; calmMs: number };

/** Plays several documents at once on these servers, until all messages between them pass again. */
export async function playDocuments(
	count: number,
	play: Omit<Play, 'healed' | 'trouble'> & { carriers: FaultyCarriers }
): Promise<Played[]> {
	const { carriers, random } = play;
	let playing = count;
	let heal = () => {};
	const whole = new Promise<void>((resolve) => (heal = resolve)).then(() => carriers.heal());
	const healed = () => {
		playing -= 1;
		if (playing === 0) heal();
		return whole;
	};
	const trouble = () => {
		if (random() < 0.01) carriers.fall();
	};
	const documents = Array.from({ length: count }, () => playDocument({ ...play, healed, trouble }));
	return Promise.all(documents);
}

/** Plays one document from beginning to calm: what each replica is then, first the log itself. */
async function playDocument({ db, servers, random, ...play }: Play): Promise<Played> {
	const { documentId, people } = await aFicheWrittenBy(db, [...NAMES]);
	const hands = NAMES.map((name) => aHand({ documentId, writer: people[name], servers, random }));
	for (let edit = 0; edit < play.edits; edit += 1) {
		const at = Math.floor(random() * hands.length);
		// At the end letters only leave: no later change depends on it, nothing but a number tells that one was missed.
		const deletes = edit > play.edits * 0.6;
		change(hands[at]!.client.doc, NAMES[at]!, { edit, random, deletes });
		if (random() < 0.08) hands[Math.floor(random() * hands.length)]!.cut();
		play.trouble();
		await new Promise((resolve) => setTimeout(resolve, random() * 25));
	}
	await play.healed();
	const clients = hands.map(({ client }) => client);
	await waitUntil(
		'all is saved',
		() => clients.every(({ status }) => status.kind === 'saved'),
		60_000
	);
	const calm = Date.now();
	const readers = servers.map((server) => aReader(server, documentId, people.Amina));
	const replicas = () => replicasOf(db, documentId, [...clients, ...readers]);
	const isSame = async () => new Set((await replicas()).map(({ said }) => said)).size === 1;
	// Not a failure here: whoever plays judges what is left.
	await waitUntil('all are the same', isSame, 10_000).catch(() => {});
	const played = { replicas: await replicas(), calmMs: Date.now() - calm };
	for (const client of [...clients, ...readers]) client.destroy();
	return played;
}

/** Behind a proxy without memory: each connection goes to any server. */
function aHand(of: {
	documentId: string;
	writer: Writer;
	servers: readonly LiveServer[];
	random: () => number;
}): Hand {
	const { documentId, writer, servers, random } = of;
	let socket: WebSocket | undefined;
	const client = openLiveDocument({
		...{ url: servers[0]!.url, documentId, accountId: writer.accountId },
		openSocket: (address) => {
			const { url } = servers[Math.floor(random() * servers.length)]!;
			socket = new WebSocket(address.replace(servers[0]!.url, url), {
				headers: { cookie: writer.cookie }
			});
			return socket as unknown as globalThis.WebSocket;
		}
	});
	return { client, cut: () => socket?.terminate() };
}

/** Shows what a server holds to somebody who has just come. */
function aReader({ url }: LiveServer, documentId: string, writer: Writer): LiveDocument {
	return openLiveDocument({
		...{ url, documentId, accountId: writer.accountId },
		openSocket: (address) =>
			new WebSocket(address, {
				headers: { cookie: writer.cookie }
			}) as unknown as globalThis.WebSocket
	});
}

function change(
	doc: Y.Doc,
	name: string,
	{ edit, random, deletes }: { edit: number; random: () => number; deletes: boolean }
): void {
	const shared = doc.getText('audience');
	const place = Math.floor(random() * (shared.length + 1));
	if ((deletes || random() < 0.2) && place < shared.length) shared.delete(place, 1);
	else if (random() < 0.3) doc.getMap('values').set(`communes/${name} ${edit}`, random() < 0.5);
	else shared.insert(place, `${name[0]}${edit};`);
}

async function replicasOf(
	db: Db,
	documentId: string,
	clients: readonly LiveDocument[]
): Promise<Replica[]> {
	const log = await loadDocument(db, { documentId });
	const replicas = [
		{ where: 'log', said: saidBy(log!.doc) },
		...clients.map(({ doc }, at) => ({ where: `client ${at}`, said: saidBy(doc) }))
	];
	log!.doc.destroy();
	return replicas;
}

/** State vector, deletions, content, and what still waits for something that it depends on. */
function saidBy(doc: Y.Doc): string {
	const { ds, sv } = Y.snapshot(doc);
	const deleted = [...ds.clients].map(([client, ranges]) => [client, ranges] as const);
	const { pendingStructs, pendingDs } = doc.store;
	return JSON.stringify({
		vector: [...sv].sort(([a], [b]) => a - b),
		deleted: deleted.sort(([a], [b]) => a - b),
		content: [doc.getText('audience').toString(), [...doc.getMap('values')].sort()],
		waits: [pendingStructs, pendingDs]
	});
}
