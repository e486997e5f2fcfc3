const UPGRADE = Symbol.for('maillage.upgrade');
const LIVE = Symbol.for('maillage.live');
const METRICS = Symbol.for('maillage.metrics');
const SOCKET_PATH = /^\/collab\//;
const HTTP_PATH = /^\/live\//;

/**
 * In development, gives Vite's own HTTP server the live connections and the metrics: same port, same modules as the pages.
 * Vite's reload socket is left alone.
 * @returns {import('vite').Plugin}
 */
export function liveConnections() {
	return {
		name: 'maillage-live-connections',
		apply: 'serve',
		configureServer(server) {
			server.middlewares.use('/metrics', (request, response, next) => {
				if (request.originalUrl !== '/metrics') return next();
				if (!(/** @type {any} */ (globalThis)[METRICS]?.(request, response))) next();
			});
			server.httpServer?.on('upgrade', (request, socket, head) => {
				if (!SOCKET_PATH.test(request.url ?? '')) return;
				const upgrade = /** @type {any} */ (globalThis)[UPGRADE];
				if (upgrade) upgrade(request, socket, head);
				else socket.destroy();
			});
			server.middlewares.use((request, response, next) => {
				const answer = /** @type {any} */ (globalThis)[LIVE];
				if (answer && HTTP_PATH.test(request.url ?? '')) answer(request, response);
				else next();
			});
		}
	};
}
