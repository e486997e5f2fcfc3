import { AxeBuilder } from '@axe-core/playwright';
import { expect, type Page } from '@playwright/test';

const WCAG_2_2_AA = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22a', 'wcag22aa'];

const COLOUR_RULES = ['color-contrast', 'link-in-text-block'];

export const widths = [320, 1280] as const;
export const schemes = ['light', 'dark'] as const;

/** Each rule that the page breaks as it stands, and where. Width and colours are the caller's. */
async function barriersOf(page: Page, rules?: string[]): Promise<string[]> {
	// No page of ours holds a frame: `legacy` spares a second page that would only gather them, half the time.
	const axe = new AxeBuilder({ page }).options({ resultTypes: ['violations'] }).setLegacyMode();
	const { violations } = await (rules ? axe.withRules(rules) : axe.withTags(WCAG_2_2_AA)).analyze();
	return violations.map(({ id, help, nodes }) => {
		const places = nodes.map((node) => `  ${node.target.join(' ')}: ${node.failureSummary}`);
		return [`${id}: ${help}`, ...places].join('\n');
	});
}

/** Pixels that only a sideways scroll would show (WCAG 1.4.10). */
async function pixelsBeyond(page: Page): Promise<number> {
	return page.evaluate(
		() => document.documentElement.scrollWidth - document.documentElement.clientWidth
	);
}

/** What stops somebody on this page, at 320 and 1280 px, in light and in dark. */
export async function barriersEverywhere(page: Page): Promise<string[]> {
	const found: string[] = [];
	for (const width of widths) {
		await page.setViewportSize({ width, height: 800 });
		const beyond = await pixelsBeyond(page);
		if (beyond > 0) found.push(`${page.url()} at ${width} px scrolls sideways by ${beyond} px`);
		for (const colorScheme of schemes) {
			await page.emulateMedia({ colorScheme });
			// Of all the rules, those on colours are the ones that another scheme may break.
			const rules = colorScheme === schemes[0] ? undefined : COLOUR_RULES;
			const barriers = await barriersOf(page, rules);
			found.push(
				...barriers.map((text) => `${page.url()} at ${width} px in ${colorScheme}: ${text}`)
			);
		}
	}
	return found;
}

export async function expectAccessible(page: Page): Promise<void> {
	expect(await barriersOf(page), `accessibility of ${page.url()}`).toEqual([]);
}

export async function expectAccessibleEverywhere(page: Page): Promise<void> {
	expect(await barriersEverywhere(page)).toEqual([]);
}

export async function expectNoSidewaysScroll(page: Page): Promise<void> {
	// A page that is measured before its styles are there is wider than anybody sees it.
	await page.waitForLoadState('load');
	expect(await pixelsBeyond(page), `sideways scroll of ${page.url()}`).toBe(0);
}
