import { expect, it } from 'vitest';
import {
	chosenMembers,
	deviceForm,
	handForm,
	bringForm,
	confirmForm,
	readDeviceForm,
	totalsForm
} from './forms.ts';

const form = (fields: Record<string, string>) => {
	const data = new FormData();
	for (const [name, value] of Object.entries(fields)) data.set(name, value);
	return data;
};

it('a device that sends something else than keys and shares is told so: nothing throws', () => {
	const junk = ['', 'a', '99999', 'é', '[[[', 'x'.repeat(5000), '\0'];
	const names = ['deviceKey', 'signingKey', 'publicKey', 'sealedShares', 'signature'];
	names.push('confirmation', 'proof', 'brought');
	for (const text of junk) {
		const sent = form(Object.fromEntries(names.map((name) => [name, text])));
		for (const schema of [deviceForm, confirmForm, bringForm, handForm, totalsForm])
			expect(readDeviceForm(schema, sent), text).toBeNull();
	}
	const share = { '00000000-0000-4000-8000-000000000000': 'a' };
	expect(readDeviceForm(handForm, form({ sealedShares: JSON.stringify(share) }))).not.toBeNull();
	const signature = 'A'.repeat(86);
	const proof = { device: signature, signing: signature };
	const keys = { deviceKey: 'AAAA', signingKey: 'AAA' };
	expect(readDeviceForm(deviceForm, form(keys))).toBeNull();
	const device = form({ ...keys, proof: JSON.stringify(proof) });
	expect(readDeviceForm(deviceForm, device)).toEqual({
		...{ deviceKey: new Uint8Array(3), signingKey: new Uint8Array(2), proof }
	});
	const brought = { sealed: share, missing: [], signature };
	expect(readDeviceForm(bringForm, form({ brought: JSON.stringify(brought) }))).toEqual({
		brought
	});
	const more = JSON.stringify({ ...brought, more: 1 });
	expect(readDeviceForm(bringForm, form({ brought: more }))).toBeNull();
	expect(chosenMembers(form({ membre: 'x' }))).toEqual([]);
});
