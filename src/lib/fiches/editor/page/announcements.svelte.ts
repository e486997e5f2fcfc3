import type { FieldKey } from '../../text/shape.ts';
import { sentenceOf, type Happening } from '../happenings.ts';

export const hearings = ['all', 'near', 'nothing'] as const;
/** What a person wants to hear of the others. */
export type Hearing = (typeof hearings)[number];

/** `at` in milliseconds since 1970. */
export type Entry = { id: number; at: number; sentence: string };

/** Others are announced at most this often (WCAG 4.1.3 without chatter). */
export const QUIET_MS = 5_000;
const KEPT = 40;
const SAME_FOR_MS = 60_000;
const STORED = 'maillage-annonces';

/** What others do: said in a live region, sparingly, and listed. */
export class Announcements {
	/** What the live region holds. */
	said = $state('');
	entries: readonly Entry[] = $state.raw([]);
	hearing: Hearing = $state(readHearing());
	#waiting: Happening[] = [];
	#timer: ReturnType<typeof setTimeout> | undefined;
	#count = 0;

	/** Something that others did. `near` is the field where this person is. */
	hear(happening: Happening, near: FieldKey | null): void {
		this.#list(sentenceOf([happening])!);
		if (this.hearing === 'nothing') return;
		const field = 'field' in happening ? happening.field : null;
		if (this.hearing === 'near' && field !== near) return;
		this.#waiting.push(happening);
		this.#timer ??= setTimeout(() => {
			this.#timer = undefined;
			this.said = sentenceOf(this.#waiting) ?? '';
			this.#waiting = [];
		}, QUIET_MS);
	}

	/** The answer to what this person just did: at once, whatever they chose to hear of others. */
	say(sentence: string): void {
		this.said = sentence === this.said ? `${sentence}\u00a0` : sentence;
	}

	choose(hearing: Hearing): void {
		this.hearing = hearing;
		try {
			localStorage.setItem(STORED, hearing);
		} catch {
			// A browser that keeps nothing: the choice holds for this page.
		}
	}

	destroy(): void {
		clearTimeout(this.#timer);
	}

	#list(sentence: string): void {
		const now = Date.now();
		const [last, ...rest] = this.entries;
		const same = last?.sentence === sentence && now - last.at < SAME_FOR_MS;
		this.#count += 1;
		const entry = { id: this.#count, at: now, sentence };
		this.entries = [entry, ...(same ? rest : this.entries)].slice(0, KEPT);
	}
}

function readHearing(): Hearing {
	try {
		const stored = localStorage.getItem(STORED);
		return hearings.find((hearing) => hearing === stored) ?? 'all';
	} catch {
		return 'all';
	}
}
