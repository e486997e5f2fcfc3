import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import { buildIfOlder } from '../../../server/prepare.js';
import { startApplication } from '../../support/application.ts';
import { aDemonstrationDirectory } from '../../support/demonstration-template.ts';

const run = promisify(execFile);

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
	// Somebody runs the installation, so that those pages are looked at too.
	await run(process.execPath, ['server/admin.js', 'ajouter', 'coordination@brumeval.example'], {
		env: { ...process.env, DATA_DIR: data.path }
	});
	return async () => {
		await application.stop();
		data.remove();
	};
}
