import type { Db } from '../../../database/database.server.ts';
import { MailRefused } from '../../../journal/record-mail.server.ts';
import { createInvitation, type InvitationContext } from '../create-invitation.server.ts';
import type { InvitationColumn, LinesContext } from './invitation-lines.ts';
import { readList } from './read-list.server.ts';

type Wanted = {
	text: string;
	fallback: LinesContext['fallback'];
	days: number;
	chosen?: readonly (InvitationColumn | null)[] | null;
};

/**
 * Invites everybody whom the list names well, all or none; the lines that it refuses are left out, as the page has said. Read again here:
 * the list is what was sent, not what was shown.
 */
export async function inviteList(
	db: Db,
	context: InvitationContext,
	{ text, fallback, days, chosen }: Wanted
): Promise<{ sent: number } | { refusal: string; address: string } | 'nobody' | 'too-long'> {
	const { contract, actor, now } = context;
	let current = '';
	const inviteAll = async (tx: Db) => {
		const at = { contractId: contract.id, actor, now };
		const { lines, isTooLong } = await readList(tx, { ...at, text, fallback, chosen });
		if (isTooLong) return 'too-long' as const;
		for (const { email, name, organisation, role, groupId } of lines) {
			current = email;
			const wanted = { email, name, organisation, role, groupId, landingPath: '', days };
			const answer = await createInvitation(tx, context, wanted);
			if (typeof answer === 'string') throw new Error(`a line that was read is refused: ${answer}`);
		}
		return lines.length > 0 ? { sent: lines.length } : ('nobody' as const);
	};
	try {
		return await db.transaction(inviteAll);
	} catch (thrown) {
		if (!(thrown instanceof MailRefused)) throw thrown;
		return { refusal: `mail-${thrown.refusal}`, address: current };
	}
}
