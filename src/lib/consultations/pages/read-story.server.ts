import { count, inArray } from 'drizzle-orm';
import type { Db } from '../../database/database.server.ts';
import { listBoard } from '../../fiches/board/queries.server.ts';
import { ficheStatuses, type FicheStatus } from '../../fiches/workflow.ts';
import { followUpDecisions, type FollowUpDecision } from '../follow-up/decisions.ts';
import { followUp } from '../follow-up/tables.server.ts';
import { listConsultations, type ConsultationLine } from './list-consultations.server.ts';
import { countPeople } from '../read-consultation.server.ts';

/** What a theme became with the people: asked → said → decided → done. Nothing is counted before it is published. */
export type Story = {
	asked: ConsultationLine[];
	/** People, by consultation whose results are published. */
	said: { line: ConsultationLine; people: number }[];
	/** Decisions of the follow-ups that are published, by kind; those nobody took are left out. */
	decided: { decision: FollowUpDecision; count: number }[];
	done: { status: FicheStatus; count: number }[];
};

export async function readStory(
	db: Db,
	{ contractId, themeId, now }: { contractId: string; themeId: string; now: Date }
): Promise<Story> {
	const asked = await listConsultations(db, { contractId, themeId, now });
	const published = asked.filter(({ resultsPublishedAt }) => resultsPublishedAt !== null);
	const [people, decided, fiches] = await Promise.all([
		countPeople(
			db,
			published.map(({ id }) => id)
		),
		countDecisions(
			db,
			asked.filter(({ followUpPublishedAt }) => followUpPublishedAt !== null)
		),
		listBoard(db, { contractId, themeId })
	]);
	return {
		asked,
		said: published.map((line) => ({ line, people: people.get(line.id) ?? 0 })),
		decided,
		done: countStatuses(fiches)
	};
}

async function countDecisions(
	db: Db,
	lines: readonly ConsultationLine[]
): Promise<Story['decided']> {
	if (lines.length === 0) return [];
	const rows = await db
		.select({ decision: followUp.decision, count: count() })
		.from(followUp)
		.where(
			inArray(
				followUp.consultationId,
				lines.map(({ id }) => id)
			)
		)
		.groupBy(followUp.decision);
	const counts = new Map(rows.map((row) => [row.decision, Number(row.count)]));
	return followUpDecisions
		.map((decision) => ({ decision, count: counts.get(decision) ?? 0 }))
		.filter((one) => one.count > 0);
}

/** Statuses in the order of the life of a fiche. */
function countStatuses(fiches: readonly { status: FicheStatus }[]): Story['done'] {
	return ficheStatuses
		.map((status) => ({
			status,
			count: fiches.filter((fiche) => fiche.status === status).length
		}))
		.filter((one) => one.count > 0);
}
