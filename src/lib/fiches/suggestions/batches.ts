/** In their order, those that were sent together as one. */
export function batchesOf<S extends { batchId: string }>(suggestions: readonly S[]): S[][] {
	const batches: S[][] = [];
	for (const suggestion of suggestions) {
		const last = batches.at(-1);
		if (last && last[0]!.batchId === suggestion.batchId) last.push(suggestion);
		else batches.push([suggestion]);
	}
	return batches;
}
