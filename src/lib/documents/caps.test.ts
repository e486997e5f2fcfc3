import { expect, it } from 'vitest';
import { DOCUMENT_BYTES, DOCUMENT_STRUCTS, percentIfNearlyFull } from './caps.ts';

it('a document is told to be nearly full from four fifths of either cap on', () => {
	const size = (bytes: number, structs: number) =>
		percentIfNearlyFull({ bytes: bytes * DOCUMENT_BYTES, structs: structs * DOCUMENT_STRUCTS });
	expect(size(0.79, 0.79)).toBeNull();
	expect(size(0.8, 0)).toBe(80);
	expect(size(0.1, 0.825)).toBe(82);
	expect(size(1.2, 0.9)).toBe(100);
});
