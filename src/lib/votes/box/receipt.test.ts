import { expect, it } from 'vitest';
import { parseReceipt } from './receipt.ts';

const receipt = {
	...{ format: 'maillage-receipt/1', vote: 'v', question: 'q', board: 'b', position: 3 },
	...{ entry: '{}', hash: 'h', signature: 's', serverKey: 'k' }
};
const read = (changed: object) => parseReceipt(JSON.stringify({ ...receipt, ...changed }));

it('a text that is no receipt, or of a place that no board has, is none', () => {
	expect(read({})).toMatchObject({ position: 3 });
	for (const position of [-1, 1.5, 2 ** 31, 2 ** 53, '3', null])
		expect(read({ position })).toBeNull();
	const later = { format: 'maillage-receipt/2', position: null };
	expect(read(later)).toMatchObject(later);
	expect(read({ ...later, position: 3 })).toBeNull();
	expect(read({ position: null })).toBeNull();
	for (const text of ['', '[]', 'null', '"x"', '{']) expect(parseReceipt(text)).toBeNull();
});
