import type { DomainTreatments } from '../treatments/treatment.ts';
import * as m from './personal-data-messages.ts';

export const installationTreatments = {
	treatments: [
		{
			key: 'installation',
			...m.installationWords,
			basis: 'legal-obligation',
			columns: {
				administrator: ['account_id', 'added_by'],
				installation: ['publisher', 'director', 'host', 'data_protection', 'contact', 'updated_by']
			},
			device: []
		}
	],
	others: { installation: ['contracts_by', 'sender_name'] }
} as const satisfies DomainTreatments;
