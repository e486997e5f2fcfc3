// The load of one measure, in a process of its own: its clock and its counts do not depend on what the bench does meanwhile.
import { seed, join } from './arrivals.ts';
import { Load } from './load.ts';
import type { Member } from './member.ts';
import type { Commands } from './types.ts';

let load = new Load();
let staying: Member[] = [];

const commands: Commands = {
	async enter({ server, rooms }) {
		load = new Load();
		await load.enter(server, rooms);
		return { connections: load.connections };
	},
	step: (plan) => load.step(plan),
	async leave() {
		load.leave();
		for (const member of staying) member.end();
		staying = [];
	},
	async seed(plan) {
		const { bytes, staying: more } = await seed(plan);
		staying.push(...more);
		return { bytes };
	},
	join
};

type Order = { name: keyof Commands; argument: unknown };

process.on('message', async ({ name, argument }: Order) => {
	try {
		const obey = commands[name] as (argument: unknown) => Promise<unknown>;
		process.send?.({ value: await obey(argument) });
	} catch (error) {
		process.send?.({ error: error instanceof Error ? error.message : String(error) });
	}
});
process.on('disconnect', () => process.exit(0));
