import { parse } from 'valibot';
import { canonicalJson } from '../../shared/canonical-json.ts';
import { paddedLength } from '../box/envelope.ts';
import { asTotals } from '../methods/as-totals.ts';
import { isValidBallot } from '../methods/ballot-problems.ts';
import { parametersSchema } from '../methods/parameters.ts';
import { reasonsOf } from '../methods/reasons.ts';
import type { Brought } from '../kinds.ts';
import { bringShares, isBroughtBy, receiveShares, type BroughtTo } from './brought-shares.ts';
import { hashOfBureau, listProblems, type BureauList } from './bureau-list.ts';
import { checkBox, type BoxRefusal, type CheckedBox, type ClosedBox } from './closed-box.ts';
import { publicKeysOf, type DeviceSecrets } from './device-keys.ts';
import { importReceiving } from './hpke.ts';
import {
	isShareOf,
	openShared,
	openShareOf,
	parseShared,
	type ParsedEnvelope
} from './sealed-ballot.ts';
import { inSlices } from './slices.ts';

/** A device of the bureau at work: whose it is, its keys, and who is told how far it is, from 0 to 1. */
export type AtWork = {
	member: string;
	secrets: DeviceSecrets;
	onProgress?: (part: number) => void;
};

/** What a member did that the envelopes did not promise, by name; `castId` where it is about one ballot. */
export type Fault = {
	/** Signed by no key of theirs · sealed wrongly to this device · another share than the promised one · a share left out. */
	fault: 'unsigned' | 'unreadable' | 'wrong-share' | 'withheld';
	name: string;
	castId: string | null;
};

export type SharedRefusal =
	| BoxRefusal
	/** The bureau of the board is not one whose members proved and confirmed their keys, or has other keys than this device. */
	| 'other-bureau'
	/** Fewer members than it takes brought shares that hold. */
	| 'too-few-shares'
	/** Members say that they cannot open their share of some ballots: others may come, or these stay closed. */
	| 'closed-ballots';

type Ready = CheckedBox & { bureau: BureauList; parsed: (ParsedEnvelope | null)[] };

async function prepare(
	box: ClosedBox,
	{ member, secrets }: AtWork
): Promise<Ready | { refusal: SharedRefusal }> {
	const checked = await checkBox(box);
	if ('refusal' in checked) return checked;
	const { bureau, options } = checked.questions;
	if (!bureau || bureau.vote !== box.voteId || !(await isOurs(bureau, { member, secrets })))
		return { refusal: 'other-bureau' };
	const hash = await hashOfBureau(bureau);
	const length = paddedLength(options.length);
	const parsed = await inSlices(checked.ballots, ({ castId, bytes }) => {
		const bound = { vote: box.voteId, cast: castId, bureau: hash };
		return parseShared(bytes, { bureau, bound, length });
	});
	return { ...checked, bureau, parsed };
}

/** A key put in place of this device’s, or a list that a member never confirmed, is seen here. */
async function isOurs(bureau: BureauList, { member, secrets }: AtWork): Promise<boolean> {
	const mine = bureau.members.find((one) => one.member === member);
	const { deviceKey, signingKey } = publicKeysOf(secrets);
	const isMine = mine?.deviceKey === deviceKey && mine.signingKey === signingKey;
	return isMine && (await listProblems(bureau)).length === 0;
}

/** After closing: unseals this device’s share of each ballot, and seals them again to the devices of the bureau. */
export async function bringFrom(
	box: ClosedBox,
	at: AtWork
): Promise<{ brought: Brought } | { refusal: SharedRefusal }> {
	const ready = await prepare(box, at);
	if ('refusal' in ready) return ready;
	const { member, secrets } = at;
	const receiving = await importReceiving(secrets.receiving);
	const open = (parsed: ParsedEnvelope | null) =>
		parsed ? openShareOf(parsed, { member, receiving }) : null;
	const shares = await inSlices(ready.parsed, open, at.onProgress);
	const own = ready.ballots.map(({ castId }, index) => ({ castId, share: shares[index]! }));
	const from = { vote: box.voteId, board: ready.head, from: member };
	const { bureau } = ready;
	return { brought: await bringShares(own, { ...from, bureau, signing: secrets.signing }) };
}

/** What each member brought to this device, by member. */
export type BroughtBy = Record<string, BroughtTo>;

