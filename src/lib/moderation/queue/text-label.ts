import type { TextKind } from '../../consultations/text-kinds.ts';
import { textKindLabel } from '../kind-messages.ts';
import * as m from './queue-messages.ts';

type Labelled = { kind: TextKind; about: string; number: number | null; isFor: boolean | null };

/** What a text is, in words: the question it answers, its number, what it argues about. */
export function labelOf({ kind, about, number, isFor }: Labelled): string {
	if (kind === 'answer-text') return m.inAnswerTo({ about });
	if (number === null) return textKindLabel(kind);
	if (kind === 'contribution') return m.contributionNumber({ number });
	if (kind === 'statement') return m.statementNumber({ number });
	return isFor ? m.argumentFor({ number, about }) : m.argumentAgainst({ number, about });
}
