import { seenLine } from '../../shared/typed/plain-letters.ts';

/** A commune or municipal arrondissement. `code` is its INSEE code, `department` a label such as « Isère (38) ». */
export type Commune = { code: string; name: string; population: number; department: string };
/** An EPCI or établissement public territorial, with the INSEE codes of its members. */
export type Grouping = { code: string; name: string; members: string[]; department: string };

type Entry<Place> = { place: Place; words: string; postcodes: string; departmentCodes: string[] };

export type PlaceIndex = {
	communes: Entry<Commune>[];
	groupings: Entry<Grouping>[];
	communeOf: Map<string, Commune>;
	groupingOf: Map<string, Grouping>;
	/** Postcodes of a commune and its code, each after a space. */
	postcodesOf: Map<string, string>;
	/** Codes of the communes that bear a name, by its plain words. */
	bearersOf: Map<string, string[]>;
};

/** « St-Étienne-de-l’Œuvre » → `saint etienne de l oeuvre`: how names and questions are compared. */
export function plainWords(text: string): string {
	return seenLine(text)
		.normalize('NFD')
		.replace(/[\u0300-\u036f]/g, '')
		.toLowerCase()
		.replace(/œ/g, 'oe')
		.replace(/æ/g, 'ae')
		.replace(/[^a-z0-9]+/g, ' ')
		.replace(/\bst\b/g, 'saint')
		.replace(/\bste\b/g, 'sainte')
		.trim();
}

/** Two characters, three overseas: the département of an INSEE code. */
export function departmentCodeOf(communeCode: string): string {
	return communeCode.slice(0, /^9[78]/.test(communeCode) ? 3 : 2);
}

/** Reads the three lists written by `server/generate-geography.js`. */
export function buildPlaceIndex(lists: {
	communes: string;
	groupings: string;
	departements: string;
}): PlaceIndex {
	const departments = new Map(rowsOf(lists.departements).map(([code, name]) => [code, name]));
	const labelOf = (code: string) => `${departments.get(code) ?? code} (${code})`;
	const communes = rowsOf(lists.communes).map(([code = '', name = '', population, postcodes]) => {
		const department = departmentCodeOf(code);
		const place = { code, name, population: Number(population), department: labelOf(department) };
		return {
			place,
			words: ` ${plainWords(name)}`,
			postcodes: ` ${postcodes} ${code.toLowerCase()}`,
			departmentCodes: [department.toLowerCase()]
		};
	});
	const groupings = rowsOf(lists.groupings).map(([code = '', name = '', list = '']) => {
		const members = list.split(' ');
		const codes = [...new Set(members.map(departmentCodeOf))];
		return {
			place: { code, name, members, department: codes.map(labelOf).join(', ') },
			words: ` ${plainWords(name)}`,
			postcodes: ` ${code}`,
			departmentCodes: codes.map((one) => one.toLowerCase())
		};
	});
	return {
		communes,
		groupings,
		communeOf: new Map(communes.map(({ place }) => [place.code, place])),
		groupingOf: new Map(groupings.map(({ place }) => [place.code, place])),
		postcodesOf: new Map(communes.map(({ place, postcodes }) => [place.code, postcodes])),
		bearersOf: bearersIn(communes)
	};
}

function bearersIn(communes: readonly Entry<Commune>[]): Map<string, string[]> {
	const bearers = new Map<string, string[]>();
	for (const { place, words } of communes) {
		const known = bearers.get(words.slice(1));
		if (known) known.push(place.code);
		else bearers.set(words.slice(1), [place.code]);
	}
	return bearers;
}

function rowsOf(list: string): string[][] {
	return list
		.trimEnd()
		.split('\n')
		.map((line) => line.split('\t'));
}

export type PlacesFound = { communes: Commune[]; groupings: Grouping[]; more: boolean };

/**
 * Communes and groupings whose name holds a word beginning with each word of the question. A postcode or an
 * INSEE code is understood; a département code beside a name (« saint-denis 93 ») tells homonyms apart.
 */
export function searchPlaces(index: PlaceIndex, question: string, limit = 12): PlacesFound {
	const tokens = plainWords(question).split(' ').filter(Boolean);
	if (tokens.join('').length < 2) return { communes: [], groupings: [], more: false };
	const fits = (entry: Entry<unknown>) => tokens.every((token) => holds(entry, token, tokens));
	const phrase = tokens.filter((token) => !/^\d/.test(token)).join(' ');
	const communes = index.communes.filter(fits);
	communes.sort(
		(a, b) =>
			nearness(a.words, phrase) - nearness(b.words, phrase) ||
			b.place.population - a.place.population
	);
	const groupings = index.groupings.filter(fits);
	groupings.sort((a, b) => a.words.length - b.words.length);
	const few = Math.ceil(limit / 2);
	return {
		communes: communes.slice(0, limit).map(({ place }) => place),
		groupings: groupings.slice(0, few).map(({ place }) => place),
		more: communes.length > limit || groupings.length > few
	};
}

function holds(entry: Entry<unknown>, token: string, tokens: string[]): boolean {
	if (entry.words.includes(` ${token}`)) return true;
	if (/^(\d{4,5}|2[ab]\d{3}|\d{9})$/.test(token)) return entry.postcodes.includes(` ${token}`);
	const isDepartment = tokens.length > 1 && /^(\d{2,3}|2[ab])$/.test(token);
	return isDepartment && entry.departmentCodes.includes(token);
}

/** 0 for the very name, 1 for a name that begins so, 2 otherwise. */
function nearness(words: string, phrase: string): number {
	if (words === ` ${phrase}`) return 0;
	return words.startsWith(` ${phrase}`) ? 1 : 2;
}

const PARENTS: [RegExp, string][] = [
	[/^132\d\d$/, '13055'],
	[/^6938\d$/, '69123'],
	[/^751\d\d$/, '75056']
];

/** Sum of the populations, an arrondissement not counted again beside the whole of its commune. */
export function populationOf(communes: readonly { code: string; population: number }[]): number {
	const codes = new Set(communes.map(({ code }) => code));
	const isCountedInParent = (code: string) =>
		PARENTS.some(([pattern, parent]) => pattern.test(code) && codes.has(parent));
	return communes
		.filter(({ code }) => !isCountedInParent(code))
		.reduce((sum, { population }) => sum + population, 0);
}
