import type { KindWords } from '../../moderated/kind-words.ts';
import { isFixed } from '../held-messages.ts';
import type { ConsultationTextKind } from '../text-kinds.ts';
import * as m from './text-messages.ts';

const inConsultation = (kind: ConsultationTextKind) =>
	({
		home: 'consultation' as const,
		author: 'participation' as const,
		isFixed: isFixed(kind),
		isReadBy: () => true,
		readAt: ({ homeKey }: { homeKey: string }) => `/consultations/${homeKey}/ma-participation`
	}) satisfies Partial<KindWords>;

export const consultationTextWords: Record<ConsultationTextKind, KindWords> = {
	'answer-text': {
		...inConsultation('answer-text'),
		label: m.answerText,
		labelOf: ({ about }) => m.inAnswerTo({ about })
	},
	contribution: {
		...inConsultation('contribution'),
		label: m.contribution,
		labelOf: ({ number }) => (number === null ? m.contribution() : m.contributionNumber({ number }))
	},
	'contribution-comment': {
		...inConsultation('contribution-comment'),
		label: m.argument,
		labelOf: ({ number, about, isFor }) => {
			if (number === null) return m.argument();
			return isFor ? m.argumentFor({ number, about }) : m.argumentAgainst({ number, about });
		}
	},
	statement: {
		...inConsultation('statement'),
		label: m.statement,
		labelOf: ({ number }) => (number === null ? m.statement() : m.statementNumber({ number }))
	}
};
