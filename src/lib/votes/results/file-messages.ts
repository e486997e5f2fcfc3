import { message } from '../../shared/messages.ts';
import type { FigureKind } from './figures/option-figures.ts';

export const optionHead = message('option', 'option');
export const positionHead = message('position', 'position');
export const costHead = message('coût en euros', 'cost in euros');
export const retainedHead = message('retenue', 'retained');
export const placeHead = message('place', 'place');
export const onlineHead = message('en ligne', 'online');
export const onPaperHead = message('sur papier', 'on paper');
export const yesWord = message('oui', 'yes');
export const noWord = message('non', 'no');
export const supportersHead = message('personnes', 'people');
export const missingHead = message('sans mention', 'without a grade');
export const withoutOpinionHead = message('sans opinion', 'no opinion');
export const gradeHead = message<{ grade: string }>(
	(p) => `mention ${p.grade}`,
	(p) => `grade ${p.grade}`
);
export const scoreHead = message<{ score: number }>(
	(p) => `note ${p.score}`,
	(p) => `score ${p.score}`
);
export const roundHead = message<{ round: number }>(
	(p) => `tour ${p.round}`,
	(p) => `round ${p.round}`
);
export const preferredHead = message<{ option: string }>(
	(p) => `préférée à : ${p.option}`,
	(p) => `preferred to: ${p.option}`
);

const figures: Record<FigureKind, () => string> = {
	votes: message('voix', 'votes'),
	approvals: message('approbations', 'approvals'),
	positions: message('personnes', 'people'),
	total: message('total des notes', 'total of scores'),
	grade: message('mention majoritaire', 'majority grade'),
	'first-choices': message('premiers choix', 'first choices'),
	'duels-won': message('duels gagnés', 'duels won'),
	points: message('points', 'points')
};
export const figureHead = (kind: FigureKind): string => figures[kind]();
