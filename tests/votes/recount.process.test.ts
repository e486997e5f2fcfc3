import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterAll, expect, it } from 'vitest';
import {
	recount,
	recountFileOf,
	type RecountFile
} from '../../src/lib/votes/methods/recount-file.ts';
import { aVote } from '../support/random-votes.ts';

const folder = mkdtempSync(join(tmpdir(), 'maillage-recount-'));
afterAll(() => rmSync(folder, { recursive: true }));

function recountCommand(...args: string[]) {
	const { status, stdout, stderr } = spawnSync(process.execPath, ['server/recount.js', ...args], {
		encoding: 'utf8',
		env: { ...process.env, INIT_CWD: folder }
	});
	return { status, stdout, stderr };
}

async function writeVote(change: (file: RecountFile) => void): Promise<void> {
	const [vote] = fc.sample(aVote, { numRuns: 1, seed: 4 });
	const file = recountFileOf({ ...vote!, result: {} as RecountFile['result'] });
	file.result = await recount(file);
	change(file);
	writeFileSync(join(folder, 'vote.json'), JSON.stringify(file));
}

it('the command confirms a true result, from the folder it was typed in', async () => {
	await writeVote(() => {});
	const { status, stdout } = recountCommand('vote.json');
	expect(stdout).toContain('Le résultat publié est confirmé.');
	expect(status).toBe(0);
});

it('the command finds a ballot added after publication', async () => {
	await writeVote((file) => file.ballots.push({ ballot: 'blank', count: 1 }));
	const { status, stdout } = recountCommand('vote.json');
	expect(stdout).toContain('Le résultat publié n’est pas celui des bulletins');
	expect(status).toBe(1);
});

it('the command refuses a missing file, a broken one, and no file, with one sentence', () => {
	writeFileSync(join(folder, 'broken.json'), '{');
	const missing = recountCommand('absent.json');
	expect([missing.status, missing.stderr.trim().split('\n').length]).toEqual([2, 1]);
	const broken = recountCommand('broken.json');
	expect([broken.status, broken.stdout.trim().split('\n').length]).toEqual([2, 1]);
	expect(recountCommand()).toMatchObject({
		status: 2,
		stderr: 'Usage : npm run recount -- recompte.json [questions.json]\n'
	});
});
