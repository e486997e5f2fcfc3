import { message } from '../shared/messages.ts';

type Line = { id: string; slug: string; title: string };
type Event = { kind: string; subjectId: string };

const sentences: Record<string, (p: Line) => string> = {
	'vote-announced': message<Line>(
		({ title }) => `Un vote est annoncé : ${title}`,
		({ title }) => `A vote is announced: ${title}`
	),
	'vote-opened': message<Line>(
		({ title }) => `Un vote est ouvert : ${title}`,
		({ title }) => `A vote is open: ${title}`
	),
	'vote-withdrawn': message<Line>(
		({ title }) => `Un vote est retiré, avec sa raison : ${title}`,
		({ title }) => `A vote is withdrawn, with its reason: ${title}`
	)
};

/** What the page of a contract says of its votes. */
export function voteNews(contractSlug: string, lines: readonly Line[]) {
	const byId = new Map(lines.map((line) => [line.id, line]));
	const newsOf = ({ kind, subjectId }: Event) => {
		const line = byId.get(subjectId);
		const text = line && sentences[kind]?.(line);
		return text ? { text, href: `/c/${contractSlug}/votes/${line.slug}` } : null;
	};
	return { kinds: Object.keys(sentences), newsOf };
}
