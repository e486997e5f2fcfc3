import { roles, type Role } from '../../../accounts/actor.ts';
import { roleLabel } from '../../../accounts/role-messages.ts';
import { locales } from '../../../shared/messages.ts';
import { foldWord } from '../../../shared/typed/plain-letters.ts';

/** What people write in a column of roles, beside the words of the interface. */
const others: Record<string, Role> = {
	coordinateur: 'coordinator',
	coordinatrice: 'coordinator',
	'coordinateur·rice': 'coordinator',
	partenaires: 'partner',
	elu: 'elected',
	elue: 'elected',
	'elu referent': 'elected',
	'elue referente': 'elected',
	ars: 'referent-ars',
	'referent ars': 'referent-ars',
	'referente ars': 'referent-ars',
	membre: 'committee-member',
	'membre du comite': 'committee-member',
	habitant: 'resident',
	habitante: 'resident'
};

const words = new Map<string, Role>([
	...Object.entries(others),
	...roles.map((role): [string, Role] => [role, role]),
	...roles.flatMap((role) =>
		locales.map((locale): [string, Role] => [foldWord(roleLabel(role, locale)), role])
	)
]);

/** The role that a folded word names; null for a word that names none. */
export function roleOfWord(word: string): Role | null {
	return words.get(word) ?? null;
}
