import { and, eq, inArray } from 'drizzle-orm';
import type { Db } from '../../database/database.server.ts';
import { recordEvent } from '../../journal/record-event.server.ts';
import { contribution } from '../contributions/tables.server.ts';
import { answerText } from '../questions/tables.server.ts';
import { statement } from '../statements/tables.server.ts';
import { insertIdea } from './create-idea.server.ts';
import { holdConsultation, type HoldRefusal, type Place } from './hold-consultation.server.ts';
import { SOURCES_AT_ONCE, type SourceKey, type SourceKind } from './sources.ts';
import { idea, ideaSource } from './tables.server.ts';

export type GroupRefusal = HoldRefusal | 'unknown-idea' | 'no-source' | 'too-many';

/** Puts texts of people under an idea, a new one or one that is there. Each keeps its words and may be under several. */
export async function groupSources(
	tx: Db,
	{
		sources,
		into,
		...place
	}: Place & { sources: readonly SourceKey[]; into: { ideaId: string } | { title: string } }
): Promise<{ ideaId: string; added: number } | GroupRefusal> {
	const held = await holdConsultation(tx, place);
	if (typeof held === 'string') return held;
	if (sources.length === 0) return 'no-source';
	if (sources.length > SOURCES_AT_ONCE) return 'too-many';
	const rows = await rowsOf(tx, place.consultationId, sources);
	if (rows.length === 0) return 'no-source';
	const ideaId = await ideaFor(tx, place, into);
	if (!ideaId) return 'unknown-idea';
	const added = await tx
		.insert(ideaSource)
		.values(rows.map((row) => ({ ...row, ideaId })))
		.onConflictDoNothing()
		.returning({ id: ideaSource.id });
	await recordEvent(tx, {
		kind: 'consultation-texts-grouped',
		contractId: place.contractId,
		actorId: place.accountId,
		subject: { type: 'consultation', id: place.consultationId },
		data: { ideaId, added: added.length }
	});
	return { ideaId, added: added.length };
}

/** Only what belongs to this consultation. */
async function rowsOf(tx: Db, consultationId: string, sources: readonly SourceKey[]) {
	const idsOf = (kind: SourceKind) =>
		sources.filter((source) => source.kind === kind).map(({ id }) => id);
	const texts = idsOf('text');
	const contributions = idsOf('contribution');
	const statements = idsOf('statement');
	const [foundTexts, foundContributions, foundStatements] = [
		texts.length
			? await tx
					.select({ answerTextId: answerText.id })
					.from(answerText)
					.where(and(eq(answerText.consultationId, consultationId), inArray(answerText.id, texts)))
			: [],
		contributions.length
			? await tx
					.select({ contributionId: contribution.id })
					.from(contribution)
					.where(
						and(
							eq(contribution.consultationId, consultationId),
							inArray(contribution.id, contributions)
						)
					)
			: [],
		statements.length
			? await tx
					.select({ statementId: statement.id })
					.from(statement)
					.where(
						and(eq(statement.consultationId, consultationId), inArray(statement.id, statements))
					)
			: []
	];
	return [...foundTexts, ...foundContributions, ...foundStatements];
}

async function ideaFor(
	tx: Db,
	place: Place,
	into: { ideaId: string } | { title: string }
): Promise<string | null> {
	if ('ideaId' in into) {
		const [found] = await tx
			.select({ id: idea.id })
			.from(idea)
			.where(and(eq(idea.id, into.ideaId), eq(idea.consultationId, place.consultationId)));
		return found?.id ?? null;
	}
	return insertIdea(tx, place, into.title);
}
