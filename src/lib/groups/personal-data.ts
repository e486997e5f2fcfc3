import type { DomainTreatments } from '../treatments/treatment.ts';
import * as m from './personal-data-messages.ts';

export const groupTreatments = {
	treatments: [
		{
			key: 'seats',
			...m.seatsWords,
			basis: 'public-task',
			columns: { group_member: ['account_id', 'role', 'end_reason'] },
			device: []
		},
		{
			key: 'requests',
			...m.requestsWords,
			basis: 'public-task',
			columns: { group_request: ['account_id', 'message', 'decided_by'] },
			device: []
		},
		{
			key: 'invitations',
			...m.invitationsWords,
			basis: 'public-task',
			columns: {
				invitation: [
					...['token_hash', 'role', 'organisation', 'email', 'name', 'landing_path'],
					...['created_by', 'used_by', 'claimed_by']
				]
			},
			device: []
		}
	],
	others: { group: ['kind', 'slug', 'name', 'purpose', 'joining'] }
} as const satisfies DomainTreatments;
