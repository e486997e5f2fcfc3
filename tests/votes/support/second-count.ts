import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import type { VoteResult } from '#lib/votes/methods/count-vote.ts';
import type { RecountFile } from '#lib/votes/methods/recount-file.ts';
import { findPython } from '../../support/find-services.js';

/** What another program, in another language, finds in these recount files: one process for all of them. */
export function countInPython(files: readonly RecountFile[]): unknown[] {
	const { status, stdout, stderr } = spawnSync(
		findPython()!,
		[join(process.cwd(), 'tests/votes/recount/recount.py')],
		{
			input: files.map((file) => JSON.stringify(file)).join('\n'),
			encoding: 'utf8',
			maxBuffer: 64 * 1024 * 1024
		}
	);
	if (status !== 0) throw new Error(`recount.py: ${stderr}`);
	return stdout
		.trim()
		.split('\n')
		.map((line) => JSON.parse(line) as unknown);
}

/** A result without what only helps to draw it: the gauges, the paths behind the strengths. */
export function whatMatters(result: VoteResult): unknown {
	const { gauges, previous, ...rest } = result as VoteResult & Record<string, unknown>;
	void [gauges, previous];
	const ties = rest.outcome.ties.map((tie) => ({
		...tie,
		among: [...tie.among].sort((a, b) => a - b)
	}));
	return { ...rest, outcome: { ...rest.outcome, ties } };
}
