import { expect, test } from 'vitest';
import { emptyContent } from './shape.ts';
import { summaryOf } from './summary.ts';

test('a title in a list is one line, and keeps the space that holds its punctuation', () => {
	const content = emptyContent();
	content.lines.title = ' Bien vieillir\n à domicile\u00a0: prévenir ';
	expect(summaryOf(content).title).toBe('Bien vieillir à domicile\u00a0: prévenir');
});
