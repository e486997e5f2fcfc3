import { departmentCodeOf, plainWords, type Commune, type PlaceIndex } from './place-search.ts';

/** Those that bear a name, in a list that a person reads through. */
const CHOICES_MAX = 40;
/** Those whose name only begins so: who sees none of theirs writes more of it. */
const BEGINNINGS_MAX = 8;

export type CommuneNamed = Pick<Commune, 'code' | 'name' | 'department'>;
type Known = CommuneNamed & { population: number; words: string; postcodes: string };
type Near = readonly { code: string; name: string }[];

/**
 * The communes that what somebody typed may mean: its postcode, its code, or its name, with its département beside it or not
 * (« Saint-Denis (93) », « Évry, Essonne »). Several when several bear the name, those of `near` (the territory) first; so are those whose
 * name goes on after it and that one would rather think of: of the territory, or more populated (« Évry »: Évry-Courcouronnes too).
 */
export function communesNamed(index: PlaceIndex, near: Near, typed: string): CommuneNamed[] {
	const { name, hints } = readTyped(typed);
	if (name.length + hints.join('').length < 2) return [];
	const beside = chosen(candidates(index, near, { name, hints }), { name, near });
	// What stood beside the name may be its end: « Villeneuve, Loubet ».
	const whole = plainWords(typed);
	const found = beside.length
		? beside
		: chosen(candidates(index, near, { name: whole, hints: [] }), { name: whole, near });
	return found.map(({ code, name: called, department }) => ({ code, name: called, department }));
}

type Asked = { name: string; hints: readonly string[] };

/** The words of the name, and what stands beside it: figures, or what a comma or a bracket sets apart. */
function readTyped(typed: string): Asked {
	const [, before = '', beside = ''] = /^([^(,]*)[(,]?(.*)$/s.exec(typed) ?? [];
	const words = plainWords(before).split(' ').filter(Boolean);
	const isFigures = (word: string) => /^(\d+|2[ab]\d*)$/.test(word);
	const hints = [...words.filter(isFigures), ...plainWords(beside).split(' ').filter(Boolean)];
	return { name: words.filter((word) => !isFigures(word)).join(' '), hints };
}

/** Those of France whose name holds these words, or whose figures are these; a territory may have its own. */
function candidates(index: PlaceIndex, near: Near, { name, hints }: Asked): Known[] {
	const tokens = name.split(' ').filter(Boolean);
	const isOwn = new Set(near.map(({ code }) => code));
	const fits = (words: string, figures: string) =>
		tokens.every((token) => words.includes(` ${token}`)) &&
		(tokens.length > 0 || hints.every((hint) => holdsFigures(figures, hint)));
	const own = near
		.map(({ code, name: called }) => ownOf(index, { code, name: called }))
		.filter(({ words, postcodes }) => fits(words, postcodes));
	const others = index.communes
		.filter(({ place, words, postcodes }) => fits(words, postcodes) && !isOwn.has(place.code))
		.map(({ place, words, postcodes }) => ({ ...place, words, postcodes }));
	const all = [...own, ...others];
	return tokens.length > 0 && hints.length > 0 ? all.filter(answersTo(hints)) : all;
}

function ownOf(index: PlaceIndex, { code, name }: Near[number]): Known {
	const known = index.communeOf.get(code);
	const postcodes = index.postcodesOf.get(code) ?? ` ${code.toLowerCase()}`;
	const { department, population } = known ?? { department: '', population: 0 };
	return { code, name, department, population, postcodes, words: ` ${plainWords(name)}` };
}

/** A spreadsheet takes « 01400 » for 1400. */
const holdsFigures = (postcodes: string, hint: string) =>
	`${postcodes} `.includes(` ${/^\d{4}$/.test(hint) ? `0${hint}` : hint} `);

const answersTo =
	(hints: readonly string[]) =>
	({ code, department, postcodes }: Known) => {
		const words = ` ${plainWords(department)} ${departmentCodeOf(code).toLowerCase()} `;
		return hints.every((hint) => words.includes(` ${hint} `) || holdsFigures(postcodes, hint));
	};

function chosen(communes: readonly Known[], { name, near }: { name: string; near: Near }): Known[] {
	const isOwn = new Set(near.map(({ code }) => code));
	const ordered = [...communes].sort(
		(a, b) => Number(isOwn.has(b.code)) - Number(isOwn.has(a.code)) || b.population - a.population
	);
	if (name === '') return ordered.slice(0, CHOICES_MAX);
	const exact = ordered.filter(({ words }) => words === ` ${name}`);
	if (exact.length === 0) return ordered.slice(0, BEGINNINGS_MAX);
	const most = Math.max(...exact.map(({ population }) => population));
	const isRather = ({ code, name: called, words, population }: Known) =>
		words.startsWith(` ${name} `) &&
		!/ Arrondissement$/i.test(called) &&
		(isOwn.has(code) || population > most);
	return ordered.filter((one) => exact.includes(one) || isRather(one)).slice(0, CHOICES_MAX);
}

/** « Saint-Denis (93) » for a name that others of France bear: chosen from a list, it means one commune. */
export function nameToChoose(index: PlaceIndex, { code, name }: Near[number]): string {
	const bearers = index.bearersOf.get(plainWords(name)) ?? [];
	const isShared = bearers.some((other) => other !== code);
	return isShared && index.communeOf.has(code) ? `${name} (${departmentCodeOf(code)})` : name;
}
