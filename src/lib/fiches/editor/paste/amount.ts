/**
 * What somebody typed as a sum (« 12 000 € », « 12000,5 », « 30 k€ » is not one): the plain form that is kept,
 * `12000` or `12000.50`; null when it is not a sum.
 */
export function amountOf(typed: string): string | null {
	const plain = typed.replace(/[\s\u00a0\u202f]|€|euros?/gi, '').replace(',', '.');
	if (plain === '') return '';
	if (!/^\d{1,12}(\.\d{1,2})?$/.test(plain)) return null;
	return plain.replace(/^0+(?=\d)/, '').replace(/\.0{1,2}$/, '');
}
