import { requireAccount } from '#http/require.server.ts';
import { readBase } from '#lib/shared/merge-changes.ts';
import { searchOf } from '#lib/shared/paging.ts';
import { typedStep } from '#lib/votes/building/fields.ts';
import { isId } from '#lib/shared/ids.ts';
import { listVotePlaces } from '#lib/votes/building/list-places.server.ts';
import { listVersionChoices } from '#lib/votes/building/list-versions.server.ts';
import { readStep } from '#lib/votes/building/record-step.server.ts';
import { getPrepared, headOf, saveStep } from '../prepare.server.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => {
	requireAccount(event);
	const context = await getPrepared(event);
	const { contract, actor, vote } = context;
	const { db } = event.locals;
	const at = { contractId: contract.id, actor };
	return {
		...(await headOf(event, context)),
		fields: await readStep(db, vote, 'question'),
		places: await listVotePlaces(db, at),
		found: await listVersionChoices(db, {
			...{ contractId: contract.id, search: '', chosenId: vote.versionId }
		}),
		said: event.url.searchParams.get('fait')
	};
};

export const actions: Actions = {
	default: async (event) => {
		requireAccount(event);
		await getPrepared(event);
		const form = await event.request.formData();
		if (form.get('do') !== 'search')
			return saveStep(event, { step: 'question', form, next: '/methode' });
		const { contract } = await getPrepared(event);
		const typed = typedStep('question', form);
		const search = searchOf(String(form.get('versionSearch') ?? ''));
		const chosenId = isId(typed.versionId) ? typed.versionId! : null;
		const found = await listVersionChoices(event.locals.db, {
			...{ contractId: contract.id, search, chosenId }
		});
		return {
			typed: { ...typed, objectKind: 'version' },
			base: readBase(form.get('base')),
			search,
			found
		};
	}
};
