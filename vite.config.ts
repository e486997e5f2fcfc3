import { sveltekit } from '@sveltejs/kit/vite';
import { defineConfig } from 'vitest/config';
import manifest from './package.json' with { type: 'json' };
import { liveConnections } from './server/live-connections-in-development.js';
import { threadPrograms } from './server/thread-programs.js';

export default defineConfig(({ command }) => ({
	plugins: [threadPrograms(), sveltekit(), liveConnections()],
	// One pass: all that is not named under `dependencies` is put inside, which also makes the server start sooner than a thousand
	// small files would (see server/adapter.js).
	ssr:
		command === 'build' ? { noExternal: true, external: Object.keys(manifest.dependencies) } : {},
	build: {
		target: 'es2022',
		reportCompressedSize: false,
		rollupOptions: { checks: { pluginTimings: false } }
	},
	test: {
		projects: [
			{
				extends: true,
				test: {
					name: 'pure',
					// A process for each file, and the application read again in it, cost more than what the tests do. What a test puts in the
					// place of something of the whole process (a language, a key, a clock), it puts back.
					isolate: false,
					maxWorkers: 2,
					testTimeout: 30_000,
					include: ['src/**/*.test.ts', 'server/**/*.test.ts', 'tests/*.test.ts'],
					exclude: ['**/*.db.test.ts', '**/*.process.test.ts']
				}
			},
			{
				extends: true,
				test: {
					name: 'database',
					// As above.
					isolate: false,
					include: ['tests/**/*.db.test.ts'],
					testTimeout: 60_000,
					hookTimeout: 120_000,
					globalSetup: ['tests/support/postgres-for-all.ts'],
					maxWorkers: 2
				}
			},
			{
				extends: true,
				test: {
					name: 'process',
					include: ['tests/**/*.process.test.ts'],
					testTimeout: 300_000,
					hookTimeout: 120_000,
					globalSetup: [
						'tests/support/postgres-for-all.ts',
						'tests/support/application-for-all.ts'
					],
					maxWorkers: 2
				}
			}
		]
	}
}));
