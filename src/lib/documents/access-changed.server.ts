type Listener = () => void;

const listeners = new Set<Listener>();

/**
 * To call after the COMMIT that changes who may read or write what, or that ends a session: open connections are
 * looked at again at once. Forgetting it costs half a second, never the rule: commits check rights by themselves.
 */
export function announceAccessChange(): void {
	for (const listener of listeners) listener();
}

export function onAccessChange(listener: Listener): () => void {
	listeners.add(listener);
	return () => void listeners.delete(listener);
}
