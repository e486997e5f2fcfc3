/** What is to be undone should a test fail before it has. */
const left = new Set();

function undoAll() {
	for (const undo of left) undo();
	left.clear();
}

// A worker of vitest is ended by a signal, for which Node calls no `exit`.
process.once('exit', undoAll);
process.once('SIGTERM', () => {
	undoAll();
	process.exit(143);
});

/**
 * Calls `undo` when this process of tests ends, unless what is given back is called before.
 * @param {() => void} undo at once, nothing is waited for
 * @returns {() => void}
 */
export function whenEnded(undo) {
	left.add(undo);
	return () => void left.delete(undo);
}
