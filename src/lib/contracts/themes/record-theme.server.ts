import { and, asc, eq } from 'drizzle-orm';
import { sqlStateOf, type Db } from '../../database/database.server.ts';
import { recordEvent } from '../../journal/record-event.server.ts';
import { swapped } from './contract-draft.ts';
import type { ThemeDetails } from '../forms.ts';
import { lockContract } from '../lock-contract.server.ts';
import { theme } from '../tables.server.ts';

type OneTheme = { contractId: string; actorId: string; themeId: string };

const isThis = ({ contractId, themeId }: OneTheme) =>
	and(eq(theme.id, themeId), eq(theme.contractId, contractId));

const record = (tx: Db, kind: string, { contractId, actorId, themeId }: OneTheme) =>
	recordEvent(tx, { kind, contractId, actorId, subject: { type: 'theme', id: themeId } });

/** Renames a theme or says anew what it is about. Its address stays: links to it are on posters. */
export async function recordTheme(
	db: Db,
	wanted: OneTheme & { details: ThemeDetails }
): Promise<void> {
	await db.transaction(async (tx) => {
		await tx.update(theme).set(wanted.details).where(isThis(wanted));
		await record(tx, 'theme-changed', wanted);
	});
}

/** Moves a theme one place up (-1) or down (1). At an end, nothing moves. */
export async function recordThemePlace(db: Db, wanted: OneTheme & { step: 1 | -1 }): Promise<void> {
	await db.transaction(async (tx) => {
		await lockContract(tx, wanted.contractId);
		const themes = await tx
			.select({ id: theme.id, position: theme.position })
			.from(theme)
			.where(eq(theme.contractId, wanted.contractId))
			.orderBy(asc(theme.position), asc(theme.slug));
		const index = themes.findIndex(({ id }) => id === wanted.themeId);
		for (const [i, { id, position }] of swapped(themes, index, wanted.step).entries()) {
			if (position === i + 1) continue;
			await tx
				.update(theme)
				.set({ position: i + 1 })
				.where(isThis({ ...wanted, themeId: id }));
		}
		await record(tx, 'theme-moved', wanted);
	});
}

const FOREIGN_KEY_VIOLATION = '23503';

/** Removes a theme that carries nothing. Fiches and groups hold on to theirs: the database itself refuses. */
export async function closeTheme(
	db: Db,
	wanted: OneTheme
): Promise<'removed' | 'theme-in-use' | 'theme-last'> {
	try {
		return await db.transaction(async (tx) => {
			await lockContract(tx, wanted.contractId);
			const count = await tx.$count(theme, eq(theme.contractId, wanted.contractId));
			if (Number(count) <= 1) return 'theme-last';
			await tx.delete(theme).where(isThis(wanted));
			await record(tx, 'theme-removed', wanted);
			return 'removed';
		});
	} catch (error) {
		if (sqlStateOf(error) === FOREIGN_KEY_VIOLATION) return 'theme-in-use';
		throw error;
	}
}
