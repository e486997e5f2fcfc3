import { expect, it } from 'vitest';
import {
	chosenMembers,
	deviceForm,
	handForm,
	keyForm,
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
	for (const text of junk) {
		const sent = form(Object.fromEntries(names.map((name) => [name, text])));
		for (const schema of [deviceForm, keyForm, handForm, totalsForm])
			expect(readDeviceForm(schema, sent), text).toBeNull();
	}
	const share = { '00000000-0000-4000-8000-000000000000': 'a' };
	const odd = form({ publicKey: 'AAAA', sealedShares: JSON.stringify(share) });
	expect(readDeviceForm(keyForm, odd)).toBeNull();
	expect(readDeviceForm(deviceForm, form({ deviceKey: 'AAAA', signingKey: 'AAA' }))).toEqual({
		...{ deviceKey: new Uint8Array(3), signingKey: new Uint8Array(2) }
	});
	expect(chosenMembers(form({ membre: 'x' }))).toEqual([]);
});
