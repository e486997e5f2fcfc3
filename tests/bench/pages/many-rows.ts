import { sql, type SQL } from 'drizzle-orm';
import type { Db } from '#lib/database/database.server.ts';
import { fillIdeas } from '../../attack/support/many-ideas.ts';

/** What a contract gathers in some years, in rows. */
export type Rows = {
	fiches: number;
	answers: number;
	ideas: number;
	statements: number;
	voters: number;
	journal: number;
	people: number;
};

const CONTRACT = sql`(select id from contract where slug = 'brumeval')`;
const numbers = (count: number): SQL => sql`generate_series(1, ${count}::int) as made (n)`;

/** Adds so many rows to the demonstration territory, each like one that stands there. Made by the database itself, on either engine. */
export async function addRows(db: Db, rows: Rows): Promise<void> {
	await addPeople(db, rows.people);
	await addFiches(db, rows.fiches);
	for (const phaseId of await phasesOf(db, 'questionnaire'))
		await addAnswers(db, phaseId, rows.answers);
	for (const phaseId of (await phasesOf(db, 'contributions')).slice(0, 1)) {
		const consultationId = await consultationOf(db, phaseId);
		await fillIdeas(db, { consultationId, phaseId, count: rows.ideas, from: 10_000 });
	}
	for (const phaseId of await phasesOf(db, 'statements'))
		await addStatements(db, phaseId, rows.statements);
	await addVoters(db, rows.voters);
	await addJournal(db, rows.journal);
	// As PostgreSQL does by itself within a minute, and the embedded database where nobody asks anything.
	await db.execute(sql`vacuum (analyze)`);
}

type Row = Record<string, unknown>;

/** Both drivers of Drizzle, which answer each in their way. */
async function listRows(db: Db, question: SQL): Promise<Row[]> {
	const found = (await db.execute(question)) as unknown as Row[] | { rows: Row[] };
	return 'rows' in found ? found.rows : [...found];
}

/** Published ones, those with most in them first. */
async function phasesOf(db: Db, kind: string): Promise<string[]> {
	const found = await listRows(
		db,
		sql`select p.id from consultation_phase p join consultation c on c.id = p.consultation_id
			where p.kind = ${kind} and c.status = 'published' and c.contract_id = ${CONTRACT} and exists
				(select from participation q where q.consultation_id = c.id)
			order by (select count(*) from participation q where q.consultation_id = c.id) desc limit 2`
	);
	return found.map(({ id }) => String(id));
}

async function consultationOf(db: Db, phaseId: string): Promise<string> {
	const [row] = await listRows(
		db,
		sql`select consultation_id as id from consultation_phase where id = ${phaseId}`
	);
	return String(row!.id);
}

/** Residents, half of them in a group. */
async function addPeople(db: Db, count: number): Promise<void> {
	await db.execute(sql`insert into account (email, display_name, pseudonym, email_verified_at)
		select 'mesure' || n || '@mesure.example', 'Personne Mesurée ' || n, 'Mesure ' || n, now() from ${numbers(count)}`);
	await db.execute(sql`insert into contract_role (contract_id, account_id, role)
		select ${CONTRACT}, id, 'partner' from account where email like 'mesure%0@mesure.example'`);
	await db.execute(sql`insert into group_member (group_id, account_id, role)
		select (select id from "group" where slug = 'comite-citoyen' limit 1), id, 'member' from account
		where email like 'mesure%5@mesure.example' or email like 'mesure%3@mesure.example'`);
}

async function addFiches(db: Db, count: number): Promise<void> {
	await db.transaction(async (tx) => {
		await tx.execute(sql`create temporary table made_fiche on commit drop as
			select gen_random_uuid() as id, gen_random_uuid() as document_id, f.id as like_id, f.document_id as like_document, 1000 + n as number
			from ${numbers(count)} join (select id, document_id, row_number() over (order by number) - 1 as at, count(*) over () as of
				from fiche where contract_id = ${CONTRACT}) f on f.at = n % f.of`);
		await tx.execute(sql`insert into document (id, kind, seq, snapshot_seq, bytes, structs, shape, frozen_at, frozen_reason)
			select m.document_id, kind, seq, snapshot_seq, bytes, structs, shape, frozen_at, frozen_reason
			from made_fiche m join document d on d.id = m.like_document`);
		await tx.execute(sql`insert into document_snapshot (document_id, upto_seq, state, state_vector, sha256)
			select m.document_id, upto_seq, state, state_vector, sha256 from made_fiche m join document_snapshot s on s.document_id = m.like_document`);
		await tx.execute(sql`insert into document_update (document_id, seq, account_id, several, payload, created_at)
			select m.document_id, seq, account_id, several, payload, created_at from made_fiche m join document_update u on u.document_id = m.like_document`);
		await tx.execute(sql`insert into document_version (document_id, number, label, upto_seq, sha256, state, created_by, created_at)
			select m.document_id, v.number, label, upto_seq, sha256, state, created_by, created_at from made_fiche m join document_version v on v.document_id = m.like_document`);
		await tx.execute(sql`insert into fiche (id, contract_id, theme_id, number, document_id, status, created_by)
			select m.id, contract_id, theme_id, m.number, m.document_id, status, created_by from made_fiche m join fiche f on f.id = m.like_id`);
		await tx.execute(sql`create temporary table made_summary on commit drop as
			select s.*, m.id as made_id, m.number from made_fiche m join fiche_summary s on s.fiche_id = m.like_id`);
		await tx.execute(
			sql`update made_summary set fiche_id = made_id, title = title || ' ' || number`
		);
		await tx.execute(sql`alter table made_summary drop column made_id, drop column number`);
		// A summary is written by the database as soon as there is a text: this one takes its place.
		await tx.execute(
			sql`delete from fiche_summary s using made_summary m where s.fiche_id = m.fiche_id`
		);
		await tx.execute(sql`insert into fiche_summary select * from made_summary`);
		await tx.execute(sql`insert into fiche_group (fiche_id, group_id)
			select m.id, g.group_id from made_fiche m join fiche_group g on g.fiche_id = m.like_id`);
	});
}

