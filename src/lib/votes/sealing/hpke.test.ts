import {
	Aes128Gcm,
	Aes256Gcm,
	CipherSuite,
	DhkemP256HkdfSha256,
	DhkemP521HkdfSha512,
	HkdfSha256,
	HkdfSha512
} from '@hpke/core';
import { expect, it } from 'vitest';
import { makeDevice } from './device-keys.ts';
import { importReceiving, openSealed, sealedLength, sealTo } from './hpke.ts';
import { encoded } from './joined.ts';

/** RFC 9180, appendix A.3.1 (our key agreement and derivation) and A.6.1 (our AES-256-GCM): base mode, two messages. */
const vectors = [
	{
		appendix: 'A.3',
		suite: new CipherSuite({
			kem: new DhkemP256HkdfSha256(),
			kdf: new HkdfSha256(),
			aead: new Aes128Gcm()
		}),
		ikmE: '4270e54ffd08d79d5928020af4686d8f6b7d35dbe470265f1f5aa22816ce860e',
		skRm: 'f3ce7fdae57e1a310d87f1ebbde6f328be0a99cdbcadf4d6589cf29de4b8ffd2',
		pkRm: '04fe8c19ce0905191ebc298a9245792531f26f0cece2460639e8bc39cb7f706a826a779b4cf969b8a0e539c7f62fb3d30ad6aa8f80e30f1d128aafd68a2ce72ea0',
		enc: '04a92719c6195d5085104f469a8b9814d5838ff72b60501e2c4466e5e67b325ac98536d7b61a1af4b78e5b7f951c0900be863c403ce65c9bfcb9382657222d18c4',
		ct: [
			'5ad590bb8baa577f8619db35a36311226a896e7342a6d836d8b7bcd2f20b6c7f9076ac232e3ab2523f39513434',
			'fa6f037b47fc21826b610172ca9637e82d6e5801eb31cbd3748271affd4ecb06646e0329cbdf3c3cd655b28e82'
		]
	},
	{
		appendix: 'A.6',
		suite: new CipherSuite({
			kem: new DhkemP521HkdfSha512(),
			kdf: new HkdfSha512(),
			aead: new Aes256Gcm()
		}),
		ikmE: '7f06ab8215105fc46aceeb2e3dc5028b44364f960426eb0d8e4026c2f8b5d7e7a986688f1591abf5ab753c357a5d6f0440414b4ed4ede71317772ac98d9239f70904',
		skRm: '01462680369ae375e4b3791070a7458ed527842f6a98a79ff5e0d4cbde83c27196a3916956655523a6a2556a7af62c5cadabe2ef9da3760bb21e005202f7b2462847',
		pkRm: '0401b45498c1714e2dce167d3caf162e45e0642afc7ed435df7902ccae0e84ba0f7d373f646b7738bbbdca11ed91bdeae3cdcba3301f2457be452f271fa6837580e661012af49583a62e48d44bed350c7118c0d8dc861c238c72a2bda17f64704f464b57338e7f40b60959480c0e58e6559b190d81663ed816e523b6b6a418f66d2451ec64',
		enc: '040138b385ca16bb0d5fa0c0665fbbd7e69e3ee29f63991d3e9b5fa740aab8900aaeed46ed73a49055758425a0ce36507c54b29cc5b85a5cee6bae0cf1c21f2731ece2013dc3fb7c8d21654bb161b463962ca19e8c654ff24c94dd2898de12051f1ed0692237fb02b2f8d1dc1c73e9b366b529eb436e98a996ee522aef863dd5739d2f29b0',
		ct: [
			'170f8beddfe949b75ef9c387e201baf4132fa7374593dfafa90768788b7b2b200aafcc6d80ea4c795a7c5b841a',
			'd9ee248e220ca24ac00bbbe7e221a832e4f7fa64c4fbab3945b6f3af0c5ecd5e16815b328be4954a05fd352256'
		]
	}
];
const hex = (text: string) => new Uint8Array(Buffer.from(text, 'hex'));
const textOf = (bytes: ArrayBuffer) => Buffer.from(bytes).toString('hex');
const info = hex('4f6465206f6e2061204772656369616e2055726e');
const plain = hex('4265617574792069732074727574682c20747275746820626561757479');
const aad = [hex('436f756e742d30'), hex('436f756e742d31')];

it.each(vectors)('the library finds the vectors of RFC 9180, $appendix', async (vector) => {
	const { suite, ikmE, skRm, pkRm, enc, ct } = vector;
	const recipientPublicKey = await suite.kem.deserializePublicKey(hex(pkRm));
	const sender = await suite.createSenderContext({ recipientPublicKey, info, ekm: hex(ikmE) });
	expect(textOf(sender.enc)).toBe(enc);
	const privateKey = await suite.kem.deserializePrivateKey(hex(skRm));
	const recipientKey = { privateKey, publicKey: recipientPublicKey };
	const recipient = await suite.createRecipientContext({ recipientKey, info, enc: hex(enc) });
	for (const [at, expected] of ct.entries()) {
		expect(textOf(await sender.seal(plain, aad[at]!))).toBe(expected);
		expect(textOf(await recipient.open(hex(expected), aad[at]!))).toBe(textOf(plain.buffer));
	}
});

it('what is sealed to a device opens there alone, for what it was sealed for', async () => {
	const [hugo, awa] = [await makeDevice(), await makeDevice()];
	const [ours, theirs] = await Promise.all(
		[hugo, awa].map(({ receiving }) => importReceiving(receiving))
	);
	const text = encoded('une part');
	const asked = { info: encoded('pour Hugo'), text };
	const sealed = await sealTo(hugo.deviceKey, asked);
	expect(sealed).toHaveLength(sealedLength(text.length));
	expect(await sealTo(hugo.deviceKey, asked)).not.toEqual(sealed);
	expect(await openSealed(ours!, { ...asked, sealed })).toEqual(text);
	expect(await openSealed(theirs!, { ...asked, sealed })).toBeNull();
	expect(await openSealed(ours!, { info: encoded('pour Awa'), sealed })).toBeNull();
	for (let at = 0; at < sealed.length; at += 1) {
		const touched = sealed.slice();
		touched[at]! ^= 1;
		expect(await openSealed(ours!, { ...asked, sealed: touched }), `byte ${at}`).toBeNull();
	}
	expect(await openSealed(ours!, { ...asked, sealed: sealed.slice(0, 70) })).toBeNull();
	await expect(sealTo(new Uint8Array(65), asked)).rejects.toThrow();
});
