import { beforeAll, describe, expect, it } from 'vitest';
import { buildIfOlder } from '#server/prepare.js';
import { aDataDirectory, startApplication } from '../support/application.ts';

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
