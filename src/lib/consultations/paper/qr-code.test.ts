import { expect, it } from 'vitest';
import { qrCodeOf } from './qr-code.ts';

it('an address becomes dark squares inside a white border of four', () => {
	const { size, path } = qrCodeOf('https://brumeval.example/c/brumeval/consultations/bus');
	expect(size).toBeGreaterThanOrEqual(21 + 8);
	const starts = [...path.matchAll(/M(\d+) (\d+)h(\d+)/g)].map((run) => run.slice(1).map(Number));
	for (const [x, y, width] of starts) {
		expect(Math.min(x!, y!)).toBeGreaterThanOrEqual(4);
		expect(Math.max(x! + width!, y! + 1)).toBeLessThanOrEqual(size - 4);
	}
});

it('draws the three corners by which phones find it', () => {
	const { size, path } = qrCodeOf('https://brumeval.example');
	for (const [x, y] of [
		[4, 4],
		[size - 11, 4],
		[4, size - 11]
	])
		expect(path).toContain(`M${x} ${y}h7v1h-7z`);
});
