import { expect, it } from 'vitest';
import { WebSocket } from 'ws';
import { startApplication } from '../support/application.ts';
import { aDemonstrationDirectory } from '../support/demonstration-template.ts';
import { freePort } from '../support/free-port.ts';

it('the development server has pages and live connections on one port, from the first second', async () => {
	const data = await aDemonstrationDirectory();
	const PORT = String(await freePort());
	const server = startApplication({ DATA_DIR: data.path, PORT }, 'server/develop.js');
	try {
		const address = await server.ready;
		// Nobody is signed in: what counts is that the live server answers, and not Vite.
		const status = await new Promise<number | undefined>((resolve, reject) => {
			const socket = new WebSocket(
				`${address.replace('http', 'ws')}/collab/${crypto.randomUUID()}`
			);
			socket.once('unexpected-response', (_request, response) => resolve(response.statusCode));
			socket.once('error', reject);
		});
		expect(status).toBe(401);
		expect(await (await fetch(address)).text()).toContain('Pays de Brumeval');
		expect(await server.stop()).toEqual({ code: 0, signal: null });
	} finally {
		await server.stop('SIGKILL');
		data.remove();
	}
});
