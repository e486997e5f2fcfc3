import { chmodSync, rmSync } from 'node:fs';
import { createServer, request, type IncomingMessage, type ServerResponse } from 'node:http';
import { join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import type { PGlite } from '@electric-sql/pglite';
import type { Logger } from 'pino';
import type { OpenDatabase } from '#lib/database/database.server.ts';
import { administer, type Told } from '../administration/commands.ts';
import { copyEmbedded, removeCopies } from './copy-embedded.ts';
import { BackupRefused, type Description } from './manifest.ts';
import { packFolder } from './pack-folder.ts';

/**
 * A socket in the data directory, that its owner alone can open: no port, no password, nothing that a proxy could reach. By it
 * the process that has the embedded database open makes the copy that no other process may make, and names administrators.
 */
const doorOf = (directory: string) => join(directory, 'maillage.sock');
const DESCRIPTION = 'x-maillage-description';
const BUSY = 409;
const ADMIN = '/admin';

type Inside = { opened: OpenDatabase; directory: string; serverKey: string | null; log: Logger };

/** Opens it, for an embedded database; gives what closes it. Where the system cannot, the server works all the same: the backup then needs it stopped. */
export async function openDoor(inside: Inside): Promise<() => Promise<void>> {
	const { opened, directory, log } = inside;
	if (opened.driver !== 'pglite') return async () => {};
	const path = doorOf(directory);
	rmSync(path, { force: true });
	await removeCopies(directory);
	let isBusy = false;
	const server = createServer(async (asked, response) => {
		if (asked.url === ADMIN) return answerAdmin(inside, asked, response);
		if (isBusy) return void response.writeHead(BUSY).end();
		isBusy = true;
		await giveBackup(inside, response).finally(() => (isBusy = false));
	});
	const isOpen = await new Promise<boolean>((resolve) => {
		server.once('error', (error) => {
			log.warn({ err: error }, 'no backup beside the running server');
			resolve(false);
		});
		server.listen(path, () => resolve(true));
	});
	if (isOpen) chmodSync(path, 0o600);
	return async () => {
		if (!isOpen) return;
		server.closeAllConnections();
		await new Promise((resolve) => server.close(resolve));
	};
}

async function giveBackup(inside: Inside, response: ServerResponse): Promise<void> {
	const { opened, directory, log } = inside;
	const client = (opened.db as unknown as { $client: PGlite }).$client;
	try {
		const from = performance.now();
		const { folder, description } = await copyEmbedded(client, inside);
		const ms = Math.round(performance.now() - from);
		log.info({ ms, documents: description.documents }, 'database copied for a backup');
		response.writeHead(200, { [DESCRIPTION]: JSON.stringify(description) });
		await pipeline(packFolder(folder), response);
	} catch (error) {
		log.error({ err: error }, 'backup failed');
		if (response.headersSent) response.destroy();
		else response.writeHead(500).end();
	} finally {
		await removeCopies(directory);
	}
}

async function answerAdmin(
	{ opened, log }: Inside,
	asked: IncomingMessage,
	response: ServerResponse
): Promise<void> {
	try {
		let text = '';
		for await (const part of asked.setEncoding('utf8')) text += part;
		const told = await administer(
			opened.db,
			JSON.parse(text) as { words: string[]; origin: string }
		);
		response.writeHead(200, { 'content-type': 'application/json' }).end(JSON.stringify(told));
	} catch (error) {
		log.error({ err: error }, 'administration failed');
		response.writeHead(500).end();
	}
}

/** Has an order of `npm run admin` done by the process that runs. */
export async function askAtDoor(
	directory: string,
	order: { words: readonly string[]; origin: string }
): Promise<Told> {
	const answer = await knock(directory, ADMIN, JSON.stringify(order));
	if (answer.statusCode !== 200)
		throw new BackupRefused('le serveur n’a pas pu le faire : voyez son journal.');
	let text = '';
	for await (const part of answer.setEncoding('utf8')) text += part;
	return JSON.parse(text) as Told;
}

/** Throws a refusal where nobody answers. */
function knock(directory: string, path: string, body = ''): Promise<IncomingMessage> {
	return new Promise<IncomingMessage>((resolve, reject) => {
		const method = body === '' ? 'GET' : 'POST';
		request({ socketPath: doorOf(directory), path, method }, resolve)
			.once('error', reject)
			.end(body);
	}).catch((error: NodeJS.ErrnoException) => {
		throw new BackupRefused(
			`le serveur qui utilise ${directory} ne peut pas être joint (${error.code}) : lancez cette commande avec le compte qui fait tourner Maillage, ou arrêtez-le d’abord.`
		);
	});
}

/** Asks the process that runs for a copy. */
export async function askForCopy(
	directory: string
): Promise<{ stream: IncomingMessage; description: Description }> {
	const answer = await knock(directory, '/');
	if (answer.statusCode === BUSY) throw new BackupRefused('une autre sauvegarde est en cours.');
	const description = answer.headers[DESCRIPTION];
	if (answer.statusCode !== 200 || typeof description !== 'string')
		throw new BackupRefused('le serveur n’a pas pu copier sa base : voyez son journal.');
	return { stream: answer, description: JSON.parse(description) };
}
