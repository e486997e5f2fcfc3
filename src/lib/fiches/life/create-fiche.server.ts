import { and, eq, inArray, isNull, max, or } from 'drizzle-orm';
import { contract, theme } from '../../contracts/tables.server.ts';
import type { Db } from '../../database/database.server.ts';
import { createDocument } from '../../documents/create-document.server.ts';
import { createVersion } from '../../documents/create-version.server.ts';
import { freezeDocument } from '../../documents/freeze-document.server.ts';
import { group } from '../../groups/tables.server.ts';
import { recordEvent } from '../../journal/record-event.server.ts';
import { seedOf } from '../text/document-content.ts';
import { refreshFicheSummary } from '../text/refresh-summary.server.ts';
import type { FicheContent } from '../text/shape.ts';
import { statusLabel } from '../status-messages.ts';
import { fiche, ficheGroup, ficheWriter } from '../tables.server.ts';
import { contractWideWriters } from './usual-groups.ts';
import { workflow, type FicheStatus } from '../workflow.ts';

export type NewFiche = {
	contractId: string;
	themeId: string;
	content: FicheContent;
	/** A fiche may be born at any stage (a territory arrives with its programme); a frozen stage freezes it, as version 1. */
	status: FicheStatus;
	accountId: string | null;
	/** Groups of the contract whose members write it; by default those of the theme and the contract's own. */
	groupIds?: readonly string[];
	/** The next free one by default. */
	number?: number;
	statusSince?: Date;
	/** Whoever proposes a fiche without another right on it keeps writing it. */
	creatorWrites?: boolean;
};

export type CreatedFiche = { ficheId: string; documentId: string; number: number };

/** Starts a fiche: its document seeded here, once, its place in lists, its groups. */
export async function createFiche(
	tx: Db,
	wanted: NewFiche
): Promise<CreatedFiche | 'unknown-theme'> {
	const { contractId, themeId, status, accountId } = wanted;
	const [found] = await tx
		.select({ id: theme.id })
		.from(theme)
		.where(and(eq(theme.id, themeId), eq(theme.contractId, contractId)));
	if (!found) return 'unknown-theme';
	const number = wanted.number ?? (await nextNumber(tx, contractId));
	const documentId = await createDocument(tx, { kind: 'fiche', seed: seedOf(wanted.content) });
	const statusSince = wanted.statusSince ?? new Date();
	const [row] = await tx
		.insert(fiche)
		.values({ contractId, themeId, number, documentId, status, statusSince, createdBy: accountId })
		.returning({ id: fiche.id });
	const ficheId = row!.id;
	await linkGroups(tx, { ...wanted, ficheId });
	if (accountId && wanted.creatorWrites) {
		await tx.insert(ficheWriter).values({ ficheId, accountId, grantedBy: accountId });
	}
	if (workflow[status].writing === 'nobody') {
		await createVersion(tx, { documentId, label: statusLabel(status), accountId });
		await freezeDocument(tx, { documentId, reason: status });
	}
	await refreshFicheSummary(tx, { documentId });
	await recordEvent(tx, {
		kind: 'fiche-created',
		contractId,
		actorId: accountId,
		subject: { type: 'fiche', id: ficheId },
		data: { number, status }
	});
	return { ficheId, documentId, number };
}

/** Numbers are given one at a time in a contract, under its lock. */
async function nextNumber(tx: Db, contractId: string): Promise<number> {
	await tx
		.select({ id: contract.id })
		.from(contract)
		.where(eq(contract.id, contractId))
		.for('no key update');
	const [last] = await tx
		.select({ number: max(fiche.number) })
		.from(fiche)
		.where(eq(fiche.contractId, contractId));
	return (last?.number ?? 0) + 1;
}

async function linkGroups(
	tx: Db,
	{ ficheId, contractId, themeId, groupIds }: NewFiche & { ficheId: string }
): Promise<void> {
	const chosen =
		groupIds === undefined
			? or(
					eq(group.themeId, themeId),
					and(isNull(group.themeId), inArray(group.kind, [...contractWideWriters]))
				)
			: inArray(group.id, [...groupIds]);
	const groups = await tx
		.select({ groupId: group.id })
		.from(group)
		.where(and(eq(group.contractId, contractId), isNull(group.closedAt), chosen));
	if (groups.length === 0) return;
	await tx.insert(ficheGroup).values(groups.map(({ groupId }) => ({ ficheId, groupId })));
}
