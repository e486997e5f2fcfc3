import type { DomainTreatments } from '../treatments/treatment.ts';
import * as m from './personal-data-messages.ts';

export const moderationTreatments = {
	treatments: [
		{
			key: 'reports',
			...m.reportsWords,
			basis: 'legal-obligation',
			columns: { moderation_report: ['words', 'reporter_hash', 'target_id', 'reason'] },
			device: []
		},
		{
			key: 'decisions',
			...m.decisionsWords,
			basis: 'legal-obligation',
			columns: {
				moderation_decision: ['decided_by', 'words_to_author', 'target_id', 'reason'],
				moderation_second_look: ['words']
			},
			device: []
		}
	],
	others: {
		moderation_report: ['home_id', 'target_kind', 'closing'],
		moderation_decision: ['home_id', 'target_kind', 'outcome', 'cause'],
		moderation_reason: ['reason', 'explanation']
	}
} as const satisfies DomainTreatments;
