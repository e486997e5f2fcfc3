import { message } from '../shared/messages.ts';
import type { TreatmentWords } from '../treatments/treatment.ts';

export const installationWords: TreatmentWords = {
	title: message({
		fr: 'Qui publie et fait tourner le site',
		en: 'Who publishes and runs the site'
	}),
	data: message({
		fr: 'Les comptes d’administration, depuis quand, nommés par qui ; les noms donnés dans les mentions légales.',
		en: 'The administration accounts, since when, named by whom; the names given in the legal notice.'
	}),
	purpose: message({
		fr: 'Dire qui répond du site, comme la loi le demande.',
		en: 'Saying who answers for the site, as the law requires.'
	}),
	seenBy: message({
		fr: 'Les mentions légales sont publiques. Les comptes d’administration se voient depuis la machine seule.',
		en: 'The legal notice is public. The administration accounts are seen from the machine alone.'
	}),
	kept: message({
		fr: 'Aussi longtemps que la charge dure.',
		en: 'As long as the responsibility lasts.'
	}),
	source: message({
		fr: 'Loi du 21 juin 2004 pour la confiance dans l’économie numérique, article 1-1.',
		en: 'French law of 21 June 2004 on confidence in the digital economy, article 1-1.'
	})
};
