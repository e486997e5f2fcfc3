import { message } from '../shared/messages.ts';
import type { Role } from './actor.ts';

const labels: Record<Role, () => string> = {
	// Said otherwise: the part that one person takes, not the team.
	coordinator: message({ fr: 'Coordination', en: 'Coordinator' }),
	partner: message({ fr: 'Partenaire', en: 'Partner' }),
	elected: message({ fr: 'Élu·e référent·e', en: 'Elected representative' }),
	'referent-ars': message({ fr: 'Référent·e ARS', en: 'ARS representative' }),
	'committee-member': message({ fr: 'Membre d’un comité', en: 'Committee member' }),
	resident: message({ fr: 'Habitant·e', en: 'Resident' })
};

/** How a role is called on screen. */
export function roleLabel(role: Role): string {
	return labels[role]();
}
