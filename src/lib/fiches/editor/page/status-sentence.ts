import type { LiveStatus, ReadOnlyReason } from '../../../documents/live/live-document.ts';
import * as m from '../messages.ts';

const reasons: Record<ReadOnlyReason['code'], () => string> = {
	'not-a-writer': m.reasonNotWriter,
	withdrawn: m.reasonWithdrawn,
	status: m.reasonStatus,
	frozen: m.reasonFrozen,
	still: m.reasonStill,
	'session-ended': m.reasonSessionEnded,
	malformed: m.reasonMalformed,
	'too-large': m.reasonTooLarge,
	'document-full': m.reasonFull,
	gone: m.reasonGone,
	refused: m.reasonRefused
};

/** Why this person only reads, in words; with those of the coordination when it gave some. */
export function reasonSentence({ code, detail }: ReadOnlyReason): string {
	const sentence = reasons[code]();
	return detail ? `${sentence} ${m.withdrawnDetail({ words: detail })}` : sentence;
}

export type StatusTone = 'calm' | 'busy' | 'warm' | 'closed';

/** What the status line says. Never more than what is true. */
export function statusSentence(status: LiveStatus): { sentence: string; tone: StatusTone } {
	if (status.kind === 'connecting') return { sentence: m.connecting(), tone: 'busy' };
	if (status.kind === 'saving') {
		const { progress } = status;
		return { sentence: progress ? m.savingPieces(progress) : m.saving(), tone: 'busy' };
	}
	if (status.kind === 'saved') return { sentence: m.saved(), tone: 'calm' };
	if (status.kind === 'read-only')
		return { sentence: m.readOnly({ reason: reasonSentence(status.reason) }), tone: 'closed' };
	if (status.kind === 'unreached') return { sentence: m.unreached(), tone: 'warm' };
	if (status.kind === 'waiting') {
		const sentence = status.keptOnDevice ? m.waitingOnDevice() : m.waitingInTab();
		return { sentence, tone: 'warm' };
	}
	if (status.pending === 0) return { sentence: m.offline(), tone: 'warm' };
	return { sentence: status.keptOnDevice ? m.keptOnDevice() : m.keptInTab(), tone: 'warm' };
}

/** The server does not have all that was written here: whoever leaves is told so, even where this device holds it. */
export function hasUnsavedWords(status: LiveStatus): boolean {
	if (status.kind === 'saving' || status.kind === 'waiting') return true;
	return status.kind === 'offline' && status.pending > 0;
}
