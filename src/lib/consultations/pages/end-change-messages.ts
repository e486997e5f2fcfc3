import { formatDate, formatDateTime } from '../../shared/format.ts';
import { message } from '../../shared/messages.ts';
import type { EndChange, EndChangeKind } from '../end-changes.ts';

export const endChanges = message({
	fr: 'Les dates ont changé pendant la consultation',
	en: 'Dates changed during the consultation'
});

const ends = message<EndChange>({
	fr: ({ from, to }) => `${formatDateTime(to)}, au lieu du ${formatDateTime(from)}.`,
	en: ({ from, to }) => `${formatDateTime(to)} instead of ${formatDateTime(from)}.`
});
const sentences: Record<EndChangeKind, (p: EndChange) => string> = {
	prolonged: message<EndChange>({
		fr: (p) =>
			`Le ${formatDate(p.at)}, la coordination a repoussé la fin de « ${p.phase} » : ${ends(p)}`,
		en: (p) =>
			`On ${formatDate(p.at)}, the coordination put off the end of “${p.phase}”: ${ends(p)}`
	}),
	shortened: message<EndChange>({
		fr: (p) =>
			`Le ${formatDate(p.at)}, la coordination a avancé la fin de « ${p.phase} » : ${ends(p)}`,
		en: (p) =>
			`On ${formatDate(p.at)}, the coordination brought forward the end of “${p.phase}”: ${ends(p)}`
	}),
	reopened: message<EndChange>({
		fr: (p) =>
			`Le ${formatDate(p.at)}, la coordination a rouvert « ${p.phase} », qui était terminée : ${ends(p)}`,
		en: (p) =>
			`On ${formatDate(p.at)}, the coordination opened “${p.phase}” again after its end: ${ends(p)}`
	})
};
/** Who moved the end of a phase, when, from which hour and to which. */
export const endChangeSentence = (change: EndChange): string => sentences[change.kind](change);
