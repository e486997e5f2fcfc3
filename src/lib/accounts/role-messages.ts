import { message } from '../shared/messages.ts';
import type { Role } from './actor.ts';

const labels: Record<Role, () => string> = {
	coordinator: message('Coordination', 'Coordinator'),
	partner: message('Partenaire', 'Partner'),
	elected: message('Élu·e référent·e', 'Elected representative'),
	'referent-ars': message('Référent·e ARS', 'ARS representative'),
	'committee-member': message('Membre d’un comité', 'Committee member'),
	resident: message('Habitant·e', 'Resident')
};

/** How a role is called on screen. */
export function roleLabel(role: Role): string {
	return labels[role]();
}
