import { foldWord } from '../typed/plain-letters.ts';

/** A record as it was read, with the line of the file where it begins. */
export type ListRecord = { line: number; cells: readonly string[]; text: string };

/** How people call a column; the first that a title answers to is its own. */
export type Titles<Column extends string> = Readonly<Record<Column, RegExp>>;

export type FoundColumns<Column extends string> = {
	/** What each column of the list holds; null for one that is not read. */
	columns: (Column | null)[];
	/** The titles that were written over them; empty when the list has none. */
	titles: string[];
	/** The records below the titles. */
	rows: ListRecord[];
	/** What stood above the titles, which is read by nobody. */
	above: ListRecord[];
};

/** Those beyond are read by nobody, and the page says so. */
export const COLUMNS_MAX = 60;
/** A spreadsheet may say what it is before it says what its columns are. */
const TITLES_WITHIN = 5;

export const personTitles = {
	email:
		/^(adresse (de |du )?)?(messagerie( electronique)?|(e )?mail|mel|courriel|courrier electronique|electronique)s?( address| adresse)?( \d)?( value)?( personnel(le)?| professionnel(le)?| pro| perso)?$/,
	name: /^(nom complet|nom(s)? (et |ou |de l )?prenom(s)?|prenom(s)? (et )?nom(s)?|full name|display name|name|personne|nom d affichage|electeurs?( electrices?)?|electrice|votants?( votantes?)?|votante|habitant|habitante|membre|participant|participante|contact|identite|nom de la personne|nom de l electeur)$/,
	lastName:
		/^(nom|noms|nom de famille|nom d usage|nom usuel|nom de naissance|nom patronymique|last name|lastname|surname|family name)$/,
	firstName: /^(prenom|prenoms|prenom usuel|prenom d usage|first name|firstname|given name)$/
} as const;
export type PersonColumn = keyof typeof personTitles;

/** « Prénom(s) », « E-mail », « Nom / prénom » as words. */
const titleWords = (cell: string) =>
	foldWord(cell)
		.replace(/\(s\)|·s/g, '')
		.replace(/[^a-z0-9]+/g, ' ')
		.trim();

/**
 * Which column holds what, by the titles written over them in whatever order. `needed`: a line without one of these columns is no line of
 * titles. Without titles, `columns` is empty: the order is the caller's.
 */
export function findColumns<Column extends string>(
	records: readonly ListRecord[],
	titles: Titles<Column>,
	needed: readonly Column[]
): FoundColumns<Column> {
	const at = records
		.slice(0, TITLES_WITHIN)
		.findIndex(({ cells }) => isTitles(columnsIn(cells, titles), { cells, needed }));
	if (at < 0) return { columns: [], titles: [], rows: [...records], above: [] };
	const above = records.slice(0, at);
	// Somebody stands above them: they are no titles.
	if (above.some(({ cells }) => cells.some((cell) => cell.includes('@'))))
		return { columns: [], titles: [], rows: [...records], above: [] };
	const { cells } = records[at]!;
	const rows = records.slice(at + 1);
	return { columns: columnsIn(cells, titles), titles: [...cells], rows, above };
}

function columnsIn<Column extends string>(
	cells: readonly string[],
	titles: Titles<Column>
): (Column | null)[] {
	const names = Object.keys(titles) as Column[];
	const taken = new Set<Column>();
	return cells.slice(0, COLUMNS_MAX).map((cell) => {
		const words = titleWords(cell);
		const column = words === '' ? undefined : names.find((name) => titles[name].test(words));
		if (!column || taken.has(column)) return null;
		taken.add(column);
		return column;
	});
}

function isTitles<Column extends string>(
	columns: readonly (Column | null)[],
	{ cells, needed }: { cells: readonly string[]; needed: readonly Column[] }
): boolean {
	return (
		needed.some((column) => columns.includes(column)) && !cells.some((cell) => cell.includes('@'))
	);
}

/** What a record says of one column; the cells of several columns of the same kind one after the other. */
export function cellOf<Column extends string>(
	cells: readonly string[],
	columns: readonly (Column | null)[],
	column: Column
): string {
	const found = columns.flatMap((one, at) => (one === column ? (cells[at] ?? '').trim() : []));
	return found.filter(Boolean).join(' ');
}

/** First name and last name, however many columns hold them. */
export function nameIn(cells: readonly string[], columns: readonly (string | null)[]): string {
	const parts = ['firstName', 'lastName'].map((column) => cellOf(cells, columns, column));
	const name = cellOf(cells, columns, 'name');
	const whole = parts.filter(Boolean).join(' ');
	return (whole || name).replace(/\s+/g, ' ');
}

const widthOf = (rows: readonly ListRecord[]) =>
	rows.reduce((most, { cells }) => Math.max(most, cells.length), 0);

/**
 * A list without titles: the column of addresses is the one that holds most of them; the first two others that hold words and no figures
 * are a name, in the order in which it was written.
 */
export function guessColumns(rows: readonly ListRecord[]): (PersonColumn | null)[] {
	const width = Math.min(COLUMNS_MAX, widthOf(rows));
	const sample = rows.slice(0, 200);
	const count = (at: number, isSo: (cell: string) => boolean) =>
		sample.filter(({ cells }) => isSo((cells[at] ?? '').trim())).length;
	const places = Array.from({ length: width }, (_, at) => at);
	const addresses = places.map((at) => count(at, (cell) => cell.includes('@')));
	const most = Math.max(0, ...addresses);
	const email = most > 0 ? addresses.indexOf(most) : -1;
	const isName = (at: number) =>
		at !== email && count(at, (cell) => /\p{L}/u.test(cell) && !/[\d@]/.test(cell)) > 0;
	const names = places.filter(isName).slice(0, 2);
	return places.map((at) => {
		if (at === email) return 'email';
		return names.includes(at) ? 'name' : null;
	});
}

/** A column as it is shown to whoever says what it holds. */
export type ShownColumn = { title: string; examples: string[]; holds: string | null };

const EXAMPLES = 2;
const EXAMPLE_MAX = 40;
const short = (text: string) =>
	text.length > EXAMPLE_MAX ? `${text.slice(0, EXAMPLE_MAX - 1)}…` : text;

export function shownColumns(
	rows: readonly ListRecord[],
	{ titles, columns }: { titles: readonly string[]; columns: readonly (string | null)[] }
): ShownColumn[] {
	const width = Math.min(COLUMNS_MAX, Math.max(titles.length, widthOf(rows)));
	return Array.from({ length: width }, (_, at) => {
		const filled = rows.map(({ cells }) => (cells[at] ?? '').trim()).filter(Boolean);
		return {
			...{ title: short(titles[at] ?? ''), holds: columns[at] ?? null },
			examples: [...new Set(filled)].slice(0, EXAMPLES).map(short)
		};
	});
}

/** `colonne`: what a person chooses; `lue`: what was shown, which is what is kept. */
export type ColumnFields = 'colonne' | 'lue';

/** What a form says of each column, in its order; null when it does not. */
export function chosenColumns<Column extends string>(
	form: FormData,
	known: readonly Column[],
	fields: ColumnFields = 'colonne'
): (Column | null)[] | null {
	const chosen: (Column | null)[] = [];
	for (let at = 0; at < COLUMNS_MAX && form.has(`${fields}-${at}`); at += 1) {
		const value = form.get(`${fields}-${at}`);
		chosen.push(known.find((column) => column === value) ?? null);
	}
	return chosen.length > 0 ? chosen : null;
}
