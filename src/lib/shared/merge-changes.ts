/** The fields of a form as text, by name. */
export type Fields = Record<string, string>;

export type Merged = {
	/** To be saved, or to be shown again: in a conflict, the words of the person stay in the field. */
	fields: Fields;
	/** What somebody else saved meanwhile in a field that this person changed too, by name. */
	conflicts: Fields;
	/** The fields that somebody else alone changed: theirs are kept. */
	theirs: string[];
};

/**
 * Two people edited the same description from `base`. Each field that only one of them changed keeps that change; where
 * both did, nobody's words disappear: both are shown, and a person decides.
 */
export function mergeChanges(base: Fields, mine: Fields, saved: Fields): Merged {
	const fields: Fields = {};
	const conflicts: Fields = {};
	const theirs: string[] = [];
	for (const name of Object.keys(saved)) {
		const [was, wanted, is] = [base[name], mine[name] ?? '', saved[name]!];
		const isTheirsAlone = wanted === was && is !== was;
		fields[name] = isTheirsAlone ? is : wanted;
		if (isTheirsAlone) theirs.push(name);
		else if (is !== was && is !== wanted) conflicts[name] = is;
	}
	return { fields, conflicts, theirs };
}

/** What a hidden field brought back; anything else is read as « nothing known », so that every difference is shown. */
export function readBase(text: unknown): Fields {
	if (typeof text !== 'string') return {};
	try {
		const value: unknown = JSON.parse(text);
		if (typeof value !== 'object' || value === null) return {};
		return Object.fromEntries(
			Object.entries(value).filter(
				(entry): entry is [string, string] => typeof entry[1] === 'string'
			)
		);
	} catch {
		return {};
	}
}
