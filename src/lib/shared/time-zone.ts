/** The zones of France (IANA), the one of most contracts first. */
export const timeZones = [
	'Europe/Paris',
	'America/Guadeloupe',
	'America/Martinique',
	'America/Cayenne',
	'Indian/Reunion',
	'Indian/Mayotte',
	'America/Miquelon',
	'America/St_Barthelemy',
	'America/Marigot',
	'Pacific/Noumea',
	'Pacific/Wallis',
	'Pacific/Tahiti',
	'Pacific/Marquesas',
	'Pacific/Gambier'
] as const;
export type TimeZone = (typeof timeZones)[number];

export const defaultTimeZone: TimeZone = 'Europe/Paris';

let readTimeZone = (): TimeZone => defaultTimeZone;

/**
 * Hours and days are those of the contract that a page is about, as its words are in the language of who reads: on the server each
 * request has its own zone, in the browser the frame of the contract's pages gives it.
 */
export function installTimeZoneReader(reader: () => TimeZone): void {
	readTimeZone = reader;
}

/** That of Paris where no contract is asked for. What is done for a contract outside of a request takes its zone from its row. */
export function currentTimeZone(): TimeZone {
	return readTimeZone();
}

let writeTimeZone: (zone: TimeZone) => void = () => {};

/** On the server: what keeps the zone of a request. */
export function installTimeZoneWriter(writer: (zone: TimeZone) => void): void {
	writeTimeZone = writer;
}

/** Hours and days of this request are those of this zone, once its contract is known. */
export function useTimeZone(zone: TimeZone): void {
	writeTimeZone(zone);
}

const days = new Map<TimeZone, Intl.DateTimeFormat>();

/** The day that it is there, as `YYYY-MM-DD`: dates without an hour are compared with it. */
export function dayOf(instant: Date, zone = currentTimeZone()): string {
	const format = days.get(zone) ?? new Intl.DateTimeFormat('sv-SE', { timeZone: zone });
	days.set(zone, format);
	return format.format(instant);
}

/** By the department, or the collectivity, of a commune: the first three figures of its INSEE code. */
const ofDepartments: Readonly<Record<string, TimeZone>> = {
	'971': 'America/Guadeloupe',
	'972': 'America/Martinique',
	'973': 'America/Cayenne',
	'974': 'Indian/Reunion',
	'975': 'America/Miquelon',
	'976': 'Indian/Mayotte',
	'977': 'America/St_Barthelemy',
	'978': 'America/Marigot',
	'986': 'Pacific/Wallis',
	'987': 'Pacific/Tahiti',
	'988': 'Pacific/Noumea'
};

/** The zone of most of these communes, by their INSEE codes. */
export function timeZoneOfCommunes(codes: readonly string[]): TimeZone {
	const counts = new Map<TimeZone, number>();
	for (const code of codes) {
		const zone = ofDepartments[code.slice(0, 3)] ?? defaultTimeZone;
		counts.set(zone, (counts.get(zone) ?? 0) + 1);
	}
	const [most] = [...counts].sort(([, a], [, b]) => b - a);
	return most?.[0] ?? defaultTimeZone;
}
