import { eq } from 'drizzle-orm';
import type { Db } from '../../database/database.server.ts';
import { consultation } from '../tables.server.ts';
import { listConsultations } from './list-consultations.server.ts';

/** Announced to people, and not answered to the end. */
const UNDER_WAY = ['announced', 'open', 'between', 'answer-owed'] as const;

/** How many consultations hang from a contract, and how many of them are still owed something: an end, or an answer. */
export async function countConsultations(
	db: Db,
	contractId: string
): Promise<{ works: number; running: number }> {
	const works = Number(await db.$count(consultation, eq(consultation.contractId, contractId)));
	const wanted = { contractId, now: new Date(), states: UNDER_WAY };
	return { works, running: (await listConsultations(db, wanted)).length };
}
