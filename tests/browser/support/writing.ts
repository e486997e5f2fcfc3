import { randomUUID } from 'node:crypto';
import { expect, type BrowserContext, type Locator, type Page } from '@playwright/test';

/** Opens a fiche to write it, and waits until its text is there. */
export async function openToWrite(page: Page, number: number): Promise<void> {
	await page.goto(`/c/brumeval/fiches/${number}/ecrire`);
	await expect(page.locator('[data-status=saved], [data-status=read-only]')).toBeVisible({
		timeout: 30_000
	});
}

/** A fiche that this person begins in a contract, open to write in, with its first words. */
export async function writeInANewFiche(page: Page, home: string): Promise<void> {
	const empty = await page.request.get(`${home}/fiches/nouvelle`);
	const { origin } = new URL(empty.url());
	const themeId = /<option value="([0-9a-f-]{36})"/.exec(await empty.text())![1]!;
	const form = { title: `Marcher ${randomUUID().slice(0, 4)}`, themeId, status: 'draft' };
	const made = await page.request.post(`${home}/fiches/nouvelle`, { form, headers: { origin } });
	await page.goto(`${new URL(made.url()).pathname}/ecrire`);
	await expect(savedOf(page)).toBeVisible();
	await field(page, 'Constat').click();
	await page.keyboard.type('Avant. ');
	await expect(savedOf(page)).toBeVisible();
}

/** A line or a rich text: both are text boxes with the name of their field. */
export function field(page: Page, name: string): Locator {
	return page.getByRole('textbox', { name, exact: true });
}

/** The words of a rich field, without the names of those who write in it. */
export function wordsOf(page: Page, name: string): Promise<string> {
	return field(page, name).evaluate((box) => {
		const copy = box.cloneNode(true) as HTMLElement;
		for (const caret of copy.querySelectorAll('.remote-caret')) caret.remove();
		return copy.textContent!;
	});
}

/** What the status line says when every word is durable. */
export function savedOf(page: Page): Locator {
	return page.locator('[data-status=saved]');
}

/** The network of a whole browser, pages and live connections, that can be cut and given back. */
export async function networkOfBrowser(
	context: BrowserContext
): Promise<{ cut: () => Promise<void>; giveBack: () => Promise<void> }> {
	let isCut = false;
	const sockets: { close: () => Promise<void> }[] = [];
	await context.routeWebSocket(/\/collab\//, async (socket) => {
		if (isCut) return socket.close();
		socket.connectToServer();
		sockets.push(socket);
	});
	const set = async (cut: boolean) => {
		isCut = cut;
		await context.setOffline(cut);
		if (cut) await Promise.all(sockets.splice(0).map((socket) => socket.close()));
	};
	return { cut: () => set(true), giveBack: () => set(false) };
}

/** A network that can be cut and given back, for the live connection of one page alone: WebSocket and its fallback. */
export async function networkOf(
	page: Page
): Promise<{ cut: () => Promise<void>; giveBack: () => void }> {
	let isCut = false;
	const sockets: { close: () => Promise<void> }[] = [];
	await page.route(/\/live\//, (route) => (isCut ? route.abort() : route.continue()));
	await page.routeWebSocket(/\/collab\//, async (socket) => {
		if (isCut) return socket.close();
		socket.connectToServer();
		sockets.push(socket);
	});
	return {
		async cut() {
			isCut = true;
			await Promise.all(sockets.splice(0).map((socket) => socket.close()));
		},
		giveBack() {
			isCut = false;
		}
	};
}
