/** Waits for something that must come about, looking often; fails with its description when it has not in time. */
export async function waitUntil(
	what: string,
	isSo: () => boolean | Promise<boolean>,
	withinMs = 15_000
): Promise<void> {
	const limit = Date.now() + withinMs;
	while (!(await isSo())) {
		if (Date.now() > limit) throw new Error(`still waiting: ${what}`);
		await new Promise((resolve) => setTimeout(resolve, 10));
	}
}
