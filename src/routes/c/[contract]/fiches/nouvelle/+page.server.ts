import { error, fail, redirect, type RequestEvent } from '@sveltejs/kit';
import { contractContextOf } from '#http/contexts/contract-context.server.ts';
import { requireAccount } from '#http/require.server.ts';
import { hasRole } from '#lib/accounts/actor.ts';
import { listThemes } from '#lib/contracts/queries.server.ts';
import { contractWideWriters } from '#lib/fiches/life/usual-groups.ts';
import { createFiche } from '#lib/fiches/life/create-fiche.server.ts';
import { newFicheForm } from '#lib/fiches/comments/forms.ts';
import { statusesForNewFiche } from '#lib/fiches/permissions.ts';
import { emptyContent } from '#lib/fiches/text/shape.ts';
import type { ContractContext } from '#lib/groups/contract-context.server.ts';
import { listGroups } from '#lib/groups/queries.server.ts';
import { readForm } from '#lib/shared/read-form.ts';
import type { Actions, PageServerLoad } from './$types';
import { isId } from '#lib/shared/ids.ts';

const GROUPS_MAX = 200;

async function contextOf(event: RequestEvent): Promise<ContractContext> {
	const context = await contractContextOf(event);
	if (!context) error(404);
	if (statusesForNewFiche(context.actor).length === 0) error(403);
	return context;
}

export const load: PageServerLoad = async (event) => {
	requireAccount(event);
	const { contract, actor } = await contextOf(event);
	const { db } = event.locals;
	const { groups } = await listGroups(db, { contractId: contract.id, size: GROUPS_MAX });
	const mine = new Set(actor.seats.map(({ groupId }) => groupId));
	return {
		statuses: statusesForNewFiche(actor),
		themes: await listThemes(db, contract.id),
		groups: groups
			.filter(({ closed }) => !closed)
			.map(({ id, name, kind, theme }) => ({
				id,
				name,
				isUsual: mine.has(id) || (theme === null && contractWideWriters.includes(kind))
			})),
		wantedTheme: event.url.searchParams.get('theme')
	};
};

export const actions: Actions = {
	default: async (event) => {
		const { id: accountId } = requireAccount(event);
		const { contract, actor } = await contextOf(event);
		const form = await event.request.formData();
		const groupIds = form.getAll('groupIds').filter((value) => typeof value === 'string');
		const read = readForm(newFicheForm, form);
		if (!read.ok) return fail(400, { ...read, groupIds });
		const { title, themeId, status } = read.output;
		if (!statusesForNewFiche(actor).includes(status)) error(403);
		const content = emptyContent();
		content.lines.title = title.replace(/\s+/g, ' ');
		const created = await event.locals.db.transaction((tx) =>
			createFiche(tx, {
				contractId: contract.id,
				themeId,
				content,
				status,
				accountId,
				groupIds: groupIds.filter(isId),
				creatorWrites: !hasRole(actor, 'coordinator', 'partner', 'elected')
			})
		);
		if (typeof created === 'string') {
			const typed = { title, themeId, status };
			return fail(400, { typed, refusals: { themeId: 'missing' }, groupIds });
		}
		redirect(303, `/c/${contract.slug}/fiches/${created.number}?creee`);
	}
};
