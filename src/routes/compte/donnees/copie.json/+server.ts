import { requireAccount } from '#http/require.server.ts';
import { copyAccount, copyFile } from '#lib/personal/copy-account.server.ts';
import type { RequestHandler } from './$types';

/** All that is kept of whoever asks, as a file. */
export const GET: RequestHandler = async (event) => {
	const { id: accountId, email } = requireAccount(event);
	const sections = await copyAccount(event.locals.db, { accountId, email });
	const file = copyFile(sections, { madeAt: new Date() });
	return new Response(`${JSON.stringify(file, null, '\t')}\n`, {
		headers: {
			'content-type': 'application/json; charset=utf-8',
			'content-disposition': 'attachment; filename="maillage-mes-donnees.json"',
			'cache-control': 'no-store'
		}
	});
};
