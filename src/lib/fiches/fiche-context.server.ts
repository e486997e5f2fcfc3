import type { RequestEvent } from '@sveltejs/kit';
import { and, eq } from 'drizzle-orm';
import type { Db } from '../database/database.server.ts';
import { findContractContext, type ContractContext } from '../groups/contract-context.server.ts';
import type { FicheStanding } from './permissions.ts';
import { findFiche, type FicheLine } from './queries.server.ts';
import { ficheGroup, ficheWriter } from './tables.server.ts';

export type FicheContext = ContractContext & {
	fiche: FicheLine;
	/** What decides whether this person writes. */
	standing: FicheStanding;
	/** What the coordination said when it withdrew this person's right. */
	withdrawnReason: string | null;
};

/**
 * What every page and action under `/c/[contract]/fiches/[number]` begins with; null when there is no such fiche
 * (the route answers 404). It authorises nothing by itself: call `requireAccount` or `requirePublic` first.
 */
export async function findFicheContext(event: RequestEvent): Promise<FicheContext | null> {
	const number = numberOf(event.params.number);
	const context = number === null ? null : await findContractContext(event);
	if (!context || number === null) return null;
	const { db } = event.locals;
	const fiche = await findFiche(db, { contractId: context.contract.id, number });
	if (!fiche) return null;
	const { standing, withdrawnReason } = await findStanding(db, {
		fiche,
		accountId: context.actor.accountId
	});
	return { ...context, fiche, standing, withdrawnReason };
}

/** Numbers of fiches are short and plain: `12`, never `012` or `1e1`. */
export function numberOf(text: string | undefined): number | null {
	return text !== undefined && /^[1-9]\d{0,5}$/.test(text) ? Number(text) : null;
}

async function findStanding(
	db: Db,
	{ fiche, accountId }: { fiche: FicheLine; accountId: string | null }
): Promise<{ standing: FicheStanding; withdrawnReason: string | null }> {
	const groups = await db
		.select({ groupId: ficheGroup.groupId })
		.from(ficheGroup)
		.where(eq(ficheGroup.ficheId, fiche.id));
	const [personal] = accountId
		? await db
				.select()
				.from(ficheWriter)
				.where(and(eq(ficheWriter.ficheId, fiche.id), eq(ficheWriter.accountId, accountId)))
		: [];
	const withdrawn = personal !== undefined && personal.withdrawnAt !== null;
	return {
		standing: {
			status: fiche.status,
			writerGroupIds: groups.map(({ groupId }) => groupId),
			granted: personal !== undefined && !withdrawn,
			withdrawn
		},
		withdrawnReason: personal?.withdrawnReason ?? null
	};
}
