import { mailText } from '../../journal/mail-text.ts';

type Accepted = { names: readonly string[]; count: number; url: string };

const NAMED = 10;

/** To whoever invited: who has come in since they were last told. Names stand in no subject. */
export const acceptanceMail = mailText<Accepted>({
	fr: ({ names, count, url }) => ({
		subject: count > 1 ? 'Vos invitations ont été acceptées' : 'Votre invitation a été acceptée',
		body: `${count > 1 ? `${count} personnes que vous avez invitées ont accepté` : 'Une personne que vous avez invitée a accepté'} :\n\n${listed(names, count, (others) => `et ${others} de plus`)}\n\nToutes vos invitations, et celles qui attendent encore :\n${url}\n\nVous recevez ce message une fois par jour au plus.`
	}),
	en: ({ names, count, url }) => ({
		subject: count > 1 ? 'Your invitations were accepted' : 'Your invitation was accepted',
		body: `${count > 1 ? `${count} people whom you invited have accepted` : 'Somebody whom you invited has accepted'}:\n\n${listed(names, count, (others) => `and ${others} more`)}\n\nAll your invitations, and those that still wait:\n${url}\n\nYou receive this message once a day at most.`
	})
});

function listed(names: readonly string[], count: number, more: (others: number) => string) {
	const shown = names.slice(0, NAMED).map((name) => `- ${name}`);
	const others = count - shown.length;
	return [...shown, ...(others > 0 ? [`- ${more(others)}`] : [])].join('\n');
}
