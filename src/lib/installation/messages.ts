import { formatDate, formatNumber } from '../shared/format.ts';
import { message, plural } from '../shared/messages.ts';
import { tooLong } from '../ui/words.ts';
import type { ContractsBy } from './site-settings.ts';

export { save as saveSettings, saved as settingsSaved } from '../ui/words.ts';
export const stateTitle = message({
	fr: 'État de l’installation',
	en: 'State of the installation'
});
export const stateLead = message({
	fr: 'Ce qui manque pour ouvrir Maillage à tout le monde, et comment il va. Rien de ce que les gens écrivent n’est ici.',
	en: 'What is missing before Maillage is opened to everybody, and how it is. Nothing that people write is here.'
});
export const toDoTitle = message({ fr: 'À faire', en: 'To do' });
export const onlyDemonstration = message({
	fr: 'Ceci est une démonstration : pour l’ouvrir à tout le monde, démarrez sans elle (DEMO=0), et cette page dira ce qui manque.',
	en: 'This is a demonstration: to open it to everybody, start without it (DEMO=0), and this page will say what is missing.'
});
export const nothingToDo = message({ fr: 'Rien ne manque.', en: 'Nothing is missing.' });

const missing: Record<string, () => string> = {
	mail: message({
		fr: 'Aucun courriel ne part : donnez SMTP_URL et MAIL_FROM. D’ici là personne ne s’inscrit, et un mot de passe oublié demande un lien de votre part.',
		en: 'No e-mail leaves: give SMTP_URL and MAIL_FROM. Until then nobody signs up, and a forgotten password needs a link from you.'
	}),
	https: message({
		fr: 'L’adresse publique (ORIGIN) est en http : mots de passe et textes se lisent en route. Mettez https devant Maillage.',
		en: 'The public address (ORIGIN) is http: passwords and texts can be read on the way. Put https in front of Maillage.'
	}),
	'key-copy': message({
		fr: 'La clé du serveur est dans le fichier server-key de DATA_DIR : gardez-en une copie ailleurs. Sans elle, les votes en cours ne s’ouvrent plus.',
		en: 'The key of the server is in the file server-key of DATA_DIR: keep a copy of it elsewhere. Without it the votes that are open cannot be opened any more.'
	})
};
export const missingSentence = (code: string): string => missing[code]!();

export const contractsAwaiting = message<{ count: number }>({
	fr: ({ count }) =>
		`${formatNumber(count)} ${plural('fr', count, 'contrat attend', 'contrats attendent')} d’être approuvé${count > 1 ? 's' : ''}`,
	en: ({ count }) =>
		`${formatNumber(count)} ${plural('en', count, 'contract waits', 'contracts wait')} to be approved`
});

export const figuresTitle = message({ fr: 'Aujourd’hui', en: 'Today' });
export const databaseLabel = message({ fr: 'Base de données', en: 'Database' });
export const embedded = message({
	fr: 'embarquée, dans DATA_DIR',
	en: 'embedded, in DATA_DIR'
});
export const postgres = message({ fr: 'PostgreSQL', en: 'PostgreSQL' });
export const addressLabel = message({ fr: 'Adresse publique', en: 'Public address' });
export const noAddress = message({
	fr: 'aucune : cette machine seulement',
	en: 'none: this machine only'
});
export const peopleLabel = message({ fr: 'Comptes confirmés', en: 'Confirmed accounts' });
export const contractsLabel = message({ fr: 'Contrats', en: 'Contracts' });
export const mailsLabel = message({ fr: 'Courriels qui attendent', en: 'E-mails that wait' });
export const mailsWaiting = message<{ count: number; since: Date | null }>({
	fr: ({ count, since }) =>
		since ? `${formatNumber(count)}, depuis le ${formatDate(since)}` : 'aucun',
	en: ({ count, since }) => (since ? `${formatNumber(count)}, since ${formatDate(since)}` : 'none')
});
export const administratorsTitle = message({
	fr: 'Qui administre cette installation',
	en: 'Who runs this installation'
});
export const administratorsText = message({
	fr: 'On en ajoute et on en retire depuis la machine, avec « npm run admin ». Administrer ne donne aucun droit dans un contrat.',
	en: 'They are added and removed from the machine, with “npm run admin”. Running the installation gives no right in a contract.'
});
export const administratorSince = message<{ since: Date }>({
	fr: ({ since }) => `depuis le ${formatDate(since)}`,
	en: ({ since }) => `since ${formatDate(since)}`
});

