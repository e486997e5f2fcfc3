import { roles, type Role } from '../../accounts/actor.ts';

/** What may be given to a person; a member of a committee is whoever sits in one. */
export type GivenRole = Exclude<Role, 'committee-member'>;
export const givenRoles = roles.filter((role): role is GivenRole => role !== 'committee-member');

/**
 * Which people of a contract a list shows: those who have a part today, those of one role, those whose mandates are all over and who
 * keep the role of a body, those who have no part any more.
 */
export const peopleFilters = ['now', ...roles, 'to-review', 'former'] as const;
export type PeopleFilter = (typeof peopleFilters)[number];

export function peopleFilterOf(text: string | null): PeopleFilter {
	return peopleFilters.find((filter) => filter === text) ?? 'now';
}

/** Roles held for a body: when the mandates are over, somebody should ask whether the role is too. */
export const rolesOfBodies = ['partner', 'elected', 'referent-ars'] as const satisfies Role[];

export const REASON_MAX_CHARACTERS = 500;

/**
 * Whether the coordination reads the e-mail address of somebody: of those who take part for a body, or who coordinate. Of residents and
 * members of committees it reads the name.
 */
export function mayShowAddress(standing: readonly Role[]): boolean {
	return standing.some((role) => role !== 'resident' && role !== 'committee-member');
}
