import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { whenEnded } from './when-ended.js';

/**
 * A disk of that many megabytes, in memory, and what removes it; null where this user may not mount one.
 * @param {number} megabytes
 */
export function aSmallDisk(megabytes) {
	const path = mkdtempSync(join(tmpdir(), 'maillage-disk-'));
	const { status } = spawnSync('mount', ['-t', 'tmpfs', '-o', `size=${megabytes}m`, 'tmpfs', path]);
	const forget = () => rmSync(path, { recursive: true, force: true });
	if (status !== 0) {
		forget();
		return null;
	}
	// Also while a program still has a file open in it.
	const unmount = () => void spawnSync('umount', ['--lazy', path]);
	const isRemoved = whenEnded(() => (unmount(), forget()));
	const remove = () => {
		isRemoved();
		unmount();
		forget();
	};
	return { path, remove };
}

/** Null, or why there is none. */
export function haveSmallDisk() {
	const disk = aSmallDisk(1);
	disk?.remove();
	return disk ? null : 'monter un disque en mémoire demande les droits de root';
}
