import { expect, it } from 'vitest';
import { boundSeed, BoundPerson } from '../../../../../tests/fiches/support/bound-editor.ts';
import { FormerPerson } from '../../../../../tests/fiches/support/former-editor.ts';
import { playHistory, type Kit } from '../../../../../tests/fiches/support/histories.ts';

const bound: Kit = { seed: boundSeed, open: (doc) => new BoundPerson(doc) };
const former: Kit = { seed: FormerPerson.seed, open: (doc) => new FormerPerson(doc) };

/** `npm run test:long` plays 2,000, `SEED` begins elsewhere. */
const first = Number(process.env.SEED ?? 1);
const count = process.env.MAILLAGE_LONG ? 2000 : 150;

it(`whatever two to six people do at once in a text, each letter stays once and each caret beside its letter (${count} histories from seed ${first})`, () => {
	for (let seed = first; seed < first + count; seed += 1) {
		expect(playHistory({ seed, kit: bound })).toEqual([]);
	}
}, 900_000);

it('in the same histories the former binding loses letters and carets: what is counted is what happens', () => {
	const faults = Array.from({ length: 20 }, (_, at) =>
		playHistory({ seed: first + at, kit: former })
	).flat();
	expect(faults.filter((fault) => fault.includes('is lost')).length).toBeGreaterThan(0);
	expect(faults.filter((fault) => fault.includes('a caret left')).length).toBeGreaterThan(0);
});
