import { accountTreatments } from '../accounts/personal-data.ts';
import { consultationTreatments } from '../consultations/personal-data.ts';
import { contractTreatments } from '../contracts/personal-data.ts';
import { documentTreatments } from '../documents/personal/personal-data.ts';
import { ficheTreatments } from '../fiches/personal-data.ts';
import { groupTreatments } from '../groups/personal-data.ts';
import { installationTreatments } from '../installation/personal-data.ts';
import { journalTreatments } from '../journal/personal-data.ts';
import { moderationTreatments } from '../moderation/personal-data.ts';
import { previewTreatments } from '../previews/personal-data.ts';
import type { KeyOf, Treatment } from '../treatments/treatment.ts';
import { voteTreatments } from '../votes/personal-data.ts';

/** Every domain that keeps something of people, in the order in which they meet it. */
const all = [
	accountTreatments,
	contractTreatments,
	groupTreatments,
	documentTreatments,
	ficheTreatments,
	consultationTreatments,
	voteTreatments,
	previewTreatments,
	moderationTreatments,
	journalTreatments,
	installationTreatments
] as const;
export type TreatmentKey = KeyOf<(typeof all)[number]>;

/** The record of what is done with personal data (GDPR, article 30): what the page says, and what is copied, erased, let go of. */
export const treatments: readonly Treatment<TreatmentKey>[] = all.flatMap(({ treatments: of }) => [
	...of
]);
