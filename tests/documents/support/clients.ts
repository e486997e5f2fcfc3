import WebSocket from 'ws';
import { WebsocketProvider } from 'y-websocket';
import * as Y from 'yjs';
import { readFrame, type Frame } from '#lib/documents/frames.ts';
import { openLiveDocument } from '#lib/documents/live/live-connection.ts';
import type { LiveDocument } from '#lib/documents/live/live-document.ts';
import { waitUntil } from '../../support/wait-until.ts';
import type { Writer } from './live-server.ts';

type Where = { url: string; documentId: string };

/** A socket on which a test says exactly the bytes it wants. */
export type RawClient = {
	socket: WebSocket;
	frames: Frame[];
	/** The close code; pending while the connection stands. */
	closed: Promise<number>;
	code: () => number | null;
	send: (bytes: Uint8Array | string) => void;
};

export function aRawClient(
	{ url, documentId }: Where,
	writer: { cookie: string } | null,
	{ extended = false, headers = {} }: { extended?: boolean; headers?: Record<string, string> } = {}
): RawClient {
	const address = `${url}/${documentId}${extended ? '?maillage=1' : ''}`;
	const cookie = writer ? { cookie: writer.cookie } : {};
	const socket = new WebSocket(address, { headers: { ...cookie, ...headers } });
	const frames: Frame[] = [];
	let code: number | null = null;
	socket.on('error', () => {});
	socket.on('message', (data) => {
		const frame = readFrame(data as Buffer);
		if (frame) frames.push(frame);
	});
	const closed = new Promise<number>((resolve) =>
		socket.once('close', (value) => {
			code = value;
			resolve(value);
		})
	);
	return { socket, frames, closed, code: () => code, send: (bytes) => socket.send(bytes) };
}

/** The same, once it is in and was greeted. */
export async function aRawClientInside(...of: Parameters<typeof aRawClient>): Promise<RawClient> {
	const client = aRawClient(...of);
	await waitUntil('the greeting', () => client.frames.length > 0 || client.code() !== null);
	if (client.code() !== null) throw new Error(`closed with ${client.code()}`);
	return client;
}

/** The HTTP status of a refused upgrade, or 101. */
export function upgradeStatus(...of: Parameters<typeof aRawClient>): Promise<number> {
	const { socket } = aRawClient(...of);
	return new Promise((resolve) => {
		socket.once('unexpected-response', (_request, response) => {
			resolve(response.statusCode ?? 0);
			socket.terminate();
		});
		socket.once('open', () => {
			resolve(101);
			socket.close();
		});
	});
}

export type StockClient = { doc: Y.Doc; provider: WebsocketProvider; text: Y.Text };

/** The npm package `y-websocket` as anybody would use it from Node: nothing of ours but the cookie. */
export async function aStockClient(
	{ url, documentId }: Where,
	writer: Writer
): Promise<StockClient> {
	class WithCookie extends WebSocket {
		constructor(address: string | URL, protocols?: string | string[]) {
			super(address, protocols, { headers: { cookie: writer.cookie } });
		}
	}
	const doc = new Y.Doc();
	const provider = new WebsocketProvider(url, documentId, doc, {
		WebSocketPolyfill: WithCookie as unknown as typeof globalThis.WebSocket,
		disableBc: true
	});
	await waitUntil('the stock client is in', () => provider.synced);
	return { doc, provider, text: doc.getText('audience') };
}

/** The editor's own connection, without a browser around it. */
export function openClient({ url, documentId }: Where, writer: Writer): LiveDocument {
	return openLiveDocument({
		...{ url, documentId, accountId: writer.accountId },
		openSocket: (address) =>
			new WebSocket(address, {
				headers: { cookie: writer.cookie }
			}) as unknown as globalThis.WebSocket
	});
}

/** The same on a network where no WebSocket ever opens. `request` stands for what is between it and the server. */
export function openFallbackClient(
	{ url, documentId }: Where,
	writer: Writer,
	request: typeof fetch = fetch
): LiveDocument {
	return openLiveDocument({
		...{ url, documentId, accountId: writer.accountId },
		openSocket: () => new WebSocket('ws://127.0.0.1:1/') as unknown as globalThis.WebSocket,
		request: (address, init = {}) =>
			request(address, { ...init, headers: { ...init.headers, cookie: writer.cookie } })
	});
}

export async function aClient(where: Where, writer: Writer): Promise<LiveDocument> {
	const client = openClient(where, writer);
	await waitUntil('the client is in', () => ['saved', 'read-only'].includes(client.status.kind));
	return client;
}

export function textOf({ doc }: { doc: Y.Doc }): string {
	return doc.getText('audience').toString();
}

/** What a person types, in one update of a document of their own. */
export function anUpdate(words: string, clientId?: number): Uint8Array {
	const doc = new Y.Doc();
	if (clientId !== undefined) doc.clientID = clientId;
	doc.getText('audience').insert(0, words);
	return Y.encodeStateAsUpdate(doc);
}
