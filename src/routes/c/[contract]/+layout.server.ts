import { error } from '@sveltejs/kit';
import { contractContextOf } from '#http/contexts/contract-context.server.ts';
import { requirePublic } from '#http/require.server.ts';
import { contactOf } from '#lib/contracts/contact/contact.ts';
import { mayCoordinate, mayEditContract } from '#lib/contracts/permissions.ts';
import type { LayoutServerLoad } from './$types';

export const load: LayoutServerLoad = async (event) => {
	requirePublic(event);
	const context = await contractContextOf(event);
	if (!context) error(404);
	const { contract, actor } = context;
	const { id, slug, title, territoryName, timeZone, standing } = contract;
	return {
		contract: { id, slug, title, territoryName },
		timeZone,
		standing: { standing, since: contract.standingSince, reason: contract.standingReason },
		contact: contactOf(contract),
		abilities: { mayCoordinate: mayCoordinate(actor), mayEditContract: mayEditContract(actor) }
	};
};
