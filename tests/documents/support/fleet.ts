import { expect } from 'vitest';
import { openDatabase } from '#lib/database/open-database.server.ts';
import type { Db } from '#lib/database/database.server.ts';
import { loadDocument } from '#lib/documents/load-document.server.ts';
import { aDataDirectory, startApplication, type Application } from '../../support/application.ts';
import { createPostgresDatabase } from '../../support/databases.ts';
import { freePort } from '../../support/free-port.ts';
import { waitUntil } from '../../support/wait-until.ts';
import { aFicheWrittenBy } from './live-server.ts';
import { aTypist, kinds, wordsOf, type Typist } from './typists.ts';

const TYPE_EVERY_MS = 150;

/** Several processes of the application on one PostgreSQL, that have the same key. */
export class Fleet {
	readonly db: Db;
	readonly ports: number[];
	#applications: Application[];
	#start: (port: number) => Application;
	#remove: () => Promise<void>;

	private constructor(of: {
		db: Db;
		ports: number[];
		start: (port: number) => Application;
		remove: () => Promise<void>;
	}) {
		this.db = of.db;
		this.ports = of.ports;
		this.#start = of.start;
		this.#remove = of.remove;
		this.#applications = of.ports.map(of.start);
	}

	static async open(count: number, environment: Record<string, string>): Promise<Fleet> {
		const { url, drop } = await createPostgresDatabase({ isMigrated: true });
		const opened = await openDatabase({ url });
		const data = aDataDirectory();
		const ports: number[] = [];
		for (let n = 0; n < count; n += 1) ports.push(await freePort());
		const common = { DATABASE_URL: url, DATA_DIR: data.path, DEMO: '0', ...environment };
		const start = (port: number) => startApplication({ ...common, PORT: String(port) });
		const remove = async () => {
			await opened.close();
			await drop();
			data.remove();
		};
		const fleet = new Fleet({ db: opened.db, ports, start, remove });
		await Promise.all(fleet.#applications.map(({ ready }) => ready));
		return fleet;
	}

	/** `ws://…/collab` of one of them, whether it runs or not. */
	anyAddress(random: () => number): string {
		return `ws://127.0.0.1:${this.ports[Math.floor(random() * this.ports.length)]}/collab`;
	}

	/** Ends one of them, calls `meanwhile`, and starts it again. */
	async restart(at: number, { signal, meanwhile = async () => {} }: RestartOptions): Promise<void> {
		const ended = await this.#applications[at]!.stop(signal);
		if (signal === 'SIGTERM') expect(ended).toEqual({ code: 0, signal: null });
		await meanwhile();
		this.#applications[at] = this.#start(this.ports[at]!);
		await this.#applications[at].ready;
	}

	/** What they have logged that contains this. */
	logged(words: string): string[] {
		return this.#applications.flatMap((application) =>
			application
				.output()
				.stdout.split('\n')
				.filter((line) => line.includes(words))
		);
	}

	async close(): Promise<void> {
		await Promise.all(this.#applications.map((application) => application.stop()));
		await this.#remove();
	}

	async kill(): Promise<void> {
		await Promise.all(this.#applications.map((application) => application.stop('SIGKILL')));
	}
}

type RestartOptions = { signal: NodeJS.Signals; meanwhile?: () => Promise<void> };

/** People of every kind of client who type in several documents at once. */
export class Crowd {
	readonly typists: Typist[] = [];
	#documents: { documentId: string; typists: Typist[] }[] = [];
	#db: Db;
	#timer: ReturnType<typeof setInterval> | undefined;

	private constructor(db: Db) {
		this.#db = db;
	}

	static async gather(of: {
		db: Db;
		documents: number;
		people: number;
		address: () => string;
		random: () => number;
	}): Promise<Crowd> {
		const { db, address, random } = of;
		const crowd = new Crowd(db);
		for (let n = 0; n < of.documents; n += 1) {
			const names = Array.from({ length: of.people }, (_, at) => `p${n}x${at}`);
			const { documentId, people } = await aFicheWrittenBy(db, names);
			const where = { address, documentId };
			const typists = names.map((name, at) =>
				aTypist(kinds[at % kinds.length]!, { name, where, writer: people[name]!, random })
			);
			crowd.#documents.push({ documentId, typists });
			crowd.typists.push(...typists);
		}
		return crowd;
	}

	type(): void {
		let turn = 0;
		const every = TYPE_EVERY_MS / this.typists.length;
		this.#timer = setInterval(
			() => {
				turn += 1;
				this.typists[turn % this.typists.length]!.type();
			},
			Math.max(4, every)
		);
	}

	rest(): void {
		clearInterval(this.#timer);
	}

	/** The words that people were told are saved and that are not in the database. */
	async missing(): Promise<string[]> {
		const missing: string[] = [];
		for (const { documentId, typists } of this.#documents) {
			// What they were told first: what is read afterwards must have it.
			const told = typists.flatMap((typist) => typist.acknowledged());
			const there = wordsOf(await this.#textOf(documentId));
			missing.push(...told.filter((word) => !there.has(word)));
		}
		return missing;
	}

	/** Everybody has stopped typing: waits until all is saved and the same everywhere. Gives how long the second took, in ms. */
	async calm(): Promise<number> {
		this.rest();
		const late = () => this.typists.filter((typist) => !typist.isCalm());
		await waitUntil('all is saved', () => late().length === 0, 60_000).catch((error) => {
			const states = late().map((typist) => typist.state());
			throw new Error(`${states.join('\n')}`, { cause: error });
		});
		const from = performance.now();
		const areSame = async () => {
			for (const { documentId, typists } of this.#documents) {
				const text = await this.#textOf(documentId);
				if (typists.some(({ doc }) => doc.getText('audience').toString() !== text)) return false;
			}
			return true;
		};
		await waitUntil('all texts are the same', areSame, 30_000);
		return performance.now() - from;
	}

	/** After calm: each word of everybody is there, once, and nobody was put out. */
	async judge(): Promise<void> {
		for (const { documentId, typists } of this.#documents) {
			const typed = typists.flatMap((typist) => typist.words());
			const there = (await this.#textOf(documentId)).match(/[^;]+;/g) ?? [];
			expect(there.length).toBe(typed.length);
			expect(typed.filter((word) => !new Set(there).has(word))).toEqual([]);
			expect(typists.flatMap((typist) => typist.ended() ?? [])).toEqual([]);
		}
	}

	leave(): void {
		this.rest();
		for (const typist of this.typists) typist.destroy();
	}

	async #textOf(documentId: string): Promise<string> {
		const { doc } = (await loadDocument(this.#db, { documentId }))!;
		const text = doc.getText('audience').toString();
		doc.destroy();
		return text;
	}
}
