import { sveltekit } from '@sveltejs/kit/vite';
import { defineConfig } from 'vitest/config';
import { liveConnections } from './server/live-connections-in-development.js';

export default defineConfig(({ command }) => ({
	plugins: [sveltekit(), liveConnections()],
	// Its exports map has thousands of entries: loaded from the bundle, the server starts a second earlier.
	ssr: { noExternal: command === 'build' ? ['drizzle-orm'] : [] },
	build: { target: 'es2022' },
	test: {
		projects: [
			{
				extends: true,
				test: {
					name: 'pure',
					testTimeout: 30_000,
					include: ['src/**/*.test.ts', 'server/**/*.test.ts', 'tests/*.test.ts'],
					exclude: ['**/*.db.test.ts', '**/*.process.test.ts']
				}
			},
			{
				extends: true,
				test: {
					name: 'database',
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
