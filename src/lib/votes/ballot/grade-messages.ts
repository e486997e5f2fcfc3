import { message } from '../../shared/messages.ts';

const rejected = message({ fr: 'À rejeter', en: 'Reject' });
const poor = message({ fr: 'Insuffisant', en: 'Poor' });
const passable = message({ fr: 'Passable', en: 'Acceptable' });
const fair = message({ fr: 'Assez bien', en: 'Fairly good' });
const good = message({ fr: 'Bien', en: 'Good' });
const veryGood = message({ fr: 'Très bien', en: 'Very good' });
const excellent = message({ fr: 'Excellent', en: 'Excellent' });
const numbered = message<{ grade: number; best: number }>({
	fr: (p) => `${p.grade} sur ${p.best}`,
	en: (p) => `${p.grade} out of ${p.best}`
});

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
