/** What a member’s device keeps: its two private keys, and its share once it has it (base64url). */
export type KeptSecrets = { receiving: JsonWebKey; signing: JsonWebKey; share: string | null };

const FORMAT = 'maillage-bureau';
type Place = { voteId: string; accountId: string };

const keyOf = ({ voteId, accountId }: Place) => `${FORMAT}:${voteId}:${accountId}`;

/** What this browser kept, or null: never prepared, or emptied since. */
export function readKept(place: Place): KeptSecrets | null {
	try {
		return readSecrets(localStorage.getItem(keyOf(place)) ?? '');
	} catch {
		return null;
	}
}

/** False when this browser keeps nothing (private browsing, full): then only the file does. */
export function keepSecrets(place: Place, secrets: KeptSecrets): boolean {
	try {
		localStorage.setItem(keyOf(place), JSON.stringify(secrets));
		return true;
	} catch {
		return false;
	}
}

export function forgetSecrets(place: Place): void {
	try {
		localStorage.removeItem(keyOf(place));
	} catch {
		// Nothing was kept either.
	}
}

/** The file that a member keeps elsewhere: it replaces a lost device. */
export function backupOf({ voteId, accountId }: Place, secrets: KeptSecrets): string {
	return `${JSON.stringify({ format: FORMAT, voteId, accountId, ...secrets }, null, '\t')}\n`;
}

/** Null for another file, of another vote or of another member. */
export function readBackup(place: Place, content: string): KeptSecrets | null {
	const secrets = readSecrets(content);
	if (!secrets) return null;
	const { voteId, accountId } = JSON.parse(content) as Place;
	return voteId === place.voteId && accountId === place.accountId ? secrets : null;
}

function readSecrets(content: string): KeptSecrets | null {
	try {
		const { receiving, signing, share } = JSON.parse(content) as Partial<KeptSecrets>;
		const isWhole = typeof receiving?.d === 'string' && typeof signing?.d === 'string';
		return isWhole ? { receiving, signing, share: typeof share === 'string' ? share : null } : null;
	} catch {
		return null;
	}
}
