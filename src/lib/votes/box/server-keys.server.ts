import {
	createECDH,
	createHmac,
	createPrivateKey,
	createPublicKey,
	hkdfSync,
	sign
} from 'node:crypto';

/** The keys of this installation: all come from one secret of 32 bytes that no database, log or dump holds. */
export type ServerKeys = {
	/** Ed25519, raw, base64url: what the signatures of every board are checked with. */
	publicKey: string;
	/** Signs the hash (hex) of an entry of a board: base64url. */
	signHash: (hash: string) => string;
	/** The P-256 pair of a public or confidential vote: raw point, scalar. */
	ballotKeyOf: (voteId: string) => { publicKey: Uint8Array; scalar: Uint8Array };
	/** 32 bytes that only this installation derives from a text. */
	macOf: (text: string) => Uint8Array;
};

const SECRET_BYTES = 32;
/** PKCS #8 wrapping of an Ed25519 seed (RFC 8410). */
const ED25519_PKCS8 = Buffer.from('302e020100300506032b657004220420', 'hex');

export function serverKeysOf(secret: Uint8Array): ServerKeys {
	if (secret.length !== SECRET_BYTES) throw new RangeError(`a secret of ${secret.length} bytes`);
	const derive = (purpose: string) =>
		new Uint8Array(hkdfSync('sha256', secret, '', `maillage/${purpose}/1`, SECRET_BYTES));
	const signing = createPrivateKey({
		key: Buffer.concat([ED25519_PKCS8, derive('board-signature')]),
		format: 'der',
		type: 'pkcs8'
	});
	const macKey = derive('mac');
	return {
		publicKey: createPublicKey(signing).export({ format: 'jwk' }).x!,
		signHash: (hash) => sign(null, Buffer.from(hash, 'hex'), signing).toString('base64url'),
		ballotKeyOf: (voteId) => pairOf((attempt) => derive(`ballots/${voteId}/${attempt}`)),
		macOf: (text) => new Uint8Array(createHmac('sha256', macKey).update(text).digest())
	};
}

/** About one 32-byte string in four billion is no scalar of P-256: then the next one is tried. */
function pairOf(candidate: (attempt: number) => Uint8Array) {
	for (let attempt = 0; ; attempt += 1) {
		const scalar = candidate(attempt);
		const ecdh = createECDH('prime256v1');
		try {
			ecdh.setPrivateKey(scalar);
		} catch {
			continue;
		}
		return { publicKey: new Uint8Array(ecdh.getPublicKey()), scalar };
	}
}

let installed: ServerKeys | null = null;

/** Once, when the process starts, before anything opens a vote. */
export function installServerKeys(keys: ServerKeys): void {
	installed = keys;
}

export function serverKeys(): ServerKeys {
	if (!installed) throw new Error('the keys of the server are not installed yet');
	return installed;
}
