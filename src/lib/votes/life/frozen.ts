import type { VoteOption, ObjectVersion, Vote } from '../queries.server.ts';
import { withCosts } from '../rules.ts';
import type { DrawParts } from './draw-seed.ts';
import type { BureauList } from '../sealing/bureau-list.ts';

/** What an opened vote can no longer change, as it is hashed: everything that a ballot is read with. */
export type Frozen = {
	/** Of this shape; another one will have another number. 2: a bureau, and no key of the vote. */
	format: 1 | 2;
	vote: string;
	title: string;
	introduction: string;
	object:
		| { kind: 'text'; text: string }
		| {
				kind: 'version';
				fiche: number;
				version: number;
				label: string;
				on: string;
				sha256: string;
		  };
	parameters: Record<string, unknown>;
	options: { label: string; description: string }[];
	electorate: { groups: string[]; roles: string[] };
	roll: { count: number; sha256: string };
	secrecy: Vote['secrecy'];
	withoutScript: Vote['withoutScript'];
	canChange: boolean;
	allowsPaper: boolean;
	quorum: Vote['quorum'];
	threshold: Vote['threshold'];
	minBallots: number;
	drawSeed: string | null;
	/** What the seed is made of; absent before decision 0048, and where no draw is announced. */
	draw?: { secret: string; words: string; bureau: string | null };
	decider: string;
	opensAt: string;
	closesAt: string;
	publicKey: string | null;
	bureau?: BureauList;
};

type ToFreeze = {
	vote: Vote & { opensAt: Date; closesAt: Date };
	version: ObjectVersion | null;
	options: readonly VoteOption[];
	groups: readonly { name: string }[];
	roll: Frozen['roll'];
	drawSeed: string | null;
	draw: DrawParts | null;
	/** base64url; or the bureau that ballots are sealed to. */
	publicKey: string | null;
	bureau: BureauList | null;
};

export function frozenOf({ vote, version, options, groups, ...rest }: ToFreeze): Frozen {
	return {
		format: rest.bureau ? 2 : 1,
		...{ vote: vote.id, title: vote.title, introduction: vote.introduction },
		object: objectOf(vote, version),
		parameters: withCosts(vote.parameters, options) ?? {},
		options: options.map(({ label, description }) => ({ label, description })),
		electorate: { groups: groups.map(({ name }) => name), roles: [...vote.roles] },
		roll: rest.roll,
		...{ secrecy: vote.secrecy, withoutScript: vote.withoutScript },
		...{ canChange: vote.canChange, allowsPaper: vote.allowsPaper },
		...{ quorum: vote.quorum, threshold: vote.threshold, minBallots: vote.minBallots },
		...{ drawSeed: rest.drawSeed, decider: vote.decider },
		...(rest.draw && {
			draw: { secret: rest.draw.secret, words: rest.draw.words, bureau: rest.draw.bureau }
		}),
		...{ opensAt: vote.opensAt.toISOString(), closesAt: vote.closesAt.toISOString() },
		publicKey: rest.publicKey,
		...(rest.bureau ? { bureau: rest.bureau } : {})
	};
}

function objectOf(vote: Vote, version: ObjectVersion | null): Frozen['object'] {
	if (!version || vote.objectKind === 'text') return { kind: 'text', text: vote.objectText };
	const { ficheNumber, number, label, sha256, createdAt } = version;
	const on = createdAt.toISOString();
	return { kind: 'version', fiche: ficheNumber, version: number, label, on, sha256 };
}
