import { mailText } from '../../journal/mail-text.ts';
import type { InEachLanguage } from '../../shared/messages.ts';
import type { FollowUpDecision } from './decisions.ts';

export type FollowUpMail = {
	title: string;
	territory: string;
	counts: Record<FollowUpDecision, number>;
	conclusion: string;
	url: string;
};

type CountWords = Record<FollowUpDecision, (count: number) => string>;
const countWords: InEachLanguage<CountWords> = {
	fr: {
		kept: (count) => `${count} ${count > 1 ? 'idées gardées' : 'idée gardée'}`,
		changed: (count) =>
			`${count} ${count > 1 ? 'idées gardées autrement' : 'idée gardée autrement'}`,
		refused: (count) => `${count} ${count > 1 ? 'idées refusées' : 'idée refusée'}`,
		later: (count) => `${count} ${count > 1 ? 'idées pour plus tard' : 'idée pour plus tard'}`
	},
	en: {
		kept: (count) => `${count} ${count === 1 ? 'idea' : 'ideas'} kept`,
		changed: (count) => `${count} ${count === 1 ? 'idea' : 'ideas'} kept in another form`,
		refused: (count) => `${count} ${count === 1 ? 'idea' : 'ideas'} refused`,
		later: (count) => `${count} ${count === 1 ? 'idea' : 'ideas'} for later`
	}
};

/** Nothing where figures alone are answered, by the conclusion. */
function listOf(counts: FollowUpMail['counts'], words: CountWords): string {
	const decisions = Object.keys(words) as FollowUpDecision[];
	const lines = decisions
		.filter((decision) => counts[decision] > 0)
		.map((decision) => `- ${words[decision](counts[decision])}\n`);
	return lines.length > 0 ? `${lines.join('')}\n` : '';
}

function areIdeas(counts: FollowUpMail['counts']): boolean {
	return Object.values(counts).some((count) => count > 0);
}

/** The only mail of a consultation: it tells what became of the answers, and that the address is now forgotten. */
export const followUpMail = mailText<FollowUpMail>({
	fr: ({ title, territory, counts, conclusion, url }) => ({
		subject: `Ce que vos réponses sont devenues : ${title}`,
		body: `Vous avez pris part à la consultation « ${title} » (${territory}). Une réponse vous était due. La voici :\n\n${listOf(counts, countWords.fr)}${conclusion}\n\n${areIdeas(counts) ? 'Chaque idée, pourquoi elle est gardée ou non, et les phrases qu’elle est devenue :' : 'La réponse et les résultats :'}\n${url}\n\nVotre lien privé, si vous l’avez gardé, montre ce que vos propres mots sont devenus.\n\nCe message est le seul : votre adresse vient d’être effacée de cette consultation.`
	}),
	en: ({ title, territory, counts, conclusion, url }) => ({
		subject: `What became of your answers: ${title}`,
		body: `You took part in the consultation “${title}” (${territory}). You were promised an answer. Here it is:\n\n${listOf(counts, countWords.en)}${conclusion}\n\n${areIdeas(counts) ? 'Each idea, why it was kept or not, and the sentences it became:' : 'The answer and the results:'}\n${url}\n\nYour private link, if you kept it, shows what became of your own words.\n\nThis is the only message: your address has just been erased from this consultation.`
	})
});
