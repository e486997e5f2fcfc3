// `npm run bench -- collaboration`: the live server beside its peers, all measured in turn in the same run, each in a fresh
// process. An hour or so; `-- collaboration S1,S3`, `--contenders maillage,hocuspocus`, `--rounds 1` and `--quick` make it
// shorter. It refuses to measure on a machine that does something else, unless `--even-if-busy`.
import { mkdirSync, writeFileSync } from 'node:fs';
import { cpus } from 'node:os';
import { couldNot } from '../../server/could-not.js';
import { listContenders, type Contender } from './collaboration/contenders.ts';
import { findCores } from './collaboration/cores.ts';
import type { Case } from './collaboration/figures.ts';
import { checkFloors } from './collaboration/floors.ts';
import { median } from './collaboration/latencies.ts';
import { measureCold, measureJoins, measureMemory } from './collaboration/measure-documents.ts';
import { measureProcesses } from './collaboration/measure-processes.ts';
import { measureLive, measureRates, type Measured } from './collaboration/measure-steps.ts';
import { isQuiet, quietly } from './collaboration/quiet.ts';
import { readOptions } from './collaboration/options.ts';
import { startPostgres } from './collaboration/postgres.ts';
import { floorsTable, tableOf } from './collaboration/report.ts';
import { takesPart, type Scenario } from './collaboration/scenarios.ts';
import type { Bench } from './collaboration/sessions.ts';

/** As the command that runs this reads it. */
const CEILING_PASSED = 3;
const say = (text: string) => process.stdout.write(`${text}\n`);

const options = readOptions(process.argv.slice(2));
const found = findCores();
const cores = typeof found === 'string' ? null : found;
const where = cores
	? `server on core ${cores.server}; generator and PostgreSQL on core ${cores.others}`
	: `nothing is held to a core (${found})`;
const watch = { cores, evenIfBusy: options.evenIfBusy };

async function main(): Promise<void> {
	const postgres = await startPostgres(cores);
	const cases: Case[] = [];
	const commits: number[] = [];
	const { quick, onlyFixed } = options;
	const profiles = options.profile ? 'bench-results/profiles' : null;
	const bench: Bench = { cores, postgres, quick, onlyFixed, profiles };
	const contenders = listContenders(postgres).filter(({ key }) => options.contenders.includes(key));
	say(postgres ? postgres.settings : 'PostgreSQL: not on this machine, not measured.');
	say(where);
	try {
		for (let round = 0; round < options.rounds; round += 1) {
			const { value: commit } = await quietly(watch, async () => postgres?.commitMs() ?? NaN);
			commits.push(commit);
			say(`round ${round + 1}: one commit takes ${commit.toFixed(2)} ms`);
			for (const [at, scenario] of options.scenarios.entries()) {
				const taking = contenders.filter((contender) => takesPart(scenario, contender));
				const turn = (round + at) % Math.max(1, taking.length);
				for (const contender of [...taking.slice(turn), ...taking.slice(0, turn)])
					cases.push(await quietlyMeasured(bench, { contender, scenario, round }));
			}
		}
	} finally {
		await postgres?.remove();
	}
	report(contenders, { cases, commits, postgres: postgres?.settings ?? null });
}

type What = { contender: Contender; scenario: Scenario; round: number };

async function quietlyMeasured(bench: Bench, what: What): Promise<Case> {
	const { value, free } = await quietly(watch, () => measured(bench, what));
	if (!isQuiet(free)) say(`    busy machine: ${(100 * free).toFixed(0)} % of a core was free`);
	return { ...value, free };
}

async function measured(bench: Bench, what: What): Promise<Omit<Case, 'free'>> {
	const { contender, scenario, round } = what;
	const names = { round, scenario: scenario.key, contender: contender.key };
	say(`  ${scenario.key}, ${contender.name}`);
	try {
		const taken = await measureOne(bench, contender, scenario);
		const told = Object.entries(taken.figures).map(
			([name, value]) => `${name} ${value.toFixed(2)}`
		);
		say(`    ${told.join(', ')}`);
		return { ...names, ...taken, failed: null };
	} catch (error) {
		const failed = error instanceof Error ? error.message : String(error);
		say(`    failed: ${failed}`);
		return {
			...{ ...names, failed, figures: {}, steps: [] },
			...{ isLowerBound: false, generatorBound: false }
		};
	}
}

function measureOne(bench: Bench, contender: Contender, scenario: Scenario): Promise<Measured> {
	switch (scenario.kind) {
		case 'rates':
			return measureRates(bench, contender, scenario);
		case 'live':
			return measureLive(bench, contender, scenario);
		case 'joins':
			return measureJoins(bench, contender, scenario);
		case 'cold':
			return measureCold(bench, contender, scenario);
		case 'processes':
			return measureProcesses(bench, contender, scenario);
		case 'memory':
			return measureMemory(bench, contender);
	}
}

type Taken = { cases: Case[]; commits: number[]; postgres: string | null };

function report(contenders: readonly Contender[], taken: Taken): void {
	const { cases, commits } = taken;
	const wasBusy = cases.some(({ free }) => !isQuiet(free));
	const commitMs = median(commits);
	for (const scenario of options.scenarios) say(tableOf(scenario, contenders, cases));
	say(
		`\n${where}. One machine, loopback; medians of ${options.rounds} rounds; deliveries/s: the most at p99 < 100 ms and 99.9 % delivered. ≥: the generator, or its core that PostgreSQL shares, could do no more; ≤: it was late itself. One commit: ${commitMs.toFixed(2)} ms. ${wasBusy ? 'THE MACHINE WAS BUSY.' : ''}`
	);
	const floors = checkFloors(cases, commitMs);
	const measuredFloors = floors.filter(({ outcome }) => outcome !== 'not measured');
	if (measuredFloors.length > 0) say(floorsTable(measuredFloors));
	mkdirSync('bench-results', { recursive: true });
	const machine = { processors: cpus().length, model: cpus()[0]?.model, node: process.version };
	const path = `bench-results/collaboration-${new Date().toISOString().replace(/[:.]/g, '-')}.json`;
	const { evenIfBusy, quick, rounds } = options;
	const settings = { where, evenIfBusy, quick, rounds, ...taken, cases: undefined };
	writeFileSync(path, JSON.stringify({ machine, settings, floors, cases }, null, '\t'));
	say(path);
	if (floors.some(({ outcome }) => outcome === 'NOT REACHED')) process.exitCode = CEILING_PASSED;
}

await main().catch((error) => couldNot('La mesure n’a pas pu être faite.', error));
