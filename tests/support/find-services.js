import { existsSync, readdirSync } from 'node:fs';
import { delimiter, join } from 'node:path';

const PATH = (process.env.PATH ?? '').split(delimiter).filter(Boolean);

/**
 * @param {string[]} names
 * @returns {string | null}
 */
function findProgram(names) {
	for (const name of names) {
		const folder = PATH.find((place) => existsSync(join(place, name)));
		if (folder) return join(folder, name);
	}
	return null;
}

/** The folder of the PostgreSQL programs (`initdb`, `postgres`) of this machine, or null. */
export function findPostgresPrograms() {
	const root = '/usr/lib/postgresql';
	const installed = existsSync(root) ? readdirSync(root).sort((a, b) => Number(b) - Number(a)) : [];
	const places = installed.map((version) => join(root, version, 'bin'));
	for (const place of [...places, ...PATH]) {
		if (existsSync(join(place, 'initdb')) && existsSync(join(place, 'postgres'))) return place;
	}
	return null;
}

/**
 * Chromium without windows, as Debian gives it: the browser that Playwright drives by default. The other one draws the
 * buttons and menus of a window that nobody sees, in processes of their own, for four times the processor time.
 */
export function findBareBrowser() {
	const debian = '/usr/lib/chromium/chromium-headless-shell';
	return existsSync(debian) ? debian : findProgram(['chromium-headless-shell']);
}

/** The Chromium that the browser tests drive, or null: `CHROMIUM_PATH`, the system's, then Playwright's own. */
export async function findBrowser() {
	const wanted = process.env.CHROMIUM_PATH;
	if (wanted) return existsSync(wanted) ? wanted : null;
	const bare = findBareBrowser();
	if (bare) return bare;
	const system = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable'];
	if (existsSync('/usr/bin/chromium')) return '/usr/bin/chromium';
	return findProgram(system) ?? (await findPlaywrightBrowser());
}

async function findPlaywrightBrowser() {
	const { chromium } = await import('@playwright/test');
	const path = chromium.executablePath();
	return path && existsSync(path) ? path : null;
}

/** A Redis or Valkey server program, or null. */
export function findRedisProgram() {
	return findProgram(['valkey-server', 'redis-server']);
}

/** An nginx program, or null: Debian keeps it out of the path of ordinary users. */
export function findNginxProgram() {
	const debian = '/usr/sbin/nginx';
	return existsSync(debian) ? debian : findProgram(['nginx']);
}

/** A Python 3 interpreter, or null: the second count of votes is written in it. */
export function findPython() {
	return findProgram(['python3']);
}
