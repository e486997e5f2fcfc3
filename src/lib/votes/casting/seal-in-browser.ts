import { typedOf } from '../../shared/typed-form.ts';
import { base64UrlOf, bytesOf } from '../../shared/bytes.ts';
import type { Ballot } from '../methods/ballots.ts';
import type { AnyParameters } from '../methods/parameters.ts';
import { fieldSentence, problemOfField, problemSentence } from '../ballot/ballot-messages.ts';
import type { BallotOption } from '../ballot/ballot-setup.server.ts';
import { wordsOfBallot } from '../ballot/ballot-words.ts';
import { sealBallot } from '../box/envelope.ts';
import { listProblems, type BureauList } from '../sealing/bureau-list.ts';
import { sealForBureau } from '../sealing/sealed-ballot.ts';
import { KIND, optionField, readBallot, REASON_FIELD } from '../ballot/read-ballot.ts';

/** What a ballot is sealed to: the devices of a bureau, or (votes prepared before) one key, base64url. `length`: of the padded ballot. */
export type Seal = { voteId: string; length: number } & (
	{ bureau: BureauList } | { publicKey: string }
);

/** What the page says to this script, in `data-sealing`. */
export type Sealing = Seal & {
	parameters: AnyParameters;
	options: BallotOption[];
};

/**
 * A secret ballot is read, shown again and sealed here: no field of the choice ever leaves the device. The envelope is
 * made once; sent again when the network failed, it is the same cast.
 */
class SealedBallot {
	readonly #form: HTMLFormElement;
	readonly #review: HTMLElement;
	readonly #sealing: Sealing;
	#ready: { castId: string; envelope: string } | null = null;
	#ballot: Ballot | null = null;

	constructor(form: HTMLFormElement, review: HTMLElement) {
		this.#form = form;
		this.#review = review;
		this.#sealing = JSON.parse(review.dataset.sealing!) as Sealing;
	}

	start(): void {
		for (const part of document.querySelectorAll('[data-without-script]')) part.remove();
		for (const part of document.querySelectorAll<HTMLElement>('[data-with-script]'))
			part.hidden = false;
		this.#form.hidden = false;
		this.#form.addEventListener('submit', (event) => {
			event.preventDefault();
			const { submitter } = event;
			this.#show(submitter instanceof HTMLButtonElement ? submitter.value : 'marks');
		});
		this.#part('[data-change]').addEventListener('click', () => this.#turn({ toReview: false }));
		this.#part('[data-cast]').addEventListener('click', () => void this.#cast());
	}

	#part(selector: string): HTMLElement {
		return this.#review.querySelector<HTMLElement>(selector)!;
	}

	#show(kind: string): void {
		const { parameters, options } = this.#sealing;
		const typed = { ...typedOf(new FormData(this.#form)), [KIND]: [kind] };
		const read = readBallot(typed, { parameters, optionCount: options.length });
		if (!('ballot' in read)) {
			const at = options.findIndex((_, option) => read.fields[optionField(option)]);
			const problem = read.fields[optionField(at)];
			const why = read.fields[REASON_FIELD];
			if (why) return this.#complain(problemOfField(why));
			this.#complain(
				problem
					? fieldSentence(problem, options[at]!.label)
					: problemSentence(read.problems[0]!, parameters)
			);
			return;
		}
		this.#ballot = read.ballot;
		this.#ready = null;
		const words = wordsOfBallot(read.ballot, { parameters, options });
		this.#part('[data-words]').replaceChildren(
			...words.flatMap(({ label, mark }) => [element('dt', label), element('dd', mark)])
		);
		this.#turn({ toReview: true });
	}

	#complain(sentence: string): void {
		const place = document.querySelector<HTMLElement>('[data-problem]')!;
		place.textContent = sentence;
		place.hidden = false;
		this.#form.after(place);
	}

	#turn({ toReview }: { toReview: boolean }): void {
		document.querySelector<HTMLElement>('[data-problem]')!.hidden = true;
		this.#form.hidden = toReview;
		this.#review.hidden = !toReview;
		if (toReview) this.#review.focus();
	}

	async #cast(): Promise<void> {
		const button = this.#part('[data-cast]') as HTMLButtonElement;
		button.disabled = true;
		this.#tell('sending');
		if (!(await this.#isTrusted())) return this.#tell('distrusted');
		try {
			this.#ready ??= await this.#seal();
			const { castId, envelope } = this.#ready;
			const body = new URLSearchParams({ cast: castId, envelope });
			const headers = { accept: 'text/html' };
			const response = await fetch('?/sceller', { method: 'POST', body, headers });
			if (response.redirected && response.ok) return location.assign(response.url);
			if (response.status >= 500) throw new Error('unavailable');
			const page = new DOMParser().parseFromString(await response.text(), 'text/html');
			document.querySelector('main')?.replaceWith(page.querySelector('main')!);
		} catch {
			this.#tell('failed');
			button.disabled = false;
		}
	}

	async #seal(): Promise<{ castId: string; envelope: string }> {
		const { voteId, length } = this.#sealing;
		const sealed = { castId: crypto.randomUUID(), ballot: this.#ballot, length };
		const envelope =
			'bureau' in this.#sealing
				? await sealForBureau({ ...sealed, bureau: this.#sealing.bureau })
				: await sealBallot({ ...sealed, voteId, publicKey: bytesOf(this.#sealing.publicKey) });
		return { castId: sealed.castId, envelope: base64UrlOf(envelope) };
	}

	/** Nothing is sealed to keys that their members did not prove, or that some of them did not confirm. */
	async #isTrusted(): Promise<boolean> {
		if (!('bureau' in this.#sealing)) return true;
		const { bureau, voteId } = this.#sealing;
		return bureau.vote === voteId && (await listProblems(bureau)).length === 0;
	}

	#tell(state: 'sending' | 'failed' | 'distrusted'): void {
		for (const place of this.#review.querySelectorAll<HTMLElement>('[data-state]'))
			place.hidden = place.dataset.state !== state;
	}
}

function element(name: 'dt' | 'dd', text: string): HTMLElement {
	const made = document.createElement(name);
	made.textContent = text;
	return made;
}

const form = document.querySelector<HTMLFormElement>('form[data-ballot]');
const review = document.querySelector<HTMLElement>('[data-sealing]');
if (form && review) new SealedBallot(form, review).start();
