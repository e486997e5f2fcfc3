import { message } from '../../shared/messages.ts';
import type { FigureKind } from './figures/option-figures.ts';

export { no as noWord, retained as retainedHead, yes as yesWord } from '../words.ts';

export const optionHead = message({ fr: 'option', en: 'option' });
export const positionHead = message({ fr: 'position', en: 'position' });
export const costHead = message({ fr: 'coût en euros', en: 'cost in euros' });
export const placeHead = message({ fr: 'place', en: 'place' });
export const onlineHead = message({ fr: 'en ligne', en: 'online' });
export const onPaperHead = message({ fr: 'sur papier', en: 'on paper' });
export const supportersHead = message({ fr: 'personnes', en: 'people' });
export const missingHead = message({ fr: 'sans mention', en: 'without a grade' });
export const withoutOpinionHead = message({ fr: 'sans opinion', en: 'no opinion' });
export const gradeHead = message<{ grade: string }>({
	fr: (p) => `mention ${p.grade}`,
	en: (p) => `grade ${p.grade}`
});
export const scoreHead = message<{ score: number }>({
	fr: (p) => `note ${p.score}`,
	en: (p) => `score ${p.score}`
});
export const roundHead = message<{ round: number }>({
	fr: (p) => `tour ${p.round}`,
	en: (p) => `round ${p.round}`
});
export const preferredHead = message<{ option: string }>({
	fr: (p) => `préférée à : ${p.option}`,
	en: (p) => `preferred to: ${p.option}`
});

const figures: Record<FigureKind, () => string> = {
	votes: message({ fr: 'voix', en: 'votes' }),
	approvals: message({ fr: 'approbations', en: 'approvals' }),
	positions: supportersHead,
	total: message({ fr: 'total des notes', en: 'total of scores' }),
	grade: message({ fr: 'mention majoritaire', en: 'majority grade' }),
	'first-choices': message({ fr: 'premiers choix', en: 'first choices' }),
	'duels-won': message({ fr: 'duels gagnés', en: 'duels won' }),
	points: message({ fr: 'points', en: 'points' })
};
export const figureHead = (kind: FigureKind): string => figures[kind]();
