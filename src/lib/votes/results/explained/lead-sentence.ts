import { quoted } from '../../../shared/punctuation.ts';
import type { VoteResult } from '../../methods/count-vote.ts';
import type { AnyParameters } from '../../methods/parameters.ts';
import { budgetSentence } from '../budget/budget-words.ts';
import { consentSentence } from '../consent/consent-words.ts';
import { nobodyExpressed } from '../figures/count-messages.ts';
import { schulzeSentence } from '../duels/duel-words.ts';
import { judgmentSentence } from '../judgment/judgment-words.ts';
import type { OptionNames } from '../figures/option-names.ts';
import { runoffSentence } from '../rounds/round-words.ts';
import { stvSentence } from '../rounds/seat-words.ts';
import { totalsSentence } from '../adding/totals-view.ts';

/** What a count found, in one or two sentences built from its figures. */
export function leadSentence(
	result: VoteResult,
	parameters: AnyParameters,
	names: OptionNames
): string {
	if (result.turnout.expressed === 0) return nobodyExpressed();
	switch (result.method) {
		case 'consent': {
			const max = parameters.method === 'consent' ? parameters.maxObjections : 0;
			return consentSentence(result, { name: quoted({ words: names.full[0]! }), max });
		}
		case 'majority-judgment':
			return judgmentSentence(result, names);
		case 'instant-runoff':
			return runoffSentence(result, names);
		case 'stv':
			return stvSentence(result, { names, seats: 'seats' in parameters ? parameters.seats : 1 });
		case 'schulze':
			return schulzeSentence(result, names);
		case 'equal-shares':
			if (parameters.method !== 'equal-shares') throw new TypeError('parameters of another method');
			return budgetSentence(result, { parameters, names });
		default:
			return totalsSentence(result, parameters, names);
	}
}
