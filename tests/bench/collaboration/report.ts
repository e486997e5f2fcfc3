import { lineOf, type Case, type FigureName, type Line } from './figures.ts';
import type { Floor } from './floors.ts';
import type { Contender } from './contenders.ts';
import type { Scenario } from './scenarios.ts';

const REFERENCES = {
	'× @y/websocket-server': 'y-websocket',
	'× Hocuspocus': 'hocuspocus',
	'× coalescing relay': 'coalescing-relay'
};

type Column = [head: string, figure: FigureName, digits: number, scale?: number];

const DELAYS: Column[] = [
	['p50 ms', 'p50', 1],
	['p95 ms', 'p95', 1],
	['p99 ms', 'p99', 1],
	['delivered %', 'delivered', 2, 100]
];
const COST: Column[] = [
	['CPU ms/10 000', 'cpu', 0],
	['PostgreSQL CPU ms/10 000', 'cpuPostgres', 0]
];
const columns: Record<Scenario['kind'], Column[]> = {
	rates: [
		...DELAYS,
		...COST,
		['updates/s', 'bestRate', 0],
		['deliveries/s', 'best', 0],
		['CPU ms/10 000 then', 'cpuBest', 0]
	],
	live: [...DELAYS, ['carets p95 ms', 'presenceP95', 0], ['loop p99 ms', 'loopP99', 1], ...COST],
	joins: [
		['p50 ms', 'p50', 0],
		['p95 ms', 'p95', 0],
		['p99 ms', 'p99', 0],
		['in %', 'joined', 1, 100]
	],
	cold: [
		['first join ms', 'first', 1],
		['after a second start ms', 'second', 1]
	],
	processes: [
		...DELAYS,
		['CPU ms/10 000 of one', 'cpuOfOne', 0],
		['of each of two', 'cpuOfEach', 0],
		['two × one', 'timesOfTwo', 2]
	],
	memory: [
		['KB per idle connection', 'perConnection', 1],
		['(in use)', 'usedPerConnection', 1],
		['KB per open text of 45 KB', 'perDocument', 0],
		['(in use)', 'usedPerDocument', 0],
		['when all have left', 'leftOver', 0],
		['(in use)', 'usedLeftOver', 0]
	]
};
/** What ratios are made of: more is better for deliveries, less for all else. */
const compared: Record<Scenario['kind'], FigureName> = {
	...{ rates: 'best', live: 'p99', joins: 'p95', cold: 'first', memory: 'perConnection' },
	processes: 'timesOfTwo'
};

export function tableOf(
	scenario: Scenario,
	contenders: readonly Contender[],
	cases: readonly Case[]
): string {
	const own = columns[scenario.kind].filter(([, figure]) =>
		cases.some((one) => one.scenario === scenario.key && one.figures[figure] !== undefined)
	);
	const head = ['server', 'keeps', ...own.map(([name]) => name), ...Object.keys(REFERENCES)];
	const rows = contenders.flatMap(({ key, name, keeps }) => {
		const line = lineOf(cases, scenario.key, key);
		if (!line) return [];
		const figures = own.map((column) => cellOf(line, column));
		const ratios = Object.values(REFERENCES).map((other) =>
			ratioOf(line, lineOf(cases, scenario.key, other), compared[scenario.kind])
		);
		if (line.failed) figures[0] = `failed: ${line.failed}`;
		return [[name, keeps, ...figures, ...ratios]];
	});
	const fixed = scenario.kind === 'rates' ? `, measured at ${scenario.fixedRate} updates/s` : '';
	const of = `ratios of ${compared[scenario.kind]}`;
	return `\n${scenario.key}: ${scenario.title}${fixed} (${of})\n${aligned([head, ...rows])}`;
}

function cellOf(
	{ figures, isLowerBound, generatorBound }: Line,
	[, figure, digits, scale = 1]: Column
): string {
	const value = figures[figure];
	if (value === undefined) return '–';
	const isBest = figure === 'best' || figure === 'bestRate';
	const isDelay = figure === 'p50' || figure === 'p95' || figure === 'p99';
	const before = (isBest && isLowerBound ? '≥ ' : '') || (isDelay && generatorBound ? '≤ ' : '');
	return `${before}${(value * scale).toFixed(digits)}`;
}

function ratioOf(line: Line, other: Line | null, figure: FigureName): string {
	const ratio = (line.figures[figure] ?? NaN) / (other?.figures[figure] ?? NaN);
	return Number.isFinite(ratio) ? ratio.toFixed(2) : '–';
}

export function floorsTable(floors: readonly Floor[]): string {
	const rows = floors.map(({ promise, measured, outcome }) => [promise, measured, outcome]);
	return `\nWhat we promise\n${aligned([['promise', 'measured', ''], ...rows])}`;
}

/** Columns as wide as what they hold. */
function aligned(rows: readonly string[][]): string {
	const widths = rows[0]!.map((_, at) => Math.max(...rows.map((row) => row[at]!.length)));
	return rows
		.map((row) =>
			row
				.map((cell, at) => cell.padEnd(widths[at]!))
				.join('  ')
				.trimEnd()
		)
		.join('\n');
}
