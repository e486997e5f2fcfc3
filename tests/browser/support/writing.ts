import { expect, type Locator, type Page } from '@playwright/test';

/** Opens a fiche to write it, and waits until its text is there. */
export async function openToWrite(page: Page, number: number): Promise<void> {
	await page.goto(`/c/brumeval/fiches/${number}/ecrire`);
	await expect(page.locator('[data-status=saved], [data-status=read-only]')).toBeVisible({
		timeout: 30_000
	});
}

/** A line or a rich text: both are text boxes with the name of their field. */
export function field(page: Page, name: string): Locator {
	return page.getByRole('textbox', { name, exact: true });
}

/** What the status line says when every word is durable. */
export function savedOf(page: Page): Locator {
	return page.locator('[data-status=saved]');
}
