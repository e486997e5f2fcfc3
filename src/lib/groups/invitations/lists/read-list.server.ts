import { and, asc, eq, gt, inArray, isNull } from 'drizzle-orm';
import type { Actor, Role } from '../../../accounts/actor.ts';
import { account } from '../../../accounts/tables.server.ts';
import type { Db } from '../../../database/database.server.ts';
import { readCsv } from '../../../shared/lists/csv-file.server.ts';
import { normalEmail } from '../../../shared/typed/typed-address.ts';
import { actorKey, listActors } from '../../list-actors.server.ts';
import { group, invitation } from '../../tables.server.ts';
import { mayInvite } from '../invitation-permissions.ts';
import {
	readInvitationLines,
	type InvitationColumn,
	type InvitationLines,
	type LinesContext
} from './invitation-lines.ts';
import { roleOfWord } from './role-words.ts';

type Wanted = {
	contractId: string;
	actor: Actor;
	/** The list as it was pasted, or as the file says. */
	text: string;
	fallback: LinesContext['fallback'];
	/** What a person said of each column. */
	chosen?: readonly (InvitationColumn | null)[] | null;
	now: Date;
};

/** What a list would do if it were sent now. Nothing is written. */
export async function readList(
	db: Db,
	{ contractId, actor, text, fallback, now, chosen = null }: Wanted
): Promise<InvitationLines> {
	const records = readCsv(text);
	const emails = [
		...new Set(records.flatMap(({ cells }) => cells).map((cell) => normalEmail(cell)))
	].filter((email) => email.includes('@'));
	const groups = await db
		.select({ id: group.id, name: group.name })
		.from(group)
		.where(and(eq(group.contractId, contractId), isNull(group.closedAt)))
		.orderBy(asc(group.name));
	const people = await findPeople(db, { contractId, emails, now });
	const invited = await listInvited(db, { contractId, emails, now });
	return readInvitationLines(
		records,
		{
			groups,
			fallback,
			roleOf: roleOfWord,
			mayInvite: (wanted) => mayInvite(actor, wanted),
			isIn: ({ email, role, groupId }) => {
				const person = people.get(email);
				if (!person?.roles.includes(role)) return false;
				return groupId === null || person.seats.some((seat) => seat.groupId === groupId);
			},
			isInvited: (place) => invited.has(keyOf(place))
		},
		chosen
	);
}

type Of = { contractId: string; emails: string[]; now: Date };

async function findPeople(db: Db, { contractId, emails, now }: Of): Promise<Map<string, Actor>> {
	if (emails.length === 0) return new Map();
	const rows = await db
		.select({ id: account.id, email: account.email })
		.from(account)
		.where(inArray(account.email, emails));
	const accountIds = rows.map(({ id }) => id);
	const actors = await listActors(db, { accountIds, contractIds: [contractId], now });
	return new Map(rows.map(({ id, email }) => [email, actors.get(actorKey(contractId, id))!]));
}

async function listInvited(db: Db, { contractId, emails, now }: Of): Promise<Set<string>> {
	if (emails.length === 0) return new Set();
	const rows = await db
		.select({ email: invitation.email, role: invitation.role, groupId: invitation.groupId })
		.from(invitation)
		.where(
			and(
				eq(invitation.contractId, contractId),
				inArray(invitation.email, emails),
				isNull(invitation.usedAt),
				isNull(invitation.revokedAt),
				gt(invitation.expiresAt, now)
			)
		);
	return new Set(rows.map(({ email, ...place }) => keyOf({ email: email!, ...place })));
}

function keyOf({ email, role, groupId }: { email: string; role: Role; groupId: string | null }) {
	return `${email} ${role} ${groupId ?? ''}`;
}
