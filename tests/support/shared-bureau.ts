import { and, eq } from 'drizzle-orm';
import type { Db } from '#lib/database/database.server.ts';
import { bytesOf } from '#lib/shared/bytes.ts';
import { bringMemberShares } from '#lib/votes/bureau/bring-shares.server.ts';
import { bureauListOf, listTrustees } from '#lib/votes/bureau/queries.server.ts';
import { readSealedBox } from '#lib/votes/bureau/read-sealed-box.server.ts';
import { recordTotals } from '#lib/votes/bureau/record-totals.server.ts';
import { confirmBureau, proveDevice } from '#lib/votes/sealing/bureau-list.ts';
import {
	makeDevice,
	publicKeysOf,
	signText,
	type DeviceSecrets
} from '#lib/votes/sealing/device-keys.ts';
import { bringFrom, openSharedBox } from '#lib/votes/sealing/open-shared-box.ts';
import { vote, voteTrustee } from '#lib/votes/tables.server.ts';

export type MemberDevice = DeviceSecrets & { accountId: string; member: string };

/** Makes these accounts the bureau of a secret vote that is not open: devices proved and confirmed, as their browsers would. */
export async function giveBureau(
	db: Db,
	{ voteId, accountIds, needed = 2 }: { voteId: string; accountIds: string[]; needed?: number }
): Promise<MemberDevice[]> {
	const devices: MemberDevice[] = [];
	for (const accountId of accountIds) {
		const { receiving, signing } = await makeDevice();
		const member = crypto.randomUUID();
		const keys = publicKeysOf({ receiving, signing });
		const proof = await proveDevice({ receiving, signing }, { vote: voteId, member, ...keys });
		const [deviceKey, signingKey] = [bytesOf(keys.deviceKey), bytesOf(keys.signingKey)];
		await db
			.insert(voteTrustee)
			.values({ voteId, accountId, memberId: member, deviceKey, signingKey, proof });
		devices.push({ receiving, signing, accountId, member });
	}
	const given = { secrecy: 'secret' as const, envelopeVersion: 2 as const, sharesNeeded: needed };
	await db.update(vote).set(given).where(eq(vote.id, voteId));
	const list = bureauListOf({ id: voteId, sharesNeeded: needed }, await listTrustees(db, voteId))!;
	for (const { accountId, ...secrets } of devices)
		await db
			.update(voteTrustee)
			.set({ confirmation: await confirmBureau(secrets, list) })
			.where(and(eq(voteTrustee.voteId, voteId), eq(voteTrustee.accountId, accountId)));
	return devices;
}

/** A member’s device brings its shares: the refusal, or null. */
export async function bringOn(db: Db, voteId: string, device: MemberDevice) {
	const { accountId, member, ...secrets } = device;
	const box = (await readSealedBox(db, { voteId, accountId }))!;
	const said = await bringFrom(box, { member, secrets });
	if ('refusal' in said) throw new Error(said.refusal);
	return bringMemberShares(db, { voteId, accountId, brought: said.brought });
}

/** What a member’s device finds in the box. */
export async function openOn(db: Db, voteId: string, device: MemberDevice, leavesClosed = false) {
	const { accountId, member, ...secrets } = device;
	const { brought, ...box } = (await readSealedBox(db, { voteId, accountId }))!;
	const opened = await openSharedBox(box, { member, secrets, brought, leavesClosed });
	if ('refusal' in opened) throw new Error(opened.refusal);
	return opened.totals;
}

/** A member’s device says what it found, signed. */
export async function sayTotals(db: Db, voteId: string, device: MemberDevice, totals: string) {
	const signature = await signText(device.signing, totals);
	return recordTotals(db, { voteId, accountId: device.accountId, totals, signature });
}

/** These devices bring, open and publish. */
export async function openTogether(db: Db, voteId: string, devices: readonly MemberDevice[]) {
	for (const device of devices) await bringOn(db, voteId, device);
	for (const device of devices)
		await sayTotals(db, voteId, device, await openOn(db, voteId, device));
}
