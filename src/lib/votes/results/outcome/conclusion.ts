import { dayOrTyped, isPlainDay } from '../../../shared/typed/typed-day.ts';
import { textOf } from '../../../shared/typed-form.ts';

/** What a person writes of a vote once it is counted, as its form holds it. */
export type TypedStep = { what: string; who: string; on: string };
export type TypedConclusion = { conclusion: string; steps: TypedStep[]; reviewOn: string };

export const conclusionLimits = { conclusion: 10_000, what: 500, who: 200, steps: 10 } as const;

export type ConclusionRefusal =
	| 'missing'
	| 'too-long'
	| 'steps-many'
	| 'not-a-date'
	| 'in-the-past'
	| 'what-missing'
	| 'who-missing';

export function typedConclusion(form: FormData): TypedConclusion {
	const [what, who, on] = ['step-what', 'step-who', 'step-on'].map((name) =>
		form.getAll(name).map(textOf)
	);
	const steps = what!.map((text, at) => ({
		...{ what: text, who: who![at] ?? '', on: dayOrTyped(on![at] ?? '') }
	}));
	return {
		...{
			conclusion: textOf(form.get('conclusion')),
			reviewOn: dayOrTyped(textOf(form.get('reviewOn')))
		},
		steps
	};
}

/** One thing done to the list of steps before it is saved: `add`, `remove:1`. */
export function arrangeSteps(steps: readonly TypedStep[], wanted: string): TypedStep[] {
	const [deed, place = ''] = wanted.split(':');
	if (deed === 'add' && steps.length < conclusionLimits.steps)
		return [...steps, { what: '', who: '', on: '' }];
	return deed === 'remove' ? steps.filter((_, at) => String(at) !== place) : [...steps];
}

/** Lines that say nothing are not steps. */
export const isFilled = ({ what, who, on }: TypedStep): boolean => what + who + on !== '';

/**
 * What is wrong with it, by field; empty when it may be published. `today` and the dates are plain days; a day of review that
 * was there before may have passed meanwhile.
 */
export function conclusionRefusals(
	{ conclusion, reviewOn, steps }: TypedConclusion,
	{ today, known }: { today: string; known: string | null }
): Record<string, ConclusionRefusal> {
	const refusals: Record<string, ConclusionRefusal> = {};
	if (conclusion === '') refusals.conclusion = 'missing';
	else if (conclusion.length > conclusionLimits.conclusion) refusals.conclusion = 'too-long';
	if (steps.filter(isFilled).length > conclusionLimits.steps)
		refusals[`step-what-${steps.length - 1}`] = 'steps-many';
	steps.forEach((step, at) => {
		if (!isFilled(step)) return;
		const { what, who, on } = step;
		if (what === '') refusals[`step-what-${at}`] = 'what-missing';
		if (what.length > conclusionLimits.what) refusals[`step-what-${at}`] = 'too-long';
		if (who === '') refusals[`step-who-${at}`] = 'who-missing';
		if (who.length > conclusionLimits.who) refusals[`step-who-${at}`] = 'too-long';
		if (on !== '' && !isPlainDay(on)) refusals[`step-on-${at}`] = 'not-a-date';
	});
	if (reviewOn === '') refusals.reviewOn = 'missing';
	else if (!isPlainDay(reviewOn)) refusals.reviewOn = 'not-a-date';
	else if (reviewOn < today && reviewOn !== known) refusals.reviewOn = 'in-the-past';
	return refusals;
}
