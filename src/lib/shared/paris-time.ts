const parts = new Intl.DateTimeFormat('sv-SE', {
	dateStyle: 'short',
	timeStyle: 'short',
	timeZone: 'Europe/Paris'
});

/** What a `datetime-local` field shows for an instant, in the time of Paris: `2027-03-01T08:00`. Empty for none. */
export function toParisField(instant: Date | null): string {
	return instant ? parts.format(instant).replace(' ', 'T') : '';
}

/**
 * The instant that a `datetime-local` field means in Paris; null when it is not a date. An hour that the change to summer
 * time jumps over is taken an hour later; of one that comes twice in autumn, the first.
 */
export function fromParisField(text: string): Date | null {
	const match = /^([12]\d{3}-\d{2}-\d{2})T([01]\d|2[0-3]):([0-5]\d)(?::[0-5]\d(?:\.\d+)?)?$/.exec(
		text
	);
	if (!match) return null;
	const wanted = `${match[1]}T${match[2]}:${match[3]}`;
	const utc = new Date(`${wanted}:00Z`);
	if (Number.isNaN(utc.getTime()) || !utc.toISOString().startsWith(wanted)) return null;
	// Paris is one or two hours ahead of UTC.
	const [summer, winter] = [2, 1].map((hours) => new Date(utc.getTime() - hours * 3_600_000));
	return toParisField(summer!) === wanted ? summer! : winter!;
}
