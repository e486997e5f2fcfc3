import fc from 'fast-check';
import { expect, it } from 'vitest';
import { localPath } from './local-path.ts';

const SITE = 'https://cls.exemple.test';

it('an address of this site is kept, with what follows it', () => {
	for (const path of ['/', '/c/brumeval', '/c/brumeval?q=a&page=2#n-3', '/connexion?suite=/compte'])
		expect(localPath(path)).toBe(path);
	expect(localPath('/a/../b')).toBe('/b');
});

it('an address that leads elsewhere is not', () => {
	const wrong = [
		...['//evil.example', '/\\evil.example', '/.//evil.example', '/..//evil.example'],
		...['/a/..//evil.example', '/./\\evil.example', '/%2e//evil.example', '/\t/evil.example'],
		...['https://evil.example', 'javascript:alert(1)', 'evil.example', '', null, undefined, 7]
	];
	for (const path of wrong) expect(localPath(path, '/compte'), String(path)).toBe('/compte');
});

it('whatever is asked, a browser stays on this site', () => {
	const piece = fc.constantFrom(
		'/',
		'\\',
		'.',
		'..',
		'%2e',
		'%2f',
		':',
		'@',
		'evil.example',
		'?',
		'#',
		'\t',
		'\n',
		' ',
		'a'
	);
	const asked = fc.oneof(
		fc.string(),
		fc.array(piece).map((pieces) => `/${pieces.join('')}`)
	);
	fc.assert(
		fc.property(asked, (path) => {
			const kept = localPath(path);
			expect(new URL(kept, SITE).origin).toBe(SITE);
			expect(kept.startsWith('/') && !kept.startsWith('//')).toBe(true);
		}),
		{ numRuns: 20_000 }
	);
});
