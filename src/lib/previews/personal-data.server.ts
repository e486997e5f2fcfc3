import { desc, eq, sql } from 'drizzle-orm';
import { contract } from '../contracts/tables.server.ts';
import { daysBefore, PREVIEW_DAYS_AFTER } from '../treatments/durations.ts';
import type { PersonalData } from '../treatments/personal-data.server.ts';
import type { KeyOf } from '../treatments/treatment.ts';
import type { previewTreatments } from './personal-data.ts';
import { previewLink } from './tables.server.ts';

export const previewPersonalData: PersonalData<KeyOf<typeof previewTreatments>> = {
	copy: {
		previews: async (db, { accountId }) => {
			const rows = await db
				.select({ link: previewLink, title: contract.title })
				.from(previewLink)
				.innerJoin(contract, eq(contract.id, previewLink.contractId))
				.where(eq(previewLink.createdBy, accountId))
				.orderBy(desc(previewLink.createdAt));
			return rows.map(({ link, title }) => ({
				...{ contract: title, name: link.note, date: link.createdAt },
				ends: link.endedAt ?? link.expiresAt
			}));
		}
	},
	erase: async (tx, { accountId }) => {
		await tx.delete(previewLink).where(eq(previewLink.createdBy, accountId));
	},
	expire: {
		previews: async (db, now) => {
			const limit = daysBefore(now, PREVIEW_DAYS_AFTER).toISOString();
			const end = sql`least(${previewLink.endedAt}, ${previewLink.expiresAt})`;
			await db.delete(previewLink).where(sql`${end} < ${limit}::timestamptz`);
		}
	}
};
