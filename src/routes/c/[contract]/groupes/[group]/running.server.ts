import { closeRequest } from '#lib/groups/seats/close-request.server.ts';
import { groupDetails, memberMandate } from '#lib/groups/founding/forms.ts';
import { mayCloseGroup, mayManageGroup } from '#lib/groups/permissions.ts';
import { closeGroup, recordGroup } from '#lib/groups/founding/record-group.server.ts';
import {
	closeSeat,
	recordFacilitator,
	recordMandate
} from '#lib/groups/seats/record-seat.server.ts';
import { readForm } from '#lib/shared/read-form.ts';
import type { GroupDeed } from './group-place.server.ts';

/** What facilitators and the coordination do to run a group. */
const manage = { may: mayManageGroup, said: 'enregistre' } as const;

const text = (form: FormData, field: string) => String(form.get(field) ?? '');
const isUuid = (value: string) => /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/.test(value);

/** Requests and members are named in the form; what is not an identifier is nobody. */
const named = (form: FormData, field: string) => {
	const id = text(form, field);
	return isUuid(id) ? id : '00000000-0000-0000-0000-000000000000';
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
		recordFacilitator(db, {
			...where,
			accountId: named(form, 'accountId'),
			isFacilitator: text(form, 'facilitator') === 'yes'
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
	...manage,
	changesAccess: true,
	run: (db, { where, form }) => closeSeat(db, { ...where, accountId: named(form, 'accountId') })
};

export const close: GroupDeed = {
	may: mayCloseGroup,
	said: 'enregistre',
	changesAccess: true,
	run: async (db, { where, form }) =>
		form.has('confirm') ? closeGroup(db, where) : 'confirm-missing'
};
