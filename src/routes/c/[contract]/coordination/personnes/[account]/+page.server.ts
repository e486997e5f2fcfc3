import { error, fail, redirect, type RequestEvent } from '@sveltejs/kit';
import { requireAccount } from '#http/require.server.ts';
import { announceAccessChange } from '#lib/documents/access-changed.server.ts';
import { listFichesWrittenBy } from '#lib/fiches/writers/written-by.server.ts';
import { endRole } from '#lib/groups/people/end-role.server.ts';
import { endRoleForm, giveRoleForm } from '#lib/groups/people/forms.ts';
import { giveRole, handOver } from '#lib/groups/people/give-role.server.ts';
import { mayEndRole, mayGiveRole, mayHandOver } from '#lib/groups/people/people-permissions.ts';
import { countCoordinators, findPersonOf } from '#lib/groups/people/people-queries.server.ts';
import { givenRoles, mayShowAddress } from '#lib/groups/people/people-rules.ts';
import { countOpenInvitationsOf } from '#lib/groups/invitations/invitation-queries.server.ts';
import { isId } from '#lib/shared/ids.ts';
import { pageNumberOf } from '#lib/shared/paging.ts';
import { readForm } from '#lib/shared/read-form.ts';
import { getPeoplePlace } from '../people-place.server.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => {
	const { id: me } = requireAccount(event);
	const { contract, actor, who, person } = await getPerson(event);
	const { db } = event.locals;
	const of = { contractId: contract.id, accountId: person.id };
	const standing = person.roles.filter(({ endedAt }) => endedAt === null).map(({ role }) => role);
	const { email, ...shown } = person;
	return {
		person: { ...shown, email: mayShowAddress(standing) ? email : null },
		isMe: person.id === me,
		isLastCoordinator:
			standing.includes('coordinator') && (await countCoordinators(db, contract.id)) === 1,
		written: await listFichesWrittenBy(db, {
			...{ ...of, page: pageNumberOf(event.url.searchParams.get('page')) }
		}),
		writesAll: standing.some((role) => ['coordinator', 'partner', 'elected'].includes(role)),
		openInvitations: await countOpenInvitationsOf(db, of),
		given: givenRoles.filter((role) => !standing.includes(role) && mayGiveRole(who, role)),
		ended: standing.filter((role) => mayEndRole(who, { accountId: person.id, role })),
		mayHandOver: mayHandOver(actor, { accountId: person.id }),
		said: event.url.searchParams.get('fait')
	};
};

export const actions: Actions = {
	terminer: async (event) => {
		const { id: me } = requireAccount(event);
		const { person, people, here } = await getPerson(event);
		const read = readForm(endRoleForm, await event.request.formData());
		if (!read.ok) return fail(400, { typed: read.typed, refusals: read.refusals });
		const wanted = { accountId: person.id, ...read.output };
		const answer = await endRole(event.locals.db, people, wanted);
		if (answer !== 'ended')
			return fail(answer === 'reason-missing' ? 400 : 409, {
				typed: read.output,
				refusals: { reason: answer }
			});
		announceAccessChange();
		// Who has just left the coordination no longer sees this page.
		const isOwn = person.id === me && read.output.role === 'coordinator';
		redirect(
			303,
			isOwn ? `/c/${event.params.contract}/ma-place?fait=rendu` : `${here}?fait=termine`
		);
	},
	donner: async (event) => {
		requireAccount(event);
		const { person, people, here } = await getPerson(event);
		const read = readForm(giveRoleForm, await event.request.formData());
		if (!read.ok) return fail(400, { given: read.typed, refusals: read.refusals });
		const wanted = { accountId: person.id, ...read.output };
		const answer = await giveRole(event.locals.db, people, wanted);
		if (answer !== 'given') return fail(409, { given: read.output, refusals: { role: answer } });
		announceAccessChange();
		redirect(303, `${here}?fait=donne`);
	},
	'passer-la-main': async (event) => {
		requireAccount(event);
		const { person, people } = await getPerson(event);
		const form = await event.request.formData();
		if (!form.has('confirm')) return fail(400, { refusals: { confirm: 'confirm-missing' } });
		const answer = await handOver(event.locals.db, people, { accountId: person.id });
		if (answer !== 'handed') return fail(409, { refusals: { confirm: answer } });
		announceAccessChange();
		redirect(303, `/c/${event.params.contract}/ma-place?fait=rendu`);
	}
};

async function getPerson(event: RequestEvent) {
	const place = await getPeoplePlace(event);
	const accountId = event.params.account ?? '';
	const contractId = place.contract.id;
	const person = isId(accountId)
		? await findPersonOf(event.locals.db, { contractId, accountId })
		: null;
	if (!person) error(404);
	return { ...place, person, here: event.url.pathname };
}
