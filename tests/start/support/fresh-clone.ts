import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import {
	copyFileSync,
	cpSync,
	existsSync,
	mkdirSync,
	mkdtempSync,
	readdirSync,
	readFileSync,
	rmSync,
	symlinkSync
} from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { installPeers } from '../../bench/install-peers.js';

const STAMP = '.maillage-installed';
const PEER_MODULES = 'tests/bench/peer/node_modules';
/** What a clone does not have: what this folder made since, and what `.gitignore` names. */
const MADE_HERE = new Set([
	'.git',
	...readFileSync('.gitignore', 'utf8')
		.split('\n')
		.filter((line) => line.endsWith('/'))
		.map((line) => line.slice(0, -1))
]);
/** What the run around us has set, or a person for their own server. */
const NOT_THEIRS =
	/^(HOST|PORT|ORIGIN|DATA_DIR|DATABASE_URL|REDIS_URL|SMTP_URL|MAIL_FROM|DEMO|DEMO_PUBLIC|TRUST_PROXY|LOG_LEVEL|SERVER_KEY|METRICS_TOKEN|NODE_ENV|INIT_CWD|MAILLAGE_.*|VITEST.*|TEST|DEV|PROD|MODE|SSR|BASE_URL)$/;

export type Run = { code: number | null; stdout: string; stderr: string };
export type FreshClone = {
	folder: string;
	/** Runs npm there, to its end. */
	npm: (...args: string[]) => Promise<Run>;
	/** Runs npm there until its output has `line`, does what is asked, and stops it. */
	npmUntil: (
		args: string[],
		line: RegExp,
		then: (found: RegExpExecArray) => Promise<void>
	) => Promise<Run>;
	/** One word for all that its files hold, what commands make aside. */
	fingerprint: () => string;
	remove: () => void;
};

/** The project as somebody has it who has just fetched it: never built, and with no module installed but where we say so. */
export function aFreshClone({ modules }: { modules: 'absent' | 'linked' }): FreshClone {
	const folder = mkdtempSync(join(tmpdir(), 'maillage-clone-'));
	cpSync('.', folder, { recursive: true, filter: (path) => !MADE_HERE.has(basename(path)) });
	if (modules === 'linked') linkModules(folder);
	return {
		folder,
		npm: (...args) => run(folder, args),
		npmUntil: (args, line, then) => run(folder, args, { line, then }),
		fingerprint: () => fingerprintOf(folder),
		remove: () => rmSync(folder, { recursive: true, force: true })
	};
}

/** A folder of its own, and each package a link: a command that installs again removes links, never our modules. */
function linkModules(folder: string): void {
	mkdirSync(join(folder, 'node_modules'));
	for (const name of readdirSync('node_modules')) {
		if (name.startsWith('.') && name !== '.bin') continue;
		symlinkSync(join(process.cwd(), 'node_modules', name), join(folder, 'node_modules', name));
	}
	if (existsSync(join('node_modules', STAMP)))
		copyFileSync(join('node_modules', STAMP), join(folder, 'node_modules', STAMP));
	const failure = installPeers();
	if (failure) throw new Error(failure);
	symlinkSync(join(process.cwd(), PEER_MODULES), join(folder, PEER_MODULES));
}

function run(
	folder: string,
	args: string[],
	until?: { line: RegExp; then: (found: RegExpExecArray) => Promise<void> }
): Promise<Run> {
	const inherited = Object.entries(process.env).filter(([name]) => !NOT_THEIRS.test(name));
	const child = spawn('npm', args, {
		cwd: folder,
		env: { ...Object.fromEntries(inherited), PORT: '0', DATA_DIR: join(folder, 'data') },
		stdio: ['ignore', 'pipe', 'pipe'],
		detached: true
	});
	const said = { stdout: '', stderr: '' };
	let answered: Promise<void> | null = null;
	const stop = () => {
		try {
			process.kill(-child.pid!, 'SIGTERM');
		} catch {
			// already gone
		}
	};
	child.stdout.setEncoding('utf8').on('data', (text: string) => {
		said.stdout += text;
		const found = until?.line.exec(said.stdout);
		if (found) answered ??= until!.then(found).finally(stop);
	});
	child.stderr.setEncoding('utf8').on('data', (text: string) => (said.stderr += text));
	return new Promise((resolve, reject) => {
		child.once('error', reject);
		child.once('close', (code) => {
			const ended = () => resolve({ code, ...said });
			if (answered) answered.then(ended, reject);
			else ended();
		});
	});
}

function fingerprintOf(folder: string): string {
	const hash = createHash('sha256');
	const visit = (path: string): void => {
		for (const entry of readdirSync(path, { withFileTypes: true })) {
			if (MADE_HERE.has(entry.name)) continue;
			const inside = join(path, entry.name);
			if (entry.isDirectory()) visit(inside);
			else hash.update(inside).update(readFileSync(inside));
		}
	};
	visit(folder);
	return hash.digest('hex');
}
