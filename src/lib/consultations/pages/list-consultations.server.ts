import { and, eq } from 'drizzle-orm';
import { theme } from '../../contracts/tables.server.ts';
import type { Db } from '../../database/database.server.ts';
import { foldWords } from '../../fiches/text/summary.ts';
import { fiche, ficheSummary } from '../../fiches/tables.server.ts';
import type { Level, PhaseKind } from '../kinds.ts';
import { listPhasesOf } from '../queries.server.ts';
import {
	beginOf,
	endOf,
	nextToOpenOf,
	runningOf,
	stateOf,
	type ConsultationState
} from '../rules.ts';
import { consultation } from '../tables.server.ts';
import type { OpenStep } from './open-steps.ts';

/** A consultation as lists show it. */
export type ConsultationLine = {
	id: string;
	slug: string;
	title: string;
	purpose: string;
	level: Level | null;
	theme: { slug: string; title: string };
	fiche: { number: number; title: string } | null;
	state: ConsultationState;
	/** First opening, and end of the last phase. */
	opensAt: Date | null;
	closesAt: Date | null;
	/** What takes answers now, what ends first at the front. */
	open: OpenStep[];
	/** When the first of what is open now ends, or when what comes next opens. */
	nextAt: Date | null;
	kinds: PhaseKind[];
	answerOwner: string;
	resultsPublishedAt: Date | null;
	followUpPublishedAt: Date | null;
	withdrawnAt: Date | null;
};

export type Wanted = {
	contractId: string;
	now: Date;
	/** Drafts are listed for the coordination only. */
	withDrafts?: boolean;
	themeId?: string;
	ficheId?: string;
	question?: string;
	states?: readonly ConsultationState[];
};

const order: readonly ConsultationState[] = [
	'draft',
	'open',
	'between',
	'announced',
	'answer-owed',
	'answered',
	'withdrawn'
];

/**
 * Consultations of a contract, what can be answered first. All are read: a contract has tens of them, and their state is
 * derived by the one rule of the lifecycle rather than by a second one in SQL.
 */
export async function listConsultations(db: Db, wanted: Wanted): Promise<ConsultationLine[]> {
	const { contractId, now, themeId, ficheId, withDrafts = false, question = '', states } = wanted;
	const rows = await db
		.select({
			row: consultation,
			theme: { slug: theme.slug, title: theme.title },
			fiche: { number: fiche.number, title: ficheSummary.title }
		})
		.from(consultation)
		.innerJoin(theme, eq(theme.id, consultation.themeId))
		.leftJoin(fiche, eq(fiche.id, consultation.ficheId))
		.leftJoin(ficheSummary, eq(ficheSummary.ficheId, fiche.id))
		.where(
			and(
				eq(consultation.contractId, contractId),
				themeId ? eq(consultation.themeId, themeId) : undefined,
				ficheId ? eq(consultation.ficheId, ficheId) : undefined
			)
		);
	const phases = await listPhasesOf(
		db,
		rows.map(({ row }) => row.id)
	);
	return rows
		.map((found) => lineOf(found, phases.get(found.row.id) ?? [], now))
		.filter(({ state }) => withDrafts || state !== 'draft')
		.filter(({ state }) => !states || states.includes(state))
		.filter((line) => speaksOf(line, question))
		.sort(byUse);
}

type Found = {
	row: typeof consultation.$inferSelect;
	theme: { slug: string; title: string };
	fiche: { number: number | null; title: string | null };
};
type PhaseLine = { kind: PhaseKind; title: string; opensAt: Date | null; closesAt: Date | null };

function lineOf(
	{ row, theme: of, fiche: sheet }: Found,
	phases: PhaseLine[],
	now: Date
): ConsultationLine {
	const open = runningOf(phases, now).map(({ title, closesAt }) => ({ title, closesAt }));
	return {
		...{ id: row.id, slug: row.slug, title: row.title, purpose: row.purpose, level: row.level },
		theme: of,
		fiche: sheet.number === null ? null : { number: sheet.number, title: sheet.title ?? '' },
		state: stateOf(row, phases, now),
		opensAt: beginOf(phases),
		closesAt: endOf(phases),
		open,
		nextAt: open[0]?.closesAt ?? beginOf(nextToOpenOf(phases, now)),
		kinds: [...new Set(phases.map(({ kind }) => kind))],
		answerOwner: row.answerOwner,
		resultsPublishedAt: row.resultsPublishedAt,
		followUpPublishedAt: row.followUpPublishedAt,
		withdrawnAt: row.withdrawnAt
	};
}

/** Every word of the question is somewhere in what the line shows. */
function speaksOf(line: ConsultationLine, question: string): boolean {
	const text = foldWords([line.title, line.purpose, line.theme.title, line.fiche?.title].join(' '));
	return foldWords(question)
		.split(/\s+/)
		.every((word) => text.includes(word));
}

function byUse(a: ConsultationLine, b: ConsultationLine): number {
	const time = (date: Date | null) => date?.getTime() ?? 0;
	if (a.state !== b.state) return order.indexOf(a.state) - order.indexOf(b.state);
	// What ends or opens soonest comes first; of what is over, the latest.
	const soonest = time(a.nextAt) - time(b.nextAt);
	return soonest || time(b.closesAt) - time(a.closesAt) || a.title.localeCompare(b.title, 'fr');
}