async function addAnswers(db: Db, phaseId: string, count: number): Promise<void> {
	const consultationId = await consultationOf(db, phaseId);
	const known = sql`(select a.id, a.values, row_number() over (order by a.id) - 1 as at, count(*) over () as of from answer a where a.phase_id = ${phaseId})`;
	const mark = `${phaseId} `;
	await db.execute(sql`insert into participation (consultation_id, token_hash, verification)
		select ${consultationId}, ${mark} || n, 'unverified' from ${numbers(count)}`);
	await db.execute(sql`insert into participation_profile (participation_id, consultation_id, age_group, standing)
		select id, consultation_id, (array['under-18', '18-29', '30-44', '45-59', '60-74', null])[1 + floor(random() * 6)::int], (array['resident', 'professional', 'both'])[1 + floor(random() * 3)::int]
		from participation where consultation_id = ${consultationId} and token_hash like ${`${mark}%`}`);
	await db.execute(sql`insert into answer (participation_id, phase_id, values, submission_key)
		select p.id, ${phaseId}, k.values, gen_random_uuid() from ${numbers(count)}
		join participation p on p.token_hash = ${mark} || n join ${known} k on k.at = n % k.of`);
	await db.execute(sql`insert into answer_text (consultation_id, answer_id, question_id, body, visibility)
		select ${consultationId}, a.id, t.question_id, t.body || ' ' || p.token_hash, t.visibility
		from ${numbers(count)} join participation p on p.token_hash = ${mark} || n
		join answer a on a.participation_id = p.id and a.phase_id = ${phaseId}
		join (select distinct on (question_id) question_id, body, visibility from answer_text where consultation_id = ${consultationId} and visibility = 'shown' order by question_id, id) t
			on exists (select from question q where q.id = t.question_id and q.phase_id = ${phaseId})`);
}

/** And thirty choices of each of as many people. */
async function addStatements(db: Db, phaseId: string, count: number): Promise<void> {
	const consultationId = await consultationOf(db, phaseId);
	const mark = `${phaseId} `;
	await db.execute(sql`insert into statement (consultation_id, phase_id, number, body, visibility, submission_key)
		select ${consultationId}, ${phaseId}, 10000 + n, 'Il faudrait plus d’ombre dans la rue numéro ' || n || '.', 'shown', gen_random_uuid() from ${numbers(count)}`);
	await db.execute(sql`insert into participation (consultation_id, token_hash, verification)
		select ${consultationId}, ${mark} || n, 'unverified' from ${numbers(count)} on conflict do nothing`);
	await db.execute(sql`insert into statement_choice (statement_id, participation_id, choice)
		select s.id, p.id, (array['agree', 'disagree', 'pass'])[1 + (n * k) % 3] from ${numbers(count)}
		join participation p on p.token_hash = ${mark} || n cross join generate_series(1, 30) as c (k)
		join statement s on s.phase_id = ${phaseId} and s.number = 10001 + (n * 31 + k * 17) % ${count}::int on conflict do nothing`);
}

/** On the rolls of the open vote and of the published one that have most of them; nine in ten have voted. */
async function addVoters(db: Db, count: number): Promise<void> {
	const votes = await listRows(
		db,
		sql`(select id from vote where contract_id = ${CONTRACT} and opened_at is not null and closed_at is null and withdrawn_at is null order by roll_count desc limit 1)
			union all (select id from vote where contract_id = ${CONTRACT} and published_at is not null and withdrawn_at is null order by roll_count desc limit 1)`
	);
	await db.transaction(async (tx) => {
		// What guards a roll that is frozen stands in triggers.
		await tx.execute(sql`set local session_replication_role = replica`);
		for (const { id } of votes) {
			await tx.execute(sql`insert into voter (vote_id, number, origin, name)
				select ${id}, 10000 + n, 'imported', 'Électeur Mesuré ' || n from ${numbers(count)}`);
			await tx.execute(sql`insert into vote_cast (voter_id, vote_id, way)
				select id, vote_id, 'online' from voter where vote_id = ${id} and number > 10000 and number % 10 <> 0`);
			await tx.execute(sql`insert into vote_board (vote_id, position, kind, entry, hash, signature, cast_id, envelope_hash)
				select vote_id, 1000000 + n, kind, entry, md5('a' || n) || md5('b' || n), signature, gen_random_uuid(), md5('c' || n) || md5('d' || n)
				from ${numbers(count)} join (select * from vote_board where vote_id = ${id} and kind = 'cast' order by position limit 1) b on true`);
			await tx.execute(
				sql`update vote set roll_count = roll_count + ${count}::int where id = ${id}`
			);
		}
	});
}

async function addJournal(db: Db, count: number): Promise<void> {
	await db.execute(sql`insert into journal_entry (contract_id, actor_id, kind, subject_type, subject_id, data, created_at)
		select contract_id, actor_id, kind, subject_type, subject_id, data, now() - n * interval '10 minutes' from ${numbers(count)}
		join (select *, row_number() over (order by id) - 1 as at, count(*) over () as of from journal_entry where contract_id = ${CONTRACT}) j on j.at = n % j.of`);
}
