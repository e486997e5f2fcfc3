import type { Logger } from 'pino';
import { blankCookie, findLoginSession } from '#lib/accounts/sessions/login-sessions.server.ts';
import type { Db } from '#lib/database/database.server.ts';
import type { DocumentKind } from '#lib/documents/document-kind.server.ts';
import { pack } from '#lib/documents/bytes/packed.ts';
import { findAnyDocument } from '#lib/documents/queries.server.ts';
import { inThread } from '#lib/documents/text-thread.server.ts';
import { listAccess } from './access.ts';
import type { Limits } from './limits.ts';
import { openText } from './open-text.ts';

/** Connections to the database that are opened: one person who comes in uses two or three. */
const AT_ONCE = 4;
/** An update of Yjs in which there is nothing. */
const NOTHING = Uint8Array.of(0, 0);
const NOBODY = '00000000-0000-4000-8000-000000000000';

/**
 * Asks, for nobody, what the first who comes will ask: connections, the plans of the database and our own code are ready then, which
 * would cost that person more than opening their document; the thread of texts is started, which would hold up those who write when the
 * first text is compacted. A failure is told by whoever really comes.
 */
export async function warmUp({
	db,
	kinds,
	limits,
	log
}: {
	db: Db;
	kinds: Readonly<Record<string, DocumentKind>>;
	limits: Limits;
	log: Logger;
}): Promise<void> {
	try {
		const documentId = (await findAnyDocument(db)) ?? NOBODY;
		const pair = { documentId, accountId: NOBODY };
		const { name } = blankCookie(false);
		const cookies = `${name}=${NOBODY}`;
		const come = async () => {
			await findLoginSession(db, { cookies, secure: false });
			await listAccess(db, { pairs: [pair], kinds });
			const text = await openText(db, { documentId, limits });
			if (text && 'doc' in text) text.doc.destroy();
		};
		const comeTwice = async () => {
			for (let round = 0; round < 2; round += 1)
				await Promise.all(Array.from({ length: AT_ONCE }, come));
		};
		const updates = pack([NOTHING]);
		await Promise.all([inThread('rebuild', { updates, sha256: null }), comeTwice()]);
	} catch (error) {
		log.warn({ err: error }, 'the first who comes will wait a little');
	}
}
