import { randomUUID } from 'node:crypto';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { threadPrograms } from './thread-programs.js';

const CACHE = 'node_modules/.cache';

/**
 * Commands outside the application share its TypeScript, which Node does not read before version 22.18: made into plain files
 * in a folder of their own, so that two commands at once do not meet. Nothing here waits for a build of the application: its
 * own tsconfig.json extends a file that SvelteKit writes then.
 * @param {{ entries: Record<string, string>, noExternal: true | string[] }} what the sources by name, and what is put inside
 * @returns {Promise<{ folder: string, urlOf: (name: string) => string }>} the folder is for the caller to remove
 */
export async function bundleForNode({ entries, noExternal }) {
	const { build } = await import('vite');
	const folder = resolve(CACHE, `maillage-${randomUUID()}`);
	await build({
		configFile: false,
		plugins: [threadPrograms()],
		tsconfig: 'server/bundled.tsconfig.json',
		logLevel: 'silent',
		ssr: { noExternal },
		build: {
			ssr: true,
			outDir: folder,
			target: 'node20',
			rollupOptions: {
				input: entries,
				output: { entryFileNames: '[name].js' }
			}
		}
	});
	return { folder, urlOf: (name) => pathToFileURL(join(folder, `${name}.js`)).href };
}
