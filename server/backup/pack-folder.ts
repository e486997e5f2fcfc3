import { createReadStream } from 'node:fs';
import { mkdir, open, readdir, stat, type FileHandle } from 'node:fs/promises';
import { join } from 'node:path';
import { Readable, Writable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { createGunzip, createGzip } from 'node:zlib';
import { BackupRefused } from './manifest.ts';
import { BLOCK, headerOf, paddingAfter, readHeader } from './tar.ts';

/** The files of a folder as one compressed archive. Nothing may write in it meanwhile. */
export function packFolder(folder: string): Readable {
	const packed = createGzip({ level: 6 });
	pipeline(Readable.from(blocksOf(folder)), packed).catch((error) => packed.destroy(error));
	return packed;
}

async function* blocksOf(folder: string): AsyncGenerator<Buffer> {
	yield* blocksUnder(folder, '');
	yield Buffer.alloc(2 * BLOCK);
}

async function* blocksUnder(folder: string, under: string): AsyncGenerator<Buffer> {
	const entries = await readdir(join(folder, under), { withFileTypes: true });
	for (const entry of entries.sort((a, b) => (a.name < b.name ? -1 : 1))) {
		const name = under + entry.name;
		const path = join(folder, name);
		const { size, mtime } = await stat(path);
		if (entry.isDirectory()) {
			yield headerOf({ name, size: 0, isFolder: true }, mtime);
			yield* blocksUnder(folder, `${name}/`);
			continue;
		}
		yield headerOf({ name, size, isFolder: false }, mtime);
		if (size > 0) yield* createReadStream(path);
		yield Buffer.alloc(paddingAfter(size));
	}
}

/** Writes such an archive into a new folder, each file on the disk before the next. */
export async function unpackFolder(packed: Readable, folder: string): Promise<void> {
	await mkdir(folder, { recursive: true, mode: 0o700 });
	const reader = new ArchiveReader(folder);
	await pipeline(
		packed,
		createGunzip(),
		new Writable({
			write: (chunk, _encoding, done) => void reader.take(chunk).then(() => done(), done),
			final: (done) => void reader.end().then(() => done(), done)
		})
	);
}

class ArchiveReader {
	#folder: string;
	#rest: Buffer = Buffer.alloc(0);
	#file: FileHandle | null = null;
	/** Bytes of the present file that are still to come, then the zeros after them. */
	#content = 0;
	#padding = 0;
	#isOver = false;

	constructor(folder: string) {
		this.#folder = folder;
	}

	async take(chunk: Buffer): Promise<void> {
		this.#rest = this.#rest.length === 0 ? chunk : Buffer.concat([this.#rest, chunk]);
		while (this.#rest.length > 0 && !this.#isOver) if (!(await this.#step())) return;
	}

	/** False when more bytes are needed. */
	async #step(): Promise<boolean> {
		if (this.#content > 0) {
			const part = this.#cut(this.#content);
			await this.#file!.writeFile(part);
			this.#content -= part.length;
			if (this.#content === 0) await this.#closeFile();
			return true;
		}
		if (this.#padding > 0) {
			this.#padding -= this.#cut(this.#padding).length;
			return true;
		}
		if (this.#rest.length < BLOCK) return false;
		await this.#begin(this.#cut(BLOCK));
		return true;
	}

	#cut(most: number): Buffer {
		const part = this.#rest.subarray(0, most);
		this.#rest = this.#rest.subarray(part.length);
		return part;
	}

	async #begin(block: Buffer): Promise<void> {
		const entry = readHeader(block);
		if (entry === null) {
			this.#isOver = true;
			return;
		}
		const parts = entry.name.split('/').filter(Boolean);
		if (entry.name.startsWith('/') || parts.includes('..'))
			throw new BackupRefused('cette sauvegarde veut écrire hors de son dossier.');
		const path = join(this.#folder, ...parts);
		if (entry.isFolder) {
			await mkdir(path, { mode: 0o700 });
			return;
		}
		this.#file = await open(path, 'wx', 0o600);
		this.#content = entry.size;
		this.#padding = paddingAfter(entry.size);
		if (entry.size === 0) await this.#closeFile();
	}

	async #closeFile(): Promise<void> {
		await this.#file!.datasync();
		await this.#file!.close();
		this.#file = null;
	}

	async end(): Promise<void> {
		await this.#file?.close();
		if (!this.#isOver) throw new BackupRefused('cette sauvegarde est incomplète.');
	}
}
