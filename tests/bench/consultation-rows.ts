import { randomUUID } from 'node:crypto';
import { sql } from 'drizzle-orm';
import type { Db } from '#lib/database/database.server.ts';
import type {
	Option,
	QuestionKind,
	QuestionSettings
} from '#lib/consultations/questions/questions.ts';

const options: Option[] = ['a', 'b', 'c', 'd'].map((id) => ({ id, label: `Réponse ${id}` }));
const rows: Option[] = ['x', 'y', 'z'].map((id) => ({ id, label: `Ligne ${id}` }));
const DAY = 86_400_000;

type Asked = { kind: QuestionKind; settings: QuestionSettings; value: string };

/** Twenty questions of all kinds, and how a value is drawn for each in SQL. */
const asked: Asked[] = Array.from({ length: 20 }, (_, at): Asked => {
	const letter = `substr('aaabbcd', 1 + floor(random() * 7)::int, 1)`;
	const kinds: Asked[] = [
		{ kind: 'single', settings: { options }, value: `to_jsonb(${letter})` },
		{ kind: 'multiple', settings: { options }, value: `jsonb_build_array(${letter})` },
		{
			kind: 'scale',
			settings: { min: 1, max: 5 },
			value: `to_jsonb(1 + floor(random() * 5)::int)`
		},
		{ kind: 'number', settings: { unit: 'minutes' }, value: `to_jsonb(floor(random() * 90)::int)` },
		{
			kind: 'matrix',
			settings: { rows, columns: options },
			value: `jsonb_build_object('x', ${letter}, 'y', ${letter}, 'z', ${letter})`
		}
	];
	return at === 19 ? { kind: 'long-text', settings: {}, value: '' } : kinds[at % kinds.length]!;
});

const dayFrom = (days: number): string => new Date(Date.now() + days * DAY).toISOString();

export type BenchConsultation = { slug: string; people: number };

/** A consultation of twenty questions with this many answers, made by the database itself. Over, or open when nobody answered. */
export async function aLargeConsultation(
	db: Db,
	{ contract, people }: { contract: string; people: number }
): Promise<BenchConsultation> {
	const [consultationId, phaseId] = [randomUUID(), randomUUID()];
	const slug = `mesure-${people}`;
	const closesAt = dayFrom(people === 0 ? 10 : -1);
	await db.execute(sql`insert into consultation (id, contract_id, theme_id, slug, title, status, purpose, information, decider, decision_on, can_change, cannot_change, audience, protection, level, answer_owner, profile_questions, opened_at)
		select ${consultationId}, c.id, (select id from theme where contract_id = c.id order by position limit 1), ${slug}, ${`Mesure ${people}`}, 'published', 'Mesurer', 'Aucune', 'Personne', '2099-12-31', 'Rien', 'Rien', 'Personne', 'Inventé', 'consultation', 'Personne', array['age-group', 'standing'], now()
		from contract c where c.slug = ${contract}`);
	await db.execute(sql`insert into consultation_phase (id, consultation_id, position, kind, title, opens_at, closes_at)
		values (${phaseId}, ${consultationId}, 1, 'questionnaire', 'Questions', ${dayFrom(-20)}::timestamptz, ${closesAt}::timestamptz)`);
	await db.execute(
		sql`insert into consultation_key (consultation_id, secret) values (${consultationId}, decode(${'07'.repeat(32)}, 'hex'))`
	);
	const questions = asked.map((one, at) => ({ ...one, id: randomUUID(), at }));
	for (const { id, kind, settings, at } of questions)
		await db.execute(sql`insert into question (id, phase_id, position, kind, title, settings)
			values (${id}, ${phaseId}, ${`a${String(at).padStart(3, '0')}`}, ${kind}, ${`Question ${at + 1}`}, ${JSON.stringify(settings)}::jsonb)`);
	if (people > 0) await fill(db, { consultationId, phaseId, people, questions });
	return { slug, people };
}

async function fill(
	db: Db,
	place: {
		consultationId: string;
		phaseId: string;
		people: number;
		questions: (Asked & { id: string })[];
	}
): Promise<void> {
	const { consultationId, phaseId, people, questions } = place;
	await db.execute(sql`insert into participation (consultation_id, token_hash, verification)
		select ${consultationId}, md5(random()::text || n), case when n % 10 = 0 then 'facilitator' else 'unverified' end from generate_series(1, ${people}::int) n`);
	await db.execute(sql`insert into participation_profile (participation_id, consultation_id, age_group, standing)
		select id, consultation_id, (array['under-18', '18-29', '30-44', '45-59', '60-74', '75-and-over', null])[1 + floor(random() * 7)::int],
		(array['resident', 'professional', 'both', null])[1 + floor(random() * 4)::int] from participation where consultation_id = ${consultationId}`);
	const values = questions
		.filter(({ value }) => value)
		.map(({ id, value }) => `'${id}', ${value}`)
		.join(', ');
	await db.execute(sql`insert into answer (participation_id, phase_id, values, submission_key)
		select id, ${phaseId}, jsonb_build_object(${sql.raw(values)}), gen_random_uuid() from participation where consultation_id = ${consultationId}`);
	await db.execute(sql`insert into answer_text (consultation_id, answer_id, question_id, body, visibility)
		select ${consultationId}, id, ${questions.at(-1)!.id}, 'Un banc devant la pharmacie, et un bus le soir.', 'shown' from answer where phase_id = ${phaseId}`);
	await db.execute(sql`vacuum (analyze)`);
}
