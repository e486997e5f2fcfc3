import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { anAttackedServer, type Attacked } from './support/attacked-server.ts';
import { manyIdeas } from './support/many-ideas.ts';

const IDEAS = process.env.MAILLAGE_LONG ? 10_000 : 2_000;
const AT_ONCE = 10;

const questions: readonly [what: string, query: string][] = [
	['ten words of one letter', 'q=a+b+c+d+e+f+g+h+i+j'],
	['one word that is everywhere', 'q=école'],
	['one word that is nowhere', 'q=introuvable'],
	['the most supported', 'tri=soutiens'],
	['those without an opinion', 'tri=sans-avis'],
	['the last page', 'page=10000']
];

/** The embedded database has one connection, and answers slower: on both in the long run. */
const drivers = process.env.MAILLAGE_LONG
	? (['pglite', 'postgres'] as const)
	: (['pglite'] as const);

describe.each(drivers)(`lists of ${IDEAS} ideas (%s)`, (driver) => {
	const missing = driver === 'postgres' && inject('postgresUrl') === null;
	let attacked: Attacked<{ path: string }>;
	beforeAll(async () => {
		if (!missing) attacked = await anAttackedServer(driver, (db) => manyIdeas(db, IDEAS));
	}, 600_000);
	afterAll(() => attacked?.stop());

	it.skipIf(missing).each(questions)(
		`%s, asked ${AT_ONCE} times at once, hold nobody up`,
		async (_, query) => {
			const address = `${attacked.address}${attacked.seeded.path}/contributions/1?${query}`;
			await attacked.during(async () => {
				const answers = await Promise.all(
					Array.from({ length: AT_ONCE }, async () => {
						const answer = await fetch(address, { headers: { accept: 'text/html' } });
						await answer.text();
						return answer.status;
					})
				);
				expect(answers).toEqual(answers.map(() => 200));
			});
		}
	);
});
