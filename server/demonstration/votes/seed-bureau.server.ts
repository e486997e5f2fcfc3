import { and, eq } from 'drizzle-orm';
import { account } from '#lib/accounts/tables.server.ts';
import type { Db } from '#lib/database/database.server.ts';
import { recordMail } from '#lib/journal/record-mail.server.ts';
import { bytesOf } from '#lib/shared/bytes.ts';
import { backupOf } from '#lib/votes/bureau/kept-secrets.ts';
import { bureauListOf, listTrustees } from '#lib/votes/bureau/queries.server.ts';
import { confirmBureau, proveDevice } from '#lib/votes/sealing/bureau-list.ts';
import { makeDevice, publicKeysOf, type DeviceSecrets } from '#lib/votes/sealing/device-keys.ts';
import { vote, voteTrustee } from '#lib/votes/tables.server.ts';

type Bureau = { voteId: string; title: string; accountIds: readonly string[]; needed: number };

/**
 * Makes the keys of a bureau, as the browsers of its members would. In a real territory no server sees them; here each
 * member finds their file in the demonstration’s mails, so that somebody may try and open the box.
 */
export async function seedBureau(tx: Db, bureau: Bureau): Promise<void> {
	const { voteId, title, accountIds, needed } = bureau;
	const devices = new Map<string, DeviceSecrets>();
	await tx
		.update(vote)
		.set({ envelopeVersion: 2, sharesNeeded: needed })
		.where(eq(vote.id, voteId));
	for (const accountId of accountIds) {
		const secrets = await seedMember(tx, { voteId, accountId });
		devices.set(accountId, secrets);
		const [person] = await tx.select().from(account).where(eq(account.id, accountId));
		await recordMail(tx, {
			...{ kind: 'demonstration', by: 'product', contractId: null, link: null },
			recipient: person!.email,
			subject: `Démonstration : votre fichier du bureau, ${title}`,
			body: `Bonjour,\n\nDans un vrai territoire, votre navigateur garde vos clés et ce fichier ne passe jamais par un courriel. Pour essayer d’ouvrir l’urne de la démonstration, enregistrez ce qui suit dans un fichier texte, puis choisissez-le sur la page du bureau.\n\n${backupOf({ voteId, accountId }, { ...secrets, share: null })}`
		});
	}
	const list = bureauListOf({ id: voteId, sharesNeeded: needed }, await listTrustees(tx, voteId));
	for (const [accountId, secrets] of devices)
		await tx
			.update(voteTrustee)
			.set({ confirmation: await confirmBureau(secrets, list!) })
			.where(and(eq(voteTrustee.voteId, voteId), eq(voteTrustee.accountId, accountId)));
}

async function seedMember(
	tx: Db,
	{ voteId, accountId }: { voteId: string; accountId: string }
): Promise<DeviceSecrets> {
	const { receiving, signing } = await makeDevice();
	const keys = publicKeysOf({ receiving, signing });
	const memberId = crypto.randomUUID();
	const proof = await proveDevice(
		{ receiving, signing },
		{ vote: voteId, member: memberId, ...keys }
	);
	const [deviceKey, signingKey] = [bytesOf(keys.deviceKey), bytesOf(keys.signingKey)];
	await tx
		.insert(voteTrustee)
		.values({ voteId, accountId, memberId, deviceKey, signingKey, proof });
	return { receiving, signing };
}
