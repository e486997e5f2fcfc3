/** As ours: one answer of the server a reading. */
export const load = () => ({ now: Date.now() });
