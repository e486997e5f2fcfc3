import { error, fail, type RequestEvent } from '@sveltejs/kit';
import type { GenericSchema, InferOutput } from 'valibot';
import { ficheContextOf } from '#http/contexts/fiche-context.server.ts';
import { requireAccount, requirePublic } from '#http/require.server.ts';
import type { Db } from '#lib/database/database.server.ts';
import { announceAccessChange } from '#lib/documents/access-changed.server.ts';
import { grantForm, groupForm, withdrawalForm } from '#lib/fiches/comments/forms.ts';
import { grantWriter } from '#lib/fiches/writers/grant-writer.server.ts';
import { headOf } from '#lib/fiches/board/page-of-fiche.server.ts';
import { listPeoplePage } from '#lib/fiches/comments/people.server.ts';
import { mayManageWriters, maySeeNames } from '#lib/fiches/permissions.ts';
import { recordFicheGroup } from '#lib/fiches/writers/record-fiche-group.server.ts';
import { withdrawWriter } from '#lib/fiches/writers/withdraw-writer.server.ts';
import {
	listPersonalWriters,
	listRoleWriters,
	listWriterGroups
} from '#lib/fiches/writers/writers.server.ts';
import { pageNumberOf, searchOf } from '#lib/shared/paging.ts';
import { readForm } from '#lib/shared/read-form.ts';
import type { Actions, PageServerLoad } from './$types';

// Longer than most: four small acts of the coordination live on one page.

export const load: PageServerLoad = async (event) => {
	requirePublic(event);
	const context = await ficheContextOf(event);
	if (!context) error(404);
	const { actor, contract, fiche } = context;
	const { db } = event.locals;
	const of = { contractId: contract.id, ficheId: fiche.id, names: maySeeNames(actor) };
	const mayManage = mayManageWriters(actor);
	const { searchParams } = event.url;
	const search = searchOf(searchParams.get('q'));
	const pageOf = (key: string) => pageNumberOf(searchParams.get(key));
	return {
		...headOf(context),
		groups: await listWriterGroups(db, of),
		byRole: await listRoleWriters(db, { ...of, page: pageOf('roles') }),
		managed: mayManage
			? {
					search,
					byPerson: await listPersonalWriters(db, { ...of, page: pageOf('droits') }),
					found: await listPeoplePage(db, { ...of, search, page: pageOf('page') })
				}
			: null,
		mayManage
	};
};

type Place = { contractId: string; ficheId: string; by: string };

/** Reads a form, does one thing in one transaction, and tells the open connections. */
async function act<S extends GenericSchema>(
	event: RequestEvent,
	schema: S,
	change: (tx: Db, place: Place, output: InferOutput<S>) => Promise<string | null>
) {
	const { id: by } = requireAccount(event);
	const context = await ficheContextOf(event);
	if (!context) error(404);
	if (!mayManageWriters(context.actor)) error(403);
	const read = readForm(schema, await event.request.formData());
	if (!read.ok) return fail(400, read);
	const place = { contractId: context.contract.id, ficheId: context.fiche.id, by };
	const refusal = await event.locals.db.transaction((tx) => change(tx, place, read.output));
	if (refusal) return fail(409, { refusal });
	announceAccessChange();
	return { done: true };
}

export const actions: Actions = {
	donner: async (event) => {
		requireAccount(event);
		return act(event, grantForm, (tx, place, person) => grantWriter(tx, { ...place, ...person }));
	},
	retirer: async (event) => {
		requireAccount(event);
		return act(event, withdrawalForm, (tx, place, withdrawal) =>
			withdrawWriter(tx, { ...place, ...withdrawal })
		);
	},
	ouvrir: async (event) => {
		requireAccount(event);
		return act(event, groupForm, (tx, place, group) =>
			recordFicheGroup(tx, { ...place, ...group, linked: true })
		);
	},
	fermer: async (event) => {
		requireAccount(event);
		return act(event, groupForm, (tx, place, group) =>
			recordFicheGroup(tx, { ...place, ...group, linked: false })
		);
	}
};