export type OpenedBox = { faults: Fault[] } & ({ totals: string } | { refusal: SharedRefusal });

/**
 * Opens each ballot on this device with the shares that members brought, and keeps of them the totals only. Two devices that are given
 * the same find the same text. A member whose shares are not those that envelopes promised is named, and done without where
 * enough others hold. A ballot of which too few say that they have a share stays closed if `leavesClosed`: it is counted as invalid, and
 * the totals name it.
 */
export async function openSharedBox(
	box: ClosedBox,
	{ brought, leavesClosed, ...at }: AtWork & { brought: BroughtBy; leavesClosed: boolean }
): Promise<OpenedBox> {
	const ready = await prepare(box, at);
	if ('refusal' in ready) return { ...ready, faults: [] };
	const { faults, given } = await receiveAll(ready, { box, at, brought });
	const open = (parsed: ParsedEnvelope | null, index: number) => {
		const { castId } = ready.ballots[index]!;
		return parsed ? openOne(parsed, { castId, given, faults }) : null;
	};
	const results = await inSlices(ready.parsed, open, at.onProgress);
	if (results.includes('too-few')) return { refusal: 'too-few-shares', faults };
	if (results.includes('closed') && !leavesClosed) return { refusal: 'closed-ballots', faults };
	return { totals: totalsOf(ready, box.voteId, results), faults };
}

/** By the name of who brought them: their shares by ballot, and the ballots that they say they cannot open. */
type Given = { member: string; name: string; shares: Map<string, Uint8Array> };

async function receiveAll(
	{ bureau, head, ballots }: Ready,
	{ box, at, brought }: { box: ClosedBox; at: AtWork; brought: BroughtBy }
): Promise<{ given: Given[]; faults: Fault[] }> {
	const [given, faults]: [Given[], Fault[]] = [[], []];
	const receiving = await importReceiving(at.secrets.receiving);
	const castIds = ballots.map(({ castId }) => castId);
	for (const { member, name, signingKey } of bureau.members) {
		const theirs = brought[member];
		if (theirs?.to !== at.member) continue;
		const from = { vote: box.voteId, board: head, from: member, brought: theirs };
		const fault = (kind: Fault['fault'], castId: string | null = null) =>
			faults.push({ fault: kind, name, castId });
		if (!(await isBroughtBy({ signingKey }, from))) {
			fault('unsigned');
			continue;
		}
		const shares = await receiveShares(from, { receiving, castIds });
		for (const castId of theirs.missing) fault('withheld', castId);
		if (shares) given.push({ member, name, shares });
		else fault('unreadable');
	}
	return { given, faults };
}

type Opened = { ballot: unknown } | 'closed' | 'too-few' | null;

async function openOne(
	parsed: ParsedEnvelope,
	{ castId, given, faults }: { castId: string; given: readonly Given[]; faults: Fault[] }
): Promise<Opened> {
	const verified: Uint8Array[] = [];
	let isWrong = false;
	for (const { member, name, shares } of given) {
		const share = shares.get(castId);
		if (!share) continue;
		if (await isShareOf(parsed, { member, share })) verified.push(share);
		else {
			isWrong = true;
			faults.push({ fault: 'wrong-share', name, castId });
		}
	}
	if (verified.length >= parsed.needed) return openShared(parsed, verified);
	// Nobody lied: those who came say that this envelope gave them nothing. Otherwise it waits for other members.
	const came = given.length;
	return !isWrong && came >= parsed.needed ? 'closed' : 'too-few';
}

function totalsOf(
	{ questions, head, ballots }: Ready,
	vote: string,
	results: readonly Opened[]
): string {
	const optionCount = questions.options.length;
	const parameters = parse(parametersSchema, questions.parameters);
	const opened = results.map((one) => ({
		ballot: typeof one === 'object' && one !== null ? one.ballot : null,
		count: 1
	}));
	const valid = opened.filter(({ ballot }) => isValidBallot(ballot, optionCount, parameters));
	const unreadable = ballots.flatMap(({ castId }, at) =>
		results[at] === 'closed' ? [castId] : []
	);
	const counted = asTotals(opened, optionCount, parameters);
	return canonicalJson({
		...{ ballots: counted, head, reasons: reasonsOf(valid), unreadable, vote }
	});
}
