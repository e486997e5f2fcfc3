import type { Contender } from './contenders.ts';
import { searchRate, type Measured } from './measure-steps.ts';
import { startGenerator, startServer, type ServerProcess } from './processes.ts';
import { startRedis } from './redis.ts';
import type { ProcessesScenario } from './scenarios.ts';
import type { Bench, Session } from './sessions.ts';
import { holdToShare } from './shares.ts';
import type { Crowd } from './types.ts';

/** What each process may use of its core: two of them together leave some of it. */
const SHARE = 0.35;

/**
 * One process, then two with Redis between them, on the same documents: in each document, every second person is connected to
 * the other process. Each process has the same part of one core, so that the servers are what holds the deliveries back.
 */
export async function measureProcesses(
	bench: Bench,
	contender: Contender,
	{ crowd, fixedRate }: ProcessesScenario
): Promise<Measured> {
	const one = await measureWith(bench, { contender, crowd, fixedRate, count: 1 });
	const two = await measureWith(bench, { contender, crowd, fixedRate, count: 2 });
	return {
		figures: { ...two.figures, bestOfOne: one.figures.best!, bestOfTwo: two.figures.best! },
		isLowerBound: two.isLowerBound,
		generatorBound: two.generatorBound,
		steps: [...one.steps, ...two.steps]
	};
}

type Plan = { contender: Contender; crowd: Crowd; fixedRate: number; count: number };

function measureWith(
	bench: Bench,
	{ contender, crowd, fixedRate, count }: Plan
): Promise<Measured> {
	const open = () => openProcesses(bench, { contender, crowd, count });
	return searchRate(bench, { open, rate: fixedRate, carets: 'none', usesPostgres: true });
}

async function openProcesses(
	bench: Bench,
	{ contender, crowd, count }: Omit<Plan, 'fixedRate'>
): Promise<Session> {
	const { script, dialect, answers } = contender;
	const redis = await startRedis(bench.cores?.others ?? null);
	const home = await contender.newHome();
	const processes: ServerProcess[] = [];
	const generator = startGenerator(bench.cores?.others ?? null);
	let held: { release: () => void } | null = null;
	const close = async () => {
		await generator.stop();
		for (const process of processes) await process.stop();
		held?.release();
		await home.forget();
		await redis.stop();
	};
	try {
		for (let n = 0; n < count; n += 1)
			processes.push(
				await startServer(bench.cores?.server ?? null, {
					...{ script, profiles: bench.profiles },
					argument: { ...home.argument, redis: redis.url, ...(n === 0 && { crowd }) }
				})
			);
		const [first, ...others] = processes;
		return {
			warm() {
				const pids = processes.map(({ pid }) => pid);
				const limited = holdToShare(pids, SHARE);
				if ('impossible' in limited) throw new Error(limited.impossible);
				held = limited;
			},
			process: first!,
			generator,
			server: { url: first!.url, others: others.map(({ url }) => url), dialect, answers },
			rooms: first!.rooms,
			restart: () => Promise.reject(new Error('several processes are not started again')),
			close
		};
	} catch (error) {
		await close();
		throw error;
	}
}
