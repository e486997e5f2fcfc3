import { mailText } from '../../journal/mail-text.ts';
import type { Standing } from '../standing.ts';

type Words = { contract: string; url: string; from: Standing; to: Standing; reason: string };

/** To each coordinator, in which the words of others are only their contract's title and the reason that everybody reads. */
export const standingMail = mailText<Words>({
	fr: ({ contract, url, from, to, reason }) => {
		if (to === 'hidden')
			return {
				subject: 'Votre contrat est retiré du site',
				body: `Les personnes qui administrent ce site ont retiré le contrat « ${contract} ». Seule sa coordination le voit encore ; les autres lisent la raison :\n\n${reason}\n\nVous pouvez corriger ce qu’il dit, puis demander qu’il soit remontré :\n${url}`
			};
		if (to === 'archived')
			return {
				subject: 'Votre contrat est archivé',
				body: `Les personnes qui administrent ce site ont archivé le contrat « ${contract} ». Il reste lisible par tout le monde, et plus personne n’y écrit :\n${url}`
			};
		return {
			subject: from === 'awaiting' ? 'Votre contrat est approuvé' : 'Votre contrat est rouvert',
			body: `Le contrat « ${contract} » est ${from === 'awaiting' ? 'approuvé' : 'rouvert'} : il figure dans la liste du site, et on y écrit.\n\n${url}`
		};
	},
	en: ({ contract, url, from, to, reason }) => {
		if (to === 'hidden')
			return {
				subject: 'Your contract is taken from the site',
				body: `The people who run this site have taken the contract “${contract}” from it. Only its coordination still sees it; others read the reason:\n\n${reason}\n\nYou can correct what it says, then ask for it to be shown again:\n${url}`
			};
		if (to === 'archived')
			return {
				subject: 'Your contract is archived',
				body: `The people who run this site have archived the contract “${contract}”. Everybody can still read it, and nobody writes in it any more:\n${url}`
			};
		return {
			subject: from === 'awaiting' ? 'Your contract is approved' : 'Your contract is open again',
			body: `The contract “${contract}” is ${from === 'awaiting' ? 'approved' : 'open again'}: it is in the list of the site, and people write in it.\n\n${url}`
		};
	}
});

/** To each administrator: somebody has begun a contract. */
export const awaitingMail = mailText<{ contract: string; name: string; url: string }>({
	fr: ({ contract, name, url }) => ({
		subject: 'Un contrat attend d’être approuvé',
		body: `${name} a créé le contrat « ${contract} ». Il ne figure dans aucune liste tant que personne ne l’a approuvé.\n\nLe lire, l’approuver ou le retirer :\n${url}`
	}),
	en: ({ contract, name, url }) => ({
		subject: 'A contract waits to be approved',
		body: `${name} has begun the contract “${contract}”. It is in no list as long as nobody has approved it.\n\nRead it, approve it or take it down:\n${url}`
	})
});
