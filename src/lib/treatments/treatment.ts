type Words = () => string;

/** Why the law lets it be done: GDPR, article 6, paragraph 1, points e, c and a. */
export type LegalBasis = 'public-task' | 'legal-obligation' | 'consent';

export type DeviceStore = 'cookie' | 'local' | 'session' | 'database' | 'pages';

/** What a device is asked to keep, by the name under which it does; of a name that is computed, how it begins. */
export type OnDevice = {
	store: DeviceStore;
	names: readonly [string, ...string[]];
	/** What it is for, and how long it stays. */
	text: Words;
};

/** What people are told of a treatment. */
export type TreatmentWords = {
	title: Words;
	/** What is kept. */
	data: Words;
	purpose: Words;
	seenBy: Words;
	/** How long, and what becomes of it then. */
	kept: Words;
	/** The law or the practice that the duration comes from. */
	source?: Words;
};

/** Columns by table, as the database names them. */
export type Columns = Readonly<Record<string, readonly string[]>>;

/** One use of personal data: a line of the record that GDPR, article 30, asks for. */
export type Treatment<Key extends string = string> = TreatmentWords & {
	key: Key;
	basis: LegalBasis;
	columns: Columns;
	device: readonly OnDevice[];
};

/** What a domain says of all its columns that could hold something of a person. */
export type DomainTreatments<Key extends string = string> = {
	treatments: readonly Treatment<Key>[];
	/** Texts, files and identifiers that say nothing of anybody: names of places, states, settings. */
	others: Columns;
};

export type KeyOf<Domain extends DomainTreatments> = Domain['treatments'][number]['key'];
