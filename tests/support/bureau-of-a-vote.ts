import { base64UrlOf } from '#lib/shared/bytes.ts';
import { confirmBureau, proveDevice, type BureauList } from '#lib/votes/sealing/bureau-list.ts';
import { makeDevice, type DeviceSecrets } from '#lib/votes/sealing/device-keys.ts';

export type DeviceOfTest = DeviceSecrets & { member: string; name: string };

/** Devices of these people, whose keys are proved, and the list that all of them confirmed. */
export async function aBureauOf(
	vote: string,
	{ names = ['Hugo', 'Awa', 'Line'], needed = 2 } = {}
): Promise<{ bureau: BureauList; devices: DeviceOfTest[] }> {
	const devices: DeviceOfTest[] = [];
	const bureau: BureauList = { vote, needed, members: [] };
	for (const name of names) {
		const member = crypto.randomUUID();
		const { receiving, signing, ...made } = await makeDevice();
		const keys = {
			deviceKey: base64UrlOf(made.deviceKey),
			signingKey: base64UrlOf(made.signingKey)
		};
		const proof = await proveDevice({ receiving, signing }, { vote, member, ...keys });
		bureau.members.push({ member, name, ...keys, proof, confirmation: null });
		devices.push({ receiving, signing, member, name });
	}
	await confirmAll(bureau, devices);
	return { bureau, devices };
}

/** Each signs the list as it stands. */
export async function confirmAll(bureau: BureauList, devices: readonly DeviceOfTest[]) {
	for (const [at, device] of devices.entries())
		bureau.members[at]!.confirmation = await confirmBureau(device, bureau);
}
