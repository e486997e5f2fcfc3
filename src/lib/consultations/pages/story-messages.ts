import { formatDate, formatNumber } from '../../shared/format.ts';
import { message, plural } from '../../shared/messages.ts';
import type { FollowUpDecision } from '../follow-up/decisions.ts';

export const storyTitle = message('De la question à l’action', 'From the question to the action');
export const storyLead = message(
	'Ce qui a été demandé sur ce thème, ce que les gens ont dit, ce qui a été décidé, et où en sont les actions.',
	'What was asked about this theme, what people said, what was decided, and where the actions stand.'
);
export const asked = message('Demandé', 'Asked');
export const said = message('Dit', 'Said');
export const decided = message('Décidé', 'Decided');
export const done = message('Fait', 'Done');
export const nothingAsked = message(
	'Aucune question n’a encore été posée.',
	'No question has been asked yet.'
);
export const nothingSaid = message(
	'Les résultats seront comptés ici quand ils seront publiés.',
	'Results will be counted here once they are published.'
);
export const nothingDecided = message(
	'Les réponses données à chaque idée seront comptées ici.',
	'The answers given to each idea will be counted here.'
);
export const nothingDone = message('Aucune action pour le moment.', 'No action yet.');
export const openNow = message<{ until: Date }>(
	({ until }) => `ouverte jusqu’au ${formatDate(until)}`,
	({ until }) => `open until ${formatDate(until)}`
);
export const owedSince = message<{ since: Date }>(
	({ since }) => `réponse due depuis le ${formatDate(since)}`,
	({ since }) => `answer owed since ${formatDate(since)}`
);
export const people = message<{ count: number }>(
	({ count }) => `${formatNumber(count)} ${plural('fr', count, 'personne', 'personnes')}`,
	({ count }) => `${formatNumber(count)} ${plural('en', count, 'person', 'people')}`
);
const decisions: Record<FollowUpDecision, (p: { count: number }) => string> = {
	kept: message<{ count: number }>(
		({ count }) => plural('fr', count, 'idée gardée', 'idées gardées'),
		({ count }) => plural('en', count, 'idea kept', 'ideas kept')
	),
	changed: message<{ count: number }>(
		({ count }) => plural('fr', count, 'idée reprise autrement', 'idées reprises autrement'),
		({ count }) => plural('en', count, 'idea kept in another form', 'ideas kept in another form')
	),
	refused: message<{ count: number }>(
		({ count }) =>
			plural('fr', count, 'idée écartée, avec la raison', 'idées écartées, avec la raison'),
		({ count }) =>
			plural('en', count, 'idea refused, with the reason', 'ideas refused, with the reason')
	),
	later: message<{ count: number }>(
		({ count }) => plural('fr', count, 'idée pour plus tard', 'idées pour plus tard'),
		({ count }) => plural('en', count, 'idea for later', 'ideas for later')
	)
};
export const decisionCount = (decision: FollowUpDecision, count: number): string =>
	`${formatNumber(count)} ${decisions[decision]({ count })}`;

export const openTitle = message('Votre avis compte maintenant', 'Your opinion counts now');
export const openLead = message(
	'Quelques minutes suffisent, et aucun compte n’est demandé sauf si c’est écrit.',
	'A few minutes are enough, and no account is asked for unless it says so.'
);
export const allConsultations = message('Toutes les consultations', 'All the consultations');
export const onThisFiche = message(
	'Les consultations sur cette fiche',
	'The consultations about this sheet'
);
export const askPeople = message(
	'Consulter les habitants sur cette fiche',
	'Consult residents about this sheet'
);

export const boardTitle = message('Les consultations', 'The consultations');
export const boardDrafts = message<{ count: number }>(
	({ count }) => `${formatNumber(count)} ${plural('fr', count, 'brouillon', 'brouillons')}`,
	({ count }) => `${formatNumber(count)} ${plural('en', count, 'draft', 'drafts')}`
);
export const boardNothing = message(
	'Aucune consultation ouverte, aucune réponse due.',
	'No open consultation, no answer owed.'
);
export const prepareAll = message(
	'Préparer et suivre les consultations',
	'Prepare and follow the consultations'
);
