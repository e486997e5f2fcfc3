import { createHash, randomUUID } from 'node:crypto';
import { sql, type SQL } from 'drizzle-orm';
import {
	contribution,
	contributionComment
} from '#lib/consultations/contributions/tables.server.ts';
import { answer, answerText } from '#lib/consultations/questions/tables.server.ts';
import { statement } from '#lib/consultations/statements/tables.server.ts';
import { participation } from '#lib/consultations/tables.server.ts';
import type { Db } from '#lib/database/database.server.ts';
import { comment, commentThread, suggestion } from '#lib/fiches/tables.server.ts';
import type { Author } from '#lib/moderation/authors/ask-second-look.server.ts';
import { decideText, type ToDecide } from '#lib/moderation/decide-text.server.ts';
import { findModerated } from '#lib/moderation/queue/waiting.server.ts';
import type { ModerationReason } from '#lib/moderated/reasons.ts';
import { recordReport } from '#lib/moderation/reports/record-report.server.ts';
import { hashOf } from '#lib/moderation/text-hash.server.ts';
import type { TextKey, TextKind } from '#lib/moderation/text-kinds.ts';
import { vote, voteReason } from '#lib/votes/tables.server.ts';
import { aFiche } from '../../fiches/support/fiches.ts';
import { anOpenConsultation, aQuestion } from '../../support/consultations.ts';
import { aPerson, aRole } from '../../support/people.ts';
import { byOf, type Reporter } from './people-text.ts';

export type Sample = {
	/** Somebody writes one. */
	write: (body: string) => Promise<string>;
	/** Many people wrote as many, all held by the rule « before publication », or shown where nothing holds them. */
	fill: (count: number) => Promise<void>;
	/** Who may ask again; null where the words are tied to nobody. */
	author: Author | null;
};

/** A contract with a coordinator where texts of every kind are written: a kind more does not compile without its sample. */
export async function aContractThatWrites(db: Db) {
	const { contractId, themeId, consultationId, phaseId } = await anOpenConsultation(db, {
		resultsPublishedAt: new Date()
	});
	const coordinator = await aPerson(db, 'Nadia');
	await aRole(db, { contractId, accountId: coordinator, role: 'coordinator' });
	const place = { db, contractId, themeId, consultationId, phaseId };
	const participationId = await aParticipation(place);
	const inConsultation = { ...place, participationId };
	const samples: Record<TextKind, Sample> = {
		'answer-text': await answersIn(inConsultation),
		contribution: contributionsIn(inConsultation),
		'contribution-comment': await argumentsIn(inConsultation),
		statement: statementsIn(inConsultation),
		'vote-reason': await reasonsIn(place),
		'fiche-comment': await commentsIn(place),
		'fiche-suggestion': await suggestionsIn(place)
	};

	const textOf = async (key: TextKey) => (await findModerated(db, { contractId, ...key }))!;
	const readOf = async (key: TextKey): Promise<ToDecide['read']> => {
		const text = await textOf(key);
		return { words: hashOf(text), decisionId: text.decisionId };
	};
	const write = async (kind: TextKind, body: string): Promise<TextKey> => ({
		kind,
		id: await samples[kind].write(body)
	});
	const decide = async (key: TextKey, asked: Partial<ToDecide>) => {
		const read = asked.read ?? (await readOf(key));
		return db.transaction((tx) =>
			decideText(tx, {
				...{ contractId, ...key, accountId: coordinator, reason: null, words: '' },
				...{ outcome: 'shown', ...asked, read }
			})
		);
	};
	const hide = (key: TextKey, reason: ModerationReason = 'insult') =>
		decide(key, { outcome: 'hidden', reason });
	const report = async (key: TextKey, who: Reporter, reason: ModerationReason = 'insult') => {
		const { homeId } = await textOf(key);
		const said = { reason, words: 'C’est ma voisine', ...byOf(who) };
		return db.transaction((tx) => recordReport(tx, { contractId, homeId, ...key, ...said }));
	};
	return { contractId, coordinator, samples, write, textOf, readOf, decide, hide, report };
}

