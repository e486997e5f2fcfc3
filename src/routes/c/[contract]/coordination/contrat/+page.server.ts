import { requireAccount } from '#http/require.server.ts';
import { closeRenewal, createRenewal } from '#lib/contracts/creating/create-renewal.server.ts';
import { contactDetails } from '#lib/contracts/contact/contact-forms.ts';
import { recordContact } from '#lib/contracts/contact/record-contact.server.ts';
import { createTheme } from '#lib/contracts/themes/create-theme.server.ts';
import { contractDetails, districtDetails, period, themeDetails } from '#lib/contracts/forms.ts';
import { searchPlaces } from '#lib/contracts/places/place-search.ts';
import { getPlaces, listCommunes } from '#lib/contracts/places/places.server.ts';
import { getTerritory, listRenewals, listThemes } from '#lib/contracts/queries.server.ts';
import { recordContractDetails } from '#lib/contracts/record-contract-details.server.ts';
import * as territory from '#lib/contracts/creating/record-territory.server.ts';
import * as themes from '#lib/contracts/themes/record-theme.server.ts';
import { createGroup } from '#lib/groups/founding/create-group.server.ts';
import { newGroup } from '#lib/groups/founding/forms.ts';
import { mayCreateGroup } from '#lib/groups/permissions.ts';
import { listGroups } from '#lib/groups/queries.server.ts';
import { readForm } from '#lib/shared/read-form.ts';
import type { Actions, PageServerLoad } from './$types';
import { editContract, getEditedContract } from './edit-contract.server.ts';

const ALL_GROUPS = 200;

export const load: PageServerLoad = async (event) => {
	requireAccount(event);
	const contract = await getEditedContract(event);
	const { db } = event.locals;
	const question = (event.url.searchParams.get('q') ?? '').slice(0, 100);
	const [place, renewals, listed, { groups }] = await Promise.all([
		getTerritory(db, contract.id),
		listRenewals(db, contract.id),
		listThemes(db, contract.id),
		listGroups(db, { contractId: contract.id, size: ALL_GROUPS })
	]);
	const { title, territoryName, presentation, replyTo, timeZone, startsOn, endsOn } = contract;
	return {
		details: { title, territoryName, presentation, replyTo, timeZone, startsOn, endsOn },
		territory: place,
		renewals,
		themes: listed,
		groups,
		question,
		found: searchPlaces(await getPlaces(), question),
		said: event.url.searchParams.get('fait')
	};
};

const text = (form: FormData, name: string) => String(form.get(name) ?? '');

/** An identifier that a form names; what is not one names nothing. */
const idOf = (form: FormData, name: string) => {
	const id = text(form, name);
	return /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/.test(id)
		? id
		: '00000000-0000-0000-0000-000000000000';
};

/** What the buttons of the territory ask for, as codes of communes to add and to remove. */
async function territoryChange(deed: string) {
	const [verb, code = ''] = deed.split(':');
	const { groupingOf } = await getPlaces();
	if (verb === 'add-commune') return { added: await listCommunes([code]) };
	if (verb === 'add-grouping')
		return { added: await listCommunes(groupingOf.get(code)?.members ?? []) };
	return verb === 'remove-commune' ? { removed: [code] } : {};
}

export const actions: Actions = {
	enregistrer: async (event) => {
		const account = requireAccount(event);
		return editContract(event, { account, section: 'contrat' }, async (where, form) => {
			const read = readForm(contractDetails, form);
			if (!read.ok) return read;
			await recordContractDetails(event.locals.db, { ...where, details: read.output });
		});
	},
	'enregistrer-contact': async (event) => {
		const account = requireAccount(event);
		return editContract(event, { account, section: 'joindre' }, async (where, form) => {
			const read = readForm(contactDetails, form);
			if (!read.ok) return read;
			await recordContact(event.locals.db, { ...where, details: read.output });
		});
	},
	'ajouter-renouvellement': async (event) => {
		const account = requireAccount(event);
		return editContract(event, { account, section: 'durees' }, async (where, form) => {
			const read = readForm(period, form);
			return read.ok ? createRenewal(event.locals.db, { ...where, ...read.output }) : read;
		});
	},
	'retirer-renouvellement': async (event) => {
		const account = requireAccount(event);
		return editContract(event, { account, section: 'durees' }, (where, form) =>
			closeRenewal(event.locals.db, { ...where, number: Number(text(form, 'number')) || 0 })
		);
	},
	'changer-territoire': async (event) => {
		const account = requireAccount(event);
		return editContract(event, { account, section: 'territoire' }, async (where, form) => {
			const change = await territoryChange(text(form, 'do'));
			return territory.recordTerritory(event.locals.db, { ...where, ...change });
		});
	},
	'ajouter-quartier': async (event) => {
		const account = requireAccount(event);
		return editContract(event, { account, section: 'quartiers' }, async (where, form) => {
			const read = readForm(districtDetails, form);
			if (!read.ok) return read;
			const isPriority = form.has('isPriority');
			await territory.createDistrict(event.locals.db, { ...where, ...read.output, isPriority });
		});
	},
	'retirer-quartier': async (event) => {
		const account = requireAccount(event);
		return editContract(event, { account, section: 'quartiers' }, (where, form) =>
			territory.closeDistrict(event.locals.db, { ...where, districtId: idOf(form, 'districtId') })
		);
	},
	'ajouter-theme': async (event) => {
		const account = requireAccount(event);
		return editContract(event, { account, section: 'themes' }, async (where, form) => {
			const read = readForm(themeDetails, form);
			return read.ok ? createTheme(event.locals.db, { ...where, details: read.output }) : read;
		});
	},
	'enregistrer-theme': async (event) => {
		const account = requireAccount(event);
		return editContract(event, { account, section: 'themes' }, async (where, form) => {
			const read = readForm(themeDetails, form);
			if (!read.ok) return read;
			const themeId = idOf(form, 'themeId');
			await themes.recordTheme(event.locals.db, { ...where, themeId, details: read.output });
		});
	},
	'deplacer-theme': async (event) => {
		const account = requireAccount(event);
		return editContract(event, { account, section: 'themes' }, (where, form) =>
			themes.recordThemePlace(event.locals.db, {
				...where,
				themeId: idOf(form, 'themeId'),
				step: text(form, 'step') === 'up' ? -1 : 1
			})
		);
	},
	'retirer-theme': async (event) => {
		const account = requireAccount(event);
		return editContract(event, { account, section: 'themes' }, (where, form) =>
			themes.closeTheme(event.locals.db, { ...where, themeId: idOf(form, 'themeId') })
		);
	},
	'ajouter-groupe': async (event) => {
		const account = requireAccount(event);
		const at = { account, section: 'groupes', may: mayCreateGroup };
		return editContract(event, at, async (where, form) => {
			const read = readForm(newGroup, form);
			if (!read.ok) return read;
			const themeId = read.output.themeId && idOf(form, 'themeId');
			return createGroup(event.locals.db, { ...where, ...read.output, themeId });
		});
	}
};
