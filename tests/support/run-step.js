import { spawn } from 'node:child_process';

/**
 * Runs a program with its output on the screen. A program that goes on beyond its time is ended with everything
 * it started, so that a test that hangs is a failure and not a wait.
 * @param {{ command: string, args: string[], env?: Record<string, string>, withinMs: number, quiet?: boolean }} step
 * @returns {Promise<{ code: number | null, late: boolean, output: string }>}
 */
export function runStep({ command, args, env = {}, withinMs, quiet = false }) {
	const child = spawn(command, args, {
		stdio: ['ignore', quiet ? 'pipe' : 'inherit', quiet ? 'pipe' : 'inherit'],
		env: { ...process.env, ...env },
		detached: true
	});
	let output = '';
	child.stdout?.setEncoding('utf8').on('data', (text) => (output += text));
	child.stderr?.setEncoding('utf8').on('data', (text) => (output += text));
	const group = /** @type {number} */ (child.pid);
	/** @param {NodeJS.Signals} signal */
	const end = (signal) => {
		try {
			process.kill(-group, signal);
		} catch {
			// already gone
		}
	};
	let late = false;
	const clock = setTimeout(() => {
		late = true;
		end('SIGTERM');
		setTimeout(() => end('SIGKILL'), 10_000).unref();
	}, withinMs);
	const interrupted = () => {
		end('SIGTERM');
		process.exit(130);
	};
	process.once('SIGINT', interrupted).once('SIGTERM', interrupted);
	return new Promise((resolve, reject) => {
		child.once('error', reject);
		child.once('close', (code) => {
			clearTimeout(clock);
			process.off('SIGINT', interrupted).off('SIGTERM', interrupted);
			resolve({ code, late, output });
		});
	});
}
