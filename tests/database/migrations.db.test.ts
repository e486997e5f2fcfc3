import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { sql } from 'drizzle-orm';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import type { Db } from '#lib/database/database.server.ts';
import { findFramework } from '#lib/contracts/themes/frameworks.ts';
import { openDatabase, type Place } from '#lib/database/open-database.server.ts';
import { createPostgresDatabase } from '../support/databases.ts';

type Journal = { entries: { idx: number; tag: string }[] };

const temporary = mkdtempSync(join(tmpdir(), 'maillage-migrations-'));
afterAll(() => rmSync(temporary, { recursive: true, force: true }));

/** So many migrations and no more: what an older installation has. */
function firstMigrations(count: number): string {
	const folder = join(temporary, `first-${count}`);
	mkdirSync(join(folder, 'meta'), { recursive: true });
	const journal = JSON.parse(readFileSync('drizzle/meta/_journal.json', 'utf8')) as Journal;
	const entries = journal.entries.slice(0, count);
	for (const { tag } of entries) cpSync(`drizzle/${tag}.sql`, join(folder, `${tag}.sql`));
	writeFileSync(join(folder, 'meta/_journal.json'), JSON.stringify({ ...journal, entries }));
	return folder;
}

async function rowsOf(db: Db, query: ReturnType<typeof sql>): Promise<Record<string, unknown>[]> {
	const result = (await db.execute(query)) as unknown;
	return Array.isArray(result) ? [...result] : (result as { rows: [] }).rows;
}

/** Every column, index and constraint, as text that can be compared. */
async function schemaOf(place: Place): Promise<string[]> {
	const opened = await openDatabase(place);
	const columns = await rowsOf(
		opened.db,
		sql`select table_name || '.' || column_name || ' ' || data_type || ' ' || is_nullable || ' ' ||
			coalesce(column_default, '') as line
			from information_schema.columns where table_schema = 'public'`
	);
	const indexes = await rowsOf(
		opened.db,
		sql`select indexdef as line from pg_indexes where schemaname = 'public'`
	);
	const constraints = await rowsOf(
		opened.db,
		sql`select conrelid::regclass || ' ' || pg_get_constraintdef(oid) as line from pg_constraint
			where connamespace = 'public'::regnamespace and contype <> 'n'`
	);
	const applied = await rowsOf(
		opened.db,
		sql`select hash as line from drizzle.__drizzle_migrations order by id`
	);
	await opened.close();
	return [...columns, ...indexes, ...constraints, ...applied]
		.map(({ line }) => String(line))
		.sort();
}

