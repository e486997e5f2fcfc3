import { createServer } from 'node:http';
import { isLoopback, readConfiguration } from './configuration.js';
import { addressOfSender } from './address-of-sender.js';
import { missingInFrench, whatIsMissing } from './what-is-missing.js';

const UPGRADE = Symbol.for('maillage.upgrade');
const LIVE = Symbol.for('maillage.live');
const STOP = Symbol.for('maillage.stop');
const METRICS = Symbol.for('maillage.metrics');
const STOP_WITHIN_MS = 10_000;
/** Of that time, what answers under way may take: the rest is for the database. */
const ANSWER_WITHIN_MS = 8_500;

const headers = {
	'x-content-type-options': 'nosniff',
	'referrer-policy': 'same-origin',
	'permissions-policy': 'camera=(), microphone=(), geolocation=(), payment=(), usb=()',
	'cross-origin-opener-policy': 'same-origin',
	'cross-origin-resource-policy': 'same-origin',
	'x-frame-options': 'DENY'
};

/** From the first line on: a start that is given up ends at once, and leaves nothing that the next one would not mend. */
process.on('SIGTERM', stop);
process.on('SIGINT', stop);
let stopping = false;
let listening = false;
/** Requests that have no whole answer yet. */
let unanswered = 0;

/** @param {string} sentence */
function refuse(sentence) {
	process.stderr.write(`Maillage ne démarre pas : ${sentence}\n`);
	process.exit(1);
}

const read = readConfiguration(process.env);
if ('refusal' in read) refuse(read.refusal);
const configuration = /** @type {import('./configuration.js').Configuration} */ (read);

// What SvelteKit's Node adapter reads when it is imported.
if (configuration.origin) process.env.ORIGIN = configuration.origin;
process.env.PROTOCOL_HEADER = 'x-maillage-protocol';
// The most that any request brings; what each may bring is in src/http/body-limits.ts.
process.env.BODY_SIZE_LIMIT ??= '100M';
process.env.ADDRESS_HEADER = 'x-maillage-address';
const https = configuration.origin?.startsWith('https:') ?? false;

/** @type {import('node:http').RequestListener} */
let handler;
try {
	const built = '../build/handler.js';
	({ handler } = await import(built));
} catch (error) {
	const sentence = /** @type {{ name?: string, message: string }} */ (error).message;
	if (/** @type {any} */ (error)?.startRefused) refuse(sentence);
	throw error;
}

const server = createServer((request, response) => {
	unanswered += 1;
	response.once('close', () => (unanswered -= 1));
	if (stopping) response.setHeader('connection', 'close');
	else if (request.method !== 'GET') letFinish(request, response);
	for (const [name, value] of Object.entries(headers)) response.setHeader(name, value);
	if (https) response.setHeader('strict-transport-security', 'max-age=31536000; includeSubDomains');
	if (!configuration.origin && !isLocalHost(request.headers.host)) {
		response.writeHead(421, { 'content-type': 'text/plain; charset=utf-8' });
		response.end('Adresse inconnue de ce serveur.\n');
		return;
	}
	if (request.url === '/metrics' && /** @type {any} */ (globalThis)[METRICS]?.(request, response))
		return;
	const answerLive = /** @type {any} */ (globalThis)[LIVE];
	if (answerLive && /^\/live\//.test(request.url ?? '')) return answerLive(request, response);
	request.headers['x-maillage-protocol'] = https ? 'https' : 'http';
	request.headers['x-maillage-address'] = addressOfSender(request, configuration.trustProxy);
	// A form sent by a plain client (curl) is answered as to a browser; SvelteKit's own script asks for JSON by name.
	if (request.method === 'POST' && (request.headers.accept ?? '*/*') === '*/*')
		request.headers.accept = 'text/html, */*;q=0.5';
	handler(request, response);
});

/**
 * Whoever is answered before all was sent (it is too heavy) hears the answer only where the line stays open until they have finished:
 * what still comes is taken, and forgotten.
 * @param {import('node:http').IncomingMessage} request
 * @param {import('node:http').ServerResponse} response
 */
function letFinish(request, response) {
	response.shouldKeepAlive = true;
	response.once('finish', () => {
		if (request.complete) return;
		request.removeAllListeners('data');
		request.resume();
	});
}

/** Without ORIGIN only loopback names are answered, so that no other site's name can be pointed here. @param {string | undefined} host */
function isLocalHost(host) {
	return host !== undefined && isLoopback(host.replace(/:\d+$/, ''));
}

server.on('upgrade', (request, socket, head) => {
	socket.on('error', () => socket.destroy());
	const upgrade = /** @type {any} */ (globalThis)[UPGRADE];
	if (upgrade) upgrade(request, socket, head);
	else socket.destroy();
});

server.on('error', (error) => {
	const code = /** @type {NodeJS.ErrnoException} */ (error).code;
	if (code === 'EADDRINUSE')
		refuse(`PORT ${configuration.port} est déjà utilisé par un autre programme.`);
	refuse(`impossible d’écouter sur ${configuration.host}:${configuration.port} (${code}).`);
});

server.listen(configuration.port, configuration.host, () => {
	listening = true;
	const address = /** @type {import('node:net').AddressInfo} */ (server.address());
	const host = address.family === 'IPv6' ? `[${address.address}]` : address.address;
	process.stdout.write(
		`Maillage prêt : ${configuration.origin ?? `http://${host}:${address.port}`}\n`
	);
	if (configuration.demo) announceDemonstration();
	for (const missing of whatIsMissing(configuration))
		process.stdout.write(`À faire : ${missingInFrench[missing]}\n`);
});

function announceDemonstration() {
	process.stdout.write(
		[
			'Comptes de démonstration (mot de passe : maillage-demo)',
			'  coordination@brumeval.example · partenaire@brumeval.example · hopital@brumeval.example',
			'  amina@brumeval.example · bruno@brumeval.example · chloe@brumeval.example',
			'  ars@brumeval.example · elue@brumeval.example · habitant@brumeval.example',
			''
		].join('\n')
	);
}

/** What was typed is committed first, then the answers under way end, then the database is closed. A second signal changes nothing. */
async function stop() {
	if (stopping) return;
	stopping = true;
	if (!listening) process.exit(process.exitCode ?? 0);
	const from = Date.now();
	setTimeout(() => process.exit(1), STOP_WITHIN_MS).unref();
	server.close();
	server.closeIdleConnections();
	await /** @type {any} */ (globalThis)[STOP]?.(() => answered(from + ANSWER_WITHIN_MS));
	server.closeAllConnections();
	process.exit(process.exitCode ?? 0);
}

/** @param {number} until */
async function answered(until) {
	while (unanswered > 0 && Date.now() < until)
		await new Promise((resolve) => setTimeout(resolve, 20));
}
