import { spawn, type ChildProcess } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { whenEnded } from './when-ended.js';

// Not from this file: the bench carries it elsewhere.
const ROOT = process.cwd();
const READY = /^Maillage prêt : (\S+)$/m;

export type Ended = { code: number | null; signal: NodeJS.Signals | null };

export type Application = {
	child: ChildProcess;
	/** The address of the ready line, without a slash at the end. Rejects when the process ends before it. */
	ready: Promise<string>;
	ended: Promise<Ended>;
	/** Everything printed so far. */
	output: () => { stdout: string; stderr: string };
	/** Asks it to stop (SIGTERM, or the signal given) and waits until it has. */
	stop: (signal?: NodeJS.Signals) => Promise<Ended>;
};

/** The variables that a person may have set and that would change what a test starts. */
const OURS =
	/^(HOST|PORT|ORIGIN|DATA_DIR|DATABASE_URL|REDIS_URL|SMTP_URL|MAIL_FROM|DEMO|DEMO_PUBLIC|TRUST_PROXY|LOG_LEVEL|SERVER_KEY|METRICS_TOKEN|NODE_ENV|VITEST.*)$/;

/** Starts the application as a process of its own: `server/start.js` is `npm start`, `server/main.js` the built server alone. */
export function startApplication(
	environment: Record<string, string>,
	entry: 'server/start.js' | 'server/main.js' | 'server/develop.js' = 'server/main.js'
): Application {
	const inherited = Object.entries(process.env).filter(([name]) => !OURS.test(name));
	const child = spawn(process.execPath, [entry], {
		cwd: ROOT,
		env: { ...Object.fromEntries(inherited), HOST: '127.0.0.1', PORT: '0', ...environment },
		stdio: ['ignore', 'pipe', 'pipe']
	});
	const forget = whenEnded(() => child.kill('SIGKILL'));
	child.once('close', forget);
	const printed = { stdout: '', stderr: '' };
	const ended = new Promise<Ended>((resolve) =>
		child.once('close', (code, signal) => resolve({ code, signal }))
	);
	const ready = new Promise<string>((resolve, reject) => {
		child.stdout.setEncoding('utf8').on('data', (text: string) => {
			printed.stdout += text;
			const address = READY.exec(printed.stdout)?.[1];
			if (address) resolve(address);
		});
		child.stderr.setEncoding('utf8').on('data', (text: string) => (printed.stderr += text));
		void ended.then(() => reject(new Error(`ended before being ready:\n${printed.stderr}`)));
	});
	ready.catch(() => {});
	const stop = async (signal: NodeJS.Signals = 'SIGTERM') => {
		if (child.exitCode === null && child.signalCode === null) child.kill(signal);
		return ended;
	};
	return { child, ready, ended, output: () => ({ ...printed }), stop };
}

/** An empty data directory, and what removes it. */
export function aDataDirectory(): { path: string; remove: () => void } {
	const path = mkdtempSync(join(tmpdir(), 'maillage-data-'));
	return { path, remove: () => rmSync(path, { recursive: true, force: true }) };
}
