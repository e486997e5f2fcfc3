import { mailText } from '../../journal/mail-text.ts';
import { formatDateTime } from '../../shared/format.ts';

type Decision = {
	by: string;
	accepts: boolean;
	count: number;
	note: string;
	number: number;
	title: string;
	url: string;
};

/** What was decided of somebody's changes. Their words stay where they were written: a mail travels further than people think. */
export const decisionMail = mailText<Decision>({
	fr: ({ by, accepts, count, note, number, title, url }) => {
		const what = count > 1 ? `vos ${count} changements` : 'votre changement';
		const verb = accepts ? 'accepté' : 'refusé';
		const said = note ? `\n\nCe que cette personne vous répond :\n${note}` : '';
		return {
			subject: `Fiche n° ${number} : ${what} ${verb}${count > 1 ? 's' : ''}`,
			body: `${by} a ${verb} ${what} dans la fiche n° ${number}, « ${title} ».${said}\n\n${url}`
		};
	},
	en: ({ by, accepts, count, note, number, title, url }) => {
		const what = count > 1 ? `your ${count} changes` : 'your change';
		const verb = accepts ? 'accepted' : 'turned down';
		const said = note ? `\n\nWhat they answer:\n${note}` : '';
		return {
			subject: `Sheet no. ${number}: ${what} ${verb}`,
			body: `${by} has ${verb} ${what} in sheet no. ${number}, “${title}”.${said}\n\n${url}`
		};
	}
});

type Asked = { group: string; number: number; endsAt: Date; url: string };

export const consentMail = mailText<Asked>({
	fr: ({ group, number, endsAt, url }) => ({
		subject: `Consentez-vous à un changement de la fiche n° ${number} ?`,
		body: `Un changement est proposé dans la fiche n° ${number}, et votre groupe « ${group} » est consulté. Si vous avez une objection, dites-la et dites pourquoi ; sinon, vous pouvez consentir. Jusqu’au ${formatDateTime(endsAt, 'fr')} :\n\n${url}`
	}),
	en: ({ group, number, endsAt, url }) => ({
		subject: `Do you consent to a change of sheet no. ${number}?`,
		body: `A change is proposed in sheet no. ${number}, and your group “${group}” is asked. If you object, say so and say why; otherwise you may consent. Until ${formatDateTime(endsAt, 'en')}:\n\n${url}`
	})
});
