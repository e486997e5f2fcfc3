import { randomInt, randomUUID } from 'node:crypto';
import { and, between, eq, gt, inArray, lt, max, type SQL } from 'drizzle-orm';
import type { Db } from '../../../database/database.server.ts';
import { othersFirst } from '../../../database/others-first.server.ts';
import { publishedLine, publishedResult } from '../../questions/tables.server.ts';
import { consultationPhase } from '../../tables.server.ts';
import { mixedLines, type OpenLine } from './draw-columns.ts';
import { placesInAnyOrder } from './random-places.ts';
import { answersOf } from './read-answers.server.ts';
import { choicesOf } from './read-choices.server.ts';
import type { Tally } from './tally.ts';

/** The open file of a phase, written apart from the one that is published until a result names it. */
export type Drawing = { phaseId: string; drawing: string; lines: number };
type Line = { number: number; values: OpenLine };

/** Lines written or deleted at a time: some milliseconds of work. */
const LINES_AT_ONCE = 100;

/** Draws the open file of a questionnaire, whole: one line is what one person answered, by question. In random order. */
export function drawWholeLines(
	db: Db,
	{ phaseId, people }: { phaseId: string; people: number }
): Promise<Drawing> {
	const place = placesInAnyOrder(people, randomInt);
	const lines = mapPages(answersOf(db, phaseId), ({ values }) => ({ number: place(), values }));
	return draw(db, { phaseId, lines });
}

/** Draws the open file of a questionnaire, each column mixed by itself: no line is one person. See `mixedLines`. */
export function drawMixedLines(
	db: Db,
	{ phaseId, tally }: { phaseId: string; tally: Tally }
): Promise<Drawing> {
	return draw(db, {
		phaseId,
		lines: tally.columns.size === 0 ? [] : numbered(mixedLines(tally, randomInt))
	});
}

/** Draws the participant × statement matrix: a line for each person, what they said by number of statement. In random order. */
export async function drawChoiceLines(db: Db, phaseId: string): Promise<Drawing> {
	let people = 0;
	for await (const page of choicesOf(db, phaseId)) people += page.length;
	const place = placesInAnyOrder(people, randomInt);
	const lines = mapPages(choicesOf(db, phaseId), (values) => ({ number: place(), values }));
	return draw(db, { phaseId, lines });
}

async function* mapPages<Row>(
	pages: AsyncIterable<Row[]>,
	lineOf: (row: Row) => Line
): AsyncGenerator<Line> {
	for await (const page of pages) yield* page.map(lineOf);
}

function* numbered(lines: Iterable<OpenLine>): Generator<Line> {
	let number = 0;
	for (const values of lines) yield { number: (number += 1), values };
}

async function draw(
	db: Db,
	{ phaseId, lines }: { phaseId: string; lines: Iterable<Line> | AsyncIterable<Line> }
): Promise<Drawing> {
	const drawn = { phaseId, drawing: randomUUID(), lines: 0 };
	let rows: (typeof publishedLine.$inferInsert)[] = [];
	const write = async () => {
		if (rows.length > 0) await db.insert(publishedLine).values(rows);
		drawn.lines += rows.length;
		rows = [];
		await othersFirst();
	};
	try {
		for await (const line of lines) {
			rows.push({ phaseId, drawing: drawn.drawing, ...line });
			if (rows.length === LINES_AT_ONCE) await write();
		}
		await write();
	} catch (error) {
		await deleteDrawing(db, drawn);
		throw error;
	}
	return drawn;
}

const isOf = ({ phaseId, drawing }: Pick<Drawing, 'phaseId' | 'drawing'>) =>
	and(eq(publishedLine.phaseId, phaseId), eq(publishedLine.drawing, drawing));

/** How many of its lines are there. */
export function countLines(db: Db, drawn: Drawing): Promise<number> {
	return db.$count(publishedLine, isOf(drawn));
}

/** Deletes what was drawn, some lines at a time. */
export async function deleteDrawing(
	db: Db,
	drawn: Pick<Drawing, 'phaseId' | 'drawing'>
): Promise<void> {
	const [found] = await db
		.select({ last: max(publishedLine.number) })
		.from(publishedLine)
		.where(isOf(drawn));
	for (let from = 1; from <= (found?.last ?? 0); from += LINES_AT_ONCE) {
		const some = between(publishedLine.number, from, from + LINES_AT_ONCE - 1);
		await db.delete(publishedLine).where(and(isOf(drawn), some));
		await othersFirst();
	}
}

/**
 * Deletes the lines that no result names: their process ended while it drew them. A publication that draws at this moment finds its lines
 * gone, and draws them again.
 */
export async function deleteAbandonedDrawings(db: Db): Promise<void> {
	const phases = await db
		.select({ phaseId: consultationPhase.id, published: publishedResult.drawing })
		.from(consultationPhase)
		.leftJoin(
			publishedResult,
			and(eq(publishedResult.phaseId, consultationPhase.id), eq(publishedResult.part, 'counts'))
		)
		.where(inArray(consultationPhase.kind, ['questionnaire', 'statements']));
	for (const { phaseId, published } of phases) {
		const others = published
			? [lt(publishedLine.drawing, published), gt(publishedLine.drawing, published)]
			: [undefined];
		for (const other of others) await deleteEach(db, phaseId, other);
	}
}

/** Looks for one at a time, by the index: a phase has one drawing of many lines, and hardly ever another one. */
async function deleteEach(db: Db, phaseId: string, other: SQL | undefined): Promise<void> {
	for (;;) {
		const [found] = await db
			.select({ drawing: publishedLine.drawing })
			.from(publishedLine)
			.where(and(eq(publishedLine.phaseId, phaseId), other))
			.limit(1);
		if (!found) return;
		await deleteDrawing(db, { phaseId, ...found });
	}
}
