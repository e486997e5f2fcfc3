import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';

/**
 * What ours is measured beside, in folders of their own: one brings a pre-release of Yjs 14, another wants Yjs 13, and there
 * must be one Yjs in the application.
 */
const PEERS = {
	'tests/bench/peer': ['@y/websocket-server', 'votes'],
	'tests/bench/peer/hocuspocus': ['@hocuspocus/server', '@hocuspocus/extension-database']
};

/** @typedef {keyof typeof PEERS} PeerFolder */

/**
 * @param {readonly PeerFolder[]} [folders]
 * @returns {string | null} null, or what npm says when it could not
 */
export function installPeers(folders = ['tests/bench/peer']) {
	for (const folder of folders) {
		const failure = installPeer(folder);
		if (failure) return failure;
	}
	return null;
}

/** @param {PeerFolder} folder */
function installPeer(folder) {
	if (PEERS[folder].every((name) => existsSync(`${folder}/node_modules/${name}`))) return null;
	process.stdout.write('Installation des programmes comparés…\n');
	const { status, stdout, stderr } = spawnSync('npm', ['ci', '--no-audit', '--no-fund'], {
		cwd: folder,
		stdio: ['ignore', 'pipe', 'pipe'],
		encoding: 'utf8',
		shell: process.platform === 'win32'
	});
	return status === 0 ? null : `${stdout}${stderr}`;
}
