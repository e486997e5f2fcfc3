import type { LiveDocument } from '#lib/documents/live/live-document.ts';
import { openClient } from '../documents/support/clients.ts';
import type { Writer } from '../documents/support/live-server.ts';

/** Somebody who writes a word at a time, each unlike any other, until told to stop. */
export type WritingPerson = {
	client: LiveDocument;
	/** The words that they were shown as saved. */
	saved: () => string[];
	stop: () => void;
};

export function aWritingPerson(
	where: { url: string; documentId: string },
	{ name, writer }: { name: string; writer: Writer }
): WritingPerson {
	const client = openClient(where, writer);
	const words: string[] = [];
	const timer = setInterval(() => {
		if (!client.mayWrite) return;
		const word = `${name}${words.length};`;
		words.push(word);
		client.doc.getText('audience').insert(0, word);
	}, 30);
	const saved = () => {
		const { status } = client;
		if (status.kind === 'read-only') throw new Error(JSON.stringify(status));
		const pending = 'pending' in status ? status.pending : 0;
		return ['connecting', 'unreached'].includes(status.kind)
			? []
			: words.slice(0, words.length - pending);
	};
	const stop = () => {
		clearInterval(timer);
		client.destroy();
	};
	return { client, saved, stop };
}
