import type { DomainTreatments } from '../treatments/treatment.ts';
import * as m from './personal-data-messages.ts';

const CONTACT = ['contact_service', 'contact_phone', 'contact_hours', 'contact_address'] as const;

export const contractTreatments = {
	treatments: [
		{
			key: 'roles',
			...m.rolesWords,
			basis: 'public-task',
			columns: {
				contract: ['created_by', 'reply_to', ...CONTACT],
				contract_role: ['account_id', 'role', 'organisation', 'ended_by', 'end_reason']
			},
			device: []
		}
	],
	others: {
		contract: [
			'slug',
			'title',
			'territory_name',
			'presentation',
			'framework_key',
			'framework_edition',
			...['time_zone', 'standing', 'standing_reason']
		],
		contract_commune: ['code', 'name'],
		contract_district: ['commune_code', 'name'],
		theme: ['slug', 'title', 'summary', 'axis_key']
	}
} as const satisfies DomainTreatments;
