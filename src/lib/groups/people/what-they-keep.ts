import { roleLabel } from '../../accounts/role-messages.ts';
import type { Role } from '../../accounts/actor.ts';
import { formatList } from '../../shared/format.ts';

type Parts = {
	roles: readonly { role: Role; organisation: string; endedAt: Date | null }[];
	seats: readonly { groupName: string; ended: boolean }[];
};

/** Roles and groups that stand, in words, without the role that is about to end; null when nothing is left. */
export function whatTheyKeep({ roles, seats }: Parts, without?: Role): string | null {
	const held = roles
		.filter(({ role, endedAt }) => endedAt === null && role !== without)
		.map(({ role, organisation }) =>
			organisation ? `${roleLabel(role)} (${organisation})` : roleLabel(role)
		);
	const taken = seats.filter(({ ended }) => !ended).map(({ groupName }) => groupName);
	const all = [...held, ...taken];
	return all.length > 0 ? formatList(all) : null;
}
