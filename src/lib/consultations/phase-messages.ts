import { formatDateTime } from '../shared/format.ts';
import { message } from '../shared/messages.ts';
import type { AnswerRefusal } from './permissions.ts';
import type { ClosedReason } from './rules.ts';

export { signIn } from '../ui/words.ts';

type At = { date: Date };

export const openUntil = message<At>({
	fr: ({ date }) => `Vous pouvez répondre jusqu’au ${formatDateTime(date)}.`,
	en: ({ date }) => `You can answer until ${formatDateTime(date)}.`
});

const closedReasons: Record<
	ClosedReason,
	(p: { opensAt: Date | null; closesAt: Date | null }) => string
> = {
	draft: message({ fr: () => 'Pas encore publiée.', en: () => 'Not published yet.' }),
	withdrawn: message({
		fr: () => 'La consultation est retirée : on ne répond plus.',
		en: () => 'The consultation is withdrawn: it takes no more answers.'
	}),
	'not-yet': message<{ opensAt: Date | null }>({
		fr: ({ opensAt }) =>
			opensAt
				? `Pas encore ouverte : revenez le ${formatDateTime(opensAt)}.`
				: 'Pas encore ouverte.',
		en: ({ opensAt }) =>
			opensAt ? `Not open yet: come back on ${formatDateTime(opensAt)}.` : 'Not open yet.'
	}),
	closed: message<{ closesAt: Date | null }>({
		fr: ({ closesAt }) =>
			closesAt ? `Terminée depuis le ${formatDateTime(closesAt)}.` : 'Terminée.',
		en: ({ closesAt }) => (closesAt ? `Ended on ${formatDateTime(closesAt)}.` : 'Ended.')
	})
};
/** Why a phase takes no answer, with its date: « Pas encore ouverte : revenez le… ». */
export const closedSentence = (
	closed: ClosedReason,
	dates: { opensAt: Date | null; closesAt: Date | null }
): string => closedReasons[closed](dates);
const refusals: Record<AnswerRefusal, () => string> = {
	'account-needed': message({
		fr: 'Connectez-vous pour répondre à cette consultation.',
		en: 'Sign in to answer this consultation.'
	}),
	'members-only': message({
		fr: 'Vous pouvez tout lire ici ; seuls les membres des groupes nommés répondent.',
		en: 'You can read everything here; only members of the named groups answer.'
	})
};
export const answerRefusal = (refusal: AnswerRefusal): string => refusals[refusal]();
