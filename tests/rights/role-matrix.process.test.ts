import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openDatabase } from '#lib/database/open-database.server.ts';
import { installServerKeys, serverKeysOf } from '#lib/votes/box/server-keys.server.ts';
import { aDemonstration } from '../support/a-demonstration.ts';
import { driversOfTheRun } from '../support/databases.ts';
import { startApplication, type Application } from '../support/application.ts';
import { attempt, read, saidTo, type Answer } from './support/ask.ts';
import { findAddresses } from './support/addresses.ts';
import { seatReaders, type Reader } from './support/people-of-matrix.ts';
import { listRouteEntries, type RouteEntry } from './support/route-entries.ts';

const WITHIN_MS = 900_000;
const AT_ONCE = 6;
/** Asked last: after it they are nobody. */
const SIGN_OUT = '/deconnexion';

/** Pages about oneself: what was one's own is said there for ever. */
const isOfOneself = (route: string) =>
	route.startsWith('/compte') || route === '/c/[contract]/ma-place';

/** Who is asked last: what needs no form is done by whoever may. */
const inOrder = (readers: readonly Reader[]) =>
	readers.toSorted((a, b) => Number(isStrong(a)) - Number(isStrong(b)));
const isStrong = ({ called }: Reader) => ['coordinator', 'administrator'].includes(called);

describe.each(driversOfTheRun())('rights, by role (%s)', (driver) => {
	let application: Application;
	let origin: string;
	let readers: Reader[];
	let addresses: Map<string, string>;
	let remove: () => Promise<void>;
	const entries = listRouteEntries();
	const pages = entries.filter(({ does }) => does === 'GET');
	const actions = entries.filter(({ does }) => does !== 'GET');
	const ends = ({ route }: RouteEntry) => route === SIGN_OUT;
	const named = (called: string) => readers.find((reader) => reader.called === called)!;

	beforeAll(async () => {
		const made = await aDemonstration(driver);
		remove = made.remove;
		const opened = await openDatabase(made.place);
		installServerKeys(serverKeysOf(made.key));
		readers = await seatReaders(opened.db);
		await opened.close();
		application = startApplication({ ...made.environment, DEMO: '0' });
		origin = await application.ready;
		const guides = ['coordinator', 'committee-member', 'administrator', 'visitor'];
		addresses = await findAddresses(origin, entries, guides.map(named));
	}, WITHIN_MS);

	afterAll(async () => {
		await application?.stop();
		await remove?.();
	});

	it(
		'show to somebody who has no part any more what a resident sees, word for word',
		async () => {
			const former = readers.filter(({ called }) => called.startsWith('former'));
			const resident = named('resident');
			await eachOf(pages, async ({ route }) => {
				const path = addresses.get(route)!;
				const theirs = await read(origin, path, resident);
				for (const reader of former) {
					const what = `${path}, ${reader.called}`;
					const shown = await read(origin, path, reader);
					expect(shown.answer, what).toBe(theirs.answer);
					if (isOfOneself(route)) continue;
					const [said, wanted] = [saidTo(shown.html, reader), saidTo(theirs.html, resident)];
					expect(said === wanted, `${what}: ${firstDifference(said, wanted)}`).toBe(true);
				}
			});
		},
		WITHIN_MS
	);

	it(
		'are those of the matrix, for every page and every action; who has no part any more does what a resident does',
		async () => {
			const lines = new Map<RouteEntry, Map<string, Answer>>();
			for (const reader of inOrder(readers)) {
				// What they are shown is compared with what a resident is shown, above.
				const isFormer = reader.called.startsWith('former');
				const asked = isFormer ? actions : entries;
				const keep = async (entry: RouteEntry) => {
					const said = await ask(entry, reader);
					lines.set(entry, (lines.get(entry) ?? new Map()).set(reader.called, said));
				};
				await eachOf(
					asked.filter((entry) => !ends(entry)),
					keep
				);
				await eachOf(asked.filter(ends), keep);
			}
			for (const [{ route, does }, said] of lines) {
				for (const [called, answer] of said) {
					if (!called.startsWith('former')) continue;
					expect(answer, `${does} ${route}, ${called}`).toBe(said.get('resident'));
					said.delete(called);
				}
			}
			const table = entries.map((entry) => lineOf(entry, lines.get(entry)!));
			await expect(`${table.sort().join('\n')}\n`).toMatchFileSnapshot('role-matrix.txt');
		},
		WITHIN_MS
	);

	async function ask({ route, does }: RouteEntry, reader: Reader): Promise<Answer> {
		const path = addresses.get(route)!;
		const [method, action = ''] = does.split(' ') as [string, string?];
		if (method === 'GET') return (await read(origin, path, reader)).answer;
		const search = action && `?${new URLSearchParams({ [`/${action}`]: '' })}`;
		return attempt(origin, { path: path + search, method }, reader);
	}
});

/** `GET /aide: yes visitor, resident, …` */
function lineOf({ route, does }: RouteEntry, said: ReadonlyMap<string, Answer>): string {
	const answers = [...new Set(said.values())].sort();
	const who = (answer: Answer) =>
		[...said].filter(([, given]) => given === answer).map(([called]) => called);
	const all = answers.map((answer) => `${answer}: ${who(answer).toSorted().join(', ')}`);
	return `${route} ${does} — ${answers.length === 1 ? `${answers[0]}: everybody` : all.join(' | ')}`;
}

/** Where two pages part, with some words of each. */
function firstDifference(said: string, wanted: string): string {
	let at = 0;
	while (at < said.length && said[at] === wanted[at]) at += 1;
	const around = (text: string) => text.slice(Math.max(0, at - 60), at + 160);
	return `« ${around(said)} » and not « ${around(wanted)} »`;
}

async function eachOf<T>(all: readonly T[], deed: (one: T) => Promise<void>): Promise<void> {
	const waiting = [...all];
	const worker = async () => {
		for (let one = waiting.shift(); one !== undefined; one = waiting.shift()) await deed(one);
	};
	await Promise.all(Array.from({ length: AT_ONCE }, worker));
}
