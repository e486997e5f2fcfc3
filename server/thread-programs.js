import { resolve } from 'node:path';

const QUERY = '?thread';

/**
 * `import program from './x.ts?thread'` gives a whole program as text, for a thread of its own (`new Worker(program, { eval: true })`):
 * the same in the built server, in development, in tests and in commands, and nothing of `devDependencies` is looked for when it runs.
 * @returns {import('vite').Plugin}
 */
export function threadPrograms() {
	return {
		name: 'maillage-thread-programs',
		enforce: 'pre',
		async load(id) {
			if (!id.endsWith(QUERY)) return null;
			const entry = id.slice(0, -QUERY.length);
			const { code, sources } = await programOf(entry);
			// In development, a change in any of them makes another program.
			for (const source of sources) this.addWatchFile(source);
			return `export default ${JSON.stringify(code)};`;
		}
	};
}

/**
 * @param {string} entry
 * @returns {Promise<{ code: string, sources: string[] }>}
 */
async function programOf(entry) {
	const { build } = await import('vite');
	const result = await build({
		configFile: false,
		tsconfig: 'server/bundled.tsconfig.json',
		logLevel: 'silent',
		ssr: { noExternal: true },
		build: {
			ssr: true,
			write: false,
			target: 'node20',
			minify: true,
			rollupOptions: { input: resolve(entry), output: { format: 'cjs', codeSplitting: false } }
		}
	});
	const [chunk] = /** @type {import('vite').Rolldown.RolldownOutput} */ (result).output;
	return { code: chunk.code, sources: Object.keys(chunk.modules).filter((id) => !/\0/.test(id)) };
}
