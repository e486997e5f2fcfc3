import {
	existsSync,
	mkdirSync,
	mkdtempSync,
	readdirSync,
	readFileSync,
	rmSync,
	writeFileSync
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { openDatabase } from '#lib/database/open-database.server.ts';
import { RESTORING, RESTORING_FOLDER } from '#lib/database/restoring.server.ts';
import { backUp, restore } from '#server/backup/commands.ts';
import { createPostgresDatabase } from '../support/databases.ts';
import { embeddedTemplate } from '../support/embedded-template.ts';

const folder = mkdtempSync(join(tmpdir(), 'maillage-backups-'));
const file = join(folder, 'good');
const full = join(folder, 'full');
let made = 0;

const aPath = () => join(folder, `made-${(made += 1)}`);
const placeOf = (dataDir: string, databaseUrl: string | null = null) => ({
	dataDir,
	databaseUrl,
	serverKey: null
});
const quiet = () => {};

async function refusalOfRestore(path: string, place = placeOf(aPath())): Promise<string | null> {
	const { refusal } = await restore({ place, path, say: quiet });
	return refusal;
}

/** The same backup with other bytes at some place. */
function aBackupWith(change: (bytes: Buffer) => Buffer): string {
	const path = aPath();
	writeFileSync(path, change(readFileSync(file)));
	return path;
}

/** Its manifest says something else. */
const says = (change: (manifest: Record<string, unknown>) => void) =>
	aBackupWith((bytes) => {
		const manifest = JSON.parse(bytes.toString('utf8', 512, 512 + 4096));
		change(manifest);
		bytes.fill(' ', 512, 512 + 4096);
		bytes.write(JSON.stringify(manifest), 512);
		return bytes;
	});

beforeAll(async () => {
	await (await openDatabase({ directory: full, copyOf: await embeddedTemplate() })).close();
	expect(await backUp({ place: placeOf(full), path: file, say: quiet })).toEqual({ refusal: null });
}, 120_000);
afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe('a restore', () => {
	it('writes nothing of a file that is not what was written', async () => {
		const place = placeOf(aPath());
		const damaged = aBackupWith((bytes) => {
			bytes[bytes.length - 4_000]! ^= 1;
			return bytes;
		});
		const shortened = aBackupWith((bytes) => bytes.subarray(0, bytes.length - 5_000));
		for (const path of [damaged, shortened])
			expect(await refusalOfRestore(path, place)).toContain('abîmée');
		for (const bytes of ['', 'bonjour', 'x'.repeat(20_000)]) {
			const path = aPath();
			writeFileSync(path, bytes);
			expect(await refusalOfRestore(path, place)).toContain('n’est pas une sauvegarde');
		}
		expect(await refusalOfRestore(join(folder, 'absent'), place)).toContain('ne peut pas être lu');
		expect(existsSync(place.dataDir)).toBe(false);
	});

	it('writes nothing of a backup of another version, or of the other kind of database', async () => {
		const place = placeOf(aPath());
		const later = says((manifest) => (manifest.lastMigration = 9_999_999_999_999));
		expect(await refusalOfRestore(later, place)).toContain('autre version de Maillage');
		const newFormat = says((manifest) => (manifest.format = 2));
		expect(await refusalOfRestore(newFormat, place)).toContain('plus récente');
		const otherFiles = says((manifest) => (manifest.engineMajor = 17));
		expect(await refusalOfRestore(otherFiles, place)).toContain('version 17');
		const ofPostgres = says((manifest) => (manifest.engine = 'postgres'));
		expect(await refusalOfRestore(ofPostgres, place)).toContain('PostgreSQL');
		expect(existsSync(join(place.dataDir, 'database'))).toBe(false);
	});

	it('is refused where a database is, and leaves it as it is', async () => {
		const before = readFileSync(join(full, 'database/global/pg_control'));
		expect(await refusalOfRestore(file, placeOf(full))).toContain('déjà une base');
		expect(readFileSync(join(full, 'database/global/pg_control'))).toEqual(before);
	});

	it('that was interrupted is seen at the next start, and can be made again', async () => {
		const directory = aPath();
		mkdirSync(join(directory, RESTORING_FOLDER, 'base'), { recursive: true });
		await expect(openDatabase({ directory })).rejects.toThrow('interrompue');
		expect(await refusalOfRestore(file, placeOf(directory))).toBeNull();
		await (await openDatabase({ directory })).close();
	});

	it('whose content is not what the manifest says leaves nothing that would start', async () => {
		const directory = aPath();
		const other = says((manifest) => (manifest.documents = 3));
		expect(await refusalOfRestore(other, placeOf(directory))).toContain('n’est pas celle');
		await expect(openDatabase({ directory })).rejects.toThrow('interrompue');
	});
});

describe('a backup', () => {
	it('says of which version the files of the embedded database are, and restores those', async () => {
		const manifest = JSON.parse(readFileSync(file).toString('utf8', 512, 512 + 4096));
		expect(await refusalOfRestore(file)).toBeNull();
		const version = readFileSync(join(full, 'database/PG_VERSION'), 'utf8').trim();
		expect(String(manifest.engineMajor)).toBe(version);
	});

	it('replaces no file, needs a folder that is there, and a database', async () => {
		const backUpTo = async (path: string, dataDir = full) =>
			(await backUp({ place: placeOf(dataDir), path, say: quiet })).refusal;
		const before = readFileSync(file);
		expect(await backUpTo(file)).toContain('existe déjà');
		expect(readFileSync(file).equals(before)).toBe(true);
		expect(await backUpTo(join(folder, 'nowhere', 'file'))).toContain('n’existe pas');
		const path = aPath();
		expect(await backUpTo(path, join(folder, 'no-data'))).toContain('pas de base');
		expect(existsSync(path)).toBe(false);
	});

	it('holds no trace of the log of the database, where what was erased stays readable', async () => {
		const directory = aPath();
		const canary = `serin-${Math.random()}`;
		const opened = await openDatabase({ directory, copyOf: await embeddedTemplate() });
		await opened.db.execute(`create table secret (word text)`);
		await opened.db.execute(`insert into secret values ('${canary}')`);
		await opened.db.execute('drop table secret');
		await opened.close();
		const whole = aPath();
		const found = (place: string) => filesHolding(place, canary);
		expect(found(directory), 'the control: it is in the files of the server').not.toEqual([]);
		expect(
			(await backUp({ place: placeOf(directory), path: whole, say: quiet })).refusal
		).toBeNull();
		const copy = placeOf(aPath());
		expect((await restore({ place: copy, path: whole, say: quiet })).refusal).toBeNull();
		expect(found(copy.dataDir)).toEqual([]);
	}, 120_000);
});

describe.skipIf(inject('postgresUrl') === null)('on PostgreSQL', () => {
	it('a backup goes into an empty database only, and an interrupted restore is seen at the next start', async () => {
		const source = await createPostgresDatabase({ isMigrated: true });
		const target = await createPostgresDatabase();
		const path = aPath();
		const from = placeOf(folder, source.url);
		const to = placeOf(folder, target.url);
		expect((await backUp({ place: from, path, say: quiet })).refusal).toBeNull();
		expect(await refusalOfRestore(path, from)).toContain('n’est pas vide');
		expect(await refusalOfRestore(file, to)).toContain('base embarquée');
		await markAsInterrupted(target.url);
		await expect(openDatabase({ url: target.url })).rejects.toThrow('interrompue');
		expect(await refusalOfRestore(path, to)).toBeNull();
		await (await openDatabase({ url: target.url })).close();
		await source.drop();
		await target.drop();
	}, 120_000);

	it('a database that cannot be reached, or is not ours, is said in a sentence', async () => {
		const { url, drop } = await createPostgresDatabase();
		const backUpOf = async (databaseUrl: string) =>
			(await backUp({ place: placeOf(folder, databaseUrl), path: aPath(), say: quiet })).refusal;
		expect(await backUpOf(url)).toContain('n’est pas celle d’un Maillage');
		await drop();
		expect(await backUpOf(url)).toContain('ne répond pas');
	});
});

async function markAsInterrupted(url: string): Promise<void> {
	const { default: postgres } = await import('postgres');
	const sql = postgres(url, { max: 1 });
	await sql.unsafe(`create schema ${RESTORING}`);
	await sql.end();
}

function filesHolding(place: string, word: string): string[] {
	const found: string[] = [];
	const visit = (path: string): void => {
		for (const entry of readdirSync(path, { withFileTypes: true })) {
			const inside = join(path, entry.name);
			if (entry.isDirectory()) visit(inside);
			else if (readFileSync(inside).includes(word)) found.push(inside);
		}
	};
	visit(place);
	return found;
}
