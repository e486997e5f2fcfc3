/**
 * The order drawn from a seed published before closing, for ties that nothing else breaks. Each option gets the SHA-256 of
 * « seed:number », where number is its place on the ballot from 1; the smallest hash, read as text, comes first. Anybody can
 * do it again: `printf '%s' 'graine:1' | sha256sum`.
 */
export async function drawOrderOf(seed: string, optionCount: number): Promise<number[]> {
	const positions = Array.from({ length: optionCount }, (_, position) => position);
	const hashes = await Promise.all(positions.map((at) => sha256Of(`${seed}:${at + 1}`)));
	// Plain comparison: the order of a language would not be the same everywhere.
	return positions.sort((a, b) => (hashes[a]! < hashes[b]! ? -1 : 1));
}

async function sha256Of(text: string): Promise<string> {
	const digest = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(text));
	return [...new Uint8Array(digest)].map((byte) => byte.toString(16).padStart(2, '0')).join('');
}
