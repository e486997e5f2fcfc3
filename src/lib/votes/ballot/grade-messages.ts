import { message } from '../../shared/messages.ts';

const rejected = message('À rejeter', 'Reject');
const poor = message('Insuffisant', 'Poor');
const passable = message('Passable', 'Acceptable');
const fair = message('Assez bien', 'Fairly good');
const good = message('Bien', 'Good');
const veryGood = message('Très bien', 'Very good');
const excellent = message('Excellent', 'Excellent');
const numbered = message<{ grade: number; best: number }>(
	(p) => `${p.grade} sur ${p.best}`,
	(p) => `${p.grade} out of ${p.best}`
);

/** From the worst to the best; the seven are the French scale of Balinski and Laraki. */
const scales: Record<number, (() => string)[]> = {
	2: [rejected, good],
	3: [rejected, passable, good],
	4: [rejected, passable, good, veryGood],
	5: [rejected, poor, passable, good, veryGood],
	6: [rejected, poor, passable, fair, good, veryGood],
	7: [rejected, poor, passable, fair, good, veryGood, excellent]
};

/** The word of a grade of majority judgment, on a scale of so many. */
export function gradeWord(grade: number, grades: number): string {
	return scales[grades]?.[grade]?.() ?? numbered({ grade, best: grades - 1 });
}
