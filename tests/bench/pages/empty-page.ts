import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { existsSync } from 'node:fs';
import { freePort } from '../../support/free-port.ts';

const FOLDER = 'tests/bench/peer/empty-page';
const BUILT = 'node_modules/.cache/maillage-empty-page/build/index.js';

/** The least that SvelteKit makes, built and started as ours is. */
export async function startEmptyPage(): Promise<{ url: string; stop: () => Promise<void> }> {
	if (!existsSync(BUILT)) {
		const vite = `${process.cwd()}/node_modules/vite/bin/vite.js`;
		const { status, stderr } = spawnSync(process.execPath, [vite, 'build', '--logLevel', 'error'], {
			cwd: FOLDER,
			encoding: 'utf8'
		});
		if (status !== 0) throw new Error(`the empty page was not built: ${stderr}`);
	}
	const port = await freePort();
	const url = `http://127.0.0.1:${port}`;
	const child = spawn(process.execPath, [BUILT], {
		env: { ...process.env, HOST: '127.0.0.1', PORT: String(port), ORIGIN: url },
		stdio: 'ignore'
	});
	for (let turn = 0; !(await answers(url)); turn += 1) {
		if (turn > 200 || child.exitCode !== null) throw new Error('the empty page does not start');
		await new Promise((resolve) => setTimeout(resolve, 50));
	}
	const stop = async () => {
		if (child.exitCode !== null) return;
		child.kill('SIGKILL');
		await once(child, 'exit');
	};
	return { url, stop };
}

async function answers(url: string): Promise<boolean> {
	return fetch(url).then(
		async (answer) => (await answer.text(), answer.ok),
		() => false
	);
}
