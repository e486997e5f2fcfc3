import type { Contender } from './contenders.ts';
import type { Case, Figures } from './figures.ts';
import { median } from './latencies.ts';
import type { LiveScenario, RateScenario } from './scenarios.ts';
import { openSession, type Bench, type Session } from './sessions.ts';
import type { StepPlan, StepResult } from './types.ts';

export type Measured = Pick<Case, 'figures' | 'isLowerBound' | 'generatorBound' | 'steps'>;

/** What begins again in the middle of a search has not been as long at work as what was there before. */
const AGAIN_SECONDS = 4;
const FASTER = 1.5;
const SLOWER_AT_MOST = 5;
/** Updates a second beyond which nothing is tried: what sustains this much is above it. */
const MOST_RATE = 100_000;

export function isSustained({ text, delivered, closed }: StepResult): boolean {
	return text.p99 < 100 && delivered >= 0.999 && closed === 0;
}

/**
 * Everybody in, and a first step that counts for nothing: a cold process is not what is measured. `then`: updates a second that are
 * asked of it next.
 */
async function begin(
	bench: Bench,
	{
		open,
		then,
		...warm
	}: { open: () => Promise<Session>; then?: number } & Pick<StepPlan, 'rate' | 'carets'>
): Promise<Session> {
	const session = await open();
	try {
		const { server, rooms, generator } = session;
		await generator.ask('enter', { server, rooms });
		await generator.ask('step', { ...warm, seconds: bench.quick ? 2 : 3 });
		if (then) {
			await generator.ask('step', { ...warm, rate: Math.ceil(then / 2), seconds: AGAIN_SECONDS });
		}
		return session;
	} catch (error) {
		await session.close();
		throw error;
	}
}

/** One step, with the processor time of the server and of PostgreSQL for 10,000 deliveries. */
async function stepWithCpu(
	{ postgres }: Bench,
	{ process, generator }: Session,
	{ plan, usesPostgres }: { plan: StepPlan; usesPostgres: boolean }
): Promise<{ step: StepResult; figures: Figures }> {
	const before = await process.cpuMs();
	const postgresBefore = postgres?.cpuMs() ?? 0;
	const step = await generator.ask('step', plan);
	const cpu = (await process.cpuMs()) - before;
	const cpuPostgres = usesPostgres ? (postgres?.cpuMs() ?? 0) - postgresBefore : 0;
	const per = 10_000 / Math.max(1, step.deliveries);
	const { delivered, presence, presenceDelivered } = step;
	return {
		step,
		figures: {
			...{ ...step.text, delivered, cpu: cpu * per, cpuPostgres: cpuPostgres * per },
			...(presence && { presenceP95: presence.p95, presenceDelivered })
		}
	};
}

export function measureRates(
	bench: Bench,
	contender: Contender,
	{ crowd, fixedRate, carets }: RateScenario
): Promise<Measured> {
	const open = () => openSession(bench, contender, crowd);
	const { usesPostgres } = contender;
	return searchRate(bench, { open, rate: fixedRate, carets, usesPostgres });
}

type Search = {
	open: () => Promise<Session>;
	/** What is measured first, and where the search for the most begins. */
	rate: number;
	carets: RateScenario['carets'];
	usesPostgres: boolean;
};

/** Processor time of the server for 10,000 deliveries at this rate: the median of three steps, and the last of them. */
export async function measureCpu(
	bench: Bench,
	{ open, rate }: { open: () => Promise<Session>; rate: number }
): Promise<{ cpu: number; step: StepResult }> {
	const session = await begin(bench, { open, rate, carets: 'none', then: rate * 2 });
	try {
		const plan = { rate, carets: 'none', seconds: bench.quick ? 4 : 8 } as const;
		const measures: { step: StepResult; figures: Figures }[] = [];
		while (measures.length < 3)
			measures.push(await stepWithCpu(bench, session, { plan, usesPostgres: true }));
		const cpu = median(measures.map(({ figures }) => figures.cpu!));
		return { cpu, step: measures.at(-1)!.step };
	} finally {
		await session.close();
	}
}

