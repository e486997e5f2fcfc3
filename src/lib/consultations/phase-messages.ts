import { formatDateTime } from '../shared/format.ts';
import { message } from '../shared/messages.ts';
import type { AnswerRefusal } from './permissions.ts';
import type { ClosedReason } from './rules.ts';
type At = { date: Date };

export const openUntil = message<At>(
	({ date }) => `Vous pouvez répondre jusqu’au ${formatDateTime(date)}.`,
	({ date }) => `You can answer until ${formatDateTime(date)}.`
);

const closedReasons: Record<
	ClosedReason,
	(p: { opensAt: Date | null; closesAt: Date | null }) => string
> = {
	draft: message(
		() => 'Pas encore publiée.',
		() => 'Not published yet.'
	),
	withdrawn: message(
		() => 'La consultation est retirée : on ne répond plus.',
		() => 'The consultation is withdrawn: it takes no more answers.'
	),
	'not-yet': message<{ opensAt: Date | null }>(
		({ opensAt }) =>
			opensAt
				? `Pas encore ouverte : revenez le ${formatDateTime(opensAt)}.`
				: 'Pas encore ouverte.',
		({ opensAt }) =>
			opensAt ? `Not open yet: come back on ${formatDateTime(opensAt)}.` : 'Not open yet.'
	),
	closed: message<{ closesAt: Date | null }>(
		({ closesAt }) => (closesAt ? `Terminée depuis le ${formatDateTime(closesAt)}.` : 'Terminée.'),
		({ closesAt }) => (closesAt ? `Ended on ${formatDateTime(closesAt)}.` : 'Ended.')
	)
};
/** Why a phase takes no answer, with its date: « Pas encore ouverte : revenez le… ». */
export const closedSentence = (
	closed: ClosedReason,
	dates: { opensAt: Date | null; closesAt: Date | null }
): string => closedReasons[closed](dates);
const refusals: Record<AnswerRefusal, () => string> = {
	'account-needed': message(
		'Connectez-vous pour répondre à cette consultation.',
		'Sign in to answer this consultation.'
	),
	'members-only': message(
		'Vous pouvez tout lire ici ; seuls les membres des groupes nommés répondent.',
		'You can read everything here; only members of the named groups answer.'
	)
};
export const answerRefusal = (refusal: AnswerRefusal): string => refusals[refusal]();
export const signIn = message('Se connecter', 'Sign in');
