import { sql } from 'drizzle-orm';
import { expect, it } from 'vitest';
import { foldedContains, foldedWords } from '#lib/database/folded.server.ts';
import { listRows } from '#lib/database/rows.server.ts';
import { describeOnBothDatabases } from '../support/databases.ts';

const LETTERS = 'àâäáãçéèêëíîïìñóôöòõúùûüÿœæÀÂÄÁÃÇÉÈÊËÍÎÏÌÑÓÔÖÒÕÚÙÛÜŸŒÆ’abcxyzABCXYZ0189-_%\\"';

describeOnBothDatabases('words that are searched', (db) => {
	it('are folded alike by the database and by whoever asks it', async () => {
		const [row] = await listRows<{ folded: string }>(
			db(),
			sql`select folded(${LETTERS}) as folded`
		);
		expect(row!.folded).toBe(foldedWords(LETTERS)[0]);
		expect(row!.folded).toMatch(/^[\x20-\x7e]+$/);
	});

	it('are found whatever their capitals, accents and signs', async () => {
		const isIn = async (search: string, words: string) => {
			const [where] = foldedContains(sql`folded(${words}::text)`, search);
			const [row] = await listRows<{ found: boolean }>(db(), sql`select (${where}) as found`);
			return row!.found;
		};
		expect(await isIn('ecole', 'L’École de santé')).toBe(true);
		expect(await isIn("l'ÉCOLE", 'L’École de santé')).toBe(true);
		expect(await isIn('100%', 'à 100 % gratuit')).toBe(false);
		expect(await isIn('100%', 'à 100% gratuit')).toBe(true);
		expect(await isIn('a_b', 'a_b')).toBe(true);
		expect(await isIn('a_b', 'axb')).toBe(false);
		expect(await isIn('a\\b', 'a\\b')).toBe(true);
	});
});
