import { and, count, desc, eq, inArray, isNull } from 'drizzle-orm';
import { theme } from '../contracts/tables.server.ts';
import type { Db } from '../database/database.server.ts';
import { fiche, ficheSummary } from '../fiches/tables.server.ts';
import { dayOf } from '../shared/time-zone.ts';
import { group } from '../groups/tables.server.ts';
import { journalEntry } from '../journal/tables.server.ts';
import type { ConsultationContext } from './consultation-context.server.ts';
import { endChangeKinds, type EndChange } from './end-changes.ts';
import { consultationGroup, participation } from './tables.server.ts';
import { isDated, whyClosed } from './rules.ts';

/** The theme of a consultation, and its fiche when it is about one. */
export async function readPlace(
	db: Db,
	{ themeId, ficheId }: { themeId: string; ficheId: string | null }
) {
	const [of] = await db
		.select({ slug: theme.slug, title: theme.title })
		.from(theme)
		.where(eq(theme.id, themeId));
	if (ficheId === null) return { theme: of!, fiche: null };
	const [sheet] = await db
		.select({ number: fiche.number, title: ficheSummary.title })
		.from(fiche)
		.innerJoin(ficheSummary, eq(ficheSummary.ficheId, fiche.id))
		.where(eq(fiche.id, ficheId));
	return { theme: of!, fiche: sheet ?? null };
}

/** The groups whose members answer, as the page names them. */
export async function listAnsweringGroupNames(
	db: Db,
	consultationId: string
): Promise<{ slug: string; name: string }[]> {
	return db
		.select({ slug: group.slug, name: group.name })
		.from(consultationGroup)
		.innerJoin(group, eq(group.id, consultationGroup.groupId))
		.where(eq(consultationGroup.consultationId, consultationId))
		.orderBy(group.name);
}

/** How many people took part in each of these consultations. For the public once results are published, not before. */
export async function countPeople(
	db: Db,
	consultationIds: readonly string[]
): Promise<Map<string, number>> {
	if (consultationIds.length === 0) return new Map();
	const rows = await db
		.select({ id: participation.consultationId, people: count() })
		.from(participation)
		.where(
			and(
				inArray(participation.consultationId, [...consultationIds]),
				isNull(participation.withdrawnAt)
			)
		)
		.groupBy(participation.consultationId);
	return new Map(rows.map(({ id, people }) => [id, Number(people)]));
}

/** When the description was last corrected after people could read it. */
async function findCorrection(db: Db, consultationId: string): Promise<Date | null> {
	const [found] = await db
		.select({ at: journalEntry.createdAt })
		.from(journalEntry)
		.where(
			and(
				eq(journalEntry.subjectType, 'consultation'),
				eq(journalEntry.subjectId, consultationId),
				eq(journalEntry.kind, 'consultation-corrected')
			)
		)
		.orderBy(desc(journalEntry.createdAt))
		.limit(1);
	return found?.at ?? null;
}

/** How the ends of its phases were moved after people could read them, the oldest first. */
async function listEndChanges(
	db: Db,
	{ consultation, phases }: Pick<ConsultationContext, 'consultation' | 'phases'>
): Promise<EndChange[]> {
	const kindOf = new Map(endChangeKinds.map((kind) => [`consultation-${kind}`, kind]));
	const titles = new Map(phases.map(({ id, title }) => [id, title]));
	const rows = await db
		.select({ kind: journalEntry.kind, data: journalEntry.data, at: journalEntry.createdAt })
		.from(journalEntry)
		.where(
			and(
				eq(journalEntry.subjectType, 'consultation'),
				eq(journalEntry.subjectId, consultation.id),
				inArray(journalEntry.kind, [...kindOf.keys()])
			)
		)
		.orderBy(journalEntry.id);
	return rows.flatMap(({ kind: told, data, at }) => {
		const phase = titles.get(String(data.phaseId));
		const kind = kindOf.get(told);
		// Those of a time when the journal did not keep the former end say nothing.
		if (!phase || !kind || !data.from || !data.to) return [];
		return [{ kind, phase, at, from: new Date(String(data.from)), to: new Date(String(data.to)) }];
	});
}

/** What the page of a consultation says to everybody: its words, its phases, its dates. No count before its results. */
export async function readConsultation(db: Db, context: ConsultationContext) {
	const { consultation, phases, state, now } = context;
	const { id, resultsPublishedAt } = consultation;
	const [place, groups, people, correctedAt, endChanges] = await Promise.all([
		readPlace(db, consultation),
		listAnsweringGroupNames(db, id),
		resultsPublishedAt ? countPeople(db, [id]) : null,
		findCorrection(db, id),
		listEndChanges(db, context)
	]);
	return {
		...place,
		state,
		groups,
		correctedAt,
		endChanges,
		isDecisionPast: consultation.decisionOn !== null && consultation.decisionOn < dayOf(now),
		people: people && (people.get(id) ?? 0),
		consultation: wordsOf(consultation),
		phases: phases
			.map(({ kind, title, introduction, opensAt, closesAt }, index) => ({
				...{ place: index + 1, kind, title, introduction, opensAt, closesAt },
				closed: whyClosed(consultation, { opensAt, closesAt }, now)
			}))
			// What was added after the opening and has no dates is still being prepared.
			.filter((phase) => consultation.status === 'draft' || isDated(phase))
	};
}

function wordsOf(row: ConsultationContext['consultation']) {
	return {
		...{ slug: row.slug, title: row.title, level: row.level, purpose: row.purpose },
		...{ decider: row.decider, decisionOn: row.decisionOn, information: row.information },
		...{ canChange: row.canChange, cannotChange: row.cannotChange, audience: row.audience },
		...{ protection: row.protection, answerOwner: row.answerOwner, answerers: row.answerers },
		...{ naming: row.naming, namingReason: row.namingReason, moderation: row.moderation },
		...{ profileQuestions: row.profileQuestions, profileThreshold: row.profileThreshold },
		...{ easySummary: row.easySummary, easyReviewers: row.easyReviewers },
		...{ conclusion: row.conclusion, withdrawnReason: row.withdrawnReason },
		resultsPublishedAt: row.resultsPublishedAt,
		followUpPublishedAt: row.followUpPublishedAt,
		withdrawnAt: row.withdrawnAt
	};
}

export type PublicConsultation = Awaited<ReturnType<typeof readConsultation>>;
