import { dialects, NOTHING_NEW, type Dialect } from './dialects.ts';
import { framed, RawSocket } from './raw-socket.ts';
import type { Server } from './types.ts';

type Options = {
	server: Server;
	documentId: string;
	cookie: string;
	/** Everything that is not part of coming in. */
	hear: (data: Buffer) => void;
	closed?: () => void;
};

/** One person connected to one document: comes in as the client of this protocol does, and then only listens and sends. */
export class Member {
	readonly documentId: string;
	readonly dialect: Dialect;
	#socket: RawSocket | null = null;
	#early: Buffer[] = [];
	#answered: (bytes: number) => void = () => {};
	#options: Options;

	private constructor(options: Options) {
		this.#options = options;
		this.documentId = options.documentId;
		this.dialect = dialects[options.server.dialect];
	}

	/** Resolves when the whole document has come, with its weight; at once with a relay, which has none. */
	static async enter(options: Options): Promise<{ member: Member; bytes: number }> {
		const { server, documentId, cookie } = options;
		const member = new Member(options);
		const answer = new Promise<number>((resolve, reject) => {
			member.#answered = resolve;
			setTimeout(() => reject(new Error('a server of the bench gave no document')), 60_000).unref();
		});
		answer.catch(() => {});
		const socket = await RawSocket.open(member.dialect.address(server.url, documentId), cookie, {
			message: (data) => member.#receive(data),
			closed: () => options.closed?.()
		});
		member.#socket = socket;
		if (server.answers) member.write(framed(member.dialect.hello(documentId)));
		for (const data of member.#early) member.#receive(data);
		member.#early = [];
		return { member, bytes: server.answers ? await answer : 0 };
	}

	#receive(data: Buffer): void {
		if (!this.#socket) return void this.#early.push(Buffer.from(data));
		switch (this.dialect.kindOf(data)) {
			case 'welcome':
				return void this.write(framed(this.dialect.question(this.documentId)));
			case 'question':
				if (this.#options.server.answers)
					this.write(framed(this.dialect.answer(this.documentId, NOTHING_NEW)));
				return;
			case 'answer':
				return this.#answered(data.length);
			case 'other':
				return this.#options.hear(data);
		}
	}

	write(frame: Buffer): boolean {
		return this.#socket!.write(frame);
	}

	drained(): Promise<void> {
		return this.#socket!.drained();
	}

	end(): void {
		this.#socket?.end();
	}
}
