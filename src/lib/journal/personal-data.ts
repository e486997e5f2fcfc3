import type { DomainTreatments } from '../treatments/treatment.ts';
import * as m from './personal-data-messages.ts';

export const journalTreatments = {
	treatments: [
		{
			key: 'journal',
			...m.journalWords,
			basis: 'public-task',
			columns: { journal_entry: ['actor_id', 'subject_id', 'data'] },
			device: []
		},
		{
			key: 'mails',
			...m.mailWords,
			basis: 'public-task',
			columns: { mail: ['recipient', 'subject', 'body', 'sender', 'reply_to', 'refused_words'] },
			device: []
		},
		{
			key: 'stops',
			...m.stopWords,
			basis: 'legal-obligation',
			columns: { mail_stop: ['mailbox', 'kind'] },
			device: []
		}
	],
	others: {
		journal_entry: ['contract_id', 'kind', 'subject_type'],
		mail: ['last_error', 'kind', 'contract_id', 'locale']
	}
} as const satisfies DomainTreatments;
