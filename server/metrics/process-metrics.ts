import { statfs } from 'node:fs/promises';
import { existsSync } from 'node:fs';
import type { Metric } from 'prom-client';
import { listJobRuns } from '../jobs/job-runs.ts';
import { gaugeOf, counterOf } from './read-at-scrape.ts';

export function jobMetrics(): Metric[] {
	const runs = () => [...listJobRuns()];
	return [
		gaugeOf(
			{
				name: 'maillage_job_last_end_timestamp_seconds',
				help: 'When the last run of a job ended (Unix time).',
				label: 'job'
			},
			() => runs().map(([name, { endedAt }]) => [name, endedAt / 1000] as const)
		),
		gaugeOf(
			{
				name: 'maillage_job_last_duration_seconds',
				help: 'How long the last run of a job took.',
				label: 'job'
			},
			() => runs().map(([name, { seconds }]) => [name, seconds] as const)
		),
		counterOf({ name: 'maillage_job_runs_total', help: 'Runs of a job.', label: 'job' }, () =>
			runs().map(([name, { done, failed }]) => [name, done + failed] as const)
		),
		counterOf(
			{ name: 'maillage_job_failures_total', help: 'Runs of a job that failed.', label: 'job' },
			() => runs().map(([name, { failed }]) => [name, failed] as const)
		)
	];
}

export function diskMetrics(dataDir: string): Metric[] {
	return [
		gaugeOf(
			{
				name: 'maillage_data_free_bytes',
				help: 'What is free on the disk of DATA_DIR for the user of the server.'
			},
			async () => {
				if (!existsSync(dataDir)) return null;
				const { bavail, bsize } = await statfs(dataDir);
				return bavail * bsize;
			}
		)
	];
}