export const settingsTitle = message({ fr: 'Réglages du site', en: 'Settings of the site' });
export const settingsLead = message({
	fr: 'Ce que le site dit de lui-même, dans les mentions légales et la page des données personnelles. Un champ vide n’est pas montré.',
	en: 'What the site says of itself, in its legal notice and on its personal data page. An empty field is not shown.'
});
export const publisherLabel = message({ fr: 'Qui publie ce site', en: 'Who publishes this site' });
export const publisherHelp = message({
	fr: 'Le nom de la collectivité ou du groupement, sa forme et son adresse.',
	en: 'The name of the authority or grouping, its form and its address.'
});
export const directorLabel = message({
	fr: 'Directeur ou directrice de la publication',
	en: 'Director of the publication'
});
export const hostLabel = message({ fr: 'Hébergeur', en: 'Host' });
export const hostHelp = message({
	fr: 'Son nom, son adresse et son téléphone.',
	en: 'Its name, address and telephone.'
});
export const contactLabel = message({ fr: 'Où vous écrire', en: 'Where to write to you' });
export const contactHelp = message({
	fr: 'Une adresse qui reste quand les personnes changent.',
	en: 'An address that stays when people change.'
});
export const dataProtectionLabel = message({
	fr: 'Délégué ou déléguée à la protection des données',
	en: 'Data protection officer'
});
export const dataProtectionHelp = message({
	fr: 'Comment lui écrire. Montré au bas de la page des données personnelles.',
	en: 'How to write to them. Shown at the foot of the personal data page.'
});
export const contractsByLabel = message({
	fr: 'Qui peut créer un contrat',
	en: 'Who may create a contract'
});
const contractsBy: Record<ContractsBy, () => string> = {
	anybody: message({
		fr: 'Toute personne dont l’adresse est confirmée',
		en: 'Anybody whose address is confirmed'
	}),
	approval: message({
		fr: 'Toute personne dont l’adresse est confirmée, et le contrat attend votre approbation',
		en: 'Anybody whose address is confirmed, and the contract waits for your approval'
	}),
	administrators: message({
		fr: 'Les personnes qui administrent cette installation',
		en: 'The people who run this installation'
	})
};
export const contractsByWords = (one: ContractsBy): string => contractsBy[one]();

export const senderNameLabel = message({
	fr: 'Nom de l’expéditeur des courriels',
	en: 'Name of the sender of e-mails'
});
export const senderNameHelp = message({
	fr: 'Par exemple « Contrat local de santé du Pays de Brume ». L’adresse reste celle de MAIL_FROM.',
	en: 'For instance “Local health contract of Pays de Brume”. The address stays the one of MAIL_FROM.'
});
export const offersEnglishLabel = message({
	fr: 'Proposer les pages en anglais aussi',
	en: 'Offer pages in English too'
});
const senderMalformed = message({
	fr: 'Un nom seul, sans adresse ni guillemets.',
	en: 'A name alone, without an address or quotation marks.'
});

const choose = message({ fr: 'Choisissez une réponse.', en: 'Choose an answer.' });
const settingsWords: Record<string, () => string> = {
	'too-long': tooLong,
	'sender-malformed': senderMalformed
};
export function settingsRefusals(
	codes: Record<string, string> | undefined
): Record<string, string> {
	return Object.fromEntries(
		Object.entries(codes ?? {}).map(([name, code]) => [name, (settingsWords[code] ?? choose)()])
	);
}
