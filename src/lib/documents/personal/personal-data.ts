import type { DomainTreatments } from '../../treatments/treatment.ts';
import * as m from './personal-data-messages.ts';

export const documentTreatments = {
	treatments: [
		{
			key: 'writing',
			...m.writingWords,
			basis: 'public-task',
			columns: {
				document_update: ['account_id', 'payload'],
				document_client: ['account_id'],
				document_authorship: ['account_id'],
				document_snapshot: ['state', 'state_vector'],
				document_snapshot_part: ['part'],
				document_version: ['created_by', 'label', 'state']
			},
			device: [
				{ store: 'database', names: ['maillage-live'], text: m.unsavedWords },
				{ store: 'local', names: ['maillage-compte'], text: m.deviceOwner },
				{ store: 'session', names: ['maillage-secours'], text: m.fallbackKept }
			]
		}
	],
	others: {
		document: ['kind', 'frozen_reason'],
		document_snapshot: ['sha256'],
		document_snapshot_part: ['writing'],
		document_version: ['sha256']
	}
} as const satisfies DomainTreatments;
