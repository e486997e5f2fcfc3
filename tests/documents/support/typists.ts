import WebSocket from 'ws';
import { WebsocketProvider } from 'y-websocket';
import * as Y from 'yjs';
import { openLiveDocument } from '#lib/documents/live/live-connection.ts';
import type { Writer } from './live-server.ts';

/** Somebody who types unique words in a document, by any client; the address changes with each connection. */
export type Typist = {
	name: string;
	doc: Y.Doc;
	/** The words that this person was told are saved. */
	acknowledged: () => string[];
	/** All that they typed. */
	words: () => readonly string[];
	isCalm: () => boolean;
	/** In words, for whoever reads why a test failed. */
	state: () => string;
	/** Why it will not write any more, or null. */
	ended: () => string | null;
	type: () => void;
	destroy: () => void;
};

/** Where no WebSocket opens. */
const BLOCKED = 'ws://127.0.0.1:1/';

/** Gives the address of the server that the next connection goes to: `ws://…/collab`. */
export type Where = { address: () => string; documentId: string };

export type Kind = 'ours' | 'stock' | 'over-http';
/** Each way by which people write. */
export const kinds: readonly Kind[] = ['ours', 'stock', 'over-http'];

export function aTypist(
	kind: Kind,
	of: { name: string; where: Where; writer: Writer; random: () => number }
): Typist {
	return kind === 'stock' ? stockTypist(of) : ourTypist(of, kind);
}

type Of = Parameters<typeof aTypist>[1];

function ourTypist({ name, where, writer, random }: Of, kind: Kind): Typist {
	const place = 'ws://any.invalid/collab';
	const { cookie } = writer;
	/** Each request may go to another process. */
	const request: typeof fetch = (address, init = {}) => {
		const path = new URL(String(address)).href.split('/live/')[1]!;
		const there = where
			.address()
			.replace(/^ws/, 'http')
			.replace(/collab$/, 'live');
		return fetch(`${there}/${path}`, { ...init, headers: { ...init.headers, cookie } });
	};
	const client = openLiveDocument({
		...{ url: place, documentId: where.documentId, accountId: writer.accountId },
		openSocket: (address) => {
			const there = kind === 'ours' ? address.replace(place, where.address()) : BLOCKED;
			return new WebSocket(there, { headers: { cookie } }) as unknown as globalThis.WebSocket;
		},
		...(kind === 'over-http' && { request })
	});
	const { words, type } = aPen({ name, doc: client.doc, random });
	const acknowledged = () => {
		const { status } = client;
		if (status.kind === 'connecting' || status.kind === 'unreached') return [];
		const pending = 'pending' in status ? status.pending : 0;
		return words.slice(0, words.length - pending);
	};
	return {
		...{ name, doc: client.doc, acknowledged, words: () => words, type },
		isCalm: () => client.status.kind === 'saved',
		state: () => `${name} ${JSON.stringify(client.status)}`,
		ended: () => (client.status.kind === 'read-only' ? JSON.stringify(client.status) : null),
		destroy: () => client.destroy()
	};
}

/** The npm package as anybody uses it. It is told nothing: its words are judged when all is calm. */
function stockTypist({ name, where, writer, random }: Of): Typist {
	let socket: WebSocket | undefined;
	class Anywhere extends WebSocket {
		constructor(address: string | URL) {
			const path = String(address).split('/collab')[1];
			super(`${where.address()}${path}`, { headers: { cookie: writer.cookie } });
			// eslint-disable-next-line @typescript-eslint/no-this-alias
			socket = this;
		}
	}
	const doc = new Y.Doc();
	const provider = new WebsocketProvider('ws://any.invalid/collab', where.documentId, doc, {
		WebSocketPolyfill: Anywhere as unknown as typeof globalThis.WebSocket,
		disableBc: true,
		maxBackoffTime: 1_000
	});
	let refused: string | null = null;
	let lastCode: number | undefined;
	provider.on('connection-close', (event: { code?: number } | null) => {
		lastCode = event?.code;
		if (lastCode === 4400) refused = 'closed with 4400';
	});
	const { words, type } = aPen({ name, doc, random });
	return {
		...{ name, doc, acknowledged: () => [], words: () => words, type },
		state: () => `${name} stock: synced ${provider.synced}, closed with ${lastCode}, ${refused}`,
		isCalm: () => provider.synced && socket?.readyState === WebSocket.OPEN,
		ended: () => refused,
		destroy: () => {
			provider.destroy();
			doc.destroy();
		}
	};
}

function aPen({ name, doc, random }: { name: string; doc: Y.Doc; random: () => number }) {
	const words: string[] = [];
	const type = () => {
		const text = doc.getText('audience');
		const word = `${name}.${words.length};`;
		words.push(word);
		// Always between two words, so that each can be found again.
		const ends = [0, ...[...text.toString().matchAll(/;/g)].map(({ index }) => index + 1)];
		text.insert(ends[Math.floor(random() * ends.length)]!, word);
	};
	return { words, type };
}

export function wordsOf(text: string): Set<string> {
	return new Set(text.match(/[^;]+;/g));
}
