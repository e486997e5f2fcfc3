import type { DomainTreatments } from '../treatments/treatment.ts';
import * as m from './personal-data-messages.ts';

export const ficheTreatments = {
	treatments: [
		{
			key: 'fiches',
			...m.ficheWords,
			basis: 'public-task',
			columns: {
				fiche: ['created_by'],
				fiche_move: ['moved_by', 'note'],
				fiche_writer: ['account_id', 'granted_by', 'withdrawn_by', 'withdrawn_reason'],
				// What people wrote, again, for lists and search.
				fiche_summary: ['title', 'objective', 'audience', 'pilot', 'words']
			},
			device: [
				{ store: 'local', names: ['maillage-annonces'], text: m.hearingKept },
				{ store: 'pages', names: ['pages-'], text: m.pagesKept }
			]
		},
		{
			key: 'comments',
			...m.commentWords,
			basis: 'public-task',
			columns: {
				comment_thread: ['created_by', 'resolved_by', 'quote'],
				comment: ['author_id', 'body', 'held_reasons', 'hidden_reason'],
				comment_mention: ['account_id']
			},
			device: []
		},
		{
			key: 'suggestions',
			...m.suggestionWords,
			basis: 'public-task',
			columns: {
				suggestion: [
					...['created_by', 'decided_by', 'quote', 'words', 'before', 'after', 'reason'],
					...['decision_note', 'held_reasons', 'hidden_reason']
				],
				suggestion_consent: ['asked_by'],
				suggestion_stance: ['account_id', 'reason']
			},
			device: []
		}
	],
	others: {
		fiche: ['status'],
		fiche_move: ['from_status', 'to_status'],
		fiche_summary: ['populations', 'communes', 'orientations', 'priority'],
		comment_thread: ['field', 'anchor_start', 'anchor_end'],
		comment: ['visibility'],
		suggestion: ['batch_id', 'field', 'at', 'removes', 'ends', 'state', 'visibility']
	}
} as const satisfies DomainTreatments;
