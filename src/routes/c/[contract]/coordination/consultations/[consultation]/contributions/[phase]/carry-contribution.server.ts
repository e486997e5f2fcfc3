import { findContribution } from '#lib/consultations/contributions/queries.server.ts';
import { recordCarried } from '#lib/consultations/contributions/sorting/carried.server.ts';
import { carriedWords } from '#lib/consultations/contributions/sorting/coordination-messages.ts';
import type { Db } from '#lib/database/database.server.ts';
import { openThread, type CommentRefusal } from '#lib/fiches/comments/open-thread.server.ts';
import { findFiche } from '#lib/fiches/board/queries.server.ts';

type Wanted = {
	contract: { id: string; slug: string };
	consultation: { id: string; slug: string; title: string };
	accountId: string;
	origin: string;
	number: number;
	fiche: number;
};

/**
 * From a contribution to a fiche: its words open a conversation there, quoted with their place. Fiches know nothing of
 * consultations and consultations nothing of this: the route is where both meet.
 */
export async function carryContribution(
	tx: Db,
	{ contract, consultation, accountId, origin, number, fiche }: Wanted
): Promise<CommentRefusal | 'unknown-contribution' | null> {
	const of = { contractId: contract.id, consultationId: consultation.id };
	const found = await findContribution(tx, { consultationId: consultation.id, number });
	if (found?.visibility !== 'shown') return 'unknown-contribution';
	const target = await findFiche(tx, { contractId: contract.id, number: fiche });
	if (!target) return 'unknown-fiche';
	const { title, body } = found;
	const href = `${origin}/c/${contract.slug}/consultations/${consultation.slug}/contribution/${number}`;
	const opened = await openThread(tx, {
		contractId: contract.id,
		ficheId: target.id,
		anchor: null,
		quote: '',
		accountId,
		body: carriedWords({ number, title, body, consultation: consultation.title, href }),
		mentions: [],
		url: `${origin}/c/${contract.slug}/fiches/${fiche}/discussion`
	});
	if (typeof opened === 'string') return opened;
	await recordCarried(tx, { ...of, accountId, number, fiche });
	return null;
}
