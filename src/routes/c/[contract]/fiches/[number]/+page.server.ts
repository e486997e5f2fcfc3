import { error, fail } from '@sveltejs/kit';
import { ficheContextOf } from '#http/contexts/fiche-context.server.ts';
import { requireAccount, requirePublic } from '#http/require.server.ts';
import { listOrigins } from '#lib/consultations/follow-up/list-origins.server.ts';
import { listConsultations } from '#lib/consultations/pages/list-consultations.server.ts';
import { mayManageConsultations } from '#lib/consultations/permissions.ts';
import { announceAccessChange } from '#lib/documents/access-changed.server.ts';
import { prepareVersion } from '#lib/documents/create-version.server.ts';
import { listVersions } from '#lib/documents/queries.server.ts';
import { listContractOptions } from '#lib/fiches/text/contract-options.server.ts';
import { moveForm } from '#lib/fiches/comments/forms.ts';
import { moveChoices } from '#lib/fiches/life/move-choices.ts';
import { moveFiche } from '#lib/fiches/life/move-fiche.server.ts';
import { mayComment, mayMoveFiche, whyNotWrite } from '#lib/fiches/permissions.ts';
import { readFiche } from '#lib/fiches/text/read-fiche.server.ts';
import { countThreads } from '#lib/fiches/comments/threads.server.ts';
import { listFicheVotes } from '#lib/votes/pages/list-fiche-votes.server.ts';
import { mayPrepareAnyVote } from '#lib/votes/permissions.ts';
import { readForm } from '#lib/shared/read-form.ts';
import type { Actions, PageServerLoad } from './$types';

/** A page to read: it needs no script, and sends none. */
export const csr = false;

export const load: PageServerLoad = async (event) => {
	requirePublic(event);
	const context = await ficheContextOf(event);
	if (!context) error(404);
	const { contract, actor, fiche, standing, withdrawnReason } = context;
	const { db } = event.locals;
	const { content, isCut } = await readFiche(db, fiche);
	const versions = await listVersions(db, fiche);
	const nextVersion = versions.length + 1;
	return {
		fiche,
		content,
		isCut,
		options: await listContractOptions(db, contract),
		origins: await listOrigins(db, { ficheId: fiche.id }),
		lastVersion: versions.at(-1)?.number ?? null,
		refusal: whyNotWrite(actor, standing),
		withdrawnReason,
		moves: moveChoices(actor, { ...fiche, nextVersion }),
		mayComment: mayComment(actor),
		consultations: await listConsultations(db, {
			...{ contractId: contract.id, ficheId: fiche.id, now: new Date() }
		}),
		votes: await listFicheVotes(db, { contractId: contract.id, fiche }),
		mayAskVote: mayPrepareAnyVote(actor),
		mayConsult: mayManageConsultations(actor),
		openThreads: mayComment(actor) ? (await countThreads(db, { ficheId: fiche.id })).open : 0,
		/** Chosen on the board: the form opens on it, and says what it will do to the text. */
		wantedMove: event.url.searchParams.get('vers') ?? '',
		isNew: event.url.searchParams.has('creee')
	};
};

export const actions: Actions = {
	'changer-statut': async (event) => {
		const { id: accountId } = requireAccount(event);
		const context = await ficheContextOf(event);
		if (!context) error(404);
		const read = readForm(moveForm, await event.request.formData());
		if (!read.ok) return fail(400, read);
		const place = { contractId: context.contract.id, ficheId: context.fiche.id, accountId };
		const { db } = event.locals;
		const { documentId, status } = context.fiche;
		// The version of a large text that the move names is a copy of it, unless somebody writes in that very instant.
		if (mayMoveFiche(context.actor, status, read.output.to))
			await prepareVersion(db, { documentId });
		const moved = await db.transaction((tx) => moveFiche(tx, { ...place, ...read.output }));
		if (typeof moved === 'string') return fail(409, { refusal: moved, typed: { ...read.output } });
		announceAccessChange();
		return { moved: { status: read.output.to, version: moved.version?.number ?? null } };
	}
};
