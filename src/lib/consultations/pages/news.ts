import { message } from '../../shared/messages.ts';

type Line = { id: string; slug: string; title: string };
type Event = { kind: string; subjectId: string };

const sentences: Record<string, (p: Line) => string> = {
	'consultation-opened': message<Line>({
		fr: ({ title }) => `Une consultation est publiée : ${title}`,
		en: ({ title }) => `A consultation is published: ${title}`
	}),
	'consultation-opened-again': message<Line>({
		fr: ({ title }) => `Une consultation est publiée de nouveau : ${title}`,
		en: ({ title }) => `A consultation is published again: ${title}`
	}),
	'consultation-reopened': message<Line>({
		fr: ({ title }) => `On peut de nouveau répondre : ${title}`,
		en: ({ title }) => `You can answer again: ${title}`
	}),
	'consultation-prolonged': message<Line>({
		fr: ({ title }) => `On peut répondre plus longtemps : ${title}`,
		en: ({ title }) => `There is more time to answer: ${title}`
	}),
	'consultation-shortened': message<Line>({
		fr: ({ title }) => `On peut répondre moins longtemps : ${title}`,
		en: ({ title }) => `There is less time to answer: ${title}`
	}),
	'consultation-withdrawn': message<Line>({
		fr: ({ title }) => `Une consultation est retirée, avec sa raison : ${title}`,
		en: ({ title }) => `A consultation is withdrawn, with its reason: ${title}`
	}),
	'consultation-results-published': message<Line>({
		fr: ({ title }) => `Les résultats sont publiés : ${title}`,
		en: ({ title }) => `The results are published: ${title}`
	}),
	'consultation-follow-up-published': message<Line>({
		fr: ({ title }) => `Ce que vos mots ont changé : ${title}`,
		en: ({ title }) => `What your words changed: ${title}`
	})
};

const ends: Record<string, string> = {
	'consultation-results-published': '/resultats',
	'consultation-follow-up-published': '/suite'
};

/** What the page of a contract says of its consultations: opened, reopened, withdrawn, published, answered. */
export function consultationNews(contractSlug: string, lines: readonly Line[]) {
	const byId = new Map(lines.map((line) => [line.id, line]));
	const newsOf = ({ kind, subjectId }: Event) => {
		const line = byId.get(subjectId);
		const text = line && sentences[kind]?.(line);
		if (!text) return null;
		const href = `/c/${contractSlug}/consultations/${line.slug}${ends[kind] ?? ''}`;
		return { text, href };
	};
	return { kinds: Object.keys(sentences), newsOf };
}
