import { expect, it } from 'vitest';
import { creditText } from './credit.ts';
import { compareWords } from './comparison.ts';

const by = (accountId: string) => ({ accountId, at: null });
const nameOf = ({ accountId }: { accountId: string | null }) => accountId;

it('names the author of each added passage, and cuts it where another begins', () => {
	const changes = compareWords('Un bus.', 'Un petit bus\nle soir.');
	const runs = [
		{ length: 3, hand: by('amina') },
		{ length: 6, hand: by('bruno') },
		{ length: 3, hand: by('amina') },
		{ length: 3, hand: by('bruno') },
		{ length: 4, hand: by('chloé') },
		{ length: 1, hand: by('amina') }
	];
	const added = creditText(changes, runs, nameOf).filter(({ kind }) => kind === 'added');
	expect(added.map(({ text, by: who }) => [text, who])).toEqual([
		['petit ', 'bruno'],
		['\nle ', 'bruno'],
		['soir', 'chloé']
	]);
});

it('leaves without a name what nobody knows the author of', () => {
	const changes = compareWords('', 'des mots');
	expect(creditText(changes, [{ length: 8, hand: null }], nameOf)).toEqual([
		{ kind: 'added', text: 'des mots' }
	]);
	expect(creditText(changes, [], nameOf)).toEqual([{ kind: 'added', text: 'des mots' }]);
});
