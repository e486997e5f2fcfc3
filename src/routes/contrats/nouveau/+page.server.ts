import { error, fail, redirect, type RequestEvent } from '@sveltejs/kit';
import { requireAccount } from '#http/require.server.ts';
import type { Account } from '#lib/accounts/actor.ts';
import {
	draftAfter,
	draftOf,
	readDraft,
	type ContractDraft
} from '#lib/contracts/themes/contract-draft.ts';
import { readNewContract } from '#lib/contracts/forms.ts';
import { findFramework, frameworks } from '#lib/contracts/themes/frameworks.ts';
import { needsApproval, whyNotCreateContract } from '#lib/contracts/permissions.ts';
import { searchPlaces } from '#lib/contracts/places/place-search.ts';
import { getPlaces, listCommunes } from '#lib/contracts/places/places.server.ts';
import { createContractWithGroups } from '#lib/groups/founding/create-contract-with-groups.server.ts';
import { firstGroupsOf } from '#lib/groups/founding/first-groups.ts';
import { dayOf } from '#lib/shared/time-zone.ts';
import { isAdministrator } from '#lib/installation/queries.server.ts';
import { getSettings } from '#lib/installation/settings/get-settings.server.ts';
import type { Actions, PageServerLoad } from './$types';

/** The draft as the page shows it: its communes by name, and what the search answers. */
async function answerOf(draft: ContractDraft) {
	return {
		draft,
		communes: await listCommunes(draft.communeCodes),
		found: searchPlaces(await getPlaces(), draft.question.slice(0, 100))
	};
}

async function rulesFor({ locals: { db } }: RequestEvent, account: Account) {
	const { contractsBy } = await getSettings(db);
	const who = { contractsBy, isAdministrator: await isAdministrator(db, account.id) };
	return { refusal: whyNotCreateContract(account, who), needsApproval: needsApproval(who) };
}

export const load: PageServerLoad = async (event) => {
	const account = requireAccount(event);
	const framework = findFramework(event.url.searchParams.get('cadre') ?? '');
	return {
		...(await rulesFor(event, account)),
		frameworks,
		framework,
		start: framework && (await answerOf(draftOf(framework, dayOf(new Date()))))
	};
};

export const actions: Actions = {
	default: async (event) => {
		const account = requireAccount(event);
		const rules = await rulesFor(event, account);
		if (rules.refusal) error(403);
		const form = await event.request.formData();
		const draft = readDraft(form);
		const framework = findFramework(draft.frameworkKey);
		if (!framework) error(400);
		const deed = String(form.get('do') ?? 'search');
		const places = await getPlaces();
		if (deed !== 'create') {
			const membersOf = (code: string) => places.groupingOf.get(code)?.members ?? [];
			return answerOf(draftAfter(draft, deed, membersOf));
		}
		const known = draft.communeCodes.filter((code) => places.communeOf.has(code));
		const read = readNewContract({ ...draft, communeCodes: known });
		if (!read.ok) return fail(400, { ...(await answerOf(draft)), refusals: read.refusals });
		const { communeCodes, themes, ...contract } = read.output;
		const created = await createContractWithGroups(event.locals.db, {
			contract: {
				...contract,
				frameworkKey: framework.key,
				frameworkEdition: framework.edition,
				communes: await listCommunes(communeCodes),
				themes: themes.map((theme, i) => ({
					...theme,
					axisKey: draft.themes[i]?.axisKey || null
				})),
				createdBy: account.id,
				approval: rules.needsApproval
					? { authorName: account.displayName, origin: event.url.origin }
					: null
			},
			groups: firstGroupsOf(draft.groups)
		});
		redirect(303, `/c/${created.slug}`);
	}
};
