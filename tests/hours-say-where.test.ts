import { expect, it } from 'vitest';
import { sourcesUnder } from './support/sources.ts';

const sources = sourcesUnder(['src', 'server'], ['.ts', '.svelte', '.js']).filter(
	({ path }) => !path.includes('.test.')
);

/** Where an hour or a day is made words; everything else asks these. */
const MAKERS = [
	'src/lib/shared/format.ts',
	'src/lib/shared/local-time.ts',
	'src/lib/shared/time-zone.ts'
];
/** Days that are of no place. */
const OF_NO_PLACE: Readonly<Record<string, string>> = {
	'src/lib/accounts/rules.ts': 'the Monday of the week in which an account was seen, kept in UTC',
	'src/lib/contracts/themes/contract-draft.ts': 'a day made from another day',
	'src/lib/documents/authorship.ts': 'hours of one hand are joined by UTC days',
	'src/lib/shared/local-time.ts': 'a day made from another day',
	'src/lib/shared/lists/workbook-rows.server.ts': 'a day of a workbook, which has no hour',
	'src/lib/shared/typed/typed-day.ts': 'a day made from what was typed',
	'src/lib/consultations/questions/read-value.ts': 'a day made from what was typed'
};

const linesWith = (pattern: RegExp, but: readonly string[]) =>
	sources
		.filter(({ path }) => !but.includes(path) && !path.startsWith('server/demonstration/'))
		.flatMap(({ path, text }) =>
			text
				.split('\n')
				.filter((line) => pattern.test(line))
				.map((line) => `${path}: ${line.trim()}`)
		);

it('nobody writes an hour or a day by themselves: it would be that of the machine, and would not say where', () => {
	expect(linesWith(/toLocale(Date|Time)?String\(|Intl\.DateTimeFormat/, MAKERS)).toEqual([]);
});

it('today is the day that it is where the contract is, not in Greenwich', () => {
	const but = Object.keys(OF_NO_PLACE);
	expect(linesWith(/toISOString\(\)\.slice\(0, 10\)|current_date/i, but)).toEqual([]);
});

it('an hour without its place stands beside one that says it', () => {
	const bare = sources
		.filter(({ path }) => !MAKERS.includes(path))
		.flatMap(({ path, text }) =>
			[...text.matchAll(/formatBareDateTime\([^)]*\)([^;]{0,60})/g)].map(([, after]) => ({
				path,
				isSaid: /formatDateTime\(/.test(after!)
			}))
		);
	expect(bare.length).toBeGreaterThan(2);
	expect(bare.filter(({ isSaid }) => !isSaid)).toEqual([]);
});
