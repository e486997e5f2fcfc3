import type { Contender } from './contenders.ts';
import { measureCpu, type Measured } from './measure-steps.ts';
import { startGenerator, startServer, type ServerProcess } from './processes.ts';
import { startRedis } from './redis.ts';
import type { ProcessesScenario } from './scenarios.ts';
import type { Bench, Session } from './sessions.ts';
import type { Crowd } from './types.ts';

/**
 * One process, then two with Redis between them, on the same documents: in each document, every second person is connected to
 * the other process. Both are given the same work, enough to fill the commits; what each of the two spends on it, beside what one alone
 * spends, says how much more two can do where each has a processor of its own. This machine need not have so many.
 */
export async function measureProcesses(
	bench: Bench,
	contender: Contender,
	{ crowd, rate }: ProcessesScenario
): Promise<Measured> {
	const measure = (count: number) => {
		const open = () => openProcesses(bench, { contender, crowd, count });
		return measureCpu(bench, { open, rate });
	};
	const one = await measure(1);
	const two = await measure(2);
	return {
		figures: {
			...{ cpuOfOne: one.cpu, cpuOfEach: two.cpu, timesOfTwo: one.cpu / two.cpu },
			...two.step.text,
			delivered: Math.min(one.step.delivered, two.step.delivered)
		},
		isLowerBound: false,
		generatorBound: one.step.generatorBound || two.step.generatorBound,
		steps: [one.step, two.step]
	};
}

async function openProcesses(
	bench: Bench,
	{ contender, crowd, count }: { contender: Contender; crowd: Crowd; count: number }
): Promise<Session> {
	const { script, dialect, answers } = contender;
	const redis = await startRedis(bench.cores?.others ?? null);
	const home = await contender.newHome();
	const processes: ServerProcess[] = [];
	const generator = startGenerator(bench.cores?.others ?? null);
	const close = async () => {
		await generator.stop();
		for (const process of processes) await process.stop();
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
			process: { ...first!, cpuMs: () => averageCpu(processes) },
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

async function averageCpu(processes: readonly ServerProcess[]): Promise<number> {
	const each = await Promise.all(processes.map(({ cpuMs }) => cpuMs()));
	return each.reduce((sum, ms) => sum + ms, 0) / each.length;
}
