// `npm run dev`: pages with hot reload and live collaboration, on one port.
import { resolve } from 'node:path';
import { readConfiguration } from './configuration.js';
import { installIfMissing } from './prepare.js';

process.chdir(resolve(import.meta.dirname, '..'));
process.env.NODE_ENV ??= 'development';

const configuration = readConfiguration(process.env);
if ('refusal' in configuration) {
	process.stderr.write(`Maillage ne démarre pas : ${configuration.refusal}\n`);
	process.exit(1);
}
installIfMissing();

const { createServer } = await import('vite');
const server = await createServer({
	server: { host: configuration.host, port: configuration.port || undefined, strictPort: true }
});
await server.listen();
const [address] = server.resolvedUrls?.local ?? server.resolvedUrls?.network ?? [];
const origin = (address ?? `http://${configuration.host}:${configuration.port}`).replace(/\/$/, '');

// The first request opens the database and the live connections: made here, so that nobody has to make it.
const first = await fetch(`${origin}/readyz`);
if (!first.ok) process.stderr.write(await first.text());
process.stdout.write(`Maillage prêt : ${origin}\n`);

const STOP = Symbol.for('maillage.stop');
let stopping = false;
async function stop() {
	if (stopping) return;
	stopping = true;
	await /** @type {any} */ (globalThis)[STOP]?.();
	await server.close();
	process.exit(0);
}
// Vite has a listener of its own, which would end the process while the database is still open.
process.removeAllListeners('SIGTERM');
process.on('SIGTERM', stop);
process.on('SIGINT', stop);
