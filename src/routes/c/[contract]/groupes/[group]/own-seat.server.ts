import { createRequest } from '#lib/groups/seats/create-request.server.ts';
import { requestMessage } from '#lib/groups/founding/forms.ts';
import { mayJoinGroup, mayLeaveGroup, mayRequestGroup } from '#lib/groups/permissions.ts';
import { recordJoining } from '#lib/groups/seats/record-joining.server.ts';
import { recordNameShown } from '#lib/groups/seats/record-seat.server.ts';
import { endMandate } from '#lib/groups/people/end-mandate.server.ts';
import { readForm } from '#lib/shared/read-form.ts';
import type { GroupDeed } from './group-place.server.ts';

/** What people do about their own seat. */
export const join: GroupDeed = {
	may: mayJoinGroup,
	said: 'rejoint',
	run: (db, { where }) => recordJoining(db, { ...where, accountId: where.actorId })
};

export const request: GroupDeed = {
	may: mayRequestGroup,
	said: 'demande',
	run: async (db, { where, form, url }) => {
		const read = readForm(requestMessage, form);
		if (!read.ok) return read;
		const { message } = read.output;
		return createRequest(db, { ...where, accountId: where.actorId, message, url });
	}
};

export const leave: GroupDeed = {
	may: mayLeaveGroup,
	said: 'quitte',
	changesAccess: true,
	run: (db, { where, group, url }) => {
		const { contractId, actorId } = where;
		const own = { contractId, actorId, accountId: actorId, group };
		return endMandate(db, { ...own, reason: '', url, now: new Date() });
	}
};

export const name: GroupDeed = {
	may: mayLeaveGroup,
	said: 'enregistre',
	run: (db, { where, form }) =>
		recordNameShown(db, {
			...where,
			accountId: where.actorId,
			nameShown: form.has('nameShown')
		})
};
