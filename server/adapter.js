import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

const OUT = 'build';
const APPLICATION = 'application';

/** Where the adapter's own pieces stand in the folder that it writes, seen from there. */
const bridge = (/** @type {string} */ name) =>
	`await import(new URL('../../${APPLICATION}/${name}.js', import.meta.url).href)`;

/**
 * SvelteKit's Node adapter, without its second bundling: it would pass the whole server through Rollup once more (half of the
 * time of a build), when Vite has already put inside what does not come from `dependencies` (vite.config.ts). The adapter is
 * given two lines that fetch the server as Vite wrote it, and bundles only its own handler.
 * @returns {import('@sveltejs/kit').Adapter}
 */
export function adapter() {
	return {
		name: 'maillage',
		async adapt(builder) {
			// Imported here: every command that reads svelte.config.js would load Rollup otherwise.
			const { default: node } = await import('@sveltejs/adapter-node');
			const bridges = join(builder.getBuildDirectory('adapter'), 'bridges');
			builder.rimraf(bridges);
			mkdirSync(bridges, { recursive: true });
			writeFileSync(join(bridges, 'index.js'), `export const { Server } = ${bridge('index')};\n`);
			writeFileSync(
				join(bridges, 'manifest.js'),
				`export const { manifest } = ${bridge('manifest')};\n`
			);
			await node({ out: OUT }).adapt({ ...builder, getServerDirectory: () => bridges });
			builder.writeServer(join(OUT, APPLICATION));
		},
		supports: { read: () => true }
	};
}
