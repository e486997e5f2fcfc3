import { mailText } from '../../journal/mail-text.ts';

export type ModerationMail = { count: number; secondLooks: number; url: string };

/** To those who moderate: how many texts wait, and none of their words. */
export const moderationMail = mailText<ModerationMail>({
	fr: ({ count, secondLooks, url }) => ({
		subject: secondLooks > 0 ? 'Un second regard vous est demandé' : 'Des textes vous attendent',
		body: `${count > 1 ? `${count} textes attendent` : 'Un texte attend'} votre regard dans la modération du contrat.${secondLooksFr(secondLooks)}\n\nLes lire et décider :\n${url}\n\nVous recevez ce message une fois par jour au plus ; une fois par heure au plus quand un auteur demande un second regard.`
	}),
	en: ({ count, secondLooks, url }) => ({
		subject: secondLooks > 0 ? 'You are asked for a second look' : 'Texts wait for you',
		body: `${count > 1 ? `${count} texts wait` : 'A text waits'} for you in the moderation of the contract.${secondLooksEn(secondLooks)}\n\nTo read and decide:\n${url}\n\nYou receive this message once a day at most; once an hour at most when an author asks for a second look.`
	})
});

function secondLooksFr(count: number): string {
	if (count === 0) return '';
	return count > 1
		? ` Pour ${count} d’entre eux, l’auteur demande un second regard, et a écrit pourquoi.`
		: ' Pour l’un d’eux, l’auteur demande un second regard, et a écrit pourquoi.';
}

function secondLooksEn(count: number): string {
	if (count === 0) return '';
	return count > 1
		? ` For ${count} of them, the author asks for a second look, and wrote why.`
		: ' For one of them, the author asks for a second look, and wrote why.';
}
