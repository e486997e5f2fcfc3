import { eq } from 'drizzle-orm';
import { account } from '#lib/accounts/tables.server.ts';
import type { Db } from '#lib/database/database.server.ts';
import { recordMail } from '#lib/journal/record-mail.server.ts';
import { base64UrlOf } from '#lib/shared/bytes.ts';
import { makeDevice, makeVoteKey } from '#lib/votes/bureau/bureau-keys.ts';
import { backupOf } from '#lib/votes/bureau/kept-secrets.ts';
import { vote, voteTrustee } from '#lib/votes/tables.server.ts';

type Bureau = { voteId: string; title: string; accountIds: readonly string[]; needed: number };

/**
 * Makes the key of a secret vote and its shares, as the browsers of the bureau would. In a real territory no server sees them; here each
 * member finds their file in the demonstration’s mails, so that somebody may try and open the box.
 */
export async function seedBureau(tx: Db, bureau: Bureau): Promise<void> {
	const { voteId, title, accountIds, needed } = bureau;
	const { publicKey, shares } = await makeVoteKey({ members: accountIds.length, needed });
	for (const [at, accountId] of accountIds.entries()) {
		const { receiving, signing, deviceKey, signingKey } = await makeDevice();
		await tx.insert(voteTrustee).values({
			...{ voteId, accountId, holdsShare: true },
			...{ deviceKey: Buffer.from(deviceKey), signingKey: Buffer.from(signingKey) }
		});
		const secrets = { receiving, signing, share: base64UrlOf(shares[at]!) };
		const [person] = await tx.select().from(account).where(eq(account.id, accountId));
		await recordMail(tx, {
			...{ kind: 'demonstration', by: 'product', contractId: null, link: null },
			recipient: person!.email,
			subject: `Démonstration : votre fichier du bureau, ${title}`,
			body: `Bonjour,\n\nDans un vrai territoire, votre navigateur garde vos clés et ce fichier ne passe jamais par un courriel. Pour essayer d’ouvrir l’urne de la démonstration, enregistrez ce qui suit dans un fichier texte, puis choisissez-le sur la page du bureau.\n\n${backupOf({ voteId, accountId }, secrets)}`
		});
	}
	await tx
		.update(vote)
		.set({ publicKey: Buffer.from(publicKey), sharesNeeded: needed })
		.where(eq(vote.id, voteId));
}
