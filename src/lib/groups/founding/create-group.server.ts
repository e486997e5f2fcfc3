import { and, eq } from 'drizzle-orm';
import { lockContract } from '../../contracts/lock-contract.server.ts';
import { theme } from '../../contracts/tables.server.ts';
import type { Db } from '../../database/database.server.ts';
import { recordEvent } from '../../journal/record-event.server.ts';
import { freeSlug } from '../../shared/slug.ts';
import type { GroupKind, JoiningMode } from '../kinds.ts';
import { group } from '../tables.server.ts';

export type NewGroup = {
	contractId: string;
	actorId: string | null;
	kind: GroupKind;
	name: string;
	purpose: string;
	/** Null = the whole contract. A theme of another contract is refused. */
	themeId: string | null;
	joining: JoiningMode;
};

export async function createGroup(
	db: Db,
	wanted: NewGroup
): Promise<{ id: string; slug: string } | 'theme-unknown'> {
	const { actorId, ...row } = wanted;
	const { contractId, themeId } = row;
	return db.transaction(async (tx) => {
		await lockContract(tx, contractId);
		if (themeId !== null && !(await isThemeOf(tx, contractId, themeId))) return 'theme-unknown';
		const others = await tx
			.select({ slug: group.slug })
			.from(group)
			.where(eq(group.contractId, contractId));
		const slug = freeSlug(row.name, new Set(others.map((other) => other.slug)));
		const [created] = await tx
			.insert(group)
			.values({ ...row, slug })
			.returning({ id: group.id });
		await recordEvent(tx, {
			kind: 'group-created',
			contractId,
			actorId,
			subject: { type: 'group', id: created!.id },
			data: { kind: row.kind }
		});
		return { id: created!.id, slug };
	});
}

export async function isThemeOf(tx: Db, contractId: string, themeId: string): Promise<boolean> {
	const found = await tx
		.select({ id: theme.id })
		.from(theme)
		.where(and(eq(theme.id, themeId), eq(theme.contractId, contractId)));
	return found.length > 0;
}