export async function searchRate(
	bench: Bench,
	{ open, rate: fixedRate, carets, usesPostgres }: Search
): Promise<Measured> {
	const again = (then?: number) => begin(bench, { open, rate: fixedRate, carets, then });
	let session = await again();
	const steps: StepResult[] = [];
	const cpuOf = new Map<StepResult, number>();
	try {
		const plan = { rate: fixedRate, carets, seconds: bench.quick ? 4 : 8 };
		const { step, figures } = await stepWithCpu(bench, session, { plan, usesPostgres });
		steps.push(step);
		const once = async (rate: number) => {
			const plan = { rate, carets, seconds: bench.quick ? 2 : 4 };
			const { step: tried, figures } = await stepWithCpu(bench, session, { plan, usesPostgres });
			cpuOf.set(tried, figures.cpu!);
			steps.push(tried);
			return tried;
		};
		/** A neighbour on the machine may spoil one measure: a rate is refused when it fails twice, the second time on a fresh server. */
		const twice = async (rate: number) => {
			const first = await once(rate);
			if (isSustained(first)) return first;
			await renew(rate);
			const second = await once(rate);
			if (!isSustained(second)) await renew(rate);
			return second;
		};
		const renew = async (rate: number) => {
			await session.close();
			session = await again(rate);
		};
		if (bench.onlyFixed)
			return { figures, isLowerBound: false, generatorBound: step.generatorBound, steps };
		const { best, isLowerBound } = await searchBest(twice, fixedRate);
		const most = best && {
			...{ best: best.deliveriesPerSecond, bestRate: best.rate, cpuBest: cpuOf.get(best)! }
		};
		return {
			figures: { ...figures, ...(most ?? { best: 0, bestRate: 0 }) },
			...{ isLowerBound, generatorBound: step.generatorBound, steps }
		};
	} finally {
		await session.close();
	}
}

/** Upwards until a rate is refused, then once between the last two; downwards when the first is too much already. */
async function searchBest(
	tryRate: (rate: number) => Promise<StepResult>,
	start: number
): Promise<{ best: StepResult | null; isLowerBound: boolean }> {
	let best: StepResult | null = null;
	let refused = await tryRate(start);
	if (isSustained(refused)) {
		best = refused;
		for (;;) {
			if (best.rate * FASTER > MOST_RATE) return { best, isLowerBound: true };
			refused = await tryRate(Math.round(best.rate * FASTER));
			if (!isSustained(refused)) break;
			best = refused;
		}
		const between = await tryRate(Math.round(Math.sqrt(best.rate * refused.rate)));
		if (isSustained(between)) best = between;
		else refused = between;
		return { best, isLowerBound: refused.generatorBound };
	}
	for (let n = 1; n <= SLOWER_AT_MOST && !best; n += 1) {
		const slower = await tryRate(Math.max(1, Math.round(start / FASTER ** n)));
		if (isSustained(slower)) best = slower;
		else refused = slower;
	}
	return { best, isLowerBound: refused.generatorBound };
}

export async function measureLive(
	bench: Bench,
	contender: Contender,
	{ crowd, rate, carets }: LiveScenario
): Promise<Measured> {
	const open = () => openSession(bench, contender, crowd);
	const session = await begin(bench, { open, rate, carets });
	try {
		const plan = { rate, carets, seconds: bench.quick ? 5 : 10 };
		const { usesPostgres } = contender;
		await session.process.watchLoop();
		const { step, figures } = await stepWithCpu(bench, session, { plan, usesPostgres });
		const loopP99 = await session.process.loopP99();
		return {
			figures: { ...figures, loopP99 },
			...{ isLowerBound: false, generatorBound: step.generatorBound, steps: [step] }
		};
	} finally {
		await session.close();
	}
}
