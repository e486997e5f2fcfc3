const NAMED =
	/la coordination(?: (?:du|de votre) contrat)?|the (?:contract’s )?coordination(?: of (?:the|your) contract)?/;

/** A sentence around the words that name the coordination, which lead to it; null when it names it nowhere. */
export function atCoordination(
	sentence: string
): { before: string; named: string; after: string } | null {
	const found = NAMED.exec(sentence);
	if (!found) return null;
	const [named] = found;
	return {
		...{ before: sentence.slice(0, found.index), named },
		after: sentence.slice(found.index + named.length)
	};
}
