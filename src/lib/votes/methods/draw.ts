import { digestOf } from '../../shared/bytes.ts';

/**
 * The order drawn from a seed published before closing, for ties that nothing else breaks. Each option gets the SHA-256 of
 * « seed:number », where number is its place on the ballot from 1; the smallest hash, read as text, comes first. Anybody can
 * do it again: `printf '%s' 'graine:1' | sha256sum`.
 */
export async function drawOrderOf(seed: string, optionCount: number): Promise<number[]> {
	const positions = Array.from({ length: optionCount }, (_, position) => position);
	const hashes = await Promise.all(positions.map((at) => digestOf(`${seed}:${at + 1}`)));
	// Plain comparison: the order of a language would not be the same everywhere.
	return positions.sort((a, b) => (hashes[a]! < hashes[b]! ? -1 : 1));
}
