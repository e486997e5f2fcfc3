import { spawn, type ChildProcess } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { build } from 'vite';
import { TEST_SECRET } from '../../support/votes.ts';

/** Beside the modules that it loads. */
const FOLDER = join(process.cwd(), 'node_modules/.cache/maillage-caster');

export type CasterProgram = { path: string; remove: () => void };

/** One file that Node runs as it is, of one’s own: another worker may build the same. */
export async function buildCaster(): Promise<CasterProgram> {
	mkdirSync(FOLDER, { recursive: true });
	const outDir = mkdtempSync(join(FOLDER, 'built-'));
	await build({
		configFile: false,
		logLevel: 'error',
		ssr: { noExternal: ['drizzle-orm', 'rate-limiter-flexible', 'valibot'] },
		build: {
			ssr: join(process.cwd(), 'tests/votes/support/caster.ts'),
			outDir,
			target: 'es2022',
			rollupOptions: { output: { entryFileNames: 'caster.mjs' } }
		}
	});
	const remove = () => rmSync(outDir, { recursive: true, force: true });
	return { path: join(outDir, 'caster.mjs'), remove };
}

export type Caster = {
	child: ChildProcess;
	/** Everything said so far: `receipt <cast>` or a refusal, one a ballot. */
	said: string[];
	/** Casts that many ballots at once for each voter, and waits until each has its answer. */
	cast: (order: { voteId: string; voterIds: string[]; times: number }) => Promise<string[]>;
	stop: (signal?: NodeJS.Signals) => Promise<void>;
};

export async function startCaster(
	{ path }: CasterProgram,
	place: { url: string } | { directory: string }
): Promise<Caster> {
	const child = spawn(process.execPath, [path], {
		env: {
			...process.env,
			CASTER_SECRET: Buffer.from(TEST_SECRET).toString('base64'),
			...('url' in place ? { CASTER_URL: place.url } : { CASTER_DIRECTORY: place.directory })
		},
		stdio: ['pipe', 'pipe', 'inherit']
	});
	const said: string[] = [];
	const waiting: { until: string; from: number; tell: (words: string[]) => void }[] = [];
	createInterface({ input: child.stdout! }).on('line', (line) => {
		said.push(line);
		const [first] = waiting;
		if (first?.until !== line) return;
		waiting.shift();
		first.tell(said.slice(first.from, -1));
	});
	const ended = new Promise<void>((resolve) => child.once('close', () => resolve()));
	const hear = (until: string) =>
		Promise.race([
			new Promise<string[]>((tell) => waiting.push({ until, from: said.length, tell })),
			ended.then(() => {
				throw new Error(`a caster ended before « ${until} »`);
			})
		]);
	await hear('ready');
	return {
		child,
		said,
		cast: (order) => {
			const answers = hear('done');
			child.stdin!.write(`${JSON.stringify(order)}\n`);
			return answers;
		},
		stop: async (signal = 'SIGTERM') => {
			child.kill(signal);
			await ended;
		}
	};
}
