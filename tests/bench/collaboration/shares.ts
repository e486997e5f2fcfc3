import { existsSync, mkdirSync, rmdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** Short, so that a process that has used its part waits for a few milliseconds at most. */
const PERIOD_US = 10_000;

/** Where a group of processes gets a part of a core: the first version of Linux control groups, then the second. */
const KINDS = [
	{
		root: '/sys/fs/cgroup/cpu',
		mark: 'cpu.cfs_quota_us',
		limit: (folder: string, quota: number) => {
			writeFileSync(join(folder, 'cpu.cfs_period_us'), String(PERIOD_US));
			writeFileSync(join(folder, 'cpu.cfs_quota_us'), String(quota));
		}
	},
	{
		root: '/sys/fs/cgroup',
		mark: 'cgroup.subtree_control',
		limit: (folder: string, quota: number) => {
			writeFileSync('/sys/fs/cgroup/cgroup.subtree_control', '+cpu');
			writeFileSync(join(folder, 'cpu.max'), `${quota} ${PERIOD_US}`);
		}
	}
];

/** Holds each of these processes to this part of a core; says why it cannot. `release` once they have ended. */
export function holdToShare(
	pids: readonly number[],
	share: number
): { release: () => void } | { impossible: string } {
	const kind = KINDS.find(({ root, mark }) => existsSync(join(root, mark)));
	if (!kind) return { impossible: 'no control groups on this machine' };
	const folders = pids.map((pid) => join(kind.root, `maillage-bench-${pid}`));
	const release = () => {
		for (const folder of folders) if (existsSync(folder)) rmdirSync(folder);
	};
	try {
		folders.forEach((folder, at) => {
			mkdirSync(folder);
			kind.limit(folder, Math.round(PERIOD_US * share));
			writeFileSync(join(folder, 'cgroup.procs'), String(pids[at]));
		});
		return { release };
	} catch (error) {
		release();
		return { impossible: `control groups: ${error instanceof Error ? error.message : error}` };
	}
}
