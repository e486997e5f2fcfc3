/** In this order: every browser says it is the ones below it. */
const browsers: readonly [RegExp, string][] = [
	[/\bEdgA?\/|\bEdgiOS\//, 'Edge'],
	[/\bOPR\/|\bOpera\b/, 'Opera'],
	[/\bSamsungBrowser\//, 'Samsung Internet'],
	[/\bFirefox\/|\bFxiOS\//, 'Firefox'],
	[/Chrom(e|ium)\/|\bCriOS\//, 'Chrome'],
	[/\bSafari\//, 'Safari']
];

const systems: readonly [RegExp, string][] = [
	[/\biPad\b/, 'iPad'],
	[/\biPhone\b/, 'iPhone'],
	[/\bAndroid\b/, 'Android'],
	[/\bWindows\b/, 'Windows'],
	[/\bCrOS\b/, 'ChromeOS'],
	[/\bMac OS X\b|\bMacintosh\b/, 'Mac'],
	[/\bLinux\b|\bX11\b/, 'Linux']
];

/** The two family names of a user agent, as `Firefox/Linux`; empty where neither is known. Nothing finer is kept. */
export function deviceOf(userAgent: string | null): string {
	const text = (userAgent ?? '').slice(0, 500);
	const browser = browsers.find(([pattern]) => pattern.test(text))?.[1] ?? '';
	const system = systems.find(([pattern]) => pattern.test(text))?.[1] ?? '';
	return browser || system ? `${browser}/${system}` : '';
}
