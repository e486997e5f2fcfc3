import type { BrowserContext } from '@playwright/test';
import WebSocket from 'ws';
import { WebsocketProvider } from 'y-websocket';
import * as Y from 'yjs';
import { waitUntil } from '../../support/wait-until.ts';

/** Somebody who writes the same fiche from elsewhere, as fast as a test wants: their document, and how they leave. */
export async function anotherWriter(
	context: BrowserContext,
	{ baseURL, number }: { baseURL: string; number: number }
): Promise<{ doc: Y.Doc; leave: () => void }> {
	const answer = await context.request.get(`/c/brumeval/fiches/${number}.json`);
	const { documentId } = (await answer.json()) as { documentId: string };
	const cookie = (await context.cookies()).map(({ name, value }) => `${name}=${value}`).join('; ');
	class WithCookie extends WebSocket {
		constructor(address: string | URL, protocols?: string | string[]) {
			super(address, protocols, { headers: { cookie } });
		}
	}
	const doc = new Y.Doc();
	const address = `${baseURL.replace(/^http/, 'ws')}/collab`;
	const provider = new WebsocketProvider(address, documentId, doc, {
		WebSocketPolyfill: WithCookie as unknown as typeof globalThis.WebSocket,
		disableBc: true
	});
	await waitUntil('the other is in', () => provider.synced);
	return { doc, leave: () => provider.destroy() };
}
