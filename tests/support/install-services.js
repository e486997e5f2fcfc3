import { spawnSync } from 'node:child_process';
import { existsSync, rmSync, writeFileSync } from 'node:fs';
import {
	findBareBrowser,
	findBrowser,
	findNginxProgram,
	findPostgresPrograms,
	findPython,
	findRedisProgram
} from './find-services.js';

const APT_WITHIN_MS = 10 * 60_000;
const POLICY = '/usr/sbin/policy-rc.d';
const canInstall = process.getuid?.() === 0 && existsSync('/usr/bin/apt-get');
const HOW = canInstall
	? 'son installation a échoué'
	: 'l’installer demande les droits de root et apt-get';

/**
 * A browser for the tests, installed when the system can give one. Null, or why there is none.
 * @returns {Promise<string | null>}
 */
export async function haveBrowser() {
	if (canInstall && !process.env.CHROMIUM_PATH && !findBareBrowser()) {
		say('Installation d’un navigateur sans fenêtres (chromium-headless-shell)…');
		aptInstall('chromium-headless-shell');
	}
	if (await findBrowser()) return null;
	if (process.env.CHROMIUM_PATH) return `CHROMIUM_PATH ne mène à aucun programme`;
	say('Installation d’un navigateur (chromium)…');
	if (canInstall) aptInstall('chromium');
	if (await findBrowser()) return null;
	run('npx', ['--no-install', 'playwright', 'install', '--only-shell', 'chromium']);
	return (await findBrowser()) ? null : `aucun navigateur Chromium : ${HOW}`;
}

/**
 * The PostgreSQL programs, installed when the system can give them; the tests start their own server from them.
 * @returns {string | null} null, or why there are none
 */
export function havePostgres() {
	if (findPostgresPrograms()) return null;
	if (canInstall) {
		say('Installation de PostgreSQL…');
		aptInstall('postgresql');
	}
	return findPostgresPrograms() ? null : `aucun PostgreSQL : ${HOW}`;
}

/**
 * A Redis or Valkey server, installed when the system can give one; the tests start their own.
 * @returns {string | null} null, or why there is none
 */
export function haveRedis() {
	if (findRedisProgram()) return null;
	if (canInstall) {
		say('Installation de Redis…');
		aptInstall('redis-server');
	}
	return findRedisProgram() ? null : `aucun Redis ni Valkey : ${HOW}`;
}

/**
 * nginx, installed when the system can give it; the tests start their own.
 * @returns {string | null} null, or why there is none
 */
export function haveNginx() {
	if (findNginxProgram()) return null;
	if (canInstall) {
		say('Installation de nginx…');
		aptInstall('nginx-light');
	}
	return findNginxProgram() ? null : `aucun nginx : ${HOW}`;
}

/**
 * A Python 3 interpreter, installed when the system can give one; the second count of votes needs nothing else.
 * @returns {string | null} null, or why there is none
 */
export function havePython() {
	if (findPython()) return null;
	if (canInstall) {
		say('Installation de Python…');
		aptInstall('python3');
	}
	return findPython() ? null : `aucun Python 3 : ${HOW}`;
}

/** @param {string} name */
function aptInstall(name) {
	const unlock = keepServicesStopped();
	const install = ['install', '-y', '--no-install-recommends', name];
	try {
		if (!run('apt-get', install) && run('apt-get', ['update'])) run('apt-get', install);
	} finally {
		unlock();
	}
}

/** Debian starts a server as soon as it is installed, unless this file says no. Ours is removed afterwards. */
function keepServicesStopped() {
	try {
		writeFileSync(POLICY, '#!/bin/sh\nexit 101\n', { mode: 0o755, flag: 'wx' });
		return () => rmSync(POLICY, { force: true });
	} catch {
		return () => {};
	}
}

/**
 * @param {string} command
 * @param {string[]} args
 */
function run(command, args) {
	const { status } = spawnSync(command, args, {
		stdio: ['ignore', 'ignore', 'inherit'],
		env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
		timeout: APT_WITHIN_MS
	});
	return status === 0;
}

/** @param {string} sentence */
function say(sentence) {
	process.stdout.write(`${sentence}\n`);
}
