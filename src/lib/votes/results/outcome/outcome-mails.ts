import { mailText } from '../../../journal/mail-text.ts';
import { formatDate } from '../../../shared/format.ts';

export type OutcomeMail = {
	title: string;
	territory: string;
	conclusion: string;
	steps: readonly { what: string; who: string; on: string | null }[];
	reviewOn: string | null;
	/** It replaces one that was sent before. */
	isChange: boolean;
	url: string;
};

/** Goes to the whole roll alike: it says of nobody whether they voted. */
export const outcomeMail = mailText<OutcomeMail>({
	fr: ({ title, territory, conclusion, steps, reviewOn, isChange, url }) => ({
		subject: isChange ? `La suite du vote a changé : ${title}` : `La suite du vote : ${title}`,
		body: `Vous étiez sur la liste des personnes qui pouvaient voter : « ${title} » (${territory}). Le résultat est publié, et voici ce qui en découle.\n\n${conclusion}\n\n${steps.length > 0 ? `Qui fait quoi :\n${linesOf(steps, (day) => `avant le ${formatDate(day, 'fr')}`)}\n\n` : ''}${reviewOn ? `Nous en reparlerons le ${formatDate(reviewOn, 'fr')}.\n\n` : ''}Le résultat expliqué, et comment le vérifier :\n${url}\n\nCe message est parti vers toutes les personnes de la liste, qu’elles aient voté ou non.`
	}),
	en: ({ title, territory, conclusion, steps, reviewOn, isChange, url }) => ({
		subject: isChange
			? `What becomes of the vote, updated: ${title}`
			: `What becomes of the vote: ${title}`,
		body: `You were on the list of those who could vote: “${title}” (${territory}). The result is published, and here is what follows from it.\n\n${conclusion}\n\n${steps.length > 0 ? `Who does what:\n${linesOf(steps, (day) => `by ${formatDate(day, 'en')}`)}\n\n` : ''}${reviewOn ? `We will look at it again on ${formatDate(reviewOn, 'en')}.\n\n` : ''}The result, explained, and how to check it:\n${url}\n\nThis message was sent to everyone on the list, whether they voted or not.`
	})
});

function linesOf(steps: OutcomeMail['steps'], before: (day: string) => string): string {
	return steps
		.map(({ what, who, on }) => `- ${what} (${on ? `${who}, ${before(on)}` : who})`)
		.join('\n');
}