for (const driver of ['pglite', 'postgres'] as const) {
	const missing = driver === 'postgres' && inject('postgresUrl') === null;
	describe.skipIf(missing)(`migrations (${driver})`, { timeout: 180_000 }, () => {
		const places: { place: Place; drop: () => Promise<void> }[] = [];
		const newPlace = async (): Promise<Place> => {
			if (driver === 'pglite') return { directory: mkdtempSync(join(temporary, 'data-')) };
			const { url, drop } = await createPostgresDatabase();
			places.push({ place: { url }, drop });
			return { url };
		};
		let old: Place;
		beforeAll(async () => {
			old = await newPlace();
			const opened = await openDatabase({ ...old, migrations: firstMigrations(1) });
			// Written in SQL: the tables of the code are those of today.
			await opened.db.execute(
				sql`insert into account (email, display_name, pseudonym) values ('amina@exemple.test', 'Amina', 'Érable')`
			);
			await opened.db.execute(
				sql`insert into contract (slug, title, territory_name, framework_key, framework_edition, starts_on, ends_on)
					values ('ancien', 'Contrat', 'Territoire', 'libre', '2026-01', '2026-01-01', '2030-12-31')`
			);
			await opened.close();
		});
		afterAll(async () => {
			for (const { drop } of places) await drop();
		});

		it('an installation of the first day ends like a new one, and starting again changes nothing', async () => {
			const place = await newPlace();
			const fresh = await schemaOf(place);
			expect(await schemaOf(old)).toEqual(fresh);
			expect(await schemaOf(place)).toEqual(fresh);
		});

		it('an installation of the first day keeps what people wrote', async () => {
			const opened = await openDatabase(old);
			const [row] = await rowsOf(
				opened.db,
				sql`select display_name, (select slug from contract) as slug from account`
			);
			await opened.close();
			expect(row).toEqual({ display_name: 'Amina', slug: 'ancien' });
		});

		it('an example of a framework that was kept as the words of a theme leaves it; words of one’s own stay', async () => {
			const place = await newPlace();
			const before = await openDatabase({ ...place, migrations: firstMigrations(35) });
			await before.db.execute(
				sql`insert into contract (slug, title, territory_name, framework_key, framework_edition, starts_on, ends_on)
					values ('ancien', 'Contrat', 'Territoire', 'occitanie', '2026-11', '2026-01-01', '2030-12-31')`
			);
			const examples = findFramework('occitanie')!.axes.map(({ example }) => example!);
			const summaries = [...examples, `${examples[0]} Chez nous, dès 2027.`];
			for (const [at, summary] of summaries.entries())
				await before.db.execute(
					sql`insert into theme (contract_id, slug, position, title, summary)
						select id, ${`theme-${at}`}, ${at}, 'Thème', ${summary} from contract`
				);
			await before.close();
			const after = await openDatabase(place);
			const kept = await rowsOf(after.db, sql`select summary from theme order by position`);
			await after.close();
			expect(kept.map(({ summary }) => summary)).toEqual(['', '', '', '', '', summaries.at(-1)]);
		});

		it('reasons of votes hidden before moderation was one queue stay hidden, say why, and are in the log', async () => {
			const place = await newPlace();
			const before = await openDatabase({ ...place, migrations: firstMigrations(13) });
			const execute = (query: ReturnType<typeof sql>) => rowsOf(before.db, query);
			await execute(
				sql`insert into account (email, display_name, pseudonym) values ('nadia@exemple.test', 'Nadia', 'Érable')`
			);
			await execute(
				sql`insert into contract (slug, title, territory_name, framework_key, framework_edition, starts_on, ends_on)
					values ('ancien', 'Contrat', 'Territoire', 'libre', '2026-01', '2026-01-01', '2030-12-31')`
			);
			await execute(
				sql`insert into theme (contract_id, slug, position, title) select id, 'lien', 1, 'Lien' from contract`
			);
			await execute(
				sql`insert into vote (contract_id, theme_id, slug, title, published_at)
					select contract_id, id, 'charte', 'Adopter la charte', now() from theme`
			);
			await execute(
				sql`insert into vote_reason (vote_id, number, position, words, hidden_reason)
					select vote.id, n, 'objection', 'Mots', motive from vote,
						(values (1, 'Santé d’une personne'), (2, 'Propos déplacé'), (3, null)) as given (n, motive)`
			);
			await execute(
				sql`insert into journal_entry (contract_id, actor_id, kind, subject_type, subject_id, data)
					select vote.contract_id, account.id, told.kind, 'vote', vote.id, jsonb_build_object('number', told.n)
					from vote, account, (values
						(1, 1, 'vote-reason-hidden'), (2, 3, 'vote-reason-hidden'), (3, 2, 'vote-reason-hidden'), (4, 3, 'vote-reason-shown')
					) as told (at, n, kind) order by told.at`
			);
			await before.close();
			const after = await openDatabase(place);
			expect(
				await rowsOf(
					after.db,
					sql`select number, visibility, hidden_reason from vote_reason order by number`
				)
			).toEqual([
				{ number: 1, visibility: 'hidden', hidden_reason: 'health-data' },
				{ number: 2, visibility: 'hidden', hidden_reason: 'Propos déplacé' },
				{ number: 3, visibility: 'shown', hidden_reason: null }
			]);
			expect(
				await rowsOf(
					after.db,
					sql`select r.number, d.outcome, d.reason, a.display_name as by, d.home_id = r.vote_id as in_vote
						from moderation_decision d join vote_reason r on r.id = d.target_id
						join account a on a.id = d.decided_by
						where d.target_kind = 'vote-reason' order by r.number, d.outcome`
				)
			).toEqual([
				{ number: 1, outcome: 'hidden', reason: 'health-data', by: 'Nadia', in_vote: true },
				{ number: 2, outcome: 'hidden', reason: null, by: 'Nadia', in_vote: true },
				{ number: 3, outcome: 'hidden', reason: null, by: 'Nadia', in_vote: true },
				{ number: 3, outcome: 'shown', reason: null, by: 'Nadia', in_vote: true }
			]);
			await after.close();
		});

		it('every migration of the journal was applied', async () => {
			const journal = JSON.parse(readFileSync('drizzle/meta/_journal.json', 'utf8')) as Journal;
			const opened = await openDatabase(old);
			const applied = await rowsOf(opened.db, sql`select id from drizzle.__drizzle_migrations`);
			await opened.close();
			expect(applied).toHaveLength(journal.entries.length);
		});
	});
}
