import { foldWord, seenLine } from './plain-letters.ts';

export type NumberShape = {
	/** Digits after the comma: none for a whole number. */
	decimals?: number;
	/** What may stand after the digits: `euros` also reads « k€ » and « M€ »; another word stands for itself (« km »). */
	unit?: string;
};

const EUROS: Record<string, number> = {
	...{ '': 0, '€': 0, euro: 0, euros: 0, eur: 0 },
	...{ k: 3, 'k€': 3, keuro: 3, keuros: 3, keur: 3 },
	...{ 'm€': 6, meuro: 6, meuros: 6, meur: 6 }
};
const SIGN = /^([+\-−–‐‑]?) ?(.*)$/;
const DIGITS_MAX = 15;

/**
 * A number as people type it (« 100 000 », « 1 250,5 », « 1,250.5 », « −3 », « 30 k€ », « 12 % »), in its plain form: `-1250.5`. Empty for
 * nothing; null for what is no number of this shape, or could mean two (« 1.250 » where decimals are allowed).
 */
export function plainNumberOf(typed: string, shape: NumberShape = {}): string | null {
	const line = seenLine(typed);
	if (line === '') return '';
	const [, sign, rest] = SIGN.exec(line)!;
	const [, figures, unit] = /^(€?[\d .,'’]*\d)(.*)$/.exec(rest!) ?? [];
	const power = figures === undefined ? null : powerOf(unit!, shape);
	if (power === null) return null;
	const { decimals = 0 } = shape;
	const read = readFigures(figures!.replace(/^€ ?/, ''), power > 0 ? 3 : decimals, decimals > 2);
	const plain = read && shifted(read, power);
	if (!plain || plain.after.length > decimals || plain.before.length > DIGITS_MAX) return null;
	const value = plain.after ? `${plain.before}.${plain.after}` : plain.before;
	return sign && sign !== '+' && value !== '0' ? `-${value}` : value;
}

/** The same as a number, between two bounds; null for nothing, for no number and outside the bounds. */
export function numberOf(
	typed: string,
	{ min = -Infinity, max = Infinity, ...shape }: NumberShape & { min?: number; max?: number } = {}
): number | null {
	const plain = plainNumberOf(typed, shape);
	if (!plain) return null;
	const value = Number(plain);
	return value >= min && value <= max ? value : null;
}

/** The plain form of a number, or what was typed when it is none: what goes back into its field. */
export function plainOrTyped(typed: string, shape: NumberShape = {}): string {
	return plainNumberOf(typed, shape) ?? typed.trim();
}

/** How many zeros a unit adds; null for a unit that is not expected here. */
function powerOf(written: string, { unit = '' }: NumberShape): number | null {
	const word = foldWord(written).replaceAll(' ', '').replace(/\.$/, '');
	if (unit === 'euros') return Object.hasOwn(EUROS, word) ? EUROS[word]! : null;
	return word === '' || word === foldWord(unit).replaceAll(' ', '') ? 0 : null;
}

type Figures = { before: string; after: string };

const GROUPED = /^\d{1,3}([ '’]\d{3})+$/;
/** Three figures after one point: thousands, or thousandths. After one comma they are thousandths in French, thousands in English. */
const EITHER = /^[1-9]\d{0,2}\.\d{3}$/;

/** `isFine`: thousandths are plausible, so that « 1.250 » could mean two numbers. */
function readFigures(text: string, decimals: number, isFine: boolean): Figures | null {
	if (EITHER.test(text) && isFine) return null;
	if (EITHER.test(text) && decimals < 3) return { before: text.replace(/\D/g, ''), after: '' };
	const last = Math.max(text.lastIndexOf(','), text.lastIndexOf('.'));
	if (last < 0) return whole(text);
	const mark = text[last]!;
	const [before, after] = [text.slice(0, last), text.slice(last + 1)];
	const isMany = before.includes(mark);
	if (isMany) return thousands(text, mark);
	if (!/^\d+$/.test(after)) return null;
	const read = /[.,]/.test(before) ? thousands(before, mark === ',' ? '.' : ',') : whole(before);
	return read && { before: read.before, after: after.replace(/0+$/, '') };
}

function whole(text: string): Figures | null {
	if (!/^\d+$/.test(text) && !GROUPED.test(text)) return null;
	return { before: text.replace(/\D/g, '').replace(/^0+(?=\d)/, ''), after: '' };
}

function thousands(text: string, mark: string): Figures | null {
	const parts = text.split(mark);
	const isGrouped =
		/^[1-9]\d{0,2}$/.test(parts[0]!) && parts.slice(1).every((part) => /^\d{3}$/.test(part));
	return isGrouped ? { before: parts.join(''), after: '' } : null;
}

function shifted({ before, after }: Figures, power: number): Figures | null {
	const digits = before + after.padEnd(power, '0');
	const moved = digits.slice(0, before.length + power).replace(/^0+(?=\d)/, '');
	return { before: moved, after: digits.slice(before.length + power) };
}