type Place = {
	db: Db;
	contractId: string;
	themeId: string;
	consultationId: string;
	phaseId: string;
};
type InConsultation = Place & { participationId: string };

const numbers = (count: number): SQL => sql`generate_series(1, ${count}::int) as made (at)`;

async function aParticipation({ db, consultationId }: Place): Promise<string> {
	const tokenHash = createHash('sha256').update(randomUUID()).digest('hex');
	const [row] = await db
		.insert(participation)
		.values({ consultationId, tokenHash, verification: 'unverified' })
		.returning();
	return row!.id;
}

async function answersIn(place: InConsultation): Promise<Sample> {
	const { db, consultationId, phaseId, participationId } = place;
	const questionId = await aQuestion(db, phaseId, { kind: 'long-text' });
	const [given] = await db
		.insert(answer)
		.values({ participationId, phaseId, values: {}, submissionKey: randomUUID() })
		.returning();
	const answerId = given!.id;
	const write = async (body: string) => {
		const another = await aQuestion(db, phaseId, { kind: 'long-text' });
		const [row] = await db
			.insert(answerText)
			.values({ consultationId, answerId, questionId: another, body, visibility: 'shown' })
			.returning();
		return row!.id;
	};
	const fill = async (count: number) => {
		await db.execute(
			sql`with people as (
				insert into participation (consultation_id, token_hash, verification)
				select ${consultationId}::uuid, gen_random_uuid()::text, 'unverified' from ${numbers(count)} returning id
			), given as (
				insert into answer (participation_id, phase_id, values, submission_key)
				select id, ${phaseId}::uuid, '{}', gen_random_uuid() from people returning id
			)
			insert into answer_text (consultation_id, answer_id, question_id, body, visibility, held_reasons)
			select ${consultationId}::uuid, id, ${questionId}::uuid, 'Texte de remplissage', 'held', '{before-publication}' from given`
		);
	};
	return { write, fill, author: { participationId } };
}

function contributionsIn(place: InConsultation): Sample {
	const { db, consultationId, phaseId, participationId } = place;
	let number = 0;
	const write = async (body: string) => {
		number += 1;
		const [row] = await db
			.insert(contribution)
			.values({
				...{ consultationId, phaseId, participationId, number, kind: 'idea', title: 'Un banc' },
				...{ body, visibility: 'shown', submissionKey: randomUUID() }
			})
			.returning();
		return row!.id;
	};
	const fill = async (count: number) => {
		await db.execute(
			sql`insert into contribution (consultation_id, phase_id, participation_id, number, kind, title, body, visibility, held_reasons, submission_key)
				select ${consultationId}::uuid, ${phaseId}::uuid, ${participationId}::uuid, 1000 + made.at, 'idea', 'Un banc', 'Texte de remplissage', 'held', '{before-publication}', gen_random_uuid()
				from ${numbers(count)}`
		);
	};
	return { write, fill, author: { participationId } };
}

async function argumentsIn(place: InConsultation): Promise<Sample> {
	const { db, consultationId, phaseId, participationId } = place;
	const [under] = await db
		.insert(contribution)
		.values({
			...{ consultationId, phaseId, participationId, number: 900, kind: 'idea', title: 'Un abri' },
			...{ body: 'Un abri', visibility: 'shown', submissionKey: randomUUID() }
		})
		.returning();
	const contributionId = under!.id;
	const write = async (body: string) => {
		const [row] = await db
			.insert(contributionComment)
			.values({
				...{ consultationId, contributionId, participationId, isFor: true, body },
				...{ visibility: 'shown', submissionKey: randomUUID() }
			})
			.returning();
		return row!.id;
	};
	const fill = async (count: number) => {
		await db.execute(
			sql`insert into contribution_comment (consultation_id, contribution_id, participation_id, is_for, body, visibility, held_reasons, submission_key)
				select ${consultationId}::uuid, ${contributionId}::uuid, ${participationId}::uuid, true, 'Texte de remplissage', 'held', '{before-publication}', gen_random_uuid()
				from ${numbers(count)}`
		);
	};
	return { write, fill, author: { participationId } };
}

