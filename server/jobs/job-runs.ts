/** What is known of the last run of a job. */
type JobRuns = { done: number; failed: number; endedAt: number; seconds: number };

const runs = new Map<string, JobRuns>();

export function noteJobRun(name: string, of: { seconds: number; isDone: boolean }): void {
	const { done, failed } = runs.get(name) ?? { done: 0, failed: 0 };
	runs.set(name, {
		done: done + (of.isDone ? 1 : 0),
		failed: failed + (of.isDone ? 0 : 1),
		endedAt: Date.now(),
		seconds: of.seconds
	});
}

/** The jobs of this process, by name. */
export function listJobRuns(): ReadonlyMap<string, Readonly<JobRuns>> {
	return runs;
}
