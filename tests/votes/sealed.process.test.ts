import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { randomUUID } from 'node:crypto';
import { eq, sql } from 'drizzle-orm';
import { describe, expect, inject, it } from 'vitest';
import type { Db } from '#lib/database/database.server.ts';
import { openDatabase } from '#lib/database/open-database.server.ts';
import { listRows } from '#lib/database/rows.server.ts';
import { castBallot } from '#lib/votes/casting/cast-ballot.server.ts';
import { castFromForm } from '#lib/votes/casting/cast-from-form.server.ts';
import { openVote } from '#lib/votes/life/open-vote.server.ts';
import { putPaperEntry } from '#lib/votes/box/paper-box.server.ts';
import { vote } from '#lib/votes/tables.server.ts';
import { embeddedTemplate } from '../support/embedded-template.ts';
import { findPostgresPrograms } from '../support/find-services.js';
import { startSystemPostgres } from '../support/system-postgres.ts';
import { sealFor } from '../support/seal-for.ts';
import { giveBureau } from '../support/shared-bureau.ts';
import { anOpenVote, aVoteToOpen, type AVote } from '../support/votes.ts';

/** Points that no other file of the database holds in this order. */
const CANARY = [71, 113, 29, 97, 43, 131, 61, 17];
const TEXTS = [CANARY.join(','), CANARY.join(', ')];
/** As `jsonb` keeps them in a file: each number a short numeric of one digit in base 10 000. */
const inJsonb = Buffer.concat(
	CANARY.map((points) => Buffer.from([0x20, 0, 0, 0, 0, 0x80, points & 255, points >> 8]))
);
const forms = TEXTS.flatMap((text) => {
	const bytes = Buffer.from(text);
	// In base64 a text looks otherwise at each of three places: what does not depend on what is around it is searched.
	const encoded = [0, 1, 2].map((shift) =>
		Buffer.concat([Buffer.alloc(shift), bytes])
			.toString('base64')
			.slice(4, -4)
	);
	return [text, bytes.toString('hex'), ...encoded];
});

const filesIn = (directory: string): string[] =>
	readdirSync(directory, { recursive: true })
		.map((name) => join(directory, String(name)))
		.filter((path) => statSync(path, { throwIfNoEntry: false })?.isFile());

/** The files, the log of transactions included, that hold the canary in one of its forms. */
function filesThatTell(directory: string): string[] {
	return filesIn(directory).filter((path) => {
		const content = readFileSync(path);
		return content.includes(inJsonb) || forms.some((form) => content.includes(form));
	});
}

/** Every row of every table as text: what a dump writes. */
async function dumpTells(db: Db): Promise<boolean> {
	const tables = await listRows<{ name: string }>(
		db,
		sql`select quote_ident(table_name) as name from information_schema.tables where table_schema = 'public'`
	);
	for (const { name } of tables) {
		const rows = await listRows<{ text: string }>(
			db,
			sql.raw(`select t::text as text from ${name} t`)
		);
		const text = rows.map((row) => row.text).join('\n');
		if (forms.some((form) => text.includes(form))) return true;
	}
	return false;
}

const dots = {
	allowsPaper: true,
	options: CANARY.map((_, index) => `Piste ${index + 1}`),
	parameters: { method: 'dots', points: 1_000, cap: null, seats: 1 }
} as const;
const marked = { ballot: { marks: CANARY }, optionCount: CANARY.length };

async function castByForm(db: Db, at: AVote, names: readonly string[]): Promise<void> {
	const [row] = await db.select().from(vote).where(eq(vote.id, at.voteId));
	for (const name of names) {
		const form = { vote: row!, voterId: at.voters[name]!, formId: randomUUID() };
		expect(await castFromForm(db, { ...form, ...marked })).toHaveProperty('receipt');
	}
}

/** A confidential vote, and a secret one: sealed on a device, and by the server for somebody without JavaScript. */
async function castCanary(db: Db): Promise<AVote> {
	const secret = await aVoteToOpen(db, {
		...{ ...dots, options: [...dots.options], secrecy: 'secret', withoutScript: 'confidential' }
	});
	const { voteId, voters, accounts } = secret;
	await giveBureau(db, { voteId, accountIds: Object.values(accounts) });
	expect(await openVote(db, { voteId })).toBeNull();
	const [row] = await db.select().from(vote).where(eq(vote.id, voteId));
	const castId = randomUUID();
	const sealed = await sealFor(row!, { castId, ...marked });
	const cast = { voteId, voterId: voters.Amina!, castId, envelope: sealed };
	expect(await castBallot(db, cast)).toHaveProperty('receipt');
	await castByForm(db, secret, ['Bruno', 'Bruno']);
	const at = await anOpenVote(db, { ...dots, options: [...dots.options] });
	await castByForm(db, at, ['Amina', 'Bruno', 'Amina']);
	return at;
}

/** The control: the same choice written in the clear is found, so a search that finds nothing means something. */
const writeInTheClear = (db: Db, at: AVote) =>
	putPaperEntry(db, {
		...{ voteId: at.voteId, sheet: 1, enteredBy: at.accounts.Amina! },
		ballot: { marks: CANARY }
	});

describe('while a confidential or a secret vote is open, its choices are nowhere in the clear', () => {
	it('in the files, the log of transactions and a dump of the embedded database', async () => {
		const directory = mkdtempSync(join(tmpdir(), 'maillage-sealed-'));
		const opened = await openDatabase({ directory, copyOf: await embeddedTemplate() });
		const at = await castCanary(opened.db);
		await opened.db.execute(sql`checkpoint`);
		expect(filesThatTell(directory)).toEqual([]);
		expect(await dumpTells(opened.db)).toBe(false);
		await writeInTheClear(opened.db, at);
		await opened.db.execute(sql`checkpoint`);
		expect(filesThatTell(directory).some((path) => path.includes('pg_wal'))).toBe(true);
		expect(filesThatTell(directory).some((path) => path.includes('base'))).toBe(true);
		expect(await dumpTells(opened.db)).toBe(true);
		await opened.close();
		rmSync(directory, { recursive: true, force: true });
	});

	it.skipIf(inject('postgresUrl') === null)(
		'in the files, the log of transactions and a dump of PostgreSQL',
		async () => {
			// Of its own: in one that other tests use, files come and go while they are read.
			const server = await startSystemPostgres(findPostgresPrograms()!);
			const opened = await openDatabase({ url: server.url });
			const at = await castCanary(opened.db);
			await opened.db.execute(sql`checkpoint`);
			expect(filesThatTell(server.directory)).toEqual([]);
			expect(await dumpTells(opened.db)).toBe(false);
			await writeInTheClear(opened.db, at);
			await opened.db.execute(sql`checkpoint`);
			expect(filesThatTell(server.directory).length).toBeGreaterThan(1);
			expect(await dumpTells(opened.db)).toBe(true);
			await opened.close();
			await server.remove();
		}
	);
});
