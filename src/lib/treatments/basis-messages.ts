import { message } from '../shared/messages.ts';
import type { DeviceStore, LegalBasis } from './treatment.ts';

const bases: Record<LegalBasis, () => string> = {
	'public-task': message({
		fr: 'Mission d’intérêt public (RGPD, article 6-1-e)',
		en: 'Task in the public interest (GDPR, article 6-1-e)'
	}),
	'legal-obligation': message({
		fr: 'Obligation légale (RGPD, article 6-1-c)',
		en: 'Legal obligation (GDPR, article 6-1-c)'
	}),
	consent: message({
		fr: 'Votre consentement (RGPD, article 6-1-a)',
		en: 'Your consent (GDPR, article 6-1-a)'
	})
};
export const basisLabel = (basis: LegalBasis): string => bases[basis]();

const stores: Record<DeviceStore, () => string> = {
	cookie: message({ fr: 'petit fichier (cookie)', en: 'small file (cookie)' }),
	local: message({ fr: 'mémoire du navigateur', en: 'memory of the browser' }),
	session: message({
		fr: 'mémoire de l’onglet, vidée quand il se ferme',
		en: 'memory of the tab, emptied when it closes'
	}),
	database: message({ fr: 'base de données du navigateur', en: 'database of the browser' }),
	pages: message({ fr: 'pages gardées sur l’appareil', en: 'pages kept on the device' })
};
export const storeLabel = (store: DeviceStore): string => stores[store]();
