import { existsSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { sql } from 'drizzle-orm';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { lockDirectory } from '#lib/database/directory-lock.server.js';
import { openDatabase } from '#lib/database/open-database.server.ts';
import { putDemonstration } from '../support/demonstration-template.ts';
import { aFreshClone, type FreshClone, type Run } from './support/fresh-clone.ts';
import { publishVotes } from './support/published-vote.ts';

/** Where each command is first run, in the long form: nothing was installed there. */
type Proof = (clone: FreshClone) => Promise<void>;

const READY = /^Maillage prêt : (\S+)$/m;
const ONE_FILE = ['--', '--only=pure', 'server/server-key.test.ts'];

async function opens(clone: FreshClone, ...args: string[]): Promise<Run> {
	return clone.npmUntil(args, READY, async ([, address]) => {
		expect(await (await fetch(address!)).text()).toContain('Pays de Brumeval');
	});
}

async function runsOneFile(clone: FreshClone, command: string): Promise<void> {
	const { code, stdout, stderr } = await clone.npm('run', command, ...ONE_FILE);
	expect(stdout + stderr).toMatch(/^[1-9]\d* passed, 0 failed, 0 skipped$/m);
	expect(code).toBe(0);
}

/** What the command said: neither npm around it, nor the log of a server. */
const linesOf = (text: string) =>
	text.split('\n').filter((line) => line !== '' && !/^((npm|>) |\{)/.test(line));

async function recounts(clone: FreshClone): Promise<void> {
	await publishVotes(clone.folder);
	const good = await clone.npm('run', 'recount', '--', 'vote.json');
	expect(good.stdout + good.stderr).toContain('Le résultat publié est confirmé.');
	expect(good.code).toBe(0);
	const tampered = await clone.npm('run', 'recount', '--', 'tampered.json');
	expect(tampered.stdout).toContain('Le résultat publié n’est pas celui des bulletins');
	expect(tampered.code).toBe(1);
	const unreadable = await clone.npm('run', 'recount', '--', 'absent.json');
	expect(linesOf(unreadable.stdout + unreadable.stderr)).toHaveLength(1);
	expect(unreadable.code).toBe(2);
}

/** On the demonstration, then with a letter of it changed by hand. */
async function checksDocuments(clone: FreshClone): Promise<void> {
	const place = { directory: join(clone.folder, 'data') };
	const change = async (statement: ReturnType<typeof sql>) => {
		const { db, close } = await openDatabase({ ...place, asItIs: true });
		await db.execute(statement);
		await close();
	};
	rmSync(place.directory, { recursive: true, force: true });
	const none = await clone.npm('run', 'check-documents');
	expect(linesOf(none.stdout + none.stderr)).toEqual([
		expect.stringMatching(/^Il n’y a pas de base/)
	]);
	expect(none.code).toBe(2);
	mkdirSync(place.directory, { recursive: true });
	await putDemonstration(place.directory);
	const sound = await clone.npm('run', 'check-documents');
	expect(sound.stdout + sound.stderr).toMatch(/^\d+ documents vérifiés : tout est en ordre\.$/m);
	expect(sound.code).toBe(0);
	const held = lockDirectory(place.directory);
	const taken = await clone.npm('run', 'check-documents');
	expect(linesOf(taken.stdout + taken.stderr)).toEqual([
		expect.stringContaining('est déjà utilisé par un autre Maillage')
	]);
	expect(taken.code).toBe(2);
	if ('release' in held) held.release();
	await change(
		sql`update document set bytes = 1 where id = (select document_id from fiche limit 1)`
	);
	const damaged = await clone.npm('run', 'check-documents');
	expect(damaged.stdout).toMatch(
		/^Fiche \d+ « .+ » \(document .+\) :\n {2}– la taille notée, 1 octets/m
	);
	expect(damaged.stdout).toMatch(/^\d+ documents vérifiés : 1 est abîmé\.$/m);
	expect(damaged.code).toBe(1);
	const json = await clone.npm('run', '--silent', 'check-documents', '--', '--json');
	const { checked, damaged: found } = JSON.parse(json.stdout);
	expect(checked).toBeGreaterThan(10);
	expect(found).toMatchObject([{ damages: [{ code: 'bytes', kept: 1 }] }]);
	expect(json.code).toBe(1);
}

async function backsUpAndRestores(clone: FreshClone): Promise<void> {
	const data = join(clone.folder, 'data');
	rmSync(data, { recursive: true, force: true });
	mkdirSync(data);
	await putDemonstration(data);
	const good = await clone.npm('run', 'backup', '--', 'copie.maillage');
	expect(good.stdout + good.stderr).toContain('Sauvegarde écrite');
	expect(good.code).toBe(0);
	const again = await clone.npm('run', 'backup', '--', 'copie.maillage');
	expect(linesOf(again.stderr)).toEqual([expect.stringMatching(/existe déjà/)]);
	expect(again.code).toBe(2);
	const there = await clone.npm('run', 'restore', '--', 'copie.maillage');
	expect(linesOf(there.stderr)).toEqual([expect.stringMatching(/déjà une base/)]);
	expect(there.code).toBe(2);
	renameSync(join(data, 'database'), join(clone.folder, 'former'));
	const restored = await clone.npm('run', 'restore', '--', 'copie.maillage');
	expect(restored.stdout).toContain('Base restaurée : 15 textes');
	expect(restored.stdout).toContain('La clé du serveur est celle de la sauvegarde.');
	expect(restored.code).toBe(0);
}

/** On an empty database that was never opened, then beside a running server. */
async function namesAdministrators(clone: FreshClone): Promise<void> {
	rmSync(join(clone.folder, 'data'), { recursive: true, force: true });
	const none = await clone.npm('run', 'admin', '--', 'liste');
	expect(linesOf(none.stdout + none.stderr)).toEqual([
		expect.stringContaining('démarrez d’abord Maillage une fois')
	]);
	expect(none.code).toBe(2);
	mkdirSync(join(clone.folder, 'data'), { mode: 0o700 });
	await putDemonstration(join(clone.folder, 'data'));
	const named = await clone.npm('run', 'admin', '--', 'ajouter', 'claire@exemple.test', 'Claire');
	expect(named.stdout).toMatch(/^ {2}http:\/\/127\.0\.0\.1:\d+\/lien\/\S+$/m);
	expect(named.code).toBe(0);
	const usage = await clone.npm('run', 'admin');
	expect(linesOf(usage.stdout + usage.stderr)).toEqual([expect.stringMatching(/^Usage : /)]);
	expect(usage.code).toBe(2);
	const listed = await clone.npm('run', 'admin', '--', 'liste');
	expect(listed.stdout).toContain('claire@exemple.test\tClaire\tdepuis le ');
}

async function measuresVotes(clone: FreshClone): Promise<void> {
	const { code, stderr } = await clone.npm('run', 'bench', '--', 'votes', '--smallest');
	expect(linesOf(stderr)).toEqual([]);
	expect(code).toBe(0);
	const path = join(clone.folder, 'bench-results/votes-smallest.json');
	const { lines } = JSON.parse(readFileSync(path, 'utf8'));
	expect(lines.length).toBeGreaterThan(5);
	for (const { ms, peakMb } of lines) expect(Math.min(ms, peakMb)).toBeGreaterThan(0);
	expect(lines.some(({ peerMs }: { peerMs: number | null }) => peerMs! > 0)).toBe(true);
}

const proofs: Record<string, Proof> = {
	start: async (clone) => {
		const { stdout } = await opens(clone, 'start');
		// One line for each thing done, in words, and nothing of what the tools say.
		const before = stdout.slice(0, stdout.indexOf('Maillage prêt'));
		expect(linesOf(before).sort()).toEqual([
			'Construction de l’application…',
			'Installation des dépendances…',
			'Préparation de la base de données…',
			'Préparation du territoire de démonstration…'
		]);
	},
	dev: async (clone) => void (await opens(clone, 'run', 'dev')),
	verify: async (clone) => {
		const { code, stdout } = await clone.npm('run', 'verify');
		expect(stdout).toContain('Tout est en ordre.');
		expect(code).toBe(0);
	},
	test: (clone) => runsOneFile(clone, 'test'),
	'test:long': (clone) => runsOneFile(clone, 'test:long'),
	bench: measuresVotes,
	'check-documents': checksDocuments,
	recount: recounts,
	admin: namesAdministrators,
	backup: backsUpAndRestores,
	restore: backsUpAndRestores,
	format: async (clone) => {
		const before = clone.fingerprint();
		expect((await clone.npm('run', 'format')).code).toBe(0);
		expect(clone.fingerprint()).toBe(before);
	}
};

describe('in a clone that was never built', () => {
	let clone: FreshClone;
	beforeAll(() => void (clone = aFreshClone({ modules: 'linked' })));
	afterAll(() => clone.remove());

	const expectNotBuilt = () => {
		for (const made of ['build', '.svelte-kit'])
			expect(existsSync(join(clone.folder, made)), made).toBe(false);
	};

	it('a result is counted again: the same, another, or it could not be told', async () => {
		await recounts(clone);
		expectNotBuilt();
	});

	it('documents are checked: all in order, one damaged, or it could not be told', async () => {
		await checksDocuments(clone);
		expectNotBuilt();
	});

	it('who runs the installation is named, listed, and told how', async () => {
		await namesAdministrators(clone);
		expectNotBuilt();
	});

	it('a database is backed up, and restored where there is none', async () => {
		await backsUpAndRestores(clone);
		expectNotBuilt();
	});

	it('the smallest bench measures ours beside its peer', async () => {
		await measuresVotes(clone);
		expectNotBuilt();
	});

	it('a recount that breaks down says so in one sentence, and never that the result is false', async () => {
		await publishVotes(clone.folder);
		writeFileSync(join(clone.folder, 'server/recount-report.ts'), 'this is not a program');
		const broken = await clone.npm('run', 'recount', '--', 'vote.json');
		const said = linesOf(broken.stdout + broken.stderr);
		expect(said).toEqual([expect.stringMatching(/^Le recompte n’a pas pu être fait/)]);
		expect(broken.code).toBe(2);
	});
});

it('every command of package.json has its proof in a clone where nothing is installed', () => {
	const { scripts } = JSON.parse(readFileSync('package.json', 'utf8'));
	expect(Object.keys(proofs).sort()).toEqual(Object.keys(scripts).sort());
});

if (process.env.MAILLAGE_LONG) {
	describe('in a clone where nothing is installed', () => {
		it.each(Object.entries(proofs))(
			'npm run %s does what it is for',
			async (_, prove) => {
				const clone = aFreshClone({ modules: 'absent' });
				try {
					await prove(clone);
				} finally {
					clone.remove();
				}
			},
			1_200_000
		);
	});
}
