import { currentLocale, type InEachLanguage, type Locale } from '../shared/messages.ts';
import type { Role } from './actor.ts';

const words: Record<Role, InEachLanguage<string>> = {
	// Said otherwise: the part that one person takes, not the team.
	coordinator: { fr: 'Coordination', en: 'Coordinator' },
	partner: { fr: 'Partenaire', en: 'Partner' },
	elected: { fr: 'Élu·e référent·e', en: 'Elected representative' },
	'referent-ars': { fr: 'Référent·e ARS', en: 'ARS representative' },
	'committee-member': { fr: 'Membre d’un comité', en: 'Committee member' },
	resident: { fr: 'Habitant·e', en: 'Resident' }
};

/** How a role is called on screen; in a mail, in the language of who reads it. */
export function roleLabel(role: Role, locale: Locale = currentLocale()): string {
	return words[role][locale];
}
