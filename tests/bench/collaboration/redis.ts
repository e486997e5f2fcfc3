import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { findRedisProgram } from '../../support/find-services.js';
import { freePort } from '../../support/free-port.ts';
import { hold } from './cores.ts';

/** A private Redis or Valkey on loopback that writes nothing to the disk. */
export async function startRedis(
	core: number | null
): Promise<{ url: string; stop: () => Promise<void> }> {
	const program = findRedisProgram();
	if (!program) throw new Error('no Redis or Valkey on this machine');
	const port = await freePort();
	const folder = mkdtempSync(join(tmpdir(), 'maillage-bench-redis-'));
	const args = ['--bind', '127.0.0.1', '--port', String(port), '--save', '', '--appendonly', 'no'];
	const child = spawn(program, [...args, '--dir', folder], {
		stdio: ['ignore', 'pipe', 'inherit']
	});
	await new Promise<void>((resolve, reject) => {
		child.once('exit', () => reject(new Error('Redis did not start')));
		child.stdout.on('data', (data) => String(data).includes('Ready to accept') && resolve());
	});
	if (core !== null) hold([child.pid!], core);
	const stop = async () => {
		const ended = new Promise((resolve) => child.once('exit', resolve));
		child.kill();
		await ended;
		rmSync(folder, { recursive: true, force: true });
	};
	return { url: `redis://127.0.0.1:${port}`, stop };
}
