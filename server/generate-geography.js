// Writes the compact list of French communes and groupings that the search of territories reads.
// Run again when a new vintage of @etalab/decoupage-administratif comes out: node server/generate-geography.js
import { readFileSync, writeFileSync } from 'node:fs';
import { resolve } from 'node:path';

const root = resolve(import.meta.dirname, '..');
const source = resolve(root, 'node_modules/@etalab/decoupage-administratif/data');
const target = resolve(root, 'src/lib/contracts/geography');

/** @param {string} name */
const read = (name) => JSON.parse(readFileSync(resolve(source, `${name}.json`), 'utf8'));

const KEPT = ['commune-actuelle', 'arrondissement-municipal'];
const communes = read('communes').filter((/** @type {any} */ c) => KEPT.includes(c.type));
const byCode = new Map(communes.map((/** @type {any} */ c) => [c.code, c]));
const groupings = [...read('epci'), ...read('ept')];

/** @param {string} name @param {string[][]} rows */
function write(name, rows) {
	const lines = rows.map((row) => row.join('\t'));
	writeFileSync(resolve(target, name), lines.join('\n') + '\n');
}

write(
	'communes.tsv',
	communes.map((/** @type {any} */ c) => [
		c.code,
		c.nom,
		String(c.population ?? 0),
		(c.codesPostaux ?? []).join(' ')
	])
);
write(
	'groupings.tsv',
	groupings.map((g) => [
		g.code,
		g.nom,
		g.membres
			.map((/** @type {any} */ m) => m.code)
			.filter((/** @type {string} */ code) => byCode.has(code))
			.join(' ')
	])
);
write(
	'departements.tsv',
	read('departements').map((/** @type {any} */ d) => [d.code, d.nom])
);
