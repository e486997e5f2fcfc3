import type { Db } from '../../database/database.server.ts';
import {
	findContractContext,
	type Asked,
	type ContractContext
} from '../../groups/contract-context.server.ts';
import { findStanding } from '../find-standing.server.ts';
import type { FicheStanding } from '../permissions.ts';
import { findFiche, type FicheLine } from './queries.server.ts';

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
export async function findFicheContext(
	db: Db,
	{ number, ...asked }: Asked & { number: number | null }
): Promise<FicheContext | null> {
	const context = number === null ? null : await findContractContext(db, asked);
	if (!context || number === null) return null;
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
