import type { Db } from '../../database/database.server.ts';
import { MailRefused } from '../../journal/record-mail.server.ts';
import {
	createInvitation,
	type InvitationContext,
	type NewInvitation
} from './create-invitation.server.ts';

type Wanted = Omit<NewInvitation, 'email'> & { addresses: string[] };
export type CreateInvitationsAnswer =
	| { link: string }
	| { sent: number }
	/** `address`: of whom the refusal is about, when it is about one of them. */
	| { refusal: string; field: string; address?: string };

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
	let link = '';
	let current: string | null = null;
	const inviteAll = async (tx: Db): Promise<CreateInvitationsAnswer> => {
		for (const email of addresses.length ? addresses : [null]) {
			current = email;
			const answer = await createInvitation(tx, context, { ...wanted, email });
			// What is refused does not depend on the address: the first refusal comes before any write.
			if (typeof answer === 'string') return { refusal: answer, field: fieldOf[answer]! };
			link = answer.url;
		}
		return addresses.length ? { sent: addresses.length } : { link };
	};
	try {
		return await db.transaction(inviteAll);
	} catch (thrown) {
		if (!(thrown instanceof MailRefused)) throw thrown;
		const { refusal } = thrown;
		// Who wants no mail, or receives too many, is one of them; the other limits are of whoever invites.
		const isAboutOne = refusal === 'stopped' || refusal === 'mailbox';
		const about = isAboutOne && current !== null ? { address: current } : {};
		return { refusal: `mail-${refusal}`, field: 'addresses', ...about };
	}
}
