import { inArray } from 'drizzle-orm';
import { account } from '../../accounts/tables.server.ts';
import type { Db } from '../../database/database.server.ts';
import { formatDate } from '../../shared/format.ts';
import type { Hands } from '../text/hands.ts';
import type { NameOf } from './credit.ts';
import * as m from './version-messages.ts';

/**
 * How each author of these texts is told: by name to whoever has a part in the contract, by pseudonym to strangers, as while people
 * write.
 */
export async function findHandNames(
	db: Db,
	{ hands, seesNames }: { hands: Hands; seesNames: boolean }
): Promise<NameOf> {
	const ids = new Set<string>();
	for (const runs of hands.values()) {
		for (const { hand } of runs) if (hand?.accountId) ids.add(hand.accountId);
	}
	if (ids.size === 0) return () => null;
	const rows = await db
		.select({ id: account.id, name: seesNames ? account.displayName : account.pseudonym })
		.from(account)
		.where(inArray(account.id, [...ids]));
	const names = new Map(rows.map(({ id, name }) => [id, name]));
	return ({ accountId, at }) => {
		const name = accountId && names.get(accountId);
		if (!name) return null;
		return at ? m.nameAndDay({ name, day: formatDate(at) }) : name;
	};
}
