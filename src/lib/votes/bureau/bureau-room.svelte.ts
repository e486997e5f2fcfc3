import { deserialize } from '$app/forms';
import { invalidateAll } from '$app/navigation';
import { base64UrlOf, bytesOf } from '../../shared/bytes.ts';
import { makeDevice, signText } from './bureau-keys.ts';
import { makeSealedKey, openShare, sealToOthers, THE_KEY } from './bureau-steps.ts';
import {
	forgetSecrets,
	keepSecrets,
	readBackup,
	readKept,
	type KeptSecrets
} from './kept-secrets.ts';
import * as m from './messages.ts';
import { openUrn, type ToOpen } from './opening.ts';
import type { Mine } from './read-bureau.server.ts';

type Place = { voteId: string; accountId: string };

/** A member’s device at the bureau: what it keeps, and each step with what is sent of it. Browser only. */
export class BureauRoom {
	secrets = $state<KeptSecrets | null>(null);
	isWorking = $state(false);
	isDone = $state(false);
	/** One sentence, or null. */
	problem = $state<string | null>(null);
	/** False when only the file keeps the keys. */
	isKept = $state(true);
	#place: Place;

	constructor(place: Place) {
		this.#place = place;
		this.secrets = readKept(place);
	}

	prepare(): Promise<void> {
		return this.#step(async () => {
			const { receiving, signing, deviceKey, signingKey } = await makeDevice();
			const sent = { deviceKey: base64UrlOf(deviceKey), signingKey: base64UrlOf(signingKey) };
			// Kept before it is said: keys that the server knows and nobody holds would stop the bureau.
			this.#keep({ receiving, signing, share: null });
			return this.#send('?/preparer-appareil', sent);
		});
	}

	makeKey({ devices }: Mine, needed: number): Promise<void> {
		return this.#step(async () => {
			const made = await makeSealedKey(this.#place.voteId, { devices, needed });
			const sealedShares = JSON.stringify(made.sealedShares);
			return this.#send('?/enregistrer-cle', { publicKey: made.publicKey, sealedShares });
		});
	}

	takeShare({ sealedShare, accountId }: Mine): Promise<void> {
		return this.#step(async () => {
			const route = { voteId: this.#place.voteId, from: THE_KEY, to: accountId };
			const { receiving } = this.secrets!;
			const share = sealedShare && (await openShare(sealedShare, route, receiving));
			if (!share) return m.wrongShare();
			this.#keep({ ...this.secrets!, share: base64UrlOf(share) });
			return this.#send('?/garder-part', {});
		});
	}

	bringShare({ accountId, devices }: Mine): Promise<void> {
		return this.#step(async () => {
			const share = bytesOf(this.secrets!.share!);
			const route = { voteId: this.#place.voteId, accountId, devices };
			const sealedShares = JSON.stringify(await sealToOthers(share, route));
			return this.#send('?/apporter-part', { sealedShares });
		});
	}

	open(mine: Mine, box: string): Promise<void> {
		return this.#step(async () => {
			const answer = await fetch(box);
			if (!answer.ok) return m.networkLost();
			const sealed = (await answer.json()) as Omit<ToOpen, 'shares'>;
			const opened = await openUrn({ ...sealed, shares: await this.#sharesOf(mine) });
			if ('refusal' in opened) return m.openingSentence(opened.refusal);
			const { totals } = opened;
			const signature = await signText(this.secrets!.signing, totals);
			return this.#send('?/enregistrer-totaux', { totals, signature });
		});
	}

	/** One’s own share, and those that the others brought. */
	async #sharesOf({ accountId, handed }: Mine): Promise<Uint8Array[]> {
		const { share, receiving } = this.secrets!;
		const shares: Uint8Array[] = share ? [bytesOf(share)] : [];
		for (const { from, sealed } of handed) {
			const route = { voteId: this.#place.voteId, from, to: accountId };
			const opened = await openShare(sealed, route, receiving);
			if (opened) shares.push(opened);
		}
		return shares;
	}

	async restore(file: File): Promise<void> {
		const secrets = readBackup(this.#place, await file.text());
		this.problem = secrets ? null : m.wrongFile();
		if (secrets) this.#keep(secrets);
	}

	forget(): void {
		forgetSecrets(this.#place);
		this.secrets = null;
	}

	#keep(secrets: KeptSecrets): void {
		this.secrets = secrets;
		this.isKept = keepSecrets(this.#place, secrets);
	}

	/** Runs a step once at a time; it gives its problem in words, or null. */
	async #step(work: () => Promise<string | null>): Promise<void> {
		if (this.isWorking) return;
		[this.isWorking, this.isDone, this.problem] = [true, false, null];
		try {
			this.problem = await work();
			this.isDone = this.problem === null;
		} catch (error) {
			if (!(error instanceof TypeError)) throw error;
			this.problem = m.networkLost();
		} finally {
			this.isWorking = false;
		}
	}

	async #send(action: string, fields: Record<string, string>): Promise<string | null> {
		const body = new FormData();
		for (const [name, value] of Object.entries(fields)) body.set(name, value);
		const headers = { 'x-sveltekit-action': 'true', accept: 'application/json' };
		const answer = await fetch(action, { method: 'POST', headers, body });
		const result = deserialize(await answer.text());
		await invalidateAll();
		if (result.type === 'success') return null;
		const code = result.type === 'failure' ? String(result.data?.refusal) : '';
		return m.isRefusal(code) ? m.refusalSentence(code) : m.networkLost();
	}
}
