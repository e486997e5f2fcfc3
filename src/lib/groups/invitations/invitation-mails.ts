import { message } from '../../shared/messages.ts';

type Words = {
	inviter: string;
	contract: string;
	group: string | null;
	days: number;
	url: string;
};

/** Without the title of the contract: whoever may begin one invites anybody under it. */
const subject = message({
	fr: 'Invitation à un contrat local de santé',
	en: 'Invitation to a local health contract'
});
const inGroup = message<{ group: string }>({
	fr: ({ group }) => `, dans le groupe « ${group} »`,
	en: ({ group }) => `, in the group “${group}”`
});
const body = message<Words & { place: string }>({
	fr: ({ inviter, contract, place, days, url }) =>
		`Bonjour,\n\n${inviter} vous invite à prendre part au contrat « ${contract} »${place}.\n\nOuvrez cette page et appuyez sur le bouton : vous serez connecté·e, sans mot de passe à créer. L’invitation est personnelle, elle sert une seule fois, pendant ${days} jours :\n\n${url}\n\nSi vous ne connaissez pas cette personne, ne faites rien.\n\nMaillage\n`,
	en: ({ inviter, contract, place, days, url }) =>
		`Hello,\n\n${inviter} invites you to take part in the contract “${contract}”${place}.\n\nOpen this page and press the button: you will be signed in, with no password to create. The invitation is personal, it works once, for ${days} days:\n\n${url}\n\nIf you do not know this person, do nothing.\n\nMaillage\n`
});

export function invitationMail(words: Words): { subject: string; body: string } {
	const place = words.group === null ? '' : inGroup({ group: words.group });
	return { subject: subject(), body: body({ ...words, place }) };
}
