import { error } from '@sveltejs/kit';
import { ficheContextOf } from '#http/contexts/fiche-context.server.ts';
import { requirePublic } from '#http/require.server.ts';
import { senderKeyOf } from '#http/sender.server.ts';
import { compareApart } from '#lib/fiches/versions/compare-apart.server.ts';
import { CURRENT, findSide, listSides } from '#lib/fiches/versions/compare-fiche.server.ts';
import { creditChanges } from '#lib/fiches/versions/credit.ts';
import { findHandNames } from '#lib/fiches/versions/hand-names.server.ts';
import { mayComment } from '#lib/fiches/permissions.ts';
import { listContractOptions } from '#lib/fiches/text/contract-options.server.ts';
import { wordsWith } from '#lib/fiches/text/field-words.ts';
import { headOf } from '#lib/fiches/board/page-of-fiche.server.ts';
import type { PageServerLoad } from './$types';

/** A page to read: it needs no script, and sends none. */
export const csr = false;

export const load: PageServerLoad = async (event) => {
	requirePublic(event);
	const context = await ficheContextOf(event);
	if (!context) error(404);
	const { contract, fiche, actor } = context;
	const { db } = event.locals;
	const { documentId } = fiche;
	const { searchParams } = event.url;
	const from = await findSide(db, { documentId, key: searchParams.get('de') });
	const key = searchParams.get('a') ?? CURRENT;
	const to = await findSide(db, { documentId, key, withHands: true });
	const words = wordsWith(await listContractOptions(db, contract));
	const by = { wordsOf: words, from: senderKeyOf(event) };
	const isTooLong = Boolean(from?.isCut || to?.isCut);
	const compared =
		from && to && !isTooLong ? await compareApart(from.content, to.content, by) : null;
	const changes = compared === 'full' ? null : compared;
	const hands = to?.hands ?? new Map();
	const nameOf = await findHandNames(db, { hands, seesNames: mayComment(actor) });
	return {
		...headOf(context),
		versions: await listSides(db, { documentId }),
		from: from && { key: from.key, label: from.label },
		to: to && { key: to.key, label: to.label },
		isBusy: compared === 'full',
		isTooLong,
		changes: changes && creditChanges(changes, { hands, nameOf })
	};
};
