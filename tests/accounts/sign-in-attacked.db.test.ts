import { eq } from 'drizzle-orm';
import { expect, it } from 'vitest';
import {
	createKnownDevice,
	nameOfKnownDevice
} from '#lib/accounts/passwords/known-device.server.ts';
import { hashPassword } from '#lib/accounts/passwords/passwords.server.ts';
import { signInWithPassword } from '#lib/accounts/passwords/sign-in.server.ts';
import { account } from '#lib/accounts/tables.server.ts';
import { describeOnADatabase } from '../support/databases.ts';
import { aPerson } from '../support/people.ts';

const PASSWORD = 'trois chevaux bleus';
let networks = 0;
const aNetwork = () => `10.${(networks += 1) >> 8}.${networks & 255}.7`;

describeOnADatabase('an account whose password strangers try', (db) => {
	const aZoe = async () => {
		const accountId = await aPerson(db(), 'Zoé');
		const passwordHash = await hashPassword(PASSWORD);
		const [row] = await db()
			.update(account)
			.set({ passwordHash })
			.where(eq(account.id, accountId))
			.returning();
		return { accountId, email: row!.email };
	};
	type From = { address: string; knownDevice?: string };
	const tries = (email: string, password: string, { address, knownDevice }: From) =>
		signInWithPassword(db(), { email, password, address, knownDevice: knownDevice ?? null });
	const guess = async (email: string, address: string, times: number) => {
		const answers = [];
		for (let n = 0; n < times; n += 1) answers.push(await tries(email, 'faux', { address }));
		return answers.filter((answer) => 'refusal' in answer && answer.refusal !== 'wait').length;
	};

	it('stays open to its owner from their own network, however many strangers fail', async () => {
		const zoe = await aZoe();
		for (let n = 0; n < 12; n += 1) await guess(zoe.email, aNetwork(), 8);
		const home = aNetwork();
		expect(await guess(zoe.email, home, 2)).toBe(2);
		expect(await tries(zoe.email, PASSWORD, { address: home })).toEqual({
			accountId: zoe.accountId
		});
	}, 60_000);

	it('leaves strangers with many addresses fewer tries from each', async () => {
		const zoe = await aZoe();
		const calm = [await guess(zoe.email, aNetwork(), 10)];
		for (let n = 0; n < 6; n += 1) await guess(zoe.email, aNetwork(), 8);
		const attacked = [
			await guess(zoe.email, aNetwork(), 10),
			await guess(zoe.email, aNetwork(), 10)
		];
		expect([...calm, ...attacked]).toEqual([8, 3, 3]);
	}, 60_000);

	it('stays open on a device that its owner knows, in a room where somebody tries it', async () => {
		const zoe = await aZoe();
		const townHall = aNetwork();
		await guess(zoe.email, townHall, 20);
		expect(await tries(zoe.email, PASSWORD, { address: townHall })).toMatchObject({
			refusal: 'wait'
		});
		const knownDevice = createKnownDevice(zoe.accountId);
		const own = { address: townHall, knownDevice };
		expect(await tries(zoe.email, 'oublié', own)).toEqual({ refusal: 'bad-credentials' });
		expect(await tries(zoe.email, PASSWORD, own)).toEqual({ accountId: zoe.accountId });
		// A stolen device guesses no more than anybody.
		for (let n = 0; n < 8; n += 1) await tries(zoe.email, 'faux', own);
		expect(await tries(zoe.email, PASSWORD, own)).toMatchObject({ refusal: 'wait' });
		expect(await tries(zoe.email, PASSWORD, { address: aNetwork() })).toHaveProperty('accountId');
	}, 60_000);

	it('what a device keeps opens nothing, serves one account, and cannot be made up', async () => {
		const [zoe, other] = [await aZoe(), await aZoe()];
		const kept = createKnownDevice(zoe.accountId);
		expect(nameOfKnownDevice(kept, zoe.accountId)).toMatch(/^[\w-]{22}$/);
		expect(nameOfKnownDevice(kept, other.accountId)).toBeNull();
		const last = kept.at(-1) === 'A' ? 'B' : 'A';
		const wrong = [
			`${kept.slice(0, -1)}${last}`,
			kept.slice(1),
			`${kept}a`,
			'',
			'.',
			'a'.repeat(66)
		];
		for (const made of [...wrong, `${'a'.repeat(22)}.${'a'.repeat(43)}`])
			expect(nameOfKnownDevice(made, zoe.accountId), made).toBeNull();
		expect(kept).not.toContain(zoe.accountId);
	});
});
