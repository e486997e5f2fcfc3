import { deserialize } from '$app/forms';
import { invalidateAll } from '$app/navigation';
import { base64UrlOf, bytesOf } from '../../shared/bytes.ts';
import { confirmBureau, keyProblems, proveDevice } from '../sealing/bureau-list.ts';
import { makeDevice, publicKeysOf, signText } from '../sealing/device-keys.ts';
import { bringFrom, openSharedBox, type Fault } from '../sealing/open-shared-box.ts';
import { openShare, sealToOthers, THE_KEY } from './dealt/dealt-shares.ts';
import { openDealtBox } from './dealt/open-dealt-box.ts';
import {
	forgetSecrets,
	keepSecrets,
	readBackup,
	readKept,
	type KeptSecrets
} from './kept-secrets.ts';
import * as m from './messages.ts';
import * as r from './refusal-messages.ts';
import type { Mine } from './read-bureau.server.ts';
import type { GivenBox } from './read-sealed-box.server.ts';

type Place = { voteId: string; accountId: string };

/** A member’s device at the bureau: what it keeps, and each step with what is sent of it. Browser only. */
export class BureauRoom {
	secrets = $state<KeptSecrets | null>(null);
	isWorking = $state(false);
	isDone = $state(false);
	/** From 0 to 1 while ballots are opened; null otherwise. */
	progress = $state<number | null>(null);
	/** One sentence, or null. */
	problem = $state<string | null>(null);
	/** What members did that envelopes did not promise, seen at the last opening. */
	faults = $state<Fault[]>([]);
	/** Some ballots were not opened for want of shares: this member may leave them closed. */
	mayLeaveClosed = $state(false);
	/** False when only the file keeps the keys. */
	isKept = $state(true);
	#place: Place;

	constructor(place: Place) {
		this.#place = place;
		this.secrets = readKept(place);
	}

	/** Whether the keys that the server shows as this member’s are those that this device keeps. */
	hasKeysOf({ deviceKey }: Mine): boolean {
		return this.secrets !== null && publicKeysOf(this.secrets).deviceKey === deviceKey;
	}

	prepare({ memberId }: Mine): Promise<void> {
		return this.#step(async () => {
			const { receiving, signing } = await makeDevice();
			const keys = publicKeysOf({ receiving, signing });
			const said = { vote: this.#place.voteId, member: memberId, ...keys };
			const proof = JSON.stringify(await proveDevice({ receiving, signing }, said));
			// Kept before it is said: keys that the server knows and nobody holds would stop the bureau.
			this.#keep({ receiving, signing, share: null });
			return this.#send('?/preparer-appareil', { ...keys, proof });
		});
	}

	confirm(mine: Mine): Promise<void> {
		return this.#step(async () => {
			const { list } = mine;
			if (!list || !this.hasKeysOf(mine)) return r.refusalSentence('other-list');
			const [problem] = await keyProblems(list);
			if (problem) return r.listSentence(problem);
			const confirmation = await confirmBureau(this.secrets!, list);
			return this.#send('?/enregistrer-confirmation', { confirmation });
		});
	}

	/** Of a vote whose key was dealt. */
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

	/** The same. */
	bringDealt({ accountId, devices }: Mine): Promise<void> {
		return this.#step(async () => {
			const share = bytesOf(this.secrets!.share!);
			const route = { voteId: this.#place.voteId, accountId, devices };
			const sealedShares = JSON.stringify(await sealToOthers(share, route));
			return this.#send('?/apporter-part', { sealedShares });
		});
	}

	/** The same. */
	openDealt(mine: Mine, box: string): Promise<void> {
		return this.#step(async () => {
			const sealed = await this.#fetchBox(box);
			if (!sealed) return m.networkLost();
			const opened = await openDealtBox({ ...sealed, shares: await this.#dealtTo(mine) });
			return 'refusal' in opened ? r.openingSentence(opened.refusal) : this.#say(opened.totals);
		});
	}

	bring({ memberId }: Mine, box: string): Promise<void> {
		return this.#step(async () => {
			const sealed = await this.#fetchBox(box);
			if (!sealed) return m.networkLost();
			const said = await bringFrom(sealed, this.#atWork(memberId));
			if ('refusal' in said) return r.openingSentence(said.refusal);
			return this.#send('?/apporter-parts', { brought: JSON.stringify(said.brought) });
		});
	}

	open({ memberId }: Mine, box: string, { leavesClosed = false } = {}): Promise<void> {
		return this.#step(async () => {
			const sealed = await this.#fetchBox(box);
			if (!sealed) return m.networkLost();
			const { brought } = sealed;
			const at = { ...this.#atWork(memberId), brought, leavesClosed };
			const opened = await openSharedBox(sealed, at);
			this.faults = opened.faults;
			if (!('refusal' in opened)) return this.#say(opened.totals);
			this.mayLeaveClosed = opened.refusal === 'closed-ballots';
			return r.openingSentence(opened.refusal);
		});
	}

	#atWork(member: string) {
		const { receiving, signing } = this.secrets!;
		return {
			member,
			secrets: $state.snapshot({ receiving, signing }),
			onProgress: (part: number) => (this.progress = part)
		};
	}

	async #fetchBox(box: string): Promise<GivenBox | null> {
		const answer = await fetch(box);
		return answer.ok ? ((await answer.json()) as GivenBox) : null;
	}

	async #say(totals: string): Promise<string | null> {
		const signature = await signText(this.secrets!.signing, totals);
		return this.#send('?/enregistrer-totaux', { totals, signature });
	}

	/** One’s own share, and those that the others brought. */
	async #dealtTo({ accountId, handed }: Mine): Promise<Uint8Array[]> {
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
		[this.faults, this.mayLeaveClosed] = [[], false];
		try {
			this.problem = await work();
			this.isDone = this.problem === null;
		} catch (error) {
			if (!(error instanceof TypeError)) throw error;
			this.problem = m.networkLost();
		} finally {
			[this.isWorking, this.progress] = [false, null];
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
		return r.isRefusal(code) ? r.refusalSentence(code) : m.networkLost();
	}
}
