/** `kind` is the name of the kind of document. */
export type WrittenDocument = { documentId: string; kind: string };

type Listener = (written: WrittenDocument) => void;

const listeners = new Set<Listener>();

/**
 * To call after the COMMIT of what the server itself wrote in a document (`write-document.server.ts`): whoever follows it
 * live receives it at once. Forgetting it costs until the next commit of that document, never a word.
 */
export function announceWritten(written: WrittenDocument): void {
	for (const listener of listeners) listener(written);
}

export function onWritten(listener: Listener): () => void {
	listeners.add(listener);
	return () => void listeners.delete(listener);
}
