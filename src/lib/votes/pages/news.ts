import { message } from '../../shared/messages.ts';

type Line = { id: string; slug: string; title: string };
type Event = { kind: string; subjectId: string };

const sentences: Record<string, (p: Line) => string> = {
	'vote-announced': message<Line>({
		fr: ({ title }) => `Un vote est annoncé : ${title}`,
		en: ({ title }) => `A vote is announced: ${title}`
	}),
	'vote-opened': message<Line>({
		fr: ({ title }) => `Un vote est ouvert : ${title}`,
		en: ({ title }) => `A vote is open: ${title}`
	}),
	'vote-published': message<Line>({
		fr: ({ title }) => `Le résultat d’un vote est publié : ${title}`,
		en: ({ title }) => `The result of a vote is published: ${title}`
	}),
	'vote-concluded': message<Line>({
		fr: ({ title }) => `La suite d’un vote est écrite : ${title}`,
		en: ({ title }) => `What becomes of a vote is written: ${title}`
	}),
	'vote-withdrawn': message<Line>({
		fr: ({ title }) => `Un vote est retiré, avec sa raison : ${title}`,
		en: ({ title }) => `A vote is withdrawn, with its reason: ${title}`
	})
};

/** News that lead to the result rather than to the page of the vote. */
const OF_RESULT = ['vote-published', 'vote-concluded'];

/** What the page of a contract says of its votes. */
export function voteNews(contractSlug: string, lines: readonly Line[]) {
	const byId = new Map(lines.map((line) => [line.id, line]));
	const newsOf = ({ kind, subjectId }: Event) => {
		const line = byId.get(subjectId);
		const text = line && sentences[kind]?.(line);
		if (!text) return null;
		const home = `/c/${contractSlug}/votes/${line.slug}`;
		return { text, href: OF_RESULT.includes(kind) ? `${home}/resultat` : home };
	};
	return { kinds: Object.keys(sentences), newsOf };
}
