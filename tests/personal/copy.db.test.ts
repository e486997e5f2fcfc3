import { expect, it } from 'vitest';
import { copyAccount, copyFile } from '#lib/personal/copy-account.server.ts';
import { eraseAccount } from '#lib/personal/erase-account.server.ts';
import { treatments } from '#lib/personal/treatments.ts';
import { describeOnADatabase } from '../support/databases.ts';
import { aPerson } from '../support/people.ts';
import { somebodyWhoDidEverything } from './support/somebody.ts';

/** Nothing is copied of these: no path leads from an account to what is kept. */
const TIED_TO_NOBODY = ['tries', 'reports'];

describeOnADatabase('a copy of what is kept of somebody', (db) => {
	it('has something of every treatment in which they are, and says where nothing is tied to them', async () => {
		const { accountId, email } = await somebodyWhoDidEverything(db());
		const sections = await copyAccount(db(), { accountId, email });
		expect(sections.map(({ key }) => key)).toEqual(treatments.map(({ key }) => key));
		const untied = sections.filter(({ rows }) => rows === null).map(({ key }) => key);
		expect(untied).toEqual(TIED_TO_NOBODY);
		const empty = sections.filter(({ rows }) => rows?.length === 0).map(({ key }) => key);
		expect(empty).toEqual([]);
	});

	it('says what they typed, were asked and were told: their own words, and those of nobody else', async () => {
		const { accountId, email, works, canaries } = await somebodyWhoDidEverything(db());
		const sections = await copyAccount(db(), { accountId, email });
		const file = JSON.stringify(copyFile(sections, { madeAt: new Date() }));
		const { passwordHash, ...others } = canaries;
		const mine = [works.text, works.statement, works.contribution, 'Je relis demain.'];
		for (const words of [...Object.values(others), ...mine]) expect(file).toContain(words);
		// A fingerprint is no use to anybody but who would try passwords on it.
		expect(file).not.toContain(passwordHash);
		expect(file).not.toContain('à demain.');
	});

	it('says that they voted, and in a public vote how, under their name', async () => {
		const { accountId, email, canaries } = await somebodyWhoDidEverything(db());
		const sections = await copyAccount(db(), { accountId, email });
		const rowsOf = (key: string) => sections.find((section) => section.key === key)!.rows!;
		expect(rowsOf('signing')).toMatchObject([{ voted: true }]);
		expect(rowsOf('ballots')).toMatchObject([{ name: canaries.name }, { words: 'Trop tôt' }]);
	});

	it('of two people, gives to each what is theirs', async () => {
		const one = await somebodyWhoDidEverything(db());
		const accountId = await aPerson(db(), 'Gaspard');
		const sections = await copyAccount(db(), { accountId, email: 'gaspard@exemple.test' });
		const full = sections.filter(({ rows }) => rows && rows.length > 0).map(({ key }) => key);
		expect(full).toEqual(['account']);
		const file = JSON.stringify(sections);
		for (const words of Object.values(one.canaries)) expect(file).not.toContain(words);
	});

	it('is of nobody once they are erased', async () => {
		const { accountId, email, canaries } = await somebodyWhoDidEverything(db());
		await eraseAccount(db(), { accountId, now: new Date() });
		const file = JSON.stringify(await copyAccount(db(), { accountId, email }));
		for (const words of Object.values(canaries)) expect(file).not.toContain(words);
	});
});
