import { expect, it } from 'vitest';
import { makeDevice } from '../sealing/device-keys.ts';
import { backupOf, readBackup, type KeptSecrets } from './kept-secrets.ts';

const voteId = 'b1f0a6c2-0000-4000-8000-000000000001';

it('the file of a member replaces their device, and no other file does', async () => {
	const { receiving, signing } = await makeDevice();
	const secrets: KeptSecrets = { receiving, signing, share: 'AQID' };
	const place = { voteId, accountId: 'hugo' };
	const file = backupOf(place, secrets);
	expect(readBackup(place, file)).toEqual(secrets);
	expect(readBackup({ ...place, accountId: 'awa' }, file)).toBeNull();
	expect(readBackup({ ...place, voteId: crypto.randomUUID() }, file)).toBeNull();
	for (const other of ['', '{}', 'une lettre', file.slice(0, 40)])
		expect(readBackup(place, other)).toBeNull();
});
