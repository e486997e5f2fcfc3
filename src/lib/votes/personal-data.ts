import type { DomainTreatments } from '../treatments/treatment.ts';
import * as m from './personal-data-messages.ts';

export const voteTreatments = {
	treatments: [
		{
			key: 'roll',
			...m.rollWords,
			basis: 'public-task',
			columns: {
				voter: ['account_id', 'name', 'email', 'folded', 'code_hash', 'revoked_reason']
			},
			device: [{ store: 'cookie', names: ['lettre'], text: m.letterCookie }]
		},
		{
			key: 'signing',
			...m.signingWords,
			basis: 'public-task',
			columns: { vote_cast: ['way'] },
			device: []
		},
		{
			key: 'ballots',
			...m.ballotsWords,
			basis: 'public-task',
			columns: {
				opened_ballot: ['way', 'ballot', 'voter_name'],
				vote_reason: ['words', 'voter_name', 'held_reasons', 'hidden_reason'],
				vote_board: ['entry', 'cast_id', 'envelope_hash']
			},
			device: []
		},
		{
			key: 'votes',
			...m.votesWords,
			basis: 'public-task',
			columns: {
				vote: ['created_by'],
				vote_trustee: [
					...['account_id', 'device_key', 'signing_key', 'sealed_share', 'handed_shares'],
					...['found_totals', 'signature', 'member_id', 'proof', 'confirmation', 'brought']
				]
			},
			device: [{ store: 'local', names: ['maillage-bureau:'], text: m.bureauSecrets }]
		}
	],
	others: {
		vote: [
			...['slug', 'title', 'introduction', 'object_kind', 'object_text', 'parameters', 'secrecy'],
			...['without_script', 'roles', 'quorum', 'threshold', 'draw_seed', 'draw_words', 'decider'],
			...['frozen'],
			...['frozen_sha256', 'roll_sha256', 'public_key', 'paper_note', 'withdrawn_reason'],
			...['conclusion', 'next_steps']
		],
		vote_option: ['label', 'description'],
		voter: ['origin'],
		vote_board: ['kind', 'hash', 'signature'],
		vote_reason: ['id', 'position', 'visibility'],
		vote_result: ['result']
	}
} as const satisfies DomainTreatments;
