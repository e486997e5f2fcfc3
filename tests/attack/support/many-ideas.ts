import { eq, sql } from 'drizzle-orm';
import { consultationPhase } from '#lib/consultations/tables.server.ts';
import type { Db } from '#lib/database/database.server.ts';
import { anOpenConsultation } from '../../support/consultations.ts';

/** An open call for contributions with this many ideas, three supports and one argument each, one in ten merged with the one before. */
export async function manyIdeas(db: Db, count: number): Promise<{ path: string }> {
	const call = await anOpenConsultation(db, { kind: 'contributions', moderation: 'after' });
	const { consultationId, phaseId, contractSlug, slug } = call;
	await db
		.update(consultationPhase)
		.set({ options: { place: true, photo: true, support: true, comments: true } })
		.where(eq(consultationPhase.id, phaseId));
	await fillIdeas(db, { consultationId, phaseId, count });
	await db.execute(sql`analyze`);
	return { path: `/c/${contractSlug}/consultations/${slug}` };
}

type Filled = { consultationId: string; phaseId: string; count: number; from?: number };

/** The same into a call that stands; `from`: above the numbers of the ideas that it has. */
export async function fillIdeas(
	db: Db,
	{ consultationId, phaseId, count, from = 0 }: Filled
): Promise<void> {
	const numbers = sql`generate_series(${from + 1}::int, ${from + count}::int) as made (n)`;
	const words = sql`'L’accès aux soins numéro ' || n || ' : ' || repeat('un médecin près de l’école, une navette le jeudi et des horaires élargis ; ', 6)`;
	await db.execute(sql`insert into participation (consultation_id, token_hash, verification)
		select ${consultationId}, 'made ' || n, 'unverified' from ${numbers}`);
	await db.execute(sql`insert into contribution (consultation_id, phase_id, participation_id, number, kind, title, body, visibility, submission_key)
		select ${consultationId}, ${phaseId}, p.id, n, 'idea', 'Idée ' || n, ${words}, 'shown', gen_random_uuid()
		from ${numbers} join participation p on p.consultation_id = ${consultationId} and p.token_hash = 'made ' || n`);
	await db.execute(sql`insert into contribution_support (contribution_id, participation_id)
		select c.id, p.id from contribution c cross join generate_series(1, 3) as s (k)
		join participation p on p.consultation_id = c.consultation_id and p.token_hash = 'made ' || (${from + 1}::int + (c.number * 7 + k * k * 13) % ${count}::int)
		where c.phase_id = ${phaseId} on conflict do nothing`);
	await db.execute(sql`insert into contribution_comment (consultation_id, contribution_id, participation_id, is_for, body, visibility, submission_key)
		select consultation_id, id, participation_id, number % 2 = 0, 'Parce que cela manque ici.', 'shown', gen_random_uuid()
		from contribution where phase_id = ${phaseId}`);
	await db.execute(sql`update contribution c set merged_into_id = m.id from contribution m
		where c.phase_id = ${phaseId} and c.number % 10 = 0 and m.phase_id = c.phase_id and m.number = c.number - 1`);
}
