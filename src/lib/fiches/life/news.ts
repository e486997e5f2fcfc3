import { message } from '../../shared/messages.ts';
import { statusLabel } from '../status-messages.ts';
import { ficheStatuses, type FicheStatus } from '../workflow.ts';

type Line = { id: string; number: number; title: string; theme: { id: string } };
type Event = { kind: string; subjectId: string; data: Record<string, unknown> };

const created = message<Line>({
	fr: ({ number, title }) => `Nouvelle fiche ${number} : ${title}`,
	en: ({ number, title }) => `New sheet ${number}: ${title}`
});
const moved = message<Line & { status: string }>({
	fr: ({ number, title, status }) => `La fiche ${number}, « ${title} », passe à : ${status}`,
	en: ({ number, title, status }) => `Sheet ${number}, “${title}”, moves to: ${status}`
});

const isStatus = (value: unknown): value is FicheStatus =>
	ficheStatuses.some((status) => status === value);

/** What the page of a contract says of its fiches: those that were born, those that changed status. */
export function ficheNews(slug: string, lines: readonly Line[]) {
	const byId = new Map(lines.map((line) => [line.id, line]));
	const newsOf = ({ kind, subjectId, data }: Event) => {
		const line = byId.get(subjectId);
		if (!line) return null;
		const href = `/c/${slug}/fiches/${line.number}`;
		if (kind === 'fiche-created') return { href, text: created(line) };
		return isStatus(data.to)
			? { href, text: moved({ ...line, status: statusLabel(data.to) }) }
			: null;
	};
	return { kinds: ['fiche-created', 'fiche-moved'], newsOf };
}

/** How many fiches each theme has, by its id. */
export function countByTheme(lines: readonly Line[]): Record<string, number> {
	const counts: Record<string, number> = {};
	for (const { theme } of lines) counts[theme.id] = (counts[theme.id] ?? 0) + 1;
	return counts;
}
