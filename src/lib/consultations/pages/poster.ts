import type { PhaseKind } from '../kinds.ts';
import { endOf, isDated, nextToOpenOf, runningOf, type PhaseDates } from '../rules.ts';
import type { OpenStep } from './open-steps.ts';

type Printed = PhaseDates & { kind: PhaseKind; title: string };
type Withdrawable = { status: string; withdrawnAt: Date | null };

/** What a poster may say of when people answer: it stays on a wall longer than any page. */
export type PosterTime =
	/** `steps` close in this order; `hasPaper`: one of them is a questionnaire. */
	| { is: 'open'; steps: OpenStep[]; hasPaper: boolean }
	| { is: 'coming'; from: Date; steps: OpenStep[]; hasPaper: boolean }
	| { is: 'without-dates'; hasPaper: boolean }
	| { is: 'over'; since: Date }
	| { is: 'withdrawn'; at: Date };

/** Also of a draft, which is printed to be read again before it opens. */
export function posterTimeOf(
	{ status, withdrawnAt }: Withdrawable,
	phases: readonly Printed[],
	now: Date
): PosterTime {
	if (status === 'withdrawn') return { is: 'withdrawn', at: withdrawnAt ?? now };
	const running = runningOf(phases, now);
	if (running.length) return { is: 'open', ...inviteTo(running) };
	const coming = nextToOpenOf(phases, now);
	if (coming.length) return { is: 'coming', from: coming[0]!.opensAt, ...inviteTo(coming) };
	const end = endOf(phases.filter(isDated));
	return end ? { is: 'over', since: end } : { is: 'without-dates', hasPaper: asksOnPaper(phases) };
}

function inviteTo(phases: readonly (Printed & { closesAt: Date })[]) {
	const steps = phases.map(({ title, closesAt }) => ({ title, closesAt }));
	return { steps, hasPaper: asksOnPaper(phases) };
}

const asksOnPaper = (phases: readonly Printed[]): boolean =>
	phases.some(({ kind }) => kind === 'questionnaire');
