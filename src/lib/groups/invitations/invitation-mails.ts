import { mailText } from '../../journal/mail-text.ts';

type Words = {
	inviter: string;
	contract: string;
	group: string | null;
	days: number;
	url: string;
};

/** The subject is without the title of the contract: whoever may begin one invites anybody under it. */
export const invitationMail = mailText<Words>({
	fr: ({ inviter, contract, group, days, url }) => ({
		subject: 'Invitation à un contrat local de santé',
		body: `${inviter} vous invite à prendre part au contrat « ${contract} »${group === null ? '' : `, dans le groupe « ${group} »`}.\n\nOuvrez cette page et appuyez sur le bouton : vous serez connecté·e, sans mot de passe à créer. L’invitation est personnelle, elle sert une seule fois, pendant ${days} jours :\n\n${url}\n\nSi vous ne connaissez pas cette personne, ne faites rien.`
	}),
	en: ({ inviter, contract, group, days, url }) => ({
		subject: 'Invitation to a local health contract',
		body: `${inviter} invites you to take part in the contract “${contract}”${group === null ? '' : `, in the group “${group}”`}.\n\nOpen this page and press the button: you will be signed in, with no password to create. The invitation is personal, it works once, for ${days} days:\n\n${url}\n\nIf you do not know this person, do nothing.`
	})
});
