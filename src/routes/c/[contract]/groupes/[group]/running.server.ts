import { closeRequest } from '#lib/groups/seats/close-request.server.ts';
import { groupDetails, memberMandate } from '#lib/groups/founding/forms.ts';
import { mayCloseGroup, mayManageGroup } from '#lib/groups/permissions.ts';
import { closeGroup, recordGroup } from '#lib/groups/founding/record-group.server.ts';
import { recordMandate } from '#lib/groups/seats/record-seat.server.ts';
import { changeFacilitator, endMandate } from '#lib/groups/people/end-mandate.server.ts';
import { reasonForm } from '#lib/groups/people/forms.ts';
import { isId } from '#lib/shared/ids.ts';
import { readForm } from '#lib/shared/read-form.ts';
import type { GroupDeed } from './group-place.server.ts';

/** What facilitators and the coordination do to run a group. */
const manage = { may: mayManageGroup, said: 'enregistre' } as const;

const text = (form: FormData, field: string) => String(form.get(field) ?? '');

/** Requests and members are named in the form; what is not an identifier is nobody. */
const named = (form: FormData, field: string) => {
	const id = text(form, field);
	return isId(id) ? id : '00000000-0000-0000-0000-000000000000';
};

export const answer: GroupDeed = {
	...manage,
	run: (db, { where, form, url }) =>
		closeRequest(db, {
			...where,
			requestId: named(form, 'requestId'),
			accepted: text(form, 'answer') === 'accept',
			url
		})
};

export const details: GroupDeed = {
	...manage,
	run: async (db, { where, form }) => {
		const read = readForm(groupDetails, form);
		return read.ok ? recordGroup(db, { ...where, details: read.output }) : read;
	}
};

export const facilitator: GroupDeed = {
	...manage,
	run: (db, { where, form }) =>
		changeFacilitator(db, {
			...where,
			accountId: named(form, 'accountId'),
			isFacilitator: text(form, 'facilitator') === 'yes',
			now: new Date()
		})
};

export const mandate: GroupDeed = {
	...manage,
	changesAccess: true,
	run: async (db, { where, form }) => {
		const read = readForm(memberMandate, form);
		if (!read.ok) return read;
		return recordMandate(db, { ...where, ...read.output, accountId: named(form, 'accountId') });
	}
};

export const end: GroupDeed = {
	may: mayManageGroup,
	said: 'termine',
	changesAccess: true,
	about: (form) => ({ personne: named(form, 'accountId') }),
	run: async (db, { where, group, form, url }) => {
		const read = readForm(reasonForm, form);
		if (!read.ok) return read;
		const { contractId, actorId } = where;
		const ended = { contractId, actorId, group, accountId: named(form, 'accountId') };
		return endMandate(db, { ...ended, reason: read.output.reason, url, now: new Date() });
	}
};

export const close: GroupDeed = {
	may: mayCloseGroup,
	said: 'enregistre',
	changesAccess: true,
	run: async (db, { where, form }) =>
		form.has('confirm') ? closeGroup(db, where) : 'confirm-missing'
};
