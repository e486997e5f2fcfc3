import { accountPersonalData } from '../accounts/personal/personal-data.server.ts';
import { consultationPersonalData } from '../consultations/personal/personal-data.server.ts';
import { contractPersonalData } from '../contracts/personal-data.server.ts';
import type { Db } from '../database/database.server.ts';
import { fichePersonalData } from '../fiches/personal-data.server.ts';
import { groupPersonalData } from '../groups/personal-data.server.ts';
import { installationPersonalData } from '../installation/personal-data.server.ts';
import { journalPersonalData } from '../journal/personal-data.server.ts';
import { moderationPersonalData } from '../moderation/personal-data.server.ts';
import { previewPersonalData } from '../previews/personal-data.server.ts';
import type { PersonalData } from '../treatments/personal-data.server.ts';
import { votePersonalData } from '../votes/personal-data.server.ts';
import type { TreatmentKey } from './treatments.ts';

/** Every treatment says how it is copied: one that does not is an error of the compiler. */
export const copyOf: PersonalData<TreatmentKey>['copy'] = {
	...accountPersonalData.copy,
	...contractPersonalData.copy,
	...groupPersonalData.copy,
	...fichePersonalData.copy,
	...consultationPersonalData.copy,
	...votePersonalData.copy,
	...previewPersonalData.copy,
	...moderationPersonalData.copy,
	...journalPersonalData.copy,
	...installationPersonalData.copy
};

/** In the order in which somebody is erased: what stands above looks for its rows by what stands below. */
export const everyDomain: readonly Pick<PersonalData<never>, 'erase'>[] &
	readonly { expire: Partial<Record<string, (db: Db, now: Date) => Promise<void>>> }[] = [
	moderationPersonalData,
	previewPersonalData,
	votePersonalData,
	consultationPersonalData,
	fichePersonalData,
	groupPersonalData,
	contractPersonalData,
	installationPersonalData,
	journalPersonalData,
	accountPersonalData
];
