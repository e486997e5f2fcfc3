import { isHttpError, json } from '@sveltejs/kit';
import { safeParse } from 'valibot';
import { requireAccount } from '#http/require.server.ts';
import { sendingForm } from '#lib/consultations/entry/forms.ts';
import type { SendingAnswer } from '#lib/consultations/entry/outcomes.ts';
import { receiveEntries } from '#lib/consultations/entry/receive-entries.server.ts';
import { SENDING_BYTES_MAX } from '#lib/consultations/entry/rules.ts';
import type { RequestHandler } from './$types';
import { getEntered } from '../facilitator.server.ts';

const answer = (said: SendingAnswer, status = 200) => json(said, { status });

/** Takes what a facilitator's device kept while it had no network. Each form says of itself whether it was taken. */
export const POST: RequestHandler = async (event) => {
	const account = requireAccount(event);
	const { consultation, phases } = await getEntered(event);
	const { request, locals } = event;
	if (!/^application\/json\s*(;|$)/i.test(request.headers.get('content-type') ?? ''))
		return answer({ refusal: 'malformed' }, 415);
	const text = await textOf(request);
	if (text === null || text.length > SENDING_BYTES_MAX)
		return answer({ refusal: 'too-large' }, 413);
	const read = safeParse(sendingForm, parse(text));
	if (!read.success) return answer({ refusal: 'malformed' }, 400);
	const { accountId, batch, entries } = read.output;
	if (accountId !== account.id) return answer({ refusal: 'other-account' }, 409);
	const received = { consultation, phases, accountId, batch, entries };
	return answer({ outcomes: await receiveEntries(locals.db, received) });
};

/** Null when it is more than a request to this place may bring. */
async function textOf(request: Request): Promise<string | null> {
	try {
		return await request.text();
	} catch (thrown) {
		if (isHttpError(thrown, 413)) return null;
		throw thrown;
	}
}

function parse(text: string): unknown {
	try {
		return JSON.parse(text) as unknown;
	} catch {
		return null;
	}
}
