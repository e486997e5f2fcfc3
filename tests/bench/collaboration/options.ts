import { couldNot } from '../../../server/could-not.js';
import { scenarios, type Scenario } from './scenarios.ts';

const CONTENDERS = [
	...['bare-relay', 'coalescing-relay', 'y-websocket', 'hocuspocus', 'maillage', 'pglite']
];
const ROUNDS = 2;

export type Options = {
	scenarios: Scenario[];
	contenders: string[];
	rounds: number;
	quick: boolean;
	evenIfBusy: boolean;
	/** Only the fixed rate of each scenario, not the search for the most. */
	onlyFixed: boolean;
	/** What the processor did in each server is kept beside the figures. */
	profile: boolean;
};

/** `S1,S3 --contenders maillage,hocuspocus --rounds 3 --quick --even-if-busy --only-fixed --profile`, each as one likes. */
export function readOptions(words: readonly string[]): Options {
	const rest = [...words];
	const flag = (name: string): boolean => {
		const at = rest.indexOf(name);
		if (at >= 0) rest.splice(at, 1);
		return at >= 0;
	};
	const value = (name: string): string | null => {
		const at = rest.indexOf(name);
		return at < 0 ? null : (rest.splice(at, 2)[1] ?? '');
	};
	const quick = flag('--quick');
	const evenIfBusy = flag('--even-if-busy');
	const onlyFixed = flag('--only-fixed');
	const profile = flag('--profile');
	const rounds = Number(value('--rounds') ?? (quick ? 1 : ROUNDS));
	const contenders = value('--contenders')?.split(',') ?? CONTENDERS;
	const unknown = contenders.find((name) => !CONTENDERS.includes(name));
	if (unknown !== undefined) couldNot(`--contenders : ${CONTENDERS.join(', ')}.`);
	if (!Number.isInteger(rounds) || rounds < 1) couldNot('--rounds : un nombre entier, 1 ou plus.');
	const asked = (rest.shift() ?? '').split(',').filter(Boolean);
	const chosen = scenarios.filter(
		({ key }) => asked.length === 0 || asked.some((name) => isNamed(key, name))
	);
	const missing = asked.find((name) => !scenarios.some(({ key }) => isNamed(key, name)));
	if (missing !== undefined || rest.length > 0)
		couldNot(
			`« ${missing ?? rest.join(' ')} » n’est pas une mesure : ${scenarios.map(({ key }) => key).join(', ')}.`
		);
	return {
		// The longest one is for those who have time.
		scenarios: chosen.filter(({ key }) => !quick || asked.length > 0 || key !== 'cold-100000'),
		...{ contenders, rounds, quick, evenIfBusy, onlyFixed, profile }
	};
}

/** S7 and « cold » name all that begin with them. */
function isNamed(key: string, name: string): boolean {
	return key === name || key.startsWith(`${name}-`);
}
