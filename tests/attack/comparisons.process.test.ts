import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type * as Y from 'yjs';
import type { Db } from '#lib/database/database.server.ts';
import { createVersion } from '#lib/documents/create-version.server.ts';
import { writeDocument } from '#lib/documents/write-document.server.ts';
import { richTextOf } from '#lib/fiches/text/document-content.ts';
import { emptyContent } from '#lib/fiches/text/shape.ts';
import { aFiche } from '../fiches/support/fiches.ts';
import { driversOfTheRun } from '../support/databases.ts';
import { aContract, aPerson } from '../support/people.ts';
import { anAttackedServer, type Attacked } from './support/attacked-server.ts';

const WORDS = 5_900;
const VERSIONS = 6;

/** Words of which hardly one is at the same place in another text. */
function words(seed: number): string {
	return Array.from({ length: WORDS }, (_, at) => `mot${(at * 7919 * seed) % 9973}`).join(' ');
}

/** A public fiche of which each version has other words. */
async function aRewrittenFiche(db: Db): Promise<string> {
	const { contractId, themeId, slug } = await aContract(db);
	const accountId = await aPerson(db, 'Claire');
	const content = emptyContent();
	content.lines.title = 'Bus santé';
	content.rich.finding = [{ type: 'paragraph', content: [{ type: 'text', text: words(1) }] }];
	const { documentId, number } = await aFiche(db, {
		...{ contractId, themeId, content, status: 'co-writing', groupIds: [] }
	});
	for (let version = 1; version <= VERSIONS; version += 1) {
		await db.transaction((tx) => createVersion(tx, { documentId, label: '', accountId }));
		const change = (doc: Y.Doc) => {
			const text = richTextOf(doc, 'finding');
			text.delete(0, text.length - 1);
			text.insert(0, words(version + 1));
			return true;
		};
		await db.transaction((tx) =>
			writeDocument(tx, { documentId, changes: [{ accountId, change }] })
		);
	}
	return `/c/${slug}/fiches/${number}/comparer`;
}

describe.each(driversOfTheRun())('comparisons (%s)', (driver) => {
	let attacked: Attacked<string>;
	beforeAll(async () => {
		attacked = await anAttackedServer(driver, aRewrittenFiche);
	});
	afterAll(() => attacked?.stop());

	const compare = async (pair: string, from: string) => {
		const headers = { accept: 'text/html', 'x-forwarded-for': from };
		const answer = await fetch(`${attacked.address}${attacked.seeded}?${pair}`, { headers });
		return { status: answer.status, page: await answer.text() };
	};

	it('of long texts that have nothing in common hold nobody up; somebody else’s passes before those of one', async () => {
		const pairs = Array.from({ length: VERSIONS }, (_, from) =>
			Array.from({ length: VERSIONS }, (__, to) => `de=${from + 1}&a=${to + 1}`)
		)
			.flat()
			.filter((pair) => !/de=(\d+)&a=\1$/.test(pair));
		const ended: string[] = [];
		await attacked.during(async () => {
			const asked = pairs.map(async (pair) => {
				const { status, page } = await compare(pair, '192.0.2.1');
				expect(status).toBe(200);
				const isBusy = page.includes('Beaucoup de comparaisons');
				if (!isBusy) ended.push(pair);
				return isBusy;
			});
			await new Promise((resolve) => setTimeout(resolve, 300));
			const { page } = await compare('de=1&a=actuel', '198.51.100.2');
			ended.push('another');
			expect(page).toContain('1 rubrique modifiée');
			const busy = (await Promise.all(asked)).filter(Boolean);
			expect(busy.length).toBeGreaterThan(pairs.length / 2);
		});
		expect(ended.indexOf('another')).toBeLessThanOrEqual(4);
	});
});
