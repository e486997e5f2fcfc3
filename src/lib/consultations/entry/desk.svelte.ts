import type { Typed } from '../../shared/typed-form.ts';
import { openEntryStore, type Desk, type EntryStore, type KeptEntry } from './entry-store.ts';
import type { Batch } from './forms.ts';
import { sendEntries, type SendingStop } from './send-entries.ts';

const TRY_AGAIN_MS = 15_000;

type Place = { accountId: string; consultationId: string; address: string };

/**
 * The desk of a facilitator on their own device: forms are kept here first, then sent. It goes on without any network, and
 * after a reload.
 */
export class EntryDesk {
	/** False until the device has answered, and where it keeps nothing: the plain form then posts by itself. */
	isReady = $state(false);
	desk = $state.raw<Omit<Desk, 'owner'> | null>(null);
	entries = $state.raw<KeptEntry[]>([]);
	/** Forms of other accounts that wait on this device. */
	others = $state(0);
	stop = $state<SendingStop>(null);
	isSending = $state(false);

	readonly #place: Place;
	#store: EntryStore | null = null;
	#timer: ReturnType<typeof setInterval> | undefined;

	constructor(place: Place) {
		this.#place = place;
	}

	get waiting(): KeptEntry[] {
		return this.entries.filter(({ state }) => state === 'waiting');
	}

	get refused(): KeptEntry[] {
		return this.entries.filter(({ state }) => state === 'refused');
	}

	/** The form typed last in this batch, which can still be corrected. */
	get last(): KeptEntry | null {
		const own = this.entries.filter(({ batch }) => batch.id === this.desk?.batch.id);
		return own.findLast(({ state }) => state !== 'refused') ?? null;
	}

	/** `begun` is a batch that the address names. Returns what to call when the page goes. */
	start(begun: Omit<Desk, 'owner'> | null): () => void {
		const send = () => void this.send();
		void this.#open(begun);
		addEventListener('online', send);
		this.#timer = setInterval(() => this.waiting.length && send(), TRY_AGAIN_MS);
		return () => {
			removeEventListener('online', send);
			clearInterval(this.#timer);
		};
	}

	async #open(begun: Omit<Desk, 'owner'> | null): Promise<void> {
		this.#store = await openEntryStore(this.#place);
		if (!this.#store) return;
		this.desk = (await this.#store.findDesk()) ?? begun;
		this.others = await this.#store.countOthers(this.#place.accountId);
		await this.#look();
		this.isReady = true;
		await this.send();
	}

	async #look(): Promise<void> {
		this.entries = (await this.#store?.list()) ?? [];
	}

	async begin(batch: Batch, phaseId: string): Promise<void> {
		this.desk = { batch, phaseId, count: 0 };
		await this.#store?.openDesk(this.desk);
	}

	/** The batch is over; what waits goes on waiting. */
	async finish(): Promise<void> {
		this.desk = null;
		await this.#store?.openDesk(null);
		await this.#store?.forgetSent(null);
		await this.#look();
	}

	/** Keeps a form on this device: new, or a correction of `before`. Rejects when the device refuses. */
	async keep(typed: Typed, before: KeptEntry | null): Promise<void> {
		const { desk } = this;
		if (!desk || !this.#store) throw new Error('no batch is open');
		const entry = {
			...{ typed, refusal: null, state: 'waiting' as const },
			entryKey: before?.entryKey ?? crypto.randomUUID(),
			batch: before?.batch ?? desk.batch,
			phaseId: before?.phaseId ?? desk.phaseId,
			revision: (before?.revision ?? 0) + 1,
			typedAt: before?.typedAt ?? Date.now()
		};
		const counted = { ...desk, count: desk.count + (before ? 0 : 1) };
		await this.#store.keep(entry, counted);
		await this.#store.forgetSent(entry.entryKey);
		await this.#look();
		// Last: whoever types fast begins the next form once its number is there, and finds it empty.
		this.desk = counted;
		void this.send();
	}

	/** The facilitator lets go of a form that was refused. */
	async discard({ entryKey }: KeptEntry): Promise<void> {
		await this.#store?.remove([entryKey]);
		await this.#look();
	}

	async send(): Promise<void> {
		if (!this.#store || this.isSending) return;
		this.isSending = true;
		try {
			const { address, ...place } = this.#place;
			do {
				const post = (body: string) =>
					fetch(address, { method: 'POST', body, headers: { 'content-type': 'application/json' } });
				this.stop = await sendEntries(this.#store, { ...place, post });
				await this.#look();
				// What was kept while this was on its way leaves next.
			} while (this.stop === null && this.waiting.length > 0);
			await this.#store.forgetSent(this.last?.entryKey ?? null);
			await this.#look();
		} finally {
			this.isSending = false;
		}
	}
}
