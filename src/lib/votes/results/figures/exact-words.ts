import { formatNumber } from '../../../shared/format.ts';
import { currentLocale, type InEachLanguage } from '../../../shared/messages.ts';
import { decimalOf, fraction, multiply, parseExact, type Exact } from '../../methods/fractions.ts';

const decimalSigns: InEachLanguage<string> = { fr: ',', en: '.' };

/** As many as a count by transfers keeps. */
const DECIMALS = 5;

/** Whether so many decimals do not say it all. */
export function isCut(exact: Exact, decimals = DECIMALS): boolean {
	if (!exact.includes('/')) return false;
	return multiply(parseExact(exact), fraction(10n ** BigInt(decimals))).denominator !== 1n;
}

/** « 20,33333… » for 61/3, « 20,5 » for 41/2: cut, never rounded up, and the dots say that more follows. */
export function exactWords(exact: Exact, decimals = DECIMALS): string {
	if (/^\d+$/.test(exact)) return formatNumber(Number(exact));
	const [whole, after = ''] = decimalOf(exact, decimals).split('.');
	const sign = whole!.startsWith('-') ? '−' : '';
	const units = `${sign}${formatNumber(Number(whole!.replace('-', '')))}`;
	const isShort = isCut(exact, decimals);
	const kept = isShort ? `${after}…` : after.replace(/0+$/, '');
	if (kept === '') return units;
	return `${units}${decimalSigns[currentLocale()]}${kept}`;
}

/** « 218,98 € », to the nearest cent; `isNear` when that is not all of it. */
export function euroWords(exact: Exact): { words: string; isNear: boolean } {
	const { numerator, denominator } = parseExact(exact);
	const cents = (numerator * 200n + denominator) / (denominator * 2n);
	const minimumFractionDigits = cents % 100n === 0n ? 0 : 2;
	const words = formatNumber(Number(cents) / 100, {
		...{ style: 'currency', currency: 'EUR', minimumFractionDigits, maximumFractionDigits: 2 }
	});
	return { words, isNear: isCut(exact, 2) };
}
