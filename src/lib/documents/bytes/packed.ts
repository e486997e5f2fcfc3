/** Several byte strings in one piece of memory that belongs to nobody else, so that a thread can be given it without a copy. */
export type Packed = { bytes: Uint8Array<ArrayBuffer>; ends: number[] };

export function pack(parts: readonly Uint8Array[]): Packed {
	const bytes = new Uint8Array(parts.reduce((sum, { byteLength }) => sum + byteLength, 0));
	let end = 0;
	const ends = parts.map((part) => {
		bytes.set(part, end);
		return (end += part.byteLength);
	});
	return { bytes, ends };
}

export function unpack({ bytes, ends }: Packed): Uint8Array[] {
	return ends.map((end, n) => bytes.subarray(n === 0 ? 0 : ends[n - 1], end));
}
