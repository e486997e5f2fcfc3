import type { LiveFiche } from './live-fiche.svelte.ts';

const EVERY_MS = 20_000;

/** What several pages read from the server, kept fresh while the page is looked at: whoever changes it tells the others. */
export class FreshList {
	#live: LiveFiche;
	#name: string;
	#refresh: () => Promise<void>;
	#heard = 0;

	/** `name` is where the presence of a person says when they last changed something. */
	constructor(of: { live: LiveFiche; name: string; refresh: () => Promise<void> }) {
		this.#live = of.live;
		this.#name = of.name;
		this.#refresh = of.refresh;
	}

	/** Reads now, again when somebody says that they changed something, and now and then. Returns how to stop. */
	follow(): () => void {
		const { awareness } = this.#live;
		const listen = () => {
			const said = [...awareness.getStates().values()].map(
				(state) => Number(state[this.#name]) || 0
			);
			const latest = Math.max(0, ...said);
			if (latest > this.#heard) void this.#refresh();
			this.#heard = Math.max(latest, this.#heard);
		};
		awareness.on('change', listen);
		void this.#refresh();
		const timer = setInterval(() => document.hidden || void this.#refresh(), EVERY_MS);
		return () => {
			awareness.off('change', listen);
			clearInterval(timer);
		};
	}

	/** Tells the others, through the presence that the server passes on at once. */
	tell(): void {
		this.#heard = Math.max(Date.now(), this.#heard + 1);
		this.#live.awareness.setLocalStateField(this.#name, this.#heard);
	}
}
