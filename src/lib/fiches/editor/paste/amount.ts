import { plainNumberOf } from '../../../shared/typed/typed-number.ts';

/**
 * What somebody typed as a sum (« 12 000 € », « 12000,5 », « 30 k€ »): the plain form that is kept, `12000` or `12000.5`; empty for
 * nothing, null when it is not a sum.
 */
export function amountOf(typed: string): string | null {
	const plain = plainNumberOf(typed, { decimals: 2, unit: 'euros' });
	const isSum = plain !== null && !plain.startsWith('-') && plain.split('.')[0]!.length <= 12;
	return isSum ? plain : null;
}
