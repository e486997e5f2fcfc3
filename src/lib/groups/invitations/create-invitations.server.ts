import type { Db } from '../../database/database.server.ts';
import {
	createInvitation,
	type InvitationContext,
	type NewInvitation
} from './create-invitation.server.ts';

type Wanted = Omit<NewInvitation, 'email'> & { addresses: string[] };
export type CreateInvitationsAnswer =
	{ link: string } | { sent: number } | { refusal: string; field: string };

const fieldOf: Record<string, string> = {
	'not-allowed': 'role',
	'group-missing': 'groupId',
	'group-unknown': 'groupId',
	'landing-elsewhere': 'landingPath'
};

/** One invitation for each address, all or none; without any address, one link to hand over. */
export async function createInvitations(
	db: Db,
	context: InvitationContext,
	{ addresses, ...wanted }: Wanted
): Promise<CreateInvitationsAnswer> {
	return db.transaction(async (tx) => {
		let link = '';
		for (const email of addresses.length ? addresses : [null]) {
			const answer = await createInvitation(tx, context, { ...wanted, email });
			// What is refused does not depend on the address: the first refusal comes before any write.
			if (typeof answer === 'string') return { refusal: answer, field: fieldOf[answer]! };
			link = answer.url;
		}
		return addresses.length ? { sent: addresses.length } : { link };
	});
}
