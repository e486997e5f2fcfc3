import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openDatabase } from '#lib/database/open-database.server.ts';
import { openBallots } from '#lib/votes/counting/open-ballots.server.ts';
import { DEFAULTS } from '#lib/votes/methods/parameters.ts';
import { aDataDirectory, startApplication, type Application } from '../support/application.ts';
import { freePort } from '../support/free-port.ts';
import {
	castAll,
	CHOSEN,
	copyInstallation,
	OPTIONS,
	PEOPLE,
	prepare,
	type OpenVote,
	type Prepared
} from './open-vote/two-installations.ts';
import { waitUntil } from '../support/wait-until.ts';
import { countsNear, listAddresses, masked, visit, type Answer } from './open-vote/visit.ts';

const [FIRST, SECOND] = [0, 1] as const;
const both = [FIRST, SECOND] as const;
/** The same for both: it is in posters and in their QR codes. */
const ORIGIN = 'http://maillage.test';
const isLong = process.env.MAILLAGE_LONG === '1';
/** A visitor has no account; the others are one of each role, and one of each place in front of a vote. */
const readers = ['', ...PEOPLE];
/** Who reads every address in the short run: the others read those of votes, and their own. */
const READ_ALL = ['', 'amina', 'coordination'];
const ofVotesOrOneself = (path: string) => /\/votes|^\/compte|ma-place/.test(path);
/** Those that no day, hour or minute is. */
const COUNTS = CHOSEN.map((counts) => counts.filter((count) => count > 60));

const CONSULTATION = 'ou-et-quand-le-bus-sante-des-femmes-doit-il-passer';
const valuesFor = (votes: readonly OpenVote[]) => ({
	contract: ['brumeval'],
	vote: votes.map(({ slug }) => slug),
	cast: votes.map(({ casts }) => casts[0]!),
	consultation: [CONSULTATION],
	...{ phase: ['1'], number: ['4'], version: ['1'], group: ['comite-citoyen'] },
	...{
		theme: ['prevention'],
		sheet: ['1'],
		token: ['inconnu'],
		code: ['ABCDEFGHJK'],
		kind: ['contribution']
	},
	...{ id: [votes[0]!.id], followUp: [votes[0]!.id], account: [votes[0]!.id] }
});

/** A receipt is looked at in its own vote only. */
const isOfItsVote = (votes: readonly OpenVote[]) => (path: string) =>
	votes.every(({ slug, casts }) => !path.includes(`/${slug}/recu/`) || path.includes(casts[0]!));

