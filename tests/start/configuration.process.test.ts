import { chmodSync, readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { buildIfOlder } from '#server/prepare.js';
import { aDataDirectory, startApplication } from '../support/application.ts';
import { freePort } from '../support/free-port.ts';

beforeAll(() => buildIfOlder());

const malformed: [variable: string, environment: Record<string, string>][] = [
	['PORT', { PORT: 'trois-mille' }],
	['PORT', { PORT: '70000' }],
	['ORIGIN', { ORIGIN: 'cls.exemple.fr' }],
	['ORIGIN', { ORIGIN: 'https://cls.exemple.fr/chemin' }],
	['ORIGIN', { HOST: '0.0.0.0', DEMO: '0' }],
	['DATABASE_URL', { DATABASE_URL: 'postgres//nulle-part' }],
	['DATABASE_URL', { DATABASE_URL: 'mysql://quelqu-un@127.0.0.1/base' }],
	['DATABASE_URL', { DATABASE_URL: 'postgres://personne@127.0.0.1:9/rien' }],
	['REDIS_URL', { REDIS_URL: 'redis://127.0.0.1:6379' }],
	['REDIS_URL', { REDIS_URL: '127.0.0.1:6379', DATABASE_URL: 'postgres://p@127.0.0.1:9/rien' }],
	[
		'REDIS_URL',
		{ REDIS_URL: 'redis://127.0.0.1/nom', DATABASE_URL: 'postgres://p@127.0.0.1:9/rien' }
	],
	['SMTP_URL', { SMTP_URL: 'courriel.exemple.fr' }],
	['MAIL_FROM', { SMTP_URL: 'smtp://127.0.0.1:25' }],
	['DEMO', { DEMO: 'oui' }],
	['DEMO', { HOST: '0.0.0.0', ORIGIN: 'https://cls.exemple.fr', DEMO: '1' }],
	// Behind a proxy of the same machine.
	['DEMO', { ORIGIN: 'https://cls.exemple.fr', DEMO: '1' }],
	['TRUST_PROXY', { TRUST_PROXY: 'nginx' }],
	['LOG_LEVEL', { LOG_LEVEL: 'bavard' }],
	['SERVER_KEY', { SERVER_KEY: 'trop-courte' }],
	['METRICS_TOKEN', { METRICS_TOKEN: 'trop-court' }],
	['METRICS_TOKEN', { METRICS_TOKEN: 'un jeton avec des espaces' }]
];

describe.each(malformed)('%s given as %o', (variable, environment) => {
	it.each(['server/start.js', 'server/main.js'] as const)(
		'is refused by %s in one French sentence that names it',
		async (entry) => {
			const data = aDataDirectory();
			const application = startApplication({ DATA_DIR: data.path, ...environment }, entry);
			const { code } = await application.ended;
			data.remove();
			expect(code).toBe(1);
			const { stderr, stdout } = application.output();
			expect(stderr).toMatch(/^Maillage ne démarre pas : [^\n]*\.\n$/);
			expect(stderr).toContain(`: ${variable}`);
			expect(stdout).not.toContain('Maillage prêt');
		}
	);
});

it.each(['server/start.js', 'server/main.js'] as const)(
	'a data directory that others of the machine may enter is refused by %s, in words',
	async (entry) => {
		const data = aDataDirectory();
		chmodSync(data.path, 0o750);
		const application = startApplication({ DATA_DIR: data.path }, entry);
		expect((await application.ended).code).toBe(1);
		const { stderr } = application.output();
		expect(stderr).toMatch(/^Maillage ne démarre pas : DATA_DIR [^\n]*droits 750[^\n]*chmod 700/);
		expect(readdirSync(data.path)).toEqual([]);
		data.remove();
	}
);

it('with a public address there is no demonstration unless it is asked for; what is missing is said, and what is written is private', async () => {
	const data = aDataDirectory();
	const directory = join(data.path, 'a', 'b');
	const port = String(await freePort());
	const place = { DATA_DIR: directory, PORT: port };
	const application = startApplication({ ...place, ORIGIN: 'http://cls.exemple.fr' });
	await application.ready;
	const ask = (path: string) =>
		fetch(`http://127.0.0.1:${port}${path}`, { headers: { accept: 'text/html' } });
	expect(await (await ask('/')).text()).not.toContain('Brumeval');
	expect((await ask('/outils/courriels')).status).toBe(404);
	expect((await ask('/outils/etat')).url).toContain('/connexion');
	expect(await (await ask('/inscription')).text()).toContain('n’en envoie pas encore');
	const { stdout } = application.output();
	for (const word of ['SMTP_URL', 'ORIGIN est en http', 'server-key'])
		expect(stdout).toMatch(new RegExp(`^À faire : .*${word}`, 'm'));
	expect(statSync(directory).mode & 0o777).toBe(0o700);
	for (const name of readdirSync(directory))
		expect(statSync(join(directory, name)).mode & 0o077, name).toBe(0);
	await application.stop();
	data.remove();
});
