import { expect, it } from 'vitest';
import { base64UrlOf } from '../../shared/bytes.ts';
import { isSignedBy, makeDevice, publicKeysOf, signText } from './device-keys.ts';

it('a member of the bureau signs what their device found, and nobody signs for them', async () => {
	const [hugo, awa] = [await makeDevice(), await makeDevice()];
	const text = '{"totals":[12,30]}';
	const signed = await signText(hugo.signing, text);
	expect(await isSignedBy(base64UrlOf(hugo.signingKey), { text, signed })).toBe(true);
	expect(await isSignedBy(base64UrlOf(awa.signingKey), { text, signed })).toBe(false);
	expect(
		await isSignedBy(base64UrlOf(hugo.signingKey), { text: '{"totals":[13,29]}', signed })
	).toBe(false);
	expect(
		await isSignedBy(base64UrlOf(hugo.signingKey), { text, signed: 'pas une signature' })
	).toBe(false);
});

it('the public keys of a device come back from what it keeps', async () => {
	const { receiving, signing, deviceKey, signingKey } = await makeDevice();
	expect(publicKeysOf({ receiving, signing })).toEqual({
		...{ deviceKey: base64UrlOf(deviceKey), signingKey: base64UrlOf(signingKey) }
	});
});