/** All that one person is answered in one installation, by address. */
async function readEverything(
	origin: string,
	{ votes, cookies }: Prepared,
	person: string
): Promise<Map<string, Answer>> {
	const answers = new Map<string, Answer>();
	// What is added while it is gone through is visited too.
	const readsAll = isLong || READ_ALL.includes(person);
	const paths = new Set(
		listAddresses(valuesFor(votes))
			.filter(isOfItsVote(votes))
			.filter((path) => readsAll || ofVotesOrOneself(path))
	);
	for (const path of paths) {
		const answer = await visit(origin, path, cookies[person]);
		answers.set(path, answer);
		// The data of a page, as the framework asks for it: what its script already holds, so in the long run away from votes.
		const isRead = isLong || path.includes('/votes/');
		if (
			isRead &&
			answer.type.startsWith('text/html') &&
			answer.status === 200 &&
			!path.includes('?')
		)
			paths.add(`${path === '/' ? '' : path}/__data.json`);
		for (const [, link] of answer.body.matchAll(/href="(\/c\/brumeval\/[^"#]*votes[^"#]*)"/g)) {
			// One receipt of each vote is visited: there are as many as ballots.
			if (!link!.includes('/recu/')) paths.add(link!.replaceAll('&amp;', '&'));
		}
	}
	return answers;
}

function wordsOf(path: string, answer: Answer, startedAt: number): string {
	const { status, type, location, body } = answer;
	const text = masked([status, type, location, body].join('\n'), startedAt);
	// Time, memory and what is open differ at each instant: the names of our own figures are the same.
	if (path === '/metrics') return (text.match(/^maillage_\S+/gm) ?? []).join('\n');
	// The pseudonym that is proposed there to whoever makes an account is drawn anew each time.
	return path.startsWith('/inscription') ? text.replace(/"\p{L}+ \d{1,3}"/gu, 'PSEUDONYM') : text;
}

/** Where the two installations do not say the same, with the place of the first difference. */
function differences(
	answers: readonly (readonly Map<string, Answer>[])[],
	startedAt: number
): string[] {
	return readers.flatMap((person, at) => {
		const [one, other] = [answers[FIRST]![at]!, answers[SECOND]![at]!];
		const paths = new Set([...one.keys(), ...other.keys()]);
		return [...paths].flatMap((path) => {
			const [a, b] = [one.get(path), other.get(path)].map(
				(answer) => answer && wordsOf(path, answer, startedAt)
			);
			if (a === b) return [];
			if (a === undefined || b === undefined) return [`${person} ${path}: in one of the two only`];
			const place = [...a].findIndex((sign, index) => sign !== b[index]);
			const around = (text: string) => text.slice(Math.max(0, place - 60), place + 80);
			return [`${person} ${path}: « ${around(a)} » and « ${around(b)} »`];
		});
	});
}

/** Every body in which a count stands near one of the options. */
function tellingBodies(answers: readonly (readonly Map<string, Answer>[])[]): string[] {
	return both.flatMap((installation) =>
		readers.flatMap((person, at) =>
			[...answers[installation]![at]!].flatMap(([path, { body }]) =>
				countsNear(body, OPTIONS, COUNTS[installation]!).map(
					(words) => `${person} ${path}: ${words}`
				)
			)
		)
	);
}

/** The control: a page that would show what the server could count. */
async function aPageThatCounts(directory: string, vote: OpenVote): Promise<Answer> {
	const opened = await openDatabase({ directory });
	const held = { id: vote.id, secrecy: 'confidential' as const, publicKey: vote.row.publicKey };
	const parameters = DEFAULTS['single-choice'];
	const ballots = await openBallots(opened.db, held, { optionCount: OPTIONS.length, parameters });
	await opened.close();
	if (typeof ballots === 'string') throw new Error(ballots);
	const lines = OPTIONS.map((label, option) => {
		const voices = ballots.filter(({ ballot }) => (ballot as { marks: number }).marks === option);
		return `<li>${label} <b>${voices.length}</b></li>`;
	});
	return { status: 200, type: 'text/html', location: '', body: `<ul>${lines.join('')}</ul>` };
}

/** What was logged, without what differs from one start to the next. */
function logOf(application: Application): string[] {
	const { stdout, stderr } = application.output();
	return masked(`${stdout}\n${stderr}`)
		.replace(/"(time|pid|ms|responseTime)":[\d.]+,?/g, '')
		.replace(/"hostname":"[^"]*",?/g, '')
		.replace(/"(request|connection)":"[^"]*",?/g, '')
		.split('\n')
		.sort();
}

describe('while votes are open, two installations that differ only in what was chosen', () => {
	const directories = both.map(() => aDataDirectory());
	let prepared: Prepared;
	let applications: Application[] = [];
	let origins: string[] = [];
	const control: Answer[] = [];
	let answers: Map<string, Answer>[][] = [];
	let startedAt = 0;

	beforeAll(async () => {
		const paths = directories.map(({ path }) => path);
		prepared = await prepare(paths[FIRST]!);
		copyInstallation(paths[FIRST]!, paths[SECOND]!);
		for (const at of both) {
			await castAll(paths[at]!, prepared, CHOSEN[at]!);
			control.push(await aPageThatCounts(paths[at]!, prepared.votes[0]!));
		}
		startedAt = Date.now();
		const ports = [String(await freePort()), String(await freePort())];
		applications = paths.map((DATA_DIR, at) =>
			startApplication({
				DATA_DIR,
				PORT: ports[at]!,
				LOG_LEVEL: 'debug',
				DEMO: '1',
				DEMO_PUBLIC: '1',
				ORIGIN
			})
		);
		await Promise.all(applications.map(({ ready }) => ready));
		origins = ports.map((port) => `http://127.0.0.1:${port}`);
		const readAll = async (origin: string) => {
			const all: Map<string, Answer>[] = [];
			for (const person of readers) all.push(await readEverything(origin, prepared, person));
			return all;
		};
		answers = await Promise.all(origins.map(readAll));
	}, 900_000);
	afterAll(async () => {
		await Promise.all(applications.map((application) => application.stop()));
		for (const { remove } of directories) remove();
	});

	it('say the same to everybody, at every address', () => {
		for (const [at, seen] of answers[FIRST]!.entries())
			expect(seen.size, readers[at]).toBeGreaterThan(
				isLong || READ_ALL.includes(readers[at]!) ? 100 : 40
			);
		// As one text: a list is cut where the tests are told.
		expect(differences(answers, startedAt).join('\n')).toBe('');
	});

	it('show no count near an option, in any encoding', () => {
		expect(tellingBodies(answers).join('\n')).toBe('');
	});

	it('would be told apart by one page that counts, and its counts would be found', () => {
		const leaking = answers.map((all, installation) =>
			all.map((seen) => new Map([...seen, ['/compte-des-voix', control[installation]!]]))
		);
		expect(differences(leaking, startedAt)).toHaveLength(readers.length);
		expect(tellingBodies(leaking).length).toBeGreaterThan(readers.length);
		const hidden = Buffer.from(control[FIRST]!.body).toString('base64');
		expect(countsNear(`<p>${hidden}</p>`, OPTIONS, COUNTS[FIRST]!)).not.toEqual([]);
	});

	it('take one more ballot with the same answer, and have logged the same', async () => {
		const path = `/c/brumeval/votes/${prepared.votes[0]!.slug}/voter`;
		const cookie = prepared.cookies.chloe!;
		const cast = await Promise.all(
			both.map(async (at) => {
				const { body } = await visit(origins[at]!, path, cookie);
				const formId = /name="form-id" value="([^"]+)"/.exec(body)![1]!;
				const form = new URLSearchParams({ 'form-id': formId, kind: 'marks', choice: String(at) });
				const response = await fetch(`${origins[at]!}${path}?/deposer`, {
					...{ method: 'POST', redirect: 'manual', body: form },
					headers: { cookie, origin: ORIGIN, accept: 'text/html' }
				});
				return [response.status, masked(response.headers.get('location') ?? '')];
			})
		);
		expect(cast[FIRST]![0]).toBe(303);
		expect(cast[FIRST]).toEqual(cast[SECOND]);
		const logs = () => applications.map(logOf);
		// The line of a request follows its answer.
		await waitUntil('both have logged it', () => {
			const [one, other] = logs();
			return one!.length === other!.length;
		}).catch(() => {});
		const [one, other] = logs();
		expect(one).toEqual(other);
	});
});
