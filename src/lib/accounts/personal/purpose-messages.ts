import { message } from '../../shared/messages.ts';
import { askForLinkTitle, newPassword } from '../messages.ts';
import type { EmailLinkPurpose } from '../tables.server.ts';

const purposes: Record<EmailLinkPurpose, () => string> = {
	verify: message({ fr: 'Lien pour confirmer l’inscription', en: 'Link to confirm the sign-up' }),
	reset: newPassword,
	'sign-in': askForLinkTitle,
	'address-before': message({
		fr: 'Changement d’adresse, accord de l’ancienne boîte',
		en: 'Change of address, agreement of the old mailbox'
	}),
	'address-after': message({
		fr: 'Changement d’adresse, accord de la nouvelle boîte',
		en: 'Change of address, agreement of the new mailbox'
	}),
	erase: message({ fr: 'Lien pour effacer le compte', en: 'Link to erase the account' })
};

export const linkPurposeLabel = (purpose: EmailLinkPurpose): string => purposes[purpose]();
