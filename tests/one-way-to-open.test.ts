import { expect, it } from 'vitest';
import { sourcesUnder } from './support/sources.ts';

it('one function alone publishes a consultation, behind its gate', () => {
	const writers = sourcesUnder(['src', 'server'], ['.ts', '.js', '.svelte'])
		.filter(({ path }) => !/\.test\.ts$/.test(path))
		.filter(({ text }) => /\bstatus:\s*['"`]published/.test(text));
	expect(
		writers.map(({ path }) => path),
		'publish through openConsultation: whatever else writes this status skips what the law wants known before'
	).toEqual(['src/lib/consultations/preparing/open-consultation.server.ts']);
});
