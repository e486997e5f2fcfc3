import { applyAwarenessUpdate, Awareness, encodeAwarenessUpdate } from 'y-protocols/awareness';
import * as Y from 'yjs';
import { encodeAwarenessFrame } from '#lib/documents/frames.ts';
import type { RawClient } from './clients.ts';

/** A state as a client would send it. */
export function presenceFrame(id: number, state: object | null, clock = 1): Uint8Array {
	const doc = new Y.Doc();
	const awareness = new Awareness(doc);
	awareness.states.set(id, state as Record<string, unknown>);
	awareness.meta.set(id, { clock, lastUpdated: Date.now() });
	if (state === null) awareness.states.delete(id);
	const frame = encodeAwarenessFrame(encodeAwarenessUpdate(awareness, [id]));
	awareness.destroy();
	return frame;
}

/** Who a client was told is there. */
export function peopleSeenBy(raw: RawClient): Map<number, Record<string, unknown>> {
	const awareness = new Awareness(new Y.Doc());
	awareness.setLocalState(null);
	for (const frame of raw.frames) {
		if (frame.type === 'awareness') applyAwarenessUpdate(awareness, frame.update, null);
	}
	awareness.destroy();
	return awareness.getStates() as Map<number, Record<string, unknown>>;
}
