import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { account } from '#lib/accounts/tables.server.ts';
import { openDatabase } from '#lib/database/open-database.server.ts';
import { aDemonstration } from '../support/a-demonstration.ts';
import { startApplication, type Application } from '../support/application.ts';
import { textsOf } from '../votes/open-vote/visit.ts';
import { readEveryPublicAddress } from './support/public-addresses.ts';

const ID = /[\da-f]{8}-[\da-f]{4}-[\da-f]{4}-[\da-f]{4}-[\da-f]{12}/g;

/** Endpoints that a visitor is answered, whatever the demonstration shows on its pages. */
const ANSWERED = [
	'/c/[contract]/fiches/[number].json',
	'/c/[contract]/votes/[vote]/tableau.jsonl',
	'/c/[contract]/votes/[vote]/resultat/resultat.json',
	'/c/[contract]/votes/[vote]/resultat/recompte.json',
	'/c/[contract]/consultations/[consultation]/resultats/resultats.json',
	'/c/[contract]/moderation/decisions.csv'
];

describe.skipIf(inject('postgresUrl') === null)('what a visitor is given', () => {
	let data: Awaited<ReturnType<typeof aDemonstration>>;
	let application: Application;
	beforeAll(async () => {
		data = await aDemonstration('postgres');
		application = startApplication({ ...data.environment, DEMO: '1' });
		await application.ready;
	}, 240_000);
	afterAll(async () => {
		await application.stop();
		await data.remove();
	});

	it('holds the identifier of no account: not in a page, its data, a file or an endpoint', async () => {
		const { answers, endpoints } = await readEveryPublicAddress(await application.ready);
		expect(answers.size).toBeGreaterThan(150);
		expect(ANSWERED.filter((route) => !endpoints.has(route))).toEqual([]);
		const { db, close } = await openDatabase(data.place);
		const people = new Set((await db.select({ id: account.id }).from(account)).map(({ id }) => id));
		await close();
		expect(people.size).toBeGreaterThan(20);
		const told = [...answers].filter(([, body]) =>
			[body, ...textsOf(body)].some((text) => [...text.matchAll(ID)].some(([id]) => people.has(id)))
		);
		expect(told.map(([path]) => path)).toEqual([]);
	});
});
