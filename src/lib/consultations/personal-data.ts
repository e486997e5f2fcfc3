import type { DomainTreatments } from '../treatments/treatment.ts';
import * as m from './personal-data-messages.ts';

export const consultationTreatments = {
	treatments: [
		{
			key: 'participation',
			...m.participationWords,
			basis: 'public-task',
			columns: {
				participation: [
					...[
						'token_hash',
						'device_hash',
						'account_hash',
						'verification',
						'shown_name',
						'entry_key'
					]
				],
				participation_profile: ['age_group', 'commune_code', 'district_id', 'standing'],
				consultation_key: ['secret']
			},
			device: [
				{ store: 'cookie', names: ['appareil', '__Host-appareil'], text: m.deviceCookie },
				{ store: 'cookie', names: ['lien-prive'], text: m.privateLinkCookie }
			]
		},
		{
			key: 'answers',
			...m.answersWords,
			basis: 'public-task',
			columns: {
				answer: ['values', 'submission_key'],
				answer_text: ['body', 'folded', 'held_reasons'],
				published_line: ['values']
			},
			device: [{ store: 'local', names: ['maillage-reponse:'], text: m.answerDraft }]
		},
		{
			key: 'contributions',
			...m.contributionsWords,
			basis: 'public-task',
			columns: {
				contribution: [
					...['title', 'body', 'place_words', 'commune_code', 'folded', 'held_reasons'],
					'submission_key'
				],
				contribution_photo: ['alternative', 'image'],
				contribution_comment: ['body', 'held_reasons', 'submission_key']
			},
			device: []
		},
		{
			key: 'statements',
			...m.statementsWords,
			basis: 'public-task',
			columns: {
				statement: ['body', 'folded', 'held_reasons', 'submission_key'],
				statement_choice: ['choice']
			},
			device: []
		},
		{
			key: 'subscribers',
			...m.subscribersWords,
			basis: 'consent',
			columns: { follow_up_subscriber: ['email', 'locale'] },
			device: []
		},
		{
			key: 'entry',
			...m.entryWords,
			basis: 'public-task',
			columns: { entry_batch: ['entered_by', 'place'] },
			device: [
				{ store: 'database', names: ['maillage-saisie'], text: m.entriesKept },
				{ store: 'session', names: ['saisie '], text: m.entryDraftKept },
				{ store: 'local', names: ['maillage-saisie-compte'], text: m.entryOwner }
			]
		},
		{
			key: 'preparing',
			...m.preparingWords,
			basis: 'public-task',
			columns: {
				consultation: ['created_by', 'opened_by'],
				idea: ['created_by', 'title', 'description'],
				follow_up: ['decided_by', 'reason'],
				follow_up_passage: ['created_by', 'quote']
			},
			device: []
		}
	],
	others: {
		consultation: [
			...['slug', 'title', 'status', 'easy_summary', 'easy_reviewers', 'purpose', 'information'],
			...['decider', 'can_change', 'cannot_change', 'audience', 'protection', 'level'],
			...['answer_owner', 'answerers', 'naming', 'naming_reason', 'moderation'],
			...['profile_questions', 'conclusion', 'withdrawn_reason']
		],
		consultation_phase: ['kind', 'title', 'introduction', 'options'],
		question: ['position', 'kind', 'title', 'help', 'settings', 'condition'],
		answer_text: ['visibility'],
		published_result: ['part', 'data', 'drawing'],
		published_line: ['drawing'],
		contribution_category: ['title'],
		contribution: ['kind', 'visibility'],
		contribution_comment: ['visibility'],
		consultation_plan: ['caption', 'image'],
		statement: ['visibility'],
		entry_batch: ['channel'],
		follow_up: ['decision'],
		follow_up_passage: ['field', 'anchor_start', 'anchor_end']
	}
} as const satisfies DomainTreatments;
