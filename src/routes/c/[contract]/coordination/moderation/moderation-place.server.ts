import { error, fail, type RequestEvent } from '@sveltejs/kit';
import { contractContextOf } from '#http/contexts/contract-context.server.ts';
import { requireAccount } from '#http/require.server.ts';
import { compareWords, type Change } from '#lib/fiches/versions/comparison.ts';
import { decideText } from '#lib/moderation/decide-text.server.ts';
import { decisionForm, WORDS_MAX } from '#lib/moderation/forms.ts';
import { listHistory, type PastDecision } from '#lib/moderation/history.server.ts';
import { mayModerate } from '#lib/moderation/permissions.ts';
import type { DecisionRefusal, Outcome } from '#lib/moderation/rules.ts';
import { wordsOf } from '#lib/moderation/queue/text-words.ts';
import { findModerated } from '#lib/moderation/queue/waiting.server.ts';
import { readForm } from '#lib/shared/read-form.ts';
import type { TextKey } from '#lib/moderation/text-kinds.ts';

/** What every page and action of moderation begins with: a coordinator of this contract. */
export async function moderationPlace(event: RequestEvent) {
	const account = requireAccount(event);
	const context = await contractContextOf(event);
	if (!context) error(404);
	if (!mayModerate(context.actor)) error(403);
	return { account, contract: context.contract };
}

/** Why a decision was not taken, with all that helps to take it again. */
export type RefusedDecision = {
	key: string;
	refusal: DecisionRefusal | 'words-too-long';
	typed: Record<string, string>;
	/** What its author changed since the text was read. */
	changes: Change[];
	/** What another coordinator decided first. */
	another: Pick<PastDecision, 'by' | 'outcome' | 'reason'> | null;
};

/** Takes the decision of a form. */
export async function decideFrom(event: RequestEvent) {
	const { account, contract } = await moderationPlace(event);
	const { db } = event.locals;
	const sent = await event.request.formData();
	const read = readForm(decisionForm, sent);
	if (!read.ok) return refuseForm(read);
	const { text, ...decision } = read.output;
	const asked = { contractId: contract.id, accountId: account.id, ...text, ...decision };
	const refusal = await db.transaction((tx) => decideText(tx, asked));
	if (!refusal) return { done: decision.outcome as Outcome };
	const seen = sent.get('seen');
	const typed = { outcome: decision.outcome, reason: decision.reason ?? '', words: decision.words };
	const found = await findModerated(db, { contractId: contract.id, ...text });
	const isChanged = refusal === 'text-changed' && found !== null && typeof seen === 'string';
	return fail(409, {
		...{ key: keyOf(text), refusal, typed },
		changes: isChanged ? compareWords(seen.replaceAll('\r\n', '\n'), wordsOf(found)) : [],
		another: refusal === 'decided-meanwhile' ? await lastOf() : null
	} satisfies RefusedDecision);

	async function lastOf() {
		const [last] = await listHistory(db, text);
		return last ? { by: last.by, outcome: last.outcome, reason: last.reason } : null;
	}
}

function refuseForm({ typed, refusals }: { typed: Record<string, string>; refusals: object }) {
	const isLong = 'words' in refusals;
	const [kind = '', id = ''] = (typed.text ?? '').split(':');
	return fail(400, {
		key: `${kind}:${id}`,
		refusal: isLong ? 'words-too-long' : 'reason-missing',
		typed: { ...typed, words: (typed.words ?? '').slice(0, WORDS_MAX * 4) },
		changes: [],
		another: null
	} satisfies RefusedDecision);
}

const keyOf = ({ kind, id }: TextKey) => `${kind}:${id}`;
