/** An exact fraction in lowest terms; the denominator is positive. */
export type Fraction = { readonly numerator: bigint; readonly denominator: bigint };

/** An exact number as results carry it: « 42 » or « 61/3 ». Plain text, so that a result can be stored and compared. */
export type Exact = string;

export function fraction(numerator: bigint | number, denominator: bigint | number = 1n): Fraction {
	const [above, below] = [BigInt(numerator), BigInt(denominator)];
	const divisor = gcd(above, below) * (below < 0n ? -1n : 1n);
	return { numerator: above / divisor, denominator: below / divisor };
}

export const ZERO = fraction(0);

export function gcd(a: bigint, b: bigint): bigint {
	let [left, right] = [a < 0n ? -a : a, b < 0n ? -b : b];
	while (right !== 0n) [left, right] = [right, left % right];
	return left;
}

export function add(a: Fraction, b: Fraction): Fraction {
	return fraction(
		a.numerator * b.denominator + b.numerator * a.denominator,
		a.denominator * b.denominator
	);
}

export function subtract(a: Fraction, b: Fraction): Fraction {
	return add(a, { numerator: -b.numerator, denominator: b.denominator });
}

export function multiply(a: Fraction, b: Fraction): Fraction {
	return fraction(a.numerator * b.numerator, a.denominator * b.denominator);
}

export function divide(a: Fraction, b: Fraction): Fraction {
	return fraction(a.numerator * b.denominator, a.denominator * b.numerator);
}

/** Negative when a is the smaller, 0 when equal. */
export function compareFractions(a: Fraction, b: Fraction): number {
	const difference = a.numerator * b.denominator - b.numerator * a.denominator;
	if (difference === 0n) return 0;
	return difference < 0n ? -1 : 1;
}

/** Keeps so many decimals and ignores the rest; null keeps the fraction as it is. For amounts of 0 or more. */
export function truncate(value: Fraction, decimals: number | null): Fraction {
	if (decimals === null) return value;
	const scale = 10n ** BigInt(decimals);
	return fraction((value.numerator * scale) / value.denominator, scale);
}

export function exactOf({ numerator, denominator }: Fraction): Exact {
	return denominator === 1n ? `${numerator}` : `${numerator}/${denominator}`;
}

export function parseExact(text: Exact): Fraction {
	const [above, below] = text.split('/');
	return fraction(BigInt(above!), BigInt(below ?? 1));
}

/** For people: an exact number cut to so many decimals, with a point (« 20.333 »). */
export function decimalOf(text: Exact, decimals: number): string {
	const value = parseExact(text);
	const scale = 10n ** BigInt(decimals);
	const scaled = (value.numerator * scale) / value.denominator;
	const digits = `${scaled < 0n ? -scaled : scaled}`.padStart(decimals + 1, '0');
	const sign = scaled < 0n ? '-' : '';
	if (decimals === 0) return `${sign}${digits}`;
	return `${sign}${digits.slice(0, -decimals)}.${digits.slice(-decimals)}`;
}
