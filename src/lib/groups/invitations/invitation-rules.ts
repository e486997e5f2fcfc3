/** How long an invitation can be used, in days: the choices of the form. */
export const INVITATION_DAYS = [7, 14, 30] as const;
export const INVITATION_DEFAULT_DAYS = 14;
/** Addresses that one form may invite at once. */
export const INVITATIONS_AT_ONCE = 50;

export type InvitationState = 'open' | 'used' | 'revoked' | 'expired';

type Invitation = { usedAt: Date | null; revokedAt: Date | null; expiresAt: Date };

/** What became of an invitation. One that was used stays used, whatever came after. */
export function stateOfInvitation(invitation: Invitation, now: Date): InvitationState {
	if (invitation.usedAt) return 'used';
	if (invitation.revokedAt) return 'revoked';
	return invitation.expiresAt > now ? 'open' : 'expired';
}

/** An invitation lands inside its own contract. */
export function isLandingIn(slug: string, path: string): boolean {
	if (!/^\/c\/[a-z0-9-]+(\/[a-z0-9/-]*)?$/.test(path)) return false;
	return path === `/c/${slug}` || path.startsWith(`/c/${slug}/`);
}

/** The addresses of a free text, one per line or separated by commas, each once. */
export function addressesOf(text: string): string[] {
	const found = text.split(/[\s,;]+/).map((address) => address.trim().toLowerCase());
	return [...new Set(found.filter((address) => address !== ''))];
}
