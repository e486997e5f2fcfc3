import { formatDate, formatDateTime, formatNumber } from '../../shared/format.ts';
import { message, plural } from '../../shared/messages.ts';
import type { FollowUpDecision } from '../follow-up/decisions.ts';
import { endTogether, type OpenStep } from './open-steps.ts';

export { asked } from '../../ui/words.ts';
export { allConsultations } from '../words.ts';

export const storyTitle = message({
	fr: 'De la question à l’action',
	en: 'From the question to the action'
});
export const storyLead = message({
	fr: 'Ce qui a été demandé sur ce thème, ce que les gens ont dit, ce qui a été décidé, et où en sont les actions.',
	en: 'What was asked about this theme, what people said, what was decided, and where the actions stand.'
});
export const said = message({ fr: 'Dit', en: 'Said' });
export const decided = message({ fr: 'Décidé', en: 'Decided' });
export const done = message({ fr: 'Fait', en: 'Done' });
export const nothingAsked = message({
	fr: 'Aucune question n’a encore été posée.',
	en: 'No question has been asked yet.'
});
export const nothingSaid = message({
	fr: 'Les résultats seront comptés ici quand ils seront publiés.',
	en: 'Results will be counted here once they are published.'
});
export const nothingDecided = message({
	fr: 'Les réponses données à chaque idée seront comptées ici.',
	en: 'The answers given to each idea will be counted here.'
});
export const nothingDone = message({ fr: 'Aucune action pour le moment.', en: 'No action yet.' });
const openNow = message<{ until: Date }>({
	fr: ({ until }) => `ouverte jusqu’au ${formatDateTime(until)}`,
	en: ({ until }) => `open until ${formatDateTime(until)}`
});
const firstEnd = message<{ until: Date }>({
	fr: ({ until }) => `ouverte ; une étape se termine le ${formatDateTime(until)}`,
	en: ({ until }) => `open; one step ends on ${formatDateTime(until)}`
});
/** Until when, in a few words: where steps end one after the other, the first of them. */
export const openWords = (steps: readonly OpenStep[], until: Date): string =>
	endTogether(steps) ? openNow({ until }) : firstEnd({ until });
export const owedSince = message<{ since: Date }>({
	fr: ({ since }) => `réponse due depuis le ${formatDate(since)}`,
	en: ({ since }) => `answer owed since ${formatDate(since)}`
});
export const people = message<{ count: number }>({
	fr: ({ count }) => `${formatNumber(count)} ${plural('fr', count, 'personne', 'personnes')}`,
	en: ({ count }) => `${formatNumber(count)} ${plural('en', count, 'person', 'people')}`
});
const decisions: Record<FollowUpDecision, (p: { count: number }) => string> = {
	kept: message<{ count: number }>({
		fr: ({ count }) => plural('fr', count, 'idée gardée', 'idées gardées'),
		en: ({ count }) => plural('en', count, 'idea kept', 'ideas kept')
	}),
	changed: message<{ count: number }>({
		fr: ({ count }) => plural('fr', count, 'idée reprise autrement', 'idées reprises autrement'),
		en: ({ count }) =>
			plural('en', count, 'idea kept in another form', 'ideas kept in another form')
	}),
	refused: message<{ count: number }>({
		fr: ({ count }) =>
			plural('fr', count, 'idée écartée, avec la raison', 'idées écartées, avec la raison'),
		en: ({ count }) =>
			plural('en', count, 'idea refused, with the reason', 'ideas refused, with the reason')
	}),
	later: message<{ count: number }>({
		fr: ({ count }) => plural('fr', count, 'idée pour plus tard', 'idées pour plus tard'),
		en: ({ count }) => plural('en', count, 'idea for later', 'ideas for later')
	})
};
export const decisionCount = (decision: FollowUpDecision, count: number): string =>
	`${formatNumber(count)} ${decisions[decision]({ count })}`;

export const openTitle = message({
	fr: 'Votre avis compte maintenant',
	en: 'Your opinion counts now'
});
export const openLead = message({
	fr: 'Quelques minutes suffisent, et aucun compte n’est demandé sauf si c’est écrit.',
	en: 'A few minutes are enough, and no account is asked for unless it says so.'
});
export const onThisFiche = message({
	fr: 'Les consultations sur cette fiche',
	en: 'The consultations about this sheet'
});
export const askPeople = message({
	fr: 'Consulter les habitants sur cette fiche',
	en: 'Consult residents about this sheet'
});

export const boardTitle = message({ fr: 'Les consultations', en: 'The consultations' });
export const boardDrafts = message<{ count: number }>({
	fr: ({ count }) => `${formatNumber(count)} ${plural('fr', count, 'brouillon', 'brouillons')}`,
	en: ({ count }) => `${formatNumber(count)} ${plural('en', count, 'draft', 'drafts')}`
});
export const boardNothing = message({
	fr: 'Aucune consultation ouverte, aucune réponse due.',
	en: 'No open consultation, no answer owed.'
});
export const prepareAll = message({
	fr: 'Préparer et suivre les consultations',
	en: 'Prepare and follow the consultations'
});
