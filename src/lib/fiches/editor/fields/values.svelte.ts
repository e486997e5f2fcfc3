import type * as Y from 'yjs';
import { VALUES } from '../../text/document-content.ts';
import type { LiveFiche } from '../live-fiche.svelte.ts';

/** The choices, tags and days of the fiche, followed live. */
export class Values {
	#live: LiveFiche;
	#map: Y.Map<unknown>;
	#now: Record<string, unknown> = $state.raw({});

	constructor(live: LiveFiche) {
		this.#live = live;
		this.#map = live.doc.getMap(VALUES);
		this.#now = this.#map.toJSON();
	}

	/** To be called in an effect: follows the document until what it returns is called. */
	follow(): () => void {
		const read = () => {
			this.#now = this.#map.toJSON();
		};
		this.#map.observe(read);
		read();
		return () => this.#map.unobserve(read);
	}

	text(key: string): string {
		const value = this.#now[key];
		return typeof value === 'string' ? value : '';
	}

	isOn(key: string): boolean {
		return this.#now[key] === true;
	}

	/** Empty text and `false` leave nothing behind. */
	set(key: string, value: string | boolean): void {
		if ((this.#map.get(key) ?? '') === (value || '')) return;
		this.#live.undoManager.stopCapturing();
		this.#live.write(() => {
			if (value) this.#map.set(key, value);
			else this.#map.delete(key);
		});
	}
}
