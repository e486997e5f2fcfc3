import { formatDate } from '../../shared/format.ts';
import { message } from '../../shared/messages.ts';
import type { Standing } from '../standing.ts';

type Said = { since: Date; reason: string };

export const hiddenTitle = message({
	fr: 'Ce contrat est retiré du site',
	en: 'This contract is taken from the site'
});
export const hiddenText = message<Said>({
	fr: ({ since, reason }) =>
		`Les personnes qui administrent ce site l’ont retiré le ${formatDate(since)}. La raison : ${reason}`,
	en: ({ since, reason }) =>
		`The people who run this site took it down on ${formatDate(since)}. The reason: ${reason}`
});
export const hiddenNotice = message<Said>({
	fr: ({ since, reason }) =>
		`Ce contrat est retiré du site depuis le ${formatDate(since)} : sa coordination le voit encore, et chacun ce qu’il a donné. La raison que tout le monde lit : ${reason}`,
	en: ({ since, reason }) =>
		`This contract has been taken from the site since ${formatDate(since)}: its coordination still sees it, and each person what they gave. The reason that everybody reads: ${reason}`
});
export const awaitingNotice = message({
	fr: 'Ce contrat n’est pas encore approuvé par les personnes qui administrent ce site : rien ne dit qu’il vient de la collectivité qu’il nomme. Il ne figure dans aucune liste.',
	en: 'This contract is not approved yet by the people who run this site: nothing says that it comes from the authority that it names. It is in no list.'
});
export const archivedNotice = message<{ since: Date }>({
	fr: ({ since }) =>
		`Ce contrat est archivé depuis le ${formatDate(since)} : il se lit, il ne change plus.`,
	en: ({ since }) =>
		`This contract has been archived since ${formatDate(since)}: it is read, and no longer changes.`
});
export const stillTitle = message({
	fr: 'Ce contrat ne change plus',
	en: 'This contract no longer changes'
});
export const stillText = message({
	fr: 'Il est archivé, ou retiré du site : ce que vous venez d’envoyer n’a pas été enregistré. Vous pouvez toujours signaler un texte, et reprendre ce que vous avez donné.',
	en: 'It is archived, or taken from the site: what you have just sent was not saved. You can still report a text, and take back what you gave.'
});

/** What the pages of a contract say at their head; null where it is simply open. */
export function standingNotice({
	standing,
	...said
}: Said & { standing: Standing }): string | null {
	if (standing === 'open') return null;
	if (standing === 'awaiting') return awaitingNotice();
	return standing === 'archived' ? archivedNotice(said) : hiddenNotice(said);
}
