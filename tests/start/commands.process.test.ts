import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
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
	recount: recounts,
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
