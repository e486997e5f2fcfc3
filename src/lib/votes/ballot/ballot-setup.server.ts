import { asc, eq } from 'drizzle-orm';
import { parse } from 'valibot';
import type { Db } from '../../database/database.server.ts';
import { drawOrderOf } from '../methods/draw.ts';
import { parametersSchema, type AnyParameters } from '../methods/parameters.ts';
import { vote, voteOption } from '../tables.server.ts';

export type BallotOption = { label: string; description: string; cost: number | null };
export type BallotSetup = { parameters: AnyParameters; options: BallotOption[] };

/** How the ballots of an opened vote are made and read: its method, and its options in their order. */
export async function readBallotSetup(
	db: Db,
	row: { id: string; parameters: Record<string, unknown> | null }
): Promise<BallotSetup> {
	const options = await db
		.select({
			label: voteOption.label,
			description: voteOption.description,
			cost: voteOption.cost
		})
		.from(voteOption)
		.where(eq(voteOption.voteId, row.id))
		.orderBy(asc(voteOption.position), asc(voteOption.id));
	const isBudget = row.parameters?.method === 'equal-shares';
	// Costs are kept beside the options, where they are shown.
	const costs = isBudget ? { costs: options.map(({ cost }) => cost) } : {};
	return { parameters: parse(parametersSchema, { ...row.parameters, ...costs }), options };
}

/** The order drawn for ties, where the vote announced a draw. */
export async function drawOrderOfVote(
	row: Pick<typeof vote.$inferSelect, 'drawsTies' | 'drawSeed'>,
	optionCount: number
): Promise<number[] | null> {
	return row.drawsTies && row.drawSeed ? drawOrderOf(row.drawSeed, optionCount) : null;
}