function statementsIn(place: InConsultation): Sample {
	const { db, consultationId, phaseId, participationId } = place;
	let number = 0;
	const write = async (body: string) => {
		number += 1;
		const [row] = await db
			.insert(statement)
			.values({
				...{ consultationId, phaseId, participationId, number, body },
				...{ visibility: 'shown', submissionKey: randomUUID() }
			})
			.returning();
		return row!.id;
	};
	const fill = async (count: number) => {
		await db.execute(
			sql`insert into statement (consultation_id, phase_id, participation_id, number, body, visibility, held_reasons, submission_key)
				select ${consultationId}::uuid, ${phaseId}::uuid, ${participationId}::uuid, 1000 + made.at, 'Texte de remplissage', 'held', '{before-publication}', gen_random_uuid()
				from ${numbers(count)}`
		);
	};
	return { write, fill, author: { participationId } };
}

/** A consent whose count is published. */
async function reasonsIn({ db, contractId, themeId }: Place): Promise<Sample> {
	const [row] = await db
		.insert(vote)
		.values({
			...{ contractId, themeId, slug: `charte-${randomUUID().slice(0, 8)}` },
			...{ title: 'Adopter la charte', decider: 'Le comité', objectText: 'La charte' },
			...{ announcedAt: new Date(), publishedAt: new Date() }
		})
		.returning();
	const voteId = row!.id;
	let number = 0;
	const write = async (words: string) => {
		number += 1;
		const [made] = await db
			.insert(voteReason)
			.values({ voteId, number, position: 'objection', words })
			.returning();
		return made!.id;
	};
	const fill = async (count: number) => {
		await db.execute(
			sql`insert into vote_reason (vote_id, number, position, words, visibility, held_reasons)
				select ${voteId}::uuid, 1000 + made.at, 'objection', 'Texte de remplissage', 'held', '{before-publication}'
				from ${numbers(count)}`
		);
	};
	return { write, fill, author: null };
}

async function commentsIn({ db, contractId, themeId }: Place): Promise<Sample> {
	const { ficheId } = await aFiche(db, { contractId, themeId, status: 'co-writing' });
	const accountId = await aPerson(db, 'Amina');
	const [thread] = await db
		.insert(commentThread)
		.values({ ficheId, createdBy: accountId })
		.returning();
	const threadId = thread!.id;
	const write = async (body: string) => {
		const [row] = await db
			.insert(comment)
			.values({ threadId, authorId: accountId, body })
			.returning();
		return row!.id;
	};
	const fill = async (count: number) => {
		await db.execute(
			sql`insert into comment (thread_id, author_id, body, visibility, held_reasons)
				select ${threadId}::uuid, ${accountId}::uuid, 'Texte de remplissage', 'held', '{before-publication}'
				from ${numbers(count)}`
		);
	};
	return { write, fill, author: { accountId } };
}

async function suggestionsIn({ db, contractId, themeId }: Place): Promise<Sample> {
	const { ficheId } = await aFiche(db, { contractId, themeId, status: 'co-writing' });
	const accountId = await aPerson(db, 'Amina');
	const write = async (words: string) => {
		const [row] = await db
			.insert(suggestion)
			.values({
				...{ ficheId, batchId: randomUUID(), position: 0, field: 'finding', createdBy: accountId },
				...{
					at: new Uint8Array([0]),
					removes: [],
					ends: [],
					quote: '',
					words,
					before: '',
					after: ''
				}
			})
			.returning();
		return row!.id;
	};
	const fill = async (count: number) => {
		await db.execute(
			sql`insert into suggestion (fiche_id, batch_id, position, field, at, removes, ends, quote, words, before, after, created_by, visibility, held_reasons)
				select ${ficheId}::uuid, gen_random_uuid(), 0, 'finding', decode('00', 'hex'), '[]', '[]', '', 'Texte de remplissage', '', '', ${accountId}::uuid, 'held', '{before-publication}'
				from ${numbers(count)}`
		);
	};
	return { write, fill, author: { accountId } };
}
