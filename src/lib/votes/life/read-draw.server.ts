import { drawOrderOf } from '../methods/draw.ts';
import type { Vote } from '../queries.server.ts';
import { drawSecretOf } from './draw-secret.server.ts';
import { commitmentOf, drawIn, drawText, type DrawParts } from './draw-seed.ts';

/** What a page says of the draw of a vote. */
export type ReadDraw = {
	/** Fingerprint of the number of the server; null where the seed was made by the server alone, before decision 0048. */
	commitment: string | null;
	words: string;
	withBureau: boolean;
	/** From the opening on: the seed, the text it is the fingerprint of, and the order that it gives. */
	fixed: { seed: string; text: string | null; order: number[] } | null;
};

/** Null where no draw was announced. */
export async function readDraw(vote: Vote, optionCount: number): Promise<ReadDraw | null> {
	if (!vote.drawsTies || vote.parameters?.method === 'consent') return null;
	const made = vote.frozen === null ? null : drawIn(vote.frozen);
	const isOfServer = vote.frozen !== null && made === null;
	const secret = made?.secret ?? drawSecretOf(vote.id);
	return {
		commitment: isOfServer ? null : await commitmentOf(secret),
		words: made?.words ?? vote.drawWords,
		withBureau: made ? made.bureau !== null : vote.secrecy === 'secret',
		fixed: vote.drawSeed === null ? null : await fixedOf(vote.drawSeed, made, optionCount)
	};
}

const fixedOf = async (seed: string, made: DrawParts | null, optionCount: number) => ({
	...{ seed, text: made && drawText(made) },
	order: await drawOrderOf(seed, optionCount)
});
