import type { IncomingMessage } from 'node:http';
import type { Duplex } from 'node:stream';
import { findLoginSession } from '#lib/accounts/sessions/login-sessions.server.ts';
import type { Db } from '#lib/database/database.server.ts';
import { keyOfPair, type DocumentAccess } from '#lib/documents/access.ts';
import { closeCodes, type CloseCode } from '#lib/documents/close-codes.ts';
import type { DocumentKind } from '#lib/documents/document-kind.server.ts';
import { isLoopback } from '../configuration.js';
import { listAccess } from './access.ts';

const PATH = /^\/(?:collab|live)\/([0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12})$/i;

export type Visitor = {
	documentId: string;
	kind: string;
	/** How far the log of the document went when this was asked. */
	seq: number;
	accountId: string;
	displayName: string;
	pseudonym: string;
	sessionId: string;
	access: DocumentAccess;
	/** The client understands messages 100 and above. */
	extended: boolean;
};

export type Refusal = { status: 401 | 403 | 404 | 429 | 503; code: CloseCode; extended: boolean };

/** Decides who comes in, before an upgrade completes or a request is read: Origin, address, login session, document, right. */
export async function admit(
	request: IncomingMessage,
	{
		db,
		kinds,
		origin
	}: { db: Db; kinds: Readonly<Record<string, DocumentKind>>; origin: string | null }
): Promise<Visitor | Refusal> {
	const url = new URL(request.url ?? '/', 'http://here.invalid');
	const extended = url.searchParams.get('maillage') === '1';
	const refuse = (status: Refusal['status'], code: CloseCode): Refusal => ({
		...{ status, code, extended }
	});
	if (!isOwnOrigin(request, origin))
		return { ...refuse(403, closeCodes.withdrawn), extended: false };
	const documentId = PATH.exec(url.pathname)?.[1]?.toLowerCase();
	if (!documentId) return refuse(404, closeCodes.gone);
	const secure = origin?.startsWith('https:') ?? false;
	const cookies = request.headers.cookie ?? '';
	const login = await findLoginSession(db, { cookies, secure });
	if (!login) return refuse(401, closeCodes.sessionEnded);
	const pair = { documentId, accountId: login.account.id };
	const answer = (await listAccess(db, { pairs: [pair], kinds })).get(keyOfPair(pair));
	if (!answer?.found) return refuse(404, closeCodes.gone);
	if (!answer.access) return refuse(403, closeCodes.withdrawn);
	const { kind, seq, access } = answer;
	const { displayName, pseudonym } = login.account;
	return {
		...pair,
		kind,
		seq,
		access,
		displayName,
		pseudonym,
		sessionId: login.sessionId,
		extended
	};
}

/**
 * Another site's page must not use a person's cookie: every browser sends Origin with a WebSocket, and a foreign one is
 * refused. No Origin at all means no browser (a script, a stock y-websocket client in Node): nobody can have been lured into
 * it, and it still has to show a session cookie of its own.
 */
function isOwnOrigin({ headers }: IncomingMessage, origin: string | null): boolean {
	if (origin !== null) return headers.origin === undefined || headers.origin === origin;
	const host = headers.host ?? '';
	if (!isLoopback(host.replace(/:\d+$/, ''))) return false;
	return headers.origin === undefined || headers.origin === `http://${host}`;
}

const STATUS_TEXT = {
	401: 'Unauthorized',
	403: 'Forbidden',
	404: 'Not Found',
	429: 'Too Many Requests',
	503: 'Service Unavailable'
};

/** Answers in HTTP and ends. */
export function refuseUpgrade(socket: Duplex, status: Refusal['status']): void {
	socket.once('finish', () => socket.destroy());
	socket.end(
		`HTTP/1.1 ${status} ${STATUS_TEXT[status]}\r\nConnection: close\r\nContent-Length: 0\r\n\r\n`
	);
}
