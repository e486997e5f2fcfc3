import { afterEach, describe, expect, inject, it } from 'vitest';
import { findNginxProgram, findRedisProgram } from '../support/find-services.js';
import { startNginx } from '../support/nginx.ts';
import { randomFrom, seedOfRun } from '../support/random.ts';
import { startSystemRedis } from '../support/system-redis.ts';
import { Crowd, Fleet } from './support/fleet.ts';

const isLong = Boolean(process.env.MAILLAGE_LONG);
const FOR_MS = isLong ? 600_000 : 6_000;
const CROWD = isLong ? { documents: 4, people: 15 } : { documents: 2, people: 4 };
const WITHIN_MS = FOR_MS + 600_000;
/** D4, D5: everybody has everything so soon after calm. Asserted where the machine does nothing else. */
const SAME_WITHIN_MS = 5_000;

const pause = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));

describe.skipIf(inject('postgresUrl') === null)('several processes on one database', () => {
	const seed = seedOfRun();
	const random = randomFrom(seed);
	/** What a test that failed left behind. */
	const left: (() => Promise<unknown> | void)[] = [];
	afterEach(async () => {
		for (const leave of left.splice(0).reverse()) await leave();
	});

	const begin = async (count: number, environment: Record<string, string>) => {
		process.stdout.write(`seed of the processes: ${seed}\n`);
		const fleet = await Fleet.open(count, environment);
		left.push(() => fleet.kill());
		return fleet;
	};
	const gather = async (fleet: Fleet, address = () => fleet.anyAddress(random)) => {
		const crowd = await Crowd.gather({ db: fleet.db, ...CROWD, address, random });
		left.push(() => crowd.leave());
		crowd.type();
		return crowd;
	};
	const end = async (what: string, fleet: Fleet, crowd: Crowd) => {
		const took = await crowd.calm();
		await crowd.judge();
		const words = crowd.typists.reduce((sum, typist) => sum + typist.words().length, 0);
		process.stdout.write(`${what}: ${words} words, the same ${took.toFixed(0)} ms after calm\n`);
		expect(words).toBeGreaterThan(50);
		if (isLong) expect(took).toBeLessThan(SAME_WITHIN_MS);
		crowd.leave();
		await fleet.close();
	};
	/** Kills any of three of them, any number of times, and now and then what `trouble` does. */
	const kill = async (fleet: Fleet, crowd: Crowd, trouble: () => Promise<void>) => {
		const until = Date.now() + FOR_MS;
		let kills = 0;
		while (kills < 2 || Date.now() < until) {
			await pause(300 + random() * 1_000);
			const at = Math.floor(random() * fleet.ports.length);
			const meanwhile = async () => expect(await crowd.missing()).toEqual([]);
			await fleet.restart(at, { signal: 'SIGKILL', meanwhile });
			kills += 1;
			await trouble();
		}
		process.stdout.write(`${kills} processes killed\n`);
	};

	it.skipIf(findRedisProgram() === null)(
		'killed at any moment under people who type, Redis too, lose nothing that was shown as saved and end up the same (D5)',
		async () => {
			const redis = await startSystemRedis();
			left.push(() => redis.kill());
			const fleet = await begin(3, { REDIS_URL: redis.url });
			const crowd = await gather(fleet);
			await kill(fleet, crowd, async () => {
				await redis.kill();
				await pause(random() * (isLong ? 30_000 : 1_000));
				await redis.start();
			});
			expect(fleet.logged('redis carries what is written')).not.toEqual([]);
			expect(fleet.logged('redis does not answer')).not.toEqual([]);
			await end('with Redis', fleet, crowd);
		},
		WITHIN_MS
	);

	it(
		'killed at any moment without Redis, lose nothing either, and say that they are several',
		async () => {
			// Nobody listens there: the processes start and work all the same.
			const fleet = await begin(3, { REDIS_URL: 'redis://127.0.0.1:9' });
			const crowd = await gather(fleet);
			await kill(fleet, crowd, async () => {});
			expect(fleet.logged('redis does not answer')).not.toEqual([]);
			expect(fleet.logged('other processes on this database')).not.toEqual([]);
			await end('without Redis', fleet, crowd);
		},
		WITHIN_MS
	);

	it.skipIf(findNginxProgram() === null || findRedisProgram() === null)(
		'stopped and started one after the other behind nginx, are noticed by nobody but by a new connection',
		async () => {
			const redis = await startSystemRedis();
			left.push(() => redis.kill());
			const fleet = await begin(2, { REDIS_URL: redis.url });
			const nginx = await startNginx({ ports: fleet.ports });
			left.push(() => nginx.stop());
			const crowd = await gather(fleet, () => `${nginx.url.replace('http', 'ws')}/collab`);
			for (let round = 0; round < (isLong ? 20 : 1); round += 1) {
				for (const at of [0, 1]) {
					await pause(1_500);
					await fleet.restart(at, { signal: 'SIGTERM' });
					expect(await crowd.missing()).toEqual([]);
				}
			}
			await end('behind nginx', fleet, crowd);
			await nginx.stop();
		},
		WITHIN_MS
	);
});
