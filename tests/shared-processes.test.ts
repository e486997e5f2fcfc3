import { expect, it } from 'vitest';
import { sourcesUnder } from './support/sources.ts';

it('a test that puts a module in the place of another has a process of its own', () => {
	const shared = sourcesUnder(['src', 'server', 'tests'], ['.test.ts']).filter(
		({ path }) => !path.endsWith('.process.test.ts')
	);
	expect(shared.length).toBeGreaterThan(100);
	const replacing = shared.filter(({ text }) => /\bvi\.(mock|doMock)\(/.test(text));
	expect(
		replacing.map(({ path }) => path),
		'files share a process there, and the module may be loaded already: name it *.process.test.ts'
	).toEqual([]);
});
