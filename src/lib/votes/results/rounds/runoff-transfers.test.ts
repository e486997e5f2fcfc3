import { expect, it } from 'vitest';
import { transferBetween } from './runoff-transfers.ts';

it('what an option that leaves had goes to the others, the greatest part first', () => {
	const before = { votes: ['42', '26', '15', '17'], exhausted: '0', lost: '0' };
	const after = { votes: ['44', '35', null, '17'], exhausted: '4', lost: '0' };
	expect(transferBetween(before, after)).toEqual({
		to: [
			{ option: 1, votes: '9' },
			{ option: 0, votes: '2' }
		],
		exhausted: '4',
		lost: '0'
	});
});

it('a surplus moves in exact fractions, and what rounding drops is seen', () => {
	const before = { votes: ['42', '15', '17'], exhausted: '0', lost: '0' };
	const after = { votes: ['34', '203333/10000', '196666/10000'], exhausted: '0', lost: '1/10000' };
	expect(transferBetween(before, after)).toEqual({
		to: [
			{ option: 1, votes: '53333/10000' },
			{ option: 2, votes: '13333/5000' }
		],
		exhausted: '0',
		lost: '1/10000'
	});
});
