import * as m from '../messages.ts';
import { statusLabel } from '../status-messages.ts';
import type { FicheStatus } from '../workflow.ts';

/** What is said after a change of stage. */
export function movedSentence(moved: { status: FicheStatus; version: number | null }): string {
	const status = statusLabel(moved.status);
	return moved.version === null
		? m.moved({ status })
		: m.movedFrozen({ status, version: moved.version });
}
