import type { Role } from '../../accounts/actor.ts';
import { normalEmail } from '../../shared/typed/typed-address.ts';

/** How long an invitation can be used, in days: the choices of the form. */
export const INVITATION_DAYS = [7, 14, 30] as const;
export const INVITATION_DEFAULT_DAYS = 14;
/** Addresses that one form may invite at once. */
export const INVITATIONS_AT_ONCE = 50;

export type InvitationState = 'open' | 'claimed' | 'used' | 'revoked' | 'expired';

type Invitation = {
	usedAt: Date | null;
	revokedAt: Date | null;
	claimedAt: Date | null;
	expiresAt: Date;
};

/** What became of an invitation. One that was used stays used, whatever came after. */
export function stateOfInvitation(invitation: Invitation, now: Date): InvitationState {
	if (invitation.usedAt) return 'used';
	if (invitation.revokedAt) return 'revoked';
	if (invitation.claimedAt) return 'claimed';
	return invitation.expiresAt > now ? 'open' : 'expired';
}

/**
 * The coordination of a contract goes to the person who was invited, not to whoever holds the link: another account waits until the
 * coordination has said yes.
 */
export function mustBeConfirmed(
	{ role, email }: { role: Role; email: string | null },
	account: { email: string }
): boolean {
	return role === 'coordinator' && account.email !== email;
}

/** Sent again: by mail, while nobody has used it, even when it is too old. */
export function mayResend({
	state,
	email
}: {
	state: InvitationState;
	email: string | null;
}): boolean {
	return email !== null && (state === 'open' || state === 'expired');
}

/** A reminder to all who have not answered leaves alone those who had a mail in the last days. */
export const REMIND_AFTER_DAYS = 3;

/** An invitation lands inside its own contract. */
export function isLandingIn(slug: string, path: string): boolean {
	if (!/^\/c\/[a-z0-9-]+(\/[a-z0-9/-]*)?$/.test(path)) return false;
	return path === `/c/${slug}` || path.startsWith(`/c/${slug}/`);
}

/** What stands between two addresses, outside quotes. */
const PIECES = /(?:"[^"]*"|[^",;\n\r])+/g;

/** The addresses of a free text, one per line or separated by commas, as mail programs copy them or alone, each once. */
export function addressesOf(text: string): string[] {
	const pieces = (text.replace(/\r\n?/g, '\n').match(PIECES) ?? []).map((piece) => piece.trim());
	const found = pieces
		// « Curie, Marie <marie@exemple.fr> »: the first half of a name.
		.filter((piece, at) => piece.includes('@') || !/@.*>/.test(pieces[at + 1] ?? ''))
		.flatMap((piece) => (/[<>]/.test(piece) ? [piece] : piece.split(/\s+/)))
		.map(normalEmail);
	return [...new Set(found.filter((address) => address !== ''))];
}
