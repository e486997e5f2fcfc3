import type { DomainTreatments } from '../treatments/treatment.ts';
import { previewsWords } from './personal-data-messages.ts';

export const previewTreatments = {
	treatments: [
		{
			key: 'previews',
			...previewsWords,
			basis: 'public-task',
			columns: { preview_link: ['token_hash', 'note', 'created_by'] },
			device: []
		}
	],
	others: {}
} as const satisfies DomainTreatments;
