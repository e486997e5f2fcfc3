import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { slugOf } from '#lib/shared/slug.ts';
import { communes } from './territory.ts';

const real = JSON.parse(
	readFileSync('node_modules/@etalab/decoupage-administratif/data/communes.json', 'utf8')
) as { code: string; nom: string }[];

it('no commune of France bears the name of a commune of Brumeval', () => {
	const names = new Set(real.map(({ nom }) => slugOf(nom)));
	expect(communes.filter(({ name }) => names.has(slugOf(name)))).toEqual([]);
	expect(names.has(slugOf('Ambérieu-en-Bugey'))).toBe(true);
});
