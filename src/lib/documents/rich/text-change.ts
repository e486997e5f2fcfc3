/** One replacement in a text: at `index`, `remove` characters leave and `insert` comes. */
export type TextChange = { index: number; remove: number; insert: string };

/** A step of a Yjs text event. */
export type TextStep = { retain?: number; insert?: unknown; delete?: number };

/**
 * The smallest replacement that turns `before` into `after`. `caret` (in `after`) settles the ties:
 * in « aaa », it says which « a » was typed.
 */
export function changeOf(before: string, after: string, caret: number): TextChange | null {
	if (before === after) return null;
	let tail = 0;
	const tailMax = Math.min(before.length, after.length, Math.max(0, after.length - caret));
	while (tail < tailMax && before.at(-1 - tail) === after.at(-1 - tail)) tail += 1;
	let head = 0;
	const headMax = Math.min(before.length, after.length) - tail;
	while (head < headMax && before[head] === after[head]) head += 1;
	// A pair of surrogates is one character: half of it must never be sent.
	if (isHighSurrogate(before, head - 1) || isHighSurrogate(after, head - 1)) head -= 1;
	if (isLowSurrogate(before, before.length - tail) || isLowSurrogate(after, after.length - tail))
		tail -= 1;
	return {
		index: head,
		remove: before.length - tail - head,
		insert: after.slice(head, after.length - tail)
	};
}

/** True when a letter of two units would be cut at this index. */
export function cutsPair(text: string, index: number): boolean {
	return isHighSurrogate(text, index - 1) && isLowSurrogate(text, index);
}

function isHighSurrogate(text: string, index: number): boolean {
	const code = text.charCodeAt(index);
	return code >= 0xd800 && code <= 0xdbff;
}

function isLowSurrogate(text: string, index: number): boolean {
	const code = text.charCodeAt(index);
	return code >= 0xdc00 && code <= 0xdfff;
}

/** Where a caret stands after somebody else's change. What is inserted exactly at the caret comes after it. */
export function movedBy(steps: readonly TextStep[], position: number): number {
	let at = 0;
	let moved = position;
	for (const step of steps) {
		if (at >= moved) return moved;
		if (step.retain !== undefined) at += step.retain;
		if (typeof step.insert === 'string') {
			at += step.insert.length;
			moved += step.insert.length;
		}
		if (step.delete !== undefined) moved -= Math.min(step.delete, moved - at);
	}
	return moved;
}
