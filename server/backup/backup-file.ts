import { createHash } from 'node:crypto';
import { createReadStream, createWriteStream, existsSync, linkSync, rmSync } from 'node:fs';
import { open, type FileHandle } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { Transform, type Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { BackupRefused, readManifest, type Description, type Manifest } from './manifest.ts';
import { BLOCK, headerOf, paddingAfter, readHeader } from './tar.ts';

/** The manifest has a place of its own size, written last: it holds the hash of what comes after it. */
const MANIFEST_BYTES = 4096;
const MANIFEST_NAME = 'maillage.json';
const CONTENT_AT = BLOCK + MANIFEST_BYTES + BLOCK;
const contentNames = { postgres: 'database.dump', pglite: 'database.tar.gz' };

type Content = { stream: Readable; description: Description; version: string };

/**
 * Writes a backup: an archive of two files, the manifest and the copy of the database. It has its name once it is whole and on
 * the disk; a file of this name is never replaced.
 */
export async function writeBackup(
	path: string,
	content: Content,
	onProgress: (bytes: number) => void
): Promise<Manifest> {
	refuseExisting(path);
	const unfinished = join(dirname(path), `.${process.pid}.maillage-unfinished`);
	const file = await open(unfinished, 'wx', 0o600);
	const remove = () => rmSync(unfinished, { force: true });
	process.once('exit', remove);
	try {
		const manifest = await fill(file, content, onProgress);
		await file.sync();
		link(unfinished, path);
		await syncFolder(dirname(path));
		return manifest;
	} finally {
		await file.close();
		remove();
		process.off('exit', remove);
	}
}

export function refuseExisting(path: string): void {
	if (existsSync(path))
		throw new BackupRefused(`le fichier ${path} existe déjà, et n’est pas remplacé.`);
	if (!existsSync(dirname(path)))
		throw new BackupRefused(`le dossier ${dirname(path)} n’existe pas.`);
}

async function fill(
	file: FileHandle,
	{ stream, description, version }: Content,
	onProgress: (bytes: number) => void
): Promise<Manifest> {
	const { bytes, sha256 } = await writeContent(file, stream, onProgress);
	const ends = Buffer.alloc(paddingAfter(bytes) + 2 * BLOCK);
	await file.write(ends, 0, ends.length, CONTENT_AT + bytes);
	const known = { format: 1, product: 'maillage', version } as const;
	const manifest: Manifest = { ...known, ...description, bytes, sha256 };
	const madeAt = new Date(description.madeAt);
	const text = Buffer.alloc(MANIFEST_BYTES, ' ');
	text.write(`${JSON.stringify(manifest, null, '\t')}\n`);
	const entry = (name: string, size: number) => headerOf({ name, size, isFolder: false }, madeAt);
	const head = Buffer.concat([
		entry(MANIFEST_NAME, MANIFEST_BYTES),
		text,
		entry(contentNames[description.engine], bytes)
	]);
	await file.write(head, 0, head.length, 0);
	return manifest;
}

async function writeContent(
	file: FileHandle,
	stream: Readable,
	onProgress: (bytes: number) => void
): Promise<{ bytes: number; sha256: string }> {
	const measured = measuring(onProgress);
	const to = createWriteStream('', { fd: file.fd, start: CONTENT_AT, autoClose: false });
	await pipeline(stream, measured.through, to);
	return measured.result();
}

function measuring(onProgress: (bytes: number) => void) {
	const hash = createHash('sha256');
	let bytes = 0;
	const through = new Transform({
		transform(chunk: Buffer, _encoding, done) {
			hash.update(chunk);
			bytes += chunk.length;
			onProgress(bytes);
			done(null, chunk);
		}
	});
	return { through, result: () => ({ bytes, sha256: hash.digest('hex') }) };
}

/** Fails where the name was taken meanwhile, where a renaming would replace. */
function link(unfinished: string, path: string): void {
	try {
		linkSync(unfinished, path);
	} catch (error) {
		if ((error as NodeJS.ErrnoException).code === 'EEXIST') refuseExisting(path);
		throw error;
	}
}

async function syncFolder(path: string): Promise<void> {
	const folder = await open(path, 'r');
	await folder.sync().finally(() => folder.close());
}

export type Backup = { manifest: Manifest; openContent: () => Readable };

/** A backup, once it is known to be what was written. */
export async function openBackup(
	path: string,
	onProgress: (bytes: number) => void
): Promise<Backup> {
	const manifest = await readHead(path);
	const openContent = () =>
		createReadStream(path, { start: CONTENT_AT, end: CONTENT_AT + manifest.bytes - 1 });
	const hash = createHash('sha256');
	let bytes = 0;
	for await (const chunk of openContent()) {
		hash.update(chunk as Buffer);
		bytes += (chunk as Buffer).length;
		onProgress(bytes);
	}
	if (bytes !== manifest.bytes || hash.digest('hex') !== manifest.sha256)
		throw new BackupRefused(
			'cette sauvegarde est abîmée : son contenu n’est pas celui qui a été écrit. Prenez-en une autre.'
		);
	return { manifest, openContent };
}

async function readHead(path: string): Promise<Manifest> {
	const head = Buffer.alloc(CONTENT_AT);
	const file = await open(path, 'r').catch((error: NodeJS.ErrnoException) => {
		throw new BackupRefused(`le fichier ${path} ne peut pas être lu (${error.code}).`);
	});
	const { bytesRead } = await file.read(head, 0, CONTENT_AT, 0).finally(() => file.close());
	let name: string | undefined;
	try {
		name = readHeader(head.subarray(0, BLOCK))?.name;
	} catch {
		// Said below.
	}
	if (bytesRead < CONTENT_AT || name !== MANIFEST_NAME)
		throw new BackupRefused('ce fichier n’est pas une sauvegarde de Maillage.');
	return readManifest(head.toString('utf8', BLOCK, BLOCK + MANIFEST_BYTES));
}
