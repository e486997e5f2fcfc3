/**
 * The people whom a comment calls by name: « @Amina ». The longest name wins, so that « @Jean Martin » is not « @Jean »;
 * a name that two people share calls nobody, unless the one who writes chose among them.
 */
export function mentionedIn(
	body: string,
	people: readonly { accountId: string; name: string }[]
): string[] {
	const byName = new Map<string, string[]>();
	for (const { accountId, name } of people) {
		const key = name.toLocaleLowerCase('fr');
		byName.set(key, [...(byName.get(key) ?? []), accountId]);
	}
	const names = [...byName.keys()].filter(Boolean).sort((a, b) => b.length - a.length);
	const text = body.toLocaleLowerCase('fr');
	const found = new Set<string>();
	for (const { index } of text.matchAll(/(?<![\p{L}\p{N}])@/gu)) {
		const rest = text.slice(index + 1);
		const name = names.find(
			(one) => rest.startsWith(one) && !/^[\p{L}\p{N}]/u.test(rest.slice(one.length))
		);
		const ids = name === undefined ? [] : (byName.get(name) ?? []);
		if (ids.length === 1) found.add(ids[0]!);
	}
	return [...found];
}
