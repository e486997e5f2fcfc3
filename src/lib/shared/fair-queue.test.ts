import { expect, it } from 'vitest';
import { FairQueue } from './fair-queue.ts';

const turn = () => new Promise((resolve) => setTimeout(resolve, 1));

it('does one piece at a time, and lets another pass whoever sends many', async () => {
	const queue = new FairQueue({ most: 50, mostOfOne: 40 });
	const done: string[] = [];
	let busy = 0;
	const work = (name: string) => async () => {
		busy += 1;
		expect(busy).toBe(1);
		await turn();
		done.push(name);
		busy -= 1;
	};
	const many = Array.from({ length: 40 }, (_, n) => queue.run('many', work(`many ${n}`)));
	await turn();
	await Promise.all([...many, queue.run('one', work('one'))]);
	expect(done.indexOf('one')).toBeLessThanOrEqual(3);
	expect(done).toHaveLength(41);
});

it('takes no more than its limits, of one and of all', async () => {
	const queue = new FairQueue({ most: 5, mostOfOne: 3 });
	const asked = ['a', 'a', 'a', 'a', 'a', 'b', 'c', 'd'].map((key) => queue.run(key, turn));
	const answers = (await Promise.all(asked)).map((answer) => answer === 'full');
	// The first is being done, three wait; then two others, and all five places are taken.
	expect(answers).toEqual([false, false, false, false, true, false, false, true]);
	expect(await queue.run('a', () => Promise.resolve('again'))).toEqual({ done: 'again' });
});

it('does nothing for whoever is gone, and goes on after a failure', async () => {
	const queue = new FairQueue({ most: 5, mostOfOne: 5 });
	const gone = new AbortController();
	const failing = queue.run('a', () => Promise.reject(new Error('broken')));
	let worked = false;
	const dropped = queue.run('b', () => Promise.resolve((worked = true)), gone.signal);
	gone.abort();
	await expect(failing).rejects.toThrow('broken');
	expect(await dropped).toBe('gone');
	expect(worked).toBe(false);
	expect(await queue.run('a', () => Promise.resolve(1))).toEqual({ done: 1 });
});
