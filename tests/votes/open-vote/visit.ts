import { readdirSync } from 'node:fs';

export type Answer = { status: number; type: string; location: string; body: string };

/** Every route of the application: pages, their data, files and endpoints. */
export function listAddresses(values: Record<string, readonly string[]>): string[] {
	const routes = readdirSync('src/routes', { recursive: true, encoding: 'utf8' })
		.filter((path) => /(^|\/)\+(page\.svelte|server\.ts)$/.test(path))
		.map((path) => path.replace(/\/?\+(page\.svelte|server\.ts)$/, ''))
		.map((route) => `/${route.replace(/\([^)]+\)\//g, '')}`);
	const addresses = [...new Set(routes)].flatMap((route) => filled(route, values));
	return [...addresses, '/metrics', '/collab/x', '/live/x'];
}

/** An address for each value that a step may take. */
function filled(route: string, values: Record<string, readonly string[]>): string[] {
	const parameter = /\[{1,2}(\w+)(?:=\w+)?\]{1,2}/.exec(route);
	if (!parameter) return [route];
	const [whole, name] = parameter;
	const known = values[name!];
	if (!known) throw new Error(`no value for ${name} of ${route}: say which address to visit`);
	return known.flatMap((value) => filled(route.replace(whole, value), values));
}

export async function visit(
	origin: string,
	path: string,
	cookie: string | undefined
): Promise<Answer> {
	const ask = () =>
		fetch(`${origin}${path}`, {
			redirect: 'manual',
			headers: { accept: '*/*', ...(cookie ? { cookie } : {}) }
		});
	// A connection that was idle may be closed just then.
	const response = await ask().catch(ask);
	return {
		status: response.status,
		type: response.headers.get('content-type') ?? '',
		location: response.headers.get('location') ?? '',
		body: await response.text()
	};
}

const MASKS: readonly (readonly [RegExp, string])[] = [
	[/nonce="[^"]*"/g, 'NONCE'],
	[/\b[\da-f]{8}(?:-[\da-f]{4}){3}-[\da-f]{12}\b/g, 'UUID'],
	[/\b[\da-f]{64}\b/g, 'HASH'],
	// Its beginning, where the whole is folded.
	[/\b[\da-f]{12}…/g, 'HASH…'],
	// Signatures and public keys of boards, in base64url.
	[/[\w-]{43,}/g, 'BYTES'],
	[/\breference"?:\s*"[\da-f]{8}"/g, 'REFERENCE'],
	[/signaler\W+[\da-f]{8}\b/g, 'REFERENCE'],
	// Renewed once in a while, by whichever address is asked then.
	[/"?lastSeenAt"?:(new Date\(\d+\)|\["Date","[^"]*"\])/g, 'SEEN'],
	// The same on the page of one's own data, and in its copy.
	[/Vu le<\/dt>\s*<dd[^>]*>[^<]*/g, 'SEEN'],
	[/Vu (?:à l’instant|il y a)[^<·"]*/g, 'SEEN'],
	// The minute at which the copy of one's own data is made.
	[/(?<=faite pour [^<"]{1,200}, le )\d[^<"]*/g, 'MADE'],
	[/"seen"\s*:\s*"[^"]*"/g, 'SEEN']
];

/** What a body says, without what changes from one request, one envelope or one start to the next. */
export function masked(body: string, startedAt = Infinity): string {
	const text = MASKS.reduce((left, [pattern, name]) => left.replace(pattern, name), body);
	const orNow = (written: string, at: number) => (at >= startedAt ? 'NOW' : written);
	return text
		.replace(/\bnew Date\((\d{13})\)/g, (written, ms: string) => orNow(written, Number(ms)))
		.replace(/\d{4}-\d\d-\d\dT[\d:.]+Z/g, (written) => orNow(written, Date.parse(written)));
}

/** The data of a page as the framework sends it: a list where a number stands for what is at its place. */
function withoutReferences(body: string): string {
	try {
		const { nodes } = JSON.parse(body) as { nodes: ({ data?: unknown[] } | null)[] };
		return JSON.stringify(nodes.map((node) => (node?.data ? valueAt(node.data, 0) : null)));
	} catch {
		return body;
	}
}

function valueAt(list: readonly unknown[], at: number): unknown {
	const value = list[at];
	if (typeof value !== 'object' || value === null) return value ?? null;
	// A date, and other kinds of their own: `["Date", "2026-…"]`.
	if (Array.isArray(value) && typeof value[0] === 'string') return value;
	if (Array.isArray(value)) return value.map((one: number) => valueAt(list, one));
	return Object.fromEntries(
		Object.entries(value).map(([key, one]) => [key, valueAt(list, one as number)])
	);
}

/** The text of a body in the encodings that it may hide in: entities, tags, escapes, base64. */
export function textsOf(body: string): string[] {
	const plain = (body.startsWith('{"type":"data"') ? withoutReferences(body) : body)
		.replace(/&#(\d+);/g, (_, code: string) => String.fromCharCode(Number(code)))
		.replace(/&#x([\da-f]+);/gi, (_, code: string) => String.fromCharCode(parseInt(code, 16)))
		.replace(/\\u([\da-f]{4})/gi, (_, code: string) => String.fromCharCode(parseInt(code, 16)));
	const encoded = [...body.matchAll(/[\w+/-]{16,}={0,2}/g)].map(([text]) =>
		Buffer.from(text, 'base64').toString('latin1')
	);
	return [plain, plain.replace(/<[^>]*>/g, ' '), ...encoded];
}

const NEAR = 160;

/** The counts that stand near an option of a vote, in a body that should hold none. */
export function countsNear(
	body: string,
	options: readonly string[],
	counts: readonly number[]
): string[] {
	const found: string[] = [];
	for (const text of textsOf(body))
		for (const option of options)
			for (let at = text.indexOf(option); at !== -1; at = text.indexOf(option, at + 1)) {
				const around = text.slice(Math.max(0, at - NEAR), at + option.length + NEAR);
				for (const count of counts)
					if (new RegExp(`(?<![\\w.,-])${count}(?![\\w-])`).test(around)) found.push(around);
			}
	return found;
}
