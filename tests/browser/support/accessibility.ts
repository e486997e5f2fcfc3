import { AxeBuilder } from '@axe-core/playwright';
import { expect, type Page } from '@playwright/test';

const WCAG_2_2_AA = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22a', 'wcag22aa'];

export const widths = [320, 1280] as const;
export const schemes = ['light', 'dark'] as const;

/** Fails with each rule broken and where. Looks at the page as it stands: width and colours are the caller's. */
export async function expectAccessible(page: Page): Promise<void> {
	const { violations } = await new AxeBuilder({ page }).withTags(WCAG_2_2_AA).analyze();
	const found = violations.map(
		({ id, help, nodes }) =>
			`${id}: ${help}\n${nodes.map((n) => `  ${n.target.join(' ')}: ${n.failureSummary}`).join('\n')}`
	);
	expect(found, `accessibility of ${page.url()}`).toEqual([]);
}

/** The same page at 320 and 1280 px, in light and in dark. */
export async function expectAccessibleEverywhere(page: Page): Promise<void> {
	for (const width of widths) {
		await page.setViewportSize({ width, height: 800 });
		await expectNoSidewaysScroll(page);
		for (const colorScheme of schemes) {
			await page.emulateMedia({ colorScheme });
			await expectAccessible(page);
		}
	}
}

/** WCAG 1.4.10: nothing needs scrolling in two directions. */
export async function expectNoSidewaysScroll(page: Page): Promise<void> {
	const beyond = await page.evaluate(
		() => document.documentElement.scrollWidth - document.documentElement.clientWidth
	);
	expect(beyond, `sideways scroll of ${page.url()} at ${page.viewportSize()?.width} px`).toBe(0);
}
