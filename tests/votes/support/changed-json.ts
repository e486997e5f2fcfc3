type Random = () => number;
type Json = null | boolean | number | string | Json[] | { [key: string]: Json };
/** A place in a file: what holds it, and its name there. */
type Spot = { holder: Json[] | { [key: string]: Json }; key: string | number; path: string };

const upTo = (random: Random, count: number) => Math.floor(random() * count);

function spotsOf(value: Json, path = ''): Spot[] {
	if (typeof value !== 'object' || value === null) return [];
	const keys = Array.isArray(value) ? [...value.keys()] : Object.keys(value);
	return keys.flatMap((key) => {
		const at = `${path}/${key}`;
		const holder = value as { [key: string]: Json };
		return [{ holder, key, path: at }, ...spotsOf(holder[key]!, at)];
	});
}

function otherValue(value: Json, random: Random): Json {
	if (typeof value === 'number') return value + 1 + upTo(random, 3);
	if (typeof value === 'boolean') return !value;
	if (value === null) return 0;
	if (typeof value !== 'string') return Array.isArray(value) ? {} : [];
	const at = upTo(random, value.length + 1);
	return value.slice(0, at) + 'x' + value.slice(at + upTo(random, 2));
}

const deeds: Record<string, (spot: Spot, random: Random) => void> = {
	'another value': ({ holder, key }, random) => {
		const place = holder as { [key: string]: Json };
		place[key] = otherValue(place[key]!, random);
	},
	'taken out': ({ holder, key }) => {
		if (Array.isArray(holder)) holder.splice(Number(key), 1);
		else delete holder[key];
	},
	'put twice': ({ holder, key }) => {
		if (Array.isArray(holder)) holder.splice(Number(key), 0, holder[Number(key)]!);
		else holder[`${key}s`] = holder[key]!;
	},
	'changed places': ({ holder, key }) => {
		const keys = Object.keys(holder);
		const place = holder as { [key: string]: Json };
		const other = keys[(keys.indexOf(String(key)) + 1) % keys.length]!;
		[place[key], place[other]] = [place[other]!, place[key]!];
	}
};

/** A file in which one thing says otherwise; null where the change says the same. `meansNothing`: places that may change so. */
export function changedJson(
	text: string,
	random: Random,
	{ meansNothing }: { meansNothing: (path: string, deed: string) => boolean }
): { text: string; what: string } | null {
	const value = JSON.parse(text) as Json;
	const spots = spotsOf(value);
	const spot = spots[upTo(random, spots.length)]!;
	const [deed, change] = Object.entries(deeds)[upTo(random, Object.keys(deeds).length)]!;
	if (meansNothing(spot.path, deed)) return null;
	change(spot, random);
	const changed = JSON.stringify(value);
	return changed === JSON.stringify(JSON.parse(text))
		? null
		: { text: changed, what: `${deed}: ${spot.path}` };
}
