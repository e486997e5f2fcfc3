import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { findNginxProgram } from './find-services.js';
import { freePort } from './free-port.ts';
import { waitUntil } from './wait-until.ts';

/**
 * What an institution's network does to what passes: everything comes through; WebSocket is not understood; answers are kept
 * until they have ended, and cut when nothing came for five seconds.
 */
export type Manners = 'open' | 'no-websocket' | 'kept-back';

const MANNERS: Record<Manners, string> = {
	open: 'proxy_set_header Upgrade $http_upgrade; proxy_set_header Connection $connection_wanted;',
	'no-websocket': 'proxy_set_header Connection "";',
	'kept-back': `proxy_set_header Connection "";
		proxy_buffering on; proxy_buffers 16 64k; proxy_ignore_headers X-Accel-Buffering;
		proxy_read_timeout 5s;`
};

export type Network = {
	/** `http://127.0.0.1:…` */
	url: string;
	/** Changes its manners; the connections that stand are cut within a second. */
	become: (manners: Manners) => Promise<void>;
	stop: () => Promise<void>;
};

/** An nginx before a server, on a port of its own, run by whoever runs the tests. */
export async function startNetwork(target: string, manners: Manners): Promise<Network> {
	const folder = mkdtempSync(join(tmpdir(), 'maillage-nginx-'));
	const port = await freePort();
	const file = join(folder, 'nginx.conf');
	const url = `http://127.0.0.1:${port}`;
	writeFileSync(file, configuration(folder, { port, target, manners }));
	const program = spawn(
		findNginxProgram()!,
		['-p', folder, '-c', file, '-e', join(folder, 'errors')],
		{
			stdio: 'ignore'
		}
	);
	const ended = new Promise((resolve) => program.once('exit', resolve));
	const mannersOf = async () => {
		const answer = await fetch(`${url}/manners-of-nginx`).catch(() => null);
		return answer?.ok ? answer.text() : null;
	};
	await waitUntil('nginx listens', async () => (await mannersOf()) === manners);
	return {
		url,
		async become(next) {
			writeFileSync(file, configuration(folder, { port, target, manners: next }));
			program.kill('SIGHUP');
			await waitUntil(`nginx is ${next}`, async () => (await mannersOf()) === next);
		},
		async stop() {
			program.kill('SIGTERM');
			await ended;
			rmSync(folder, { recursive: true, force: true });
		}
	};
}

function configuration(
	folder: string,
	{ port, target, manners }: { port: number; target: string; manners: Manners }
): string {
	const places = ['client_body', 'proxy', 'fastcgi', 'uwsgi', 'scgi'];
	const temporary = places.map((name) => `${name}_temp_path ${join(folder, name)};`).join('\n\t');
	return `daemon off;
worker_processes 1;
worker_shutdown_timeout 1s;
${process.getuid?.() === 0 ? 'user root;' : ''}
pid ${join(folder, 'pid')};
events { worker_connections 512; }
http {
	access_log off;
	${temporary}
	map $http_upgrade $connection_wanted { default upgrade; '' ''; }
	server {
		listen 127.0.0.1:${port};
		client_max_body_size 100m;
		location = /manners-of-nginx { return 200 '${manners}'; }
		location / {
			proxy_pass ${target};
			proxy_http_version 1.1;
			proxy_set_header Host $http_host;
			${MANNERS[manners]}
		}
	}
}
`;
}
