import { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from '@playwright/test';
import { waitUntil } from '../../support/wait-until.ts';

/**
 * What all workers of a run need and one of them makes: the first that asks makes it, the others read it. It is kept
 * as a file where Playwright puts what a run leaves, which it empties before the next one.
 */
export async function onceARun<T>(name: string, make: () => Promise<T>): Promise<T> {
	const folder = test.info().project.outputDir;
	const file = join(folder, `${name}.json`);
	mkdirSync(folder, { recursive: true });
	if (!isFirst(`${file}.begun`)) {
		await waitUntil(`${name} of the run`, () => existsSync(file), 15 * 60_000);
		return readOutcome<T>(file);
	}
	const outcome = await make().then(
		(made) => ({ made }),
		(error: unknown) => ({ error: String(error) })
	);
	// Renamed when it is whole: nobody reads half a file.
	writeFileSync(`${file}.part`, JSON.stringify(outcome));
	renameSync(`${file}.part`, file);
	return readOutcome<T>(file);
}

/** Of several processes that make the same folder, one succeeds. */
function isFirst(mark: string): boolean {
	try {
		mkdirSync(mark);
		return true;
	} catch (error) {
		if ((error as NodeJS.ErrnoException).code === 'EEXIST') return false;
		throw error;
	}
}

function readOutcome<T>(file: string): T {
	const outcome = JSON.parse(readFileSync(file, 'utf8')) as { made: T } | { error: string };
	if ('error' in outcome) throw new Error(outcome.error);
	return outcome.made;
}
