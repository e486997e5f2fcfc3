import type { Logger } from 'pino';

/** What a client can cause by vanishing at the wrong moment: nothing of ours is in doubt. */
const CLIENT_VANISHED = ['ECONNRESET', 'EPIPE', 'ECONNABORTED', 'ERR_STREAM_WRITE_AFTER_END'];

let installed = false;

/**
 * What nobody caught is logged. A promise that failed alone, or a client that vanished, leaves the rest sound: the
 * process goes on. After any other exception nobody knows what is half done: it stops in order, for a supervisor to
 * start it again; everything said to be saved is in the database.
 */
export function installLastResort({ log, stop }: { log: Logger; stop: () => void }): void {
	if (installed) return;
	installed = true;
	process.on('unhandledRejection', (reason) => log.error({ err: reason }, 'promise failed alone'));
	process.on('uncaughtException', (error: NodeJS.ErrnoException) => {
		log.fatal({ err: error }, 'nobody caught this');
		if (CLIENT_VANISHED.includes(error.code ?? '')) return;
		process.exitCode = 1;
		stop();
	});
}
