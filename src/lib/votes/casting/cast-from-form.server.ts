import type { Db } from '../../database/database.server.ts';
import { canonicalJson } from '../../shared/canonical-json.ts';
import { castBallot, type CastAnswer } from './cast-ballot.server.ts';
import { paddedLength, sealBallot } from '../box/envelope.ts';
import { serverKeys } from '../box/server-keys.server.ts';
import { uuidOf } from '../../shared/ids.ts';

type FormCast = {
	vote: { id: string; publicKey: Uint8Array | null };
	voterId: string;
	/** Drawn when the form was shown. */
	formId: string;
	/** Checked by `ballotProblems` before. */
	ballot: unknown;
	optionCount: number;
};

/**
 * Seals the ballot of a form and puts it in the box. The identifier of the cast comes from the form and the choice: a double
 * click is one cast, and a form sent again with another choice, from the back button, is another. It tells nothing to
 * who has no key of the server.
 */
export async function castFromForm(db: Db, form: FormCast): Promise<CastAnswer> {
	const { vote, voterId, ballot, optionCount } = form;
	if (!vote.publicKey) return { refusal: 'not-open' };
	const text = canonicalJson([vote.id, voterId, form.formId, ballot]);
	const castId = uuidOf(serverKeys().macOf(`cast/${text}`));
	const envelope = await sealBallot({
		...{ voteId: vote.id, castId, publicKey: vote.publicKey, ballot },
		length: paddedLength(optionCount)
	});
	return castBallot(db, { voteId: vote.id, voterId, castId, envelope });
}
