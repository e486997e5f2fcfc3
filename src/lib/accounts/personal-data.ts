import type { DomainTreatments } from '../treatments/treatment.ts';
import * as m from './personal-data-messages.ts';

export const accountTreatments = {
	treatments: [
		{
			key: 'account',
			...m.accountWords,
			basis: 'public-task',
			columns: {
				account: [
					...['email', 'display_name', 'pseudonym', 'password_hash', 'locale'],
					...['folded', 'suspended_reason']
				],
				account_access: ['account_id']
			},
			device: [{ store: 'cookie', names: ['langue'], text: m.languageCookie }]
		},
		{
			key: 'sessions',
			...m.sessionsWords,
			basis: 'public-task',
			columns: { session: ['id', 'account_id', 'device'] },
			device: [
				{ store: 'cookie', names: ['maillage', '__Host-maillage'], text: m.sessionCookie },
				{
					store: 'cookie',
					names: ['appareil-connu', '__Host-appareil-connu'],
					text: m.knownDeviceCookie
				},
				{ store: 'cookie', names: ['depart'], text: m.leavingCookie },
				{ store: 'database', names: ['maillage-formulaires'], text: m.formDrafts }
			]
		},
		{
			key: 'links',
			...m.linksWords,
			basis: 'public-task',
			columns: {
				email_link: ['token_hash', 'account_id', 'purpose'],
				address_change: ['account_id', 'email']
			},
			device: [
				{ store: 'cookie', names: ['inscription', '__Host-inscription'], text: m.signUpCookie }
			]
		},
		{
			key: 'tries',
			...m.triesWords,
			basis: 'public-task',
			columns: { rate_limit: ['key'] },
			device: []
		}
	],
	others: {}
} as const satisfies DomainTreatments;
