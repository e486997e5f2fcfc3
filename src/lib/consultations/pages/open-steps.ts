import { formatDateTime } from '../../shared/format.ts';
import { message } from '../../shared/messages.ts';
import { openUntil } from '../phase-messages.ts';

/** A way to take part that is open, or will open, and its end. */
export type OpenStep = { title: string; closesAt: Date };

const untilEach = message<{ steps: readonly OpenStep[] }>({
	fr: ({ steps }) =>
		`Vous pouvez répondre : ${steps
			.map(({ title, closesAt }) => `« ${title} » jusqu’au ${formatDateTime(closesAt)}`)
			.join(' ; ')}.`,
	en: ({ steps }) =>
		`You can answer: ${steps
			.map(({ title, closesAt }) => `“${title}” until ${formatDateTime(closesAt)}`)
			.join('; ')}.`
});

/** Until when one answers: one date where all that is open ends together, else the date of each, the nearest first. */
export function openSentence(steps: readonly OpenStep[]): string {
	const [first] = steps;
	return first && endTogether(steps) ? openUntil({ date: first.closesAt }) : untilEach({ steps });
}

export const endTogether = ([first, ...others]: readonly OpenStep[]): boolean =>
	others.every(({ closesAt }) => closesAt.getTime() === first?.closesAt.getTime());
