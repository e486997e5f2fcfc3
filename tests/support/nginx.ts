import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { connect } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { findNginxProgram } from './find-services.js';
import { freePort } from './free-port.ts';
import { waitUntil } from './wait-until.ts';

/** A real nginx before these servers of this machine, which sends each connection to any of them. */
export async function startNginx({ ports }: { ports: readonly number[] }): Promise<{
	url: string;
	stop: () => Promise<void>;
}> {
	const program = findNginxProgram();
	if (!program) throw new Error('no nginx on this machine');
	const folder = mkdtempSync(join(tmpdir(), 'maillage-nginx-'));
	const port = await freePort();
	writeFileSync(join(folder, 'nginx.conf'), configurationOf({ folder, port, ports }));
	const child = spawn(program, ['-p', folder, '-c', 'nginx.conf', '-e', 'error.log'], {
		stdio: 'ignore'
	});
	await waitUntil('nginx listens', () => listens(port), 30_000);
	const stop = async () => {
		const ended = new Promise((resolve) => child.once('exit', resolve));
		if (child.exitCode === null) child.kill('SIGTERM');
		else return;
		await ended;
		rmSync(folder, { recursive: true, force: true });
	};
	return { url: `http://127.0.0.1:${port}`, stop };
}

function configurationOf(of: { folder: string; port: number; ports: readonly number[] }): string {
	const { folder, port, ports } = of;
	const servers = ports.map((one) => `server 127.0.0.1:${one} max_fails=1 fail_timeout=1s;`);
	const kept = ['client_body', 'proxy', 'fastcgi', 'uwsgi', 'scgi'].map(
		(name) => `${name}_temp_path ${join(folder, name)};`
	);
	return `daemon off;
master_process off;
pid ${join(folder, 'nginx.pid')};
events { worker_connections 4096; }
http {
	access_log off;
	${kept.join('\n\t')}
	map $http_upgrade $connection_upgrade { default upgrade; '' ''; }
	upstream maillage { random; ${servers.join(' ')} }
	server {
		listen 127.0.0.1:${port};
		location / {
			proxy_pass http://maillage;
			proxy_http_version 1.1;
			proxy_set_header Host $http_host;
			proxy_set_header Upgrade $http_upgrade;
			proxy_set_header Connection $connection_upgrade;
			proxy_buffering off;
			proxy_read_timeout 1h;
			proxy_next_upstream error timeout http_503;
		}
	}
}
`;
}

function listens(port: number): Promise<boolean> {
	return new Promise((resolve) => {
		const socket = connect(port, '127.0.0.1');
		socket.once('error', () => resolve(false));
		socket.once('connect', () => {
			resolve(true);
			socket.destroy();
		});
	});
}
