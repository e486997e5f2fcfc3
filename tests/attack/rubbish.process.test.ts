import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { routeOf } from '../browser/support/pages.ts';
import { readers } from '../browser/support/readers.ts';
import { aDemonstration } from '../support/a-demonstration.ts';
import { startApplication, type Application } from '../support/application.ts';
import { driversOfTheRun } from '../support/databases.ts';
import { addressOfAction, listFormRoutes, listUnsafeEndpoints } from '../support/form-actions.ts';
import { formsOf } from './support/read-forms.ts';
import { rubbishOf, wholeRubbish, type Rubbish } from './support/rubbish.ts';

const MAILBOX = 'coordination@brumeval.example';
const PAGES_MAX = 600;
const isLong = Boolean(process.env.MAILLAGE_LONG);
/**
 * In turn, so that each way meets many: ways to spoil a field, of seventeen beside the one that every field is sent (a sign that PostgreSQL does not
 * hold), and what is sent in place of a form, of eleven.
 */
const WAYS_OF_FIELD = isLong ? 17 : 2;
const WAYS_OF_FORM = isLong ? 11 : 3;
/** Sent to last: it ends the session of whoever sends. */
const LAST = '/deconnexion';
/** Of a program, and never of a page. */
const TRACE = /\bat \S+ \(?(file:|\/|node:)|node_modules|[\w-]+\.(js|ts):\d+:\d+/;

const routes = listFormRoutes();
const endpoints = listUnsafeEndpoints();
const everyRoute = [...routes, ...endpoints].map(({ route }) => route);

describe.each(driversOfTheRun())('rubbish, signed in as the coordination (%s)', (driver) => {
	let application: Application;
	let data: Awaited<ReturnType<typeof aDemonstration>>;
	let base = '';
	let cookie = '';
	let sent = 0;
	/** One page of each route that takes something. */
	const pages = new Map<string, { path: string; html: string }>();
	const wrong: string[] = [];

	async function ask(path: string, init: RequestInit = {}): Promise<Response> {
		sent += 1;
		return fetch(base + path, {
			redirect: 'manual',
			...init,
			headers: {
				...{ cookie, origin: base, accept: 'text/html' },
				// Each from elsewhere: what is counted by address is not what is looked at here.
				'x-forwarded-for': `198.51.${(sent >> 8) & 255}.${sent & 255}`,
				...init.headers
			}
		});
	}

	async function signIn(): Promise<void> {
		cookie = '';
		const body = new URLSearchParams({ email: MAILBOX, password: 'maillage-demo' });
		const answer = await ask('/connexion', { method: 'POST', body });
		cookie = answer.headers
			.getSetCookie()
			.map((kept) => kept.split(';')[0])
			.join('; ');
		expect(cookie).toContain('maillage=');
	}

	/** Keeps what is wrong with an answer; gives it as it is. */
	async function look(what: string, answer: Response): Promise<Response> {
		const text = await answer.text();
		if (answer.status >= 500 || TRACE.test(text.replace(/<script[\s\S]*?<\/script>/g, '')))
			wrong.push(`${answer.status} ${what}`);
		if (answer.headers.get('location')?.startsWith('/connexion')) await signIn();
		return answer;
	}

	const send = (path: string, { type, body }: Rubbish, method = 'POST') =>
		ask(path, { method, body, headers: type === null ? {} : { 'content-type': type } });

	let turn = 0;
	function inTurn(ways: readonly Rubbish[], count: number): Rubbish[] {
		turn += count;
		return Array.from({ length: count }, (_, n) => ways[(turn + n) % ways.length]!);
	}

	async function crawl(): Promise<void> {
		const waiting = ['/', ...readers.flatMap(({ first }) => first)];
		const seen = new Set<string>();
		const patterns = [...everyRoute];
		for (let path; (path = waiting.shift()) && seen.size < PAGES_MAX;) {
			if (seen.has(path)) continue;
			seen.add(path);
			const answer = await ask(path);
			const html = await answer.text();
			const route = routeOf(path, patterns);
			const isBetter = answer.ok && formsOf(html).length > 0;
			if (route && (isBetter ? !formsIn(route) : !pages.has(route)))
				pages.set(route, { path, html });
			for (const [, link] of html.matchAll(/href="(\/[^"#?]*)/g))
				if (!/^\/(_app|favicon)/.test(link!)) waiting.push(link!);
		}
	}
	const formsIn = (route: string) => formsOf(pages.get(route)?.html ?? '').length;

	beforeAll(async () => {
		data = await aDemonstration(driver);
		application = startApplication({ ...data.environment, DEMO: '1', TRUST_PROXY: '1' });
		base = await application.ready;
		await signIn();
		await crawl();
	});
	afterAll(async () => {
		await application.stop();
		await data.remove();
	});

	/** Where to send: a page of the demonstration, else the route with names that nothing has. */
	const pathOf = (route: string) =>
		pages.get(route)?.path ??
		route
			.replace('[contract]', 'brumeval')
			.replace(/\/\[\[[^\]]+\]\]/g, '')
			.replace(/\[[^\]]+\]/g, '1');

	it('no form is answered by a failure of ours, whatever is sent in its place', async () => {
		const ordered = routes.toSorted((a, b) => Number(a.route === LAST) - Number(b.route === LAST));
		for (const { route, actions } of ordered)
			for (const action of actions) {
				const path = addressOfAction(pathOf(route), action);
				for (const rubbish of inTurn(wholeRubbish(), WAYS_OF_FORM))
					await look(`${path} ${rubbish.what}`, await send(path, rubbish));
			}
		expect(wrong).toEqual([]);
		expect(sent).toBeGreaterThan(400);
	}, 600_000);

	it('nor is one whose fields are missing, doubled, files, or of another nature', async () => {
		const tried = new Set<string>();
		for (const { route, actions } of routes) {
			if (route === LAST) continue;
			for (const { action, fields } of formsOf(pages.get(route)?.html ?? '')) {
				const names = `${route} ${action} ${fields.map(([name]) => name).join()}`;
				if (!actions.includes(action) || tried.has(names)) continue;
				tried.add(names);
				const path = addressOfAction(pathOf(route), action);
				for (const field of fields.slice(0, 40)) {
					const [always, ...others] = rubbishOf(fields, field);
					for (const rubbish of [always!, ...inTurn(others, WAYS_OF_FIELD)])
						await look(`${path} ${rubbish.what}`, await send(path, rubbish));
				}
			}
		}
		expect(tried.size).toBeGreaterThan(60);
		expect(wrong).toEqual([]);
	}, 1_200_000);

	it('nor is what takes no form', async () => {
		for (const { route, methods } of endpoints)
			for (const method of methods)
				for (const rubbish of [
					...wholeRubbish(),
					...[
						'null',
						'[]',
						'7',
						'"a"',
						'{}',
						'{"body":{},"url":7,"ids":[null],"token":"\\u0000"}'
					].map((body) => ({ what: body, type: 'application/json', body }))
				])
					await look(`${route} ${rubbish.what}`, await send(pathOf(route), rubbish, method));
		expect(wrong).toEqual([]);
	});

	it('nor is a page asked for with rubbish in its address', async () => {
		const query =
			'?page=99999999999999999999&q=%00&etat=%00&cause=__proto__&lieu=%00&lien=%00&texte=:%00';
		for (const { path } of pages.values()) {
			await look(`${path}${query}`, await ask(path + query));
			const steps = path.split('/');
			for (let at = 2; at < steps.length; at += 1)
				for (const step of ['99999999999999999999', '%FF', '__proto__']) {
					const other = steps.with(at, step).join('/');
					await look(other, await ask(other));
				}
		}
		expect(wrong).toEqual([]);
	}, 600_000);

	it('and the log tells of no failure', () => {
		const lines = application.output().stdout.split('\n');
		expect(lines.filter((line) => line.includes('"request failed"'))).toEqual([]);
	});
});
