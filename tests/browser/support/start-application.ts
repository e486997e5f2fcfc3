import { buildIfOlder } from '../../../server/prepare.js';
import { startApplication } from '../../support/application.ts';
import { aDemonstrationDirectory } from '../../support/demonstration-template.ts';

/**
 * One demonstration territory for the whole run, on an embedded database of its own and a free port.
 * `MAILLAGE_URL` given from outside is used as it is.
 */
export default async function startForBrowsers(): Promise<(() => Promise<void>) | void> {
	if (process.env.MAILLAGE_URL) return;
	buildIfOlder();
	const data = await aDemonstrationDirectory();
	const application = startApplication({ DATA_DIR: data.path, LOG_LEVEL: 'warn' });
	application.child.stdout?.pipe(process.stdout);
	application.child.stderr?.pipe(process.stderr);
	process.env.MAILLAGE_URL = await application.ready;
	return async () => {
		await application.stop();
		data.remove();
	};
}
