import type { Db } from '../../database/database.server.ts';
import { canonicalJson } from '../../shared/canonical-json.ts';
import { castBallot, type CastAnswer } from './cast-ballot.server.ts';
import { paddedLength, sealBallot } from '../box/envelope.ts';
import { serverKeys } from '../box/server-keys.server.ts';
import { uuidOf } from '../../shared/ids.ts';
import type { Vote } from '../queries.server.ts';
import { isSealedToMembers } from '../rules.ts';
import { bureauIn } from '../sealing/bureau-list.ts';
import { sealForBureau } from '../sealing/sealed-ballot.ts';

type FormCast = {
	vote: Pick<Vote, 'id' | 'publicKey' | 'secrecy' | 'envelopeVersion' | 'frozen'>;
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
	const text = canonicalJson([vote.id, voterId, form.formId, ballot]);
	const castId = uuidOf(serverKeys().macOf(`cast/${text}`));
	const envelope = await sealHere(vote, { castId, ballot, length: paddedLength(optionCount) });
	if (!envelope) return { refusal: 'not-open' };
	return castBallot(db, { voteId: vote.id, voterId, castId, envelope });
}

type Sealing = { castId: string; ballot: unknown; length: number };

/** As the browser of somebody with a script would, with the same keys; null before the opening. */
async function sealHere(vote: FormCast['vote'], sealing: Sealing): Promise<Uint8Array | null> {
	if (isSealedToMembers(vote)) {
		const bureau = vote.frozen === null ? null : bureauIn(vote.frozen);
		return bureau && sealForBureau({ ...sealing, bureau });
	}
	const { id: voteId, publicKey } = vote;
	return publicKey && sealBallot({ ...sealing, voteId, publicKey });
}
