import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';

const FOLDER = 'tests/bench/peer';
const PEERS = ['@y/websocket-server', 'votes'];

/**
 * What ours is measured beside, in a folder of its own: one brings a pre-release of Yjs 14, and there must be one Yjs in the
 * application.
 * @returns {string | null} null, or what npm says when it could not
 */
export function installPeers() {
	if (PEERS.every((name) => existsSync(`${FOLDER}/node_modules/${name}`))) return null;
	process.stdout.write('Installation des programmes comparés…\n');
	const { status, stdout, stderr } = spawnSync('npm', ['ci', '--no-audit', '--no-fund'], {
		cwd: FOLDER,
		stdio: ['ignore', 'pipe', 'pipe'],
		encoding: 'utf8',
		shell: process.platform === 'win32'
	});
	return status === 0 ? null : `${stdout}${stderr}`;
}
