import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { expect, type Page } from '@playwright/test';
import type axe from 'axe-core';

const WCAG_2_2_AA = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22a', 'wcag22aa'];

/** The same program as `axe.source`, in half as many signs: every page that is looked at has to read them. */
const AXE = readFileSync(fileURLToPath(import.meta.resolve('axe-core/axe.min.js')), 'utf8');

const COLOUR_RULES = ['color-contrast', 'link-in-text-block'];

type Look = { width: number; scheme: 'light' | 'dark'; rules: 'all' | 'colours' | 'none' };

const wideInLight: Look = { width: 1280, scheme: 'light', rules: 'all' };
const narrowInDark: Look = { width: 320, scheme: 'dark', rules: 'all' };
const narrow: Look = { width: 320, scheme: 'dark', rules: 'none' };

/** Every rule at both widths, the colours of both schemes. The two other pairs tell something new very seldom. */
const looks: readonly Look[] =
	process.env.MAILLAGE_LONG === '1'
		? [
				narrowInDark,
				{ ...narrowInDark, scheme: 'light', rules: 'colours' },
				{ ...wideInLight, scheme: 'dark', rules: 'colours' },
				wideInLight
			]
		: [narrowInDark, wideInLight];

/** Each rule that the page breaks as it stands, and where. Width and colours are the caller's. */
async function barriersOf(page: Page, rules: Look['rules']): Promise<string[]> {
	if (rules === 'none') return [];
	// The source is long: a page that is looked at twice is given it once.
	if (!(await page.evaluate(() => 'axe' in window))) await page.evaluate(AXE);
	const options: axe.RunOptions = {
		resultTypes: ['violations'],
		runOnly:
			rules === 'all'
				? { type: 'tag', values: WCAG_2_2_AA }
				: { type: 'rule', values: COLOUR_RULES }
	};
	return page.evaluate(async (asked) => {
		const { violations } = await (window as unknown as { axe: typeof axe }).axe.run(asked);
		return violations.map(({ id, help, nodes }) => {
			const places = nodes.map((node) => `  ${node.target.join(' ')}: ${node.failureSummary}`);
			return [`${id}: ${help}`, ...places].join('\n');
		});
	}, options);
}

/** Pixels that only a sideways scroll would show (WCAG 1.4.10). */
async function pixelsBeyond(page: Page): Promise<number> {
	return page.evaluate(
		() => document.documentElement.scrollWidth - document.documentElement.clientWidth
	);
}

/** What stops somebody on this page, narrow or wide, in light or in dark. It is left as it was looked at last. */
export async function barriersEverywhere(page: Page): Promise<string[]> {
	// A page that is narrow already is looked at narrow first: to change its width costs as much as to open it.
	const isNarrow = page.viewportSize()?.width === narrowInDark.width;
	return barriersOfLooks(page, isNarrow ? looks : looks.toReversed());
}

/**
 * Of a page whose kind was looked at whole with somebody else, or about something else: what scrolls sideways where it is
 * narrow. In the long run, everything.
 */
export async function barriersOnceMore(page: Page): Promise<string[]> {
	return process.env.MAILLAGE_LONG === '1'
		? barriersEverywhere(page)
		: barriersOfLooks(page, [narrow]);
}

async function barriersOfLooks(page: Page, asked: readonly Look[]): Promise<string[]> {
	const found: string[] = [];
	for (const { width, scheme, rules } of asked) {
		await page.setViewportSize({ width, height: 800 });
		await page.emulateMedia({ colorScheme: scheme });
		const where = `${page.url()} at ${width} px in ${scheme}`;
		const beyond = await pixelsBeyond(page);
		if (beyond > 0) found.push(`${where} scrolls sideways by ${beyond} px`);
		const barriers = await barriersOf(page, rules);
		found.push(...barriers.map((text) => `${where}: ${text}`));
	}
	return found;
}

/**
 * The same of a page in the middle of a journey, which goes on at its own width and in its own colours. Its page is looked at
 * whole beside the journeys: this state of it narrow and dark, where most is found; in the long run, everywhere.
 */
export async function expectAccessibleEverywhere(page: Page): Promise<void> {
	const size = page.viewportSize()!;
	const barriers =
		process.env.MAILLAGE_LONG === '1'
			? await barriersEverywhere(page)
			: await barriersOfLooks(page, [narrowInDark]);
	expect(barriers).toEqual([]);
	await page.emulateMedia({ colorScheme: null });
	await page.setViewportSize(size);
}

export async function expectNoSidewaysScroll(page: Page): Promise<void> {
	// A page that is measured before its styles are there is wider than anybody sees it.
	await page.waitForLoadState('load');
	expect(await pixelsBeyond(page), `sideways scroll of ${page.url()}`).toBe(0);
}
