import { eq, like } from 'drizzle-orm';
import { account } from '#lib/accounts/tables.server.ts';
import type { Db } from '#lib/database/database.server.ts';
import { fiche, ficheWriter } from '#lib/fiches/tables.server.ts';
import { openClient } from '../../documents/support/clients.ts';
import { signIn, type Writer } from '../../documents/support/live-server.ts';
import type { Reader } from '../../rights/support/people-of-matrix.ts';
import { aLargeConsultation } from '../consultation-rows.ts';
import { Latencies } from '../collaboration/latencies.ts';

const WRITERS = 20;
const TYPE_EVERY_MS = 250;
const SAVED_WITHIN_MS = 60_000;

export type Prepared = { writers: Writer[]; documentId: string; path: string };
export type Publication = {
	seconds: number;
	words: number;
	p50: number;
	p99: number;
	most: number;
};

/** Twenty partners who write one fiche, and a consultation of twenty questions that is over. */
export async function preparePublication(db: Db, answers: number): Promise<Prepared> {
	const { slug } = await aLargeConsultation(db, { contract: 'brumeval', people: answers });
	const [written] = await db.select().from(fiche).where(eq(fiche.number, 1));
	const people = await db
		.select({ id: account.id })
		.from(account)
		.where(like(account.email, 'mesure%0@mesure.example'))
		.limit(WRITERS);
	const rights = people.map(({ id }) => ({ ficheId: written!.id, accountId: id }));
	await db.insert(ficheWriter).values(rights);
	const writers: Writer[] = [];
	for (const { id } of people) writers.push(await signIn(db, id));
	const path = `/c/brumeval/consultations/${slug}/resultats`;
	return { writers, documentId: written!.documentId, path };
}

/** From each word until it is said to be saved, while the results are published with comparison. In ms. */
export async function publishWhileWriting(
	origin: string,
	{ writers, documentId, path }: Prepared,
	coordinator: Reader
): Promise<Publication> {
	const where = { url: `${origin.replace('http', 'ws')}/collab`, documentId };
	const clients = writers.map((writer) => openClient(where, writer));
	const untilSaved = async (client: (typeof clients)[number]) => {
		const begun = performance.now();
		while (client.status.kind !== 'saved') {
			if (performance.now() - begun > SAVED_WITHIN_MS)
				throw new Error(`a word waits to be saved: ${JSON.stringify(client.status)}`);
			await pause(5);
		}
	};
	await Promise.all(clients.map(untilSaved));
	const latencies = new Latencies();
	let goesOn = true;
	const writing = clients.map(async (client, at) => {
		await pause((at * TYPE_EVERY_MS) / WRITERS);
		while (goesOn) {
			const begun = performance.now();
			client.doc.getText('audience').insert(0, 'mot ');
			await untilSaved(client);
			latencies.add(performance.now() - begun);
			await pause(TYPE_EVERY_MS);
		}
	});
	const begun = performance.now();
	const answer = await fetch(`${origin}${path}?/publier`, {
		method: 'POST',
		headers: {
			...{ cookie: coordinator.cookie, origin },
			'content-type': 'application/x-www-form-urlencoded'
		},
		body: 'comparer=oui'
	});
	await answer.text();
	const seconds = (performance.now() - begun) / 1_000;
	goesOn = false;
	await Promise.all(writing);
	for (const client of clients) client.destroy();
	if (!answer.ok) throw new Error(`the publication answered ${answer.status}`);
	const [p50, p99, most] = [0.5, 0.99, 1].map((share) => latencies.at(share)) as [
		number,
		number,
		number
	];
	return { seconds, words: latencies.count, p50, p99, most };
}

const pause = (ms: number) => new Promise<void>((resolve) => setTimeout(resolve, ms));
