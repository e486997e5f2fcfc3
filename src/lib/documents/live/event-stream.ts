/** One thing that a stream of server-sent events tells: an event, or a sign of life (an empty comment). */
export type StreamEvent =
	| { kind: 'sign' }
	/** `name` is `message` when it has none; `id` is null when it says nothing of it. */
	| { kind: 'event'; name: string; data: string; id: string | null };

/** Reads a stream of server-sent events as it arrives, cut anywhere. */
export class EventStreamReader {
	#rest = '';
	#name = 'message';
	#data: string[] = [];
	#id: string | null = null;

	read(text: string): StreamEvent[] {
		const lines = (this.#rest + text).split(/\r\n|\n/);
		this.#rest = lines.pop()!;
		return lines.flatMap((line) => this.#readLine(line));
	}

	#readLine(line: string): StreamEvent[] {
		if (line === '') return this.#complete();
		// The first comment is only there to be long.
		if (line === ':') return [{ kind: 'sign' }];
		const at = line.indexOf(':');
		const [field, value] = at < 0 ? [line, ''] : [line.slice(0, at), line.slice(at + 1)];
		const text = value.startsWith(' ') ? value.slice(1) : value;
		if (field === 'event') this.#name = text;
		if (field === 'data') this.#data.push(text);
		if (field === 'id') this.#id = text;
		return [];
	}

	#complete(): StreamEvent[] {
		const event = {
			kind: 'event' as const,
			name: this.#name,
			data: this.#data.join('\n'),
			id: this.#id
		};
		const isEmpty = this.#data.length === 0;
		this.#name = 'message';
		this.#data = [];
		this.#id = null;
		return isEmpty ? [] : [event];
	}
}
