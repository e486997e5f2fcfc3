import { parse } from 'valibot';
import { bytesOf } from '../../../shared/bytes.ts';
import { canonicalJson } from '../../../shared/canonical-json.ts';
import { importPrivateKey, openEnvelope, paddedLength } from '../../box/envelope.ts';
import { asTotals } from '../../methods/as-totals.ts';
import { isValidBallot } from '../../methods/ballot-problems.ts';
import { parametersSchema } from '../../methods/parameters.ts';
import { reasonsOf } from '../../methods/reasons.ts';
import { checkBox, type BoxRefusal, type ClosedBox } from '../../sealing/closed-box.ts';
import { joinShares } from './dealt-key.ts';

export type DealtBox = ClosedBox & { shares: readonly Uint8Array[] };

export type DealtRefusal =
	| BoxRefusal
	/** The shares do not give the key of this vote. */
	| 'other-key';

/**
 * What a member’s device does after closing: checks the box, joins the shares, opens each ballot, and keeps of them the totals
 * only. Two devices that are given the same find the same text.
 */
export async function openDealtBox(
	box: DealtBox
): Promise<{ totals: string } | { refusal: DealtRefusal }> {
	const checked = await checkBox(box);
	if ('refusal' in checked) return checked;
	const { head, questions, ballots: sealed } = checked;
	const pair = questions.publicKey && (await joinShares(box.shares, bytesOf(questions.publicKey)));
	if (!pair) return { refusal: 'other-key' };
	const privateKey = await importPrivateKey(pair);
	pair.scalar.fill(0);
	const optionCount = questions.options.length;
	const { voteId } = box;
	const open = async ({ castId, bytes }: (typeof sealed)[number]) => {
		const { publicKey } = pair;
		const length = paddedLength(optionCount);
		const envelope = { voteId, castId, publicKey, envelope: bytes, privateKey, length };
		return { ballot: (await openEnvelope(envelope))?.ballot ?? null, count: 1 };
	};
	const opened = await Promise.all(sealed.map(open));
	const parameters = parse(parametersSchema, questions.parameters);
	const ballots = asTotals(opened, optionCount, parameters);
	const valid = opened.filter(({ ballot }) => isValidBallot(ballot, optionCount, parameters));
	return { totals: canonicalJson({ ballots, head, reasons: reasonsOf(valid), vote: voteId }) };
}
