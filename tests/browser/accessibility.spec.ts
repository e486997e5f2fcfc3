import { barriersEverywhere } from './support/accessibility.ts';
import { expect, test } from './support/test.ts';

// Who says that no page stops anybody must have seen one that does.
test('what stops somebody on a narrow dark page only, or on a wide light one only, is found', async ({
	page
}) => {
	await page.setContent(`<!doctype html><html lang="fr"><title>Une page</title><style>
		@media (width <= 400px) and (prefers-color-scheme: dark) { .dark { background: #000; color: #333; } }
		@media (width > 400px) { .narrow { display: none; } }
		@media (width <= 400px) { .wide { display: none; } }
		</style><main><h1>Une page</h1><p class="dark">Des mots</p>
		<button class="narrow"></button><input class="wide"><div style="width: 900px">Loin</div></main>`);
	const found = await barriersEverywhere(page);
	const faults = found.map((text) => / at (\d+ px in \w+)(?: scrolls|: [\w-]+)/.exec(text)![0]);
	expect(faults).toEqual(
		expect.arrayContaining([
			' at 1280 px in light: label',
			' at 320 px in dark scrolls',
			' at 320 px in dark: button-name',
			' at 320 px in dark: color-contrast'
		])
	);
	expect(new Set(faults).size).toBe(process.env.MAILLAGE_LONG === '1' ? 5 : 4);
});
