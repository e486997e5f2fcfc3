import { error, fail, redirect, type RequestEvent } from '@sveltejs/kit';
import { contractContextOf } from '#http/contexts/contract-context.server.ts';
import { requireAccount } from '#http/require.server.ts';
import { announceAccessChange } from '#lib/documents/access-changed.server.ts';
import { endRole } from '#lib/groups/people/end-role.server.ts';
import { endRoleForm } from '#lib/groups/people/forms.ts';
import { countCoordinators, findPersonOf } from '#lib/groups/people/people-queries.server.ts';
import { readForm } from '#lib/shared/read-form.ts';
import { peopleContextOf } from '../coordination/personnes/people-place.server.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => {
	const { id: accountId } = requireAccount(event);
	const contract = await getContract(event);
	const { db } = event.locals;
	const person = await findPersonOf(db, { contractId: contract.id, accountId });
	const coordinates = person?.roles.some(({ role, endedAt }) => role === 'coordinator' && !endedAt);
	return {
		place: person && { roles: person.roles, seats: person.seats },
		isLastCoordinator: Boolean(coordinates) && (await countCoordinators(db, contract.id)) === 1,
		said: event.url.searchParams.get('fait')
	};
};

export const actions: Actions = {
	terminer: async (event) => {
		const { id: accountId } = requireAccount(event);
		const contract = await getContract(event);
		const read = readForm(endRoleForm, await event.request.formData());
		if (!read.ok) return fail(400, { refusal: 'role-unknown' });
		const context = peopleContextOf(event, { contract, by: accountId });
		const answer = await endRole(event.locals.db, context, {
			...{ accountId, role: read.output.role, reason: '' }
		});
		if (answer !== 'ended') return fail(409, { refusal: answer });
		announceAccessChange();
		redirect(303, `${event.url.pathname}?fait=rendu`);
	}
};

async function getContract(event: RequestEvent) {
	const context = await contractContextOf(event);
	if (!context) error(404);
	return context.contract;
}
