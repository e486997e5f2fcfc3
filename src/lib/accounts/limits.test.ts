import { expect, it } from 'vitest';
import { countTry, forgetTry, networkOf, SENDERS_KEPT } from './limits.server.ts';

it('a person who is wrong too often waits, and is told how long', async () => {
	for (let i = 0; i < 8; i += 1) expect(await countTry(['sign-in-here', 'amina'])).toBeNull();
	const wait = await countTry(['sign-in-here', 'amina']);
	expect(wait?.waitMinutes).toBeGreaterThanOrEqual(1);
	expect(wait?.waitMinutes).toBeLessThanOrEqual(15);
	expect(await countTry(['sign-in-here', 'bruno'])).toBeNull();
});

it('a person who is right is never counted', async () => {
	for (let i = 0; i < 100; i += 1) {
		expect(await countTry(['sign-in-here', 'chloe'], ['sign-in-address', '10.0.0.1'])).toBeNull();
		await forgetTry(['sign-in-here', 'chloe'], ['sign-in-address', '10.0.0.1']);
	}
});

it('many wrong tries at once are all counted', async () => {
	const answers = await Promise.all(
		Array.from({ length: 20 }, () => countTry(['sign-in-here', 'attacked']))
	);
	expect(answers.filter((answer) => answer === null)).toHaveLength(8);
});

it('senders that are invented, however many and long, leave no memory behind', async () => {
	const before = process.memoryUsage().heapUsed;
	const long = 'a'.repeat(20_000);
	for (let n = 0; n < 3 * SENDERS_KEPT; n += 1) await countTry(['sign-in-here', `${n}${long}`]);
	expect(process.memoryUsage().heapUsed - before).toBeLessThan(60 * 1024 * 1024);
	// The newest are still counted.
	const newest = `${3 * SENDERS_KEPT - 1}${long}`;
	for (let n = 0; n < 7; n += 1) expect(await countTry(['sign-in-here', newest])).toBeNull();
	expect(await countTry(['sign-in-here', newest])).not.toBeNull();
});

it('a whole household of IPv6 counts as one', () => {
	expect(networkOf('192.0.2.7')).toBe('192.0.2.7');
	expect(networkOf('::ffff:192.0.2.7')).toBe('192.0.2.7');
	expect(networkOf('2001:db8:1:2:3:4:5:6')).toBe(networkOf('2001:db8:1:2::9'));
	expect(networkOf('2001:db8:1:2::9')).not.toBe(networkOf('2001:db8:1:3::9'));
});
