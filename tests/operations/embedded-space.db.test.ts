import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { PGlite } from '@electric-sql/pglite';
import { expect, it } from 'vitest';
import { watchSpace } from '#lib/database/embedded-space.server.ts';
import { aDataDirectory } from '../support/application.ts';
import { embeddedTemplate } from '../support/embedded-template.ts';
import { waitUntil } from '../support/wait-until.ts';

it('where little room is left the embedded database only reads, and writes again when there is enough', async () => {
	const { path, remove } = aDataDirectory();
	const files = join(path, 'database');
	mkdirSync(files);
	const client = await PGlite.create(files, { loadDataDir: await embeddedTemplate() });
	const limits = { low: 0, enough: 0 };
	const stop = watchSpace(client, files, limits);
	const codeOf = (statement: string) =>
		client.exec(statement).then(
			() => null,
			({ code }: { code: string }) => code
		);
	expect(await codeOf('create table one (word text)')).toBeNull();
	limits.low = Infinity;
	limits.enough = Infinity;
	await waitUntil('it only reads', async () => (await codeOf('delete from one')) === '25006');
	expect((await client.query('select count(*)::int as words from one')).rows).toEqual([
		{ words: 0 }
	]);
	// More room than little, and not yet enough: nothing changes.
	limits.low = 0;
	await new Promise((resolve) => setTimeout(resolve, 1_200));
	expect(await codeOf('delete from one')).toBe('25006');
	limits.enough = 0;
	await waitUntil('it writes', async () => (await codeOf('delete from one')) === null);
	stop();
	await client.close();
	remove();
});
