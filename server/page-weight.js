import { existsSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { brotliCompressSync } from 'node:zlib';

const OUTPUT = '.svelte-kit/output';

/** What each kind of page may weigh, in thousands of bytes of compressed JavaScript. */
export const READING_BUDGET_KB = 55;
export const EDITOR_BUDGET_KB = 200;

/** The pages whose weight is told after each build. `later` counts what the page loads once it is there. */
const WEIGHED = [
	{ name: 'Accueil', route: '/', later: false, budget: READING_BUDGET_KB },
	{ name: 'Thème', route: '/c/[contract]/themes/[theme]', later: false, budget: READING_BUDGET_KB },
	{
		name: 'Fiche, lecture',
		route: '/c/[contract]/fiches/[number]',
		later: false,
		budget: READING_BUDGET_KB
	},
	{
		name: 'Fiche, écriture',
		route: '/c/[contract]/fiches/[number]/ecrire',
		later: true,
		budget: EDITOR_BUDGET_KB
	}
];

/** @typedef {Record<string, { file: string, imports?: string[], dynamicImports?: string[] }>} ViteManifest */

/** @param {Uint8Array} bytes */
export function compressedBytes(bytes) {
	return brotliCompressSync(bytes).length;
}

/** Prints what the build just made weighs for whoever opens each of these pages for the first time. */
export async function printPageWeights() {
	const manifestPath = join(OUTPUT, 'client/.vite/manifest.json');
	if (!existsSync(manifestPath)) return;
	/** @type {ViteManifest} */
	const chunks = JSON.parse(readFileSync(manifestPath, 'utf8'));
	const { manifest } = await import(pathToFileURL(resolve(OUTPUT, 'server/manifest-full.js')).href);
	process.stdout.write('JavaScript d’une première visite, compressé (brotli)\n');
	for (const { name, route, later, budget } of WEIGHED) {
		const page = manifest._.routes.find(
			(/** @type {{ id: string }} */ { id }) => id === route
		)?.page;
		if (!page) continue;
		const nodes = [...page.layouts, page.leaf].filter((node) => node !== undefined);
		const files = isStatic(route) ? [] : [...filesOf(chunks, nodes, later)];
		const bytes = files
			.map((file) => compressedBytes(readFileSync(join(OUTPUT, 'client', file))))
			.reduce((sum, size) => sum + size, 0);
		const kilobytes = (bytes / 1000).toFixed(1).padStart(6);
		process.stdout.write(`  ${name.padEnd(16)} ${kilobytes} ko (au plus ${budget})\n`);
	}
}

/** A page may ask to be sent without any JavaScript. @param {string} route */
function isStatic(route) {
	return ['+page.ts', '+page.server.ts']
		.map((name) => join('src/routes', route, name))
		.some(
			(path) => existsSync(path) && /^export const csr = false/m.test(readFileSync(path, 'utf8'))
		);
}

/**
 * @param {ViteManifest} chunks
 * @param {number[]} nodes
 * @param {boolean} later
 */
function filesOf(chunks, nodes, later) {
	const wanted = Object.keys(chunks).filter(
		(key) =>
			/runtime\/client\/entry\.js$|client-optimized\/app\.js$/.test(key) ||
			nodes.some((node) => key.endsWith(`client-optimized/nodes/${node}.js`))
	);
	/** @type {Set<string>} */
	const files = new Set();
	const seen = new Set();
	while (wanted.length > 0) {
		const key = /** @type {string} */ (wanted.pop());
		const chunk = chunks[key];
		if (seen.has(key) || !chunk) continue;
		seen.add(key);
		if (chunk.file.endsWith('.js')) files.add(chunk.file);
		wanted.push(...(chunk.imports ?? []));
		// The entry of the application names every page as something it may load: not for this visit.
		if (later && !key.endsWith('app.js')) wanted.push(...(chunk.dynamicImports ?? []));
	}
	return files;
}
