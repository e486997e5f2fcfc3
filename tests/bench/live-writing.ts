import { fork, type ChildProcess } from 'node:child_process';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { cpus, tmpdir } from 'node:os';
import { join } from 'node:path';
import { findPostgresPrograms } from '../support/find-services.js';
import { startSystemPostgres } from '../support/system-postgres.ts';
import { isSustained, Load, type StepResult } from './load.ts';
import { scenarios, type Room, type Scenario } from './scenarios.ts';

type Ready = { url: string; rooms?: Record<string, Room[]> };
type Contender = {
	name: string;
	/** What it promises, in words, beside its figures. */
	keeps: string;
	script: string;
	argument?: string;
	/** Processor time of what works for it in other processes, in ms. */
	cpuBeside?: () => number;
};
type Figures = { best: StepResult | null; common: StepResult | null; steps: StepResult[] };

/** Made beside this file by the command. */
const OUR_SERVER = join(import.meta.dirname, 'our-server.js');
const say = (text: string) => process.stdout.write(`${text}\n`);

async function main(): Promise<void> {
	const directory = mkdtempSync(join(tmpdir(), 'maillage-bench-'));
	const programs = findPostgresPrograms();
	const postgres = programs ? await startSystemPostgres(programs) : null;
	const contenders: Contender[] = [
		{ name: 'bare ws relay', keeps: 'nothing', script: 'tests/bench/bare-relay.js' },
		{
			name: '@y/websocket-server 0.1.5',
			keeps: 'memory only',
			script: 'tests/bench/peer/y-websocket-server.js'
		},
		{
			name: 'Maillage on PGlite',
			keeps: 'committed before it is seen',
			script: OUR_SERVER,
			argument: JSON.stringify({ directory })
		}
	];
	if (postgres) {
		const pid = Number(
			readFileSync(join(postgres.directory, 'data/postmaster.pid'), 'utf8').split('\n')[0]
		);
		contenders.push({
			name: 'Maillage on PostgreSQL',
			keeps: 'committed (fsync) before it is seen',
			script: OUR_SERVER,
			argument: JSON.stringify({ url: postgres.url }),
			cpuBeside: () => cpuOfFamily(pid)
		});
	} else say('PostgreSQL: not on this machine, not measured.');
	const figures = new Map<string, Map<string, Figures>>();
	const only = process.argv[2] ?? '';
	const chosen = contenders.filter(({ name }) => name.includes(only));
	try {
		for (const contender of chosen) figures.set(contender.name, await measure(contender));
	} finally {
		await postgres?.remove();
		rmSync(directory, { recursive: true, force: true });
	}
	report(chosen, figures);
}

async function measure(contender: Contender): Promise<Map<string, Figures>> {
	const child = fork(contender.script, contender.argument ? [contender.argument] : [], {
		execArgv: process.execArgv
	});
	const { ready } = await answerOf<{ ready: Ready }>(child);
	const results = new Map<string, Figures>();
	for (const scenario of scenarios) {
		say(`${contender.name}: ${scenario.key}`);
		results.set(scenario.key, await ramp(child, ready, scenario, contender.cpuBeside));
	}
	child.disconnect();
	await new Promise((resolve) => child.once('exit', resolve));
	return results;
}

async function ramp(
	child: ChildProcess,
	{ url, rooms }: Ready,
	scenario: Scenario,
	cpuBeside: () => number = () => 0
): Promise<Figures> {
	const places =
		rooms?.[scenario.key] ??
		Array.from({ length: scenario.documents }, (_, n) => ({
			id: `${scenario.key.replace(/\W+/g, '-')}-${n}`,
			cookies: []
		}));
	const load = new Load();
	await load.connect(url, places, scenario);
	const cpuOf = async () => {
		child.send('cpu');
		const { cpu } = await answerOf<{ cpu: NodeJS.CpuUsage }>(child);
		return (cpu.user + cpu.system) / 1000 + cpuBeside();
	};
	const steps: StepResult[] = [];
	const tryRate = async (rate: number) => {
		const step = await load.step(rate, cpuOf);
		steps.push(step);
		const share = (100 * step.delivered).toFixed(1);
		say(`  ${rate}/s: p50 ${round(step.p50)} ms, p99 ${round(step.p99)} ms, delivered ${share} %`);
		return step;
	};
	// What is measured first on a cold process counts for nothing.
	await load.step(scenario.commonRate, cpuOf);
	const common = await tryRate(scenario.commonRate);
	let best: StepResult | null = null;
	for (const rate of scenario.rates) {
		// A neighbour on the machine may spoil one measure: a rate is refused when it fails twice.
		let step = await tryRate(rate);
		if (!isSustained(step)) step = await tryRate(rate);
		if (!isSustained(step)) break;
		best = step;
	}
	load.close();
	return { best, common, steps };
}

function answerOf<T>(child: ChildProcess): Promise<T> {
	return new Promise((resolve, reject) => {
		const ended = () => reject(new Error('a server of the bench ended'));
		child.once('exit', ended);
		child.once('message', (message) => {
			child.off('exit', ended);
			resolve(message as T);
		});
	});
}

/** Processor time of a process and its children on Linux, in ms (100 ticks a second); 0 elsewhere. */
function cpuOfFamily(pid: number): number {
	let ticks = 0;
	for (const name of readdirSync('/proc').filter((entry) => /^\d+$/.test(entry))) {
		try {
			const stat = readFileSync(`/proc/${name}/stat`, 'utf8');
			const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
			if (Number(name) !== pid && Number(fields[1]) !== pid) continue;
			ticks += Number(fields[11]) + Number(fields[12]);
		} catch {
			// It ended while we were looking.
		}
	}
	return ticks * 10;
}

function report(
	contenders: readonly Contender[],
	figures: Map<string, Map<string, Figures>>
): void {
	const perTenThousand = (step: StepResult | null) =>
		step ? (step.cpuMs / 1000 / step.deliveries) * 10_000 : NaN;
	const reference = figures.get('@y/websocket-server 0.1.5');
	const lines = scenarios.flatMap(({ key, commonRate }) =>
		contenders.map(({ name, keeps }) => {
			const { best, common } = figures.get(name)!.get(key)!;
			const base = reference?.get(key);
			const cpu = perTenThousand(common);
			return {
				scenario: key,
				server: name,
				'what it keeps': keeps,
				'updates/s at p99 < 100 ms': best?.rate ?? 0,
				'× peer': round((best?.rate ?? 0) / (base?.best?.rate ?? NaN)),
				[`CPU s / 10 000 deliveries`]: round(cpu),
				'CPU × peer': round(cpu / perTenThousand(base?.common ?? null)),
				'measured at': `${commonRate}/s, p99 ${common ? round(common.p99) : '–'} ms`
			};
		})
	);
	console.table(lines);
	say(
		'The peer is @y/websocket-server; neither it nor the relay writes anything to a disk. One machine, loopback; processor time of PostgreSQL is counted in ours.'
	);
	mkdirSync('bench-results', { recursive: true });
	const steps = [...figures].map(([server, byScenario]) => ({
		server,
		scenarios: [...byScenario].map(([scenario, { steps }]) => ({ scenario, steps }))
	}));
	const machine = { processors: cpus().length, model: cpus()[0]?.model, node: process.version };
	const path = `bench-results/live-writing-${new Date().toISOString().replace(/[:.]/g, '-')}.json`;
	writeFileSync(path, JSON.stringify({ machine, table: lines, steps }, null, '\t'));
	say(path);
}

function round(value: number): number {
	return Math.round(value * 100) / 100;
}

await main();
