import { eq } from 'drizzle-orm';
import type { PersonalData } from '../treatments/personal-data.server.ts';
import type { KeyOf } from '../treatments/treatment.ts';
import type { installationTreatments } from './personal-data.ts';
import { administrator, installation } from './tables.server.ts';

export const installationPersonalData: PersonalData<KeyOf<typeof installationTreatments>> = {
	copy: {
		installation: async (db, { accountId }) => {
			const rows = await db
				.select()
				.from(administrator)
				.where(eq(administrator.accountId, accountId));
			return rows.map(({ since }) => ({ since }));
		}
	},
	erase: async (tx, { accountId }) => {
		await tx.delete(administrator).where(eq(administrator.accountId, accountId));
		await tx
			.update(administrator)
			.set({ addedBy: null })
			.where(eq(administrator.addedBy, accountId));
		await tx
			.update(installation)
			.set({ updatedBy: null })
			.where(eq(installation.updatedBy, accountId));
	},
	expire: {}
};
