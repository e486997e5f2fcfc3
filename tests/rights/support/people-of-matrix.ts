import { eq } from 'drizzle-orm';
import type { Role } from '#lib/accounts/actor.ts';
import { openLoginSession } from '#lib/accounts/sessions/login-sessions.server.ts';
import { account } from '#lib/accounts/tables.server.ts';
import { contract, contractRole } from '#lib/contracts/tables.server.ts';
import type { Db } from '#lib/database/database.server.ts';
import { fiche, ficheWriter } from '#lib/fiches/tables.server.ts';
import { endMandate } from '#lib/groups/people/end-mandate.server.ts';
import { endRole } from '#lib/groups/people/end-role.server.ts';
import { group, groupMember } from '#lib/groups/tables.server.ts';
import { administrator } from '#lib/installation/tables.server.ts';

/** What somebody is, or was. Who was something was it in every way at once: seats, and a right to write by name too. */
export const parts = [
	'resident',
	'partner',
	'elected',
	'referent-ars',
	'committee-member',
	'facilitator',
	'coordinator',
	'administrator'
] as const;
export type Part = (typeof parts)[number];
export const formerParts = parts.filter((part) => part !== 'resident');

/** Somebody who opens pages: signed in with `cookie`, or nobody. `words` are those that only a page to them says. */
export type Reader = { called: string; cookie: string; words: readonly string[] };

/** One person for each part, one for each part that is over, and a visitor, in the demonstration territory. */
export async function seatReaders(db: Db): Promise<Reader[]> {
	const [place] = await db.select().from(contract).where(eq(contract.slug, 'brumeval'));
	const [committee] = await db.select().from(group).where(eq(group.slug, 'comite-citoyen'));
	const [boss] = await db
		.select()
		.from(account)
		.where(eq(account.email, 'coordination@brumeval.example'));
	const at: At = { contractId: place!.id, title: place!.title, group: committee!, boss: boss!.id };
	const readers: Reader[] = [{ called: 'visitor', cookie: '', words: [] }];
	for (const part of parts) {
		const person = await aPerson(db, part);
		await give(db, at, { accountId: person.id, part });
		readers.push(await signIn(db, person, part));
	}
	for (const part of formerParts) {
		const person = await aPerson(db, `former ${part}`);
		await give(db, at, { accountId: person.id, part });
		await grantEverything(db, at, person.id);
		await end(db, at, { accountId: person.id, part });
		readers.push(await signIn(db, person, `former ${part}`));
	}
	return readers;
}

type At = {
	contractId: string;
	title: string;
	group: { id: string; name: string };
	boss: string;
};
type Person = { id: string; displayName: string; pseudonym: string; email: string };

async function aPerson(db: Db, called: string): Promise<Person> {
	const word = called.replace(' ', '-');
	const [row] = await db
		.insert(account)
		.values({
			email: `${word}@matrice.example`,
			displayName: `Nom de ${word}`,
			pseudonym: `Pseudo ${word}`,
			emailVerifiedAt: new Date()
		})
		.returning();
	return row!;
}

async function give(
	db: Db,
	{ contractId, group: { id: groupId } }: At,
	{ accountId, part }: { accountId: string; part: Part }
): Promise<void> {
	if (part === 'administrator') await db.insert(administrator).values({ accountId });
	else if (part === 'committee-member' || part === 'facilitator')
		await db
			.insert(groupMember)
			.values({ groupId, accountId, role: part === 'facilitator' ? part : 'member' });
	else await db.insert(contractRole).values({ contractId, accountId, role: part });
}

/** A right by name on every fiche, and a seat: what people of a contract gather in some years. */
async function grantEverything(
	db: Db,
	{ contractId, group: { id: groupId }, boss }: At,
	accountId: string
): Promise<void> {
	const fiches = await db
		.select({ ficheId: fiche.id })
		.from(fiche)
		.where(eq(fiche.contractId, contractId));
	await db
		.insert(ficheWriter)
		.values(fiches.map((row) => ({ ...row, accountId, grantedBy: boss })));
	await db.insert(groupMember).values({ groupId, accountId }).onConflictDoNothing();
}

/** As the coordination ends it: each seat, then the role. */
async function end(
	db: Db,
	{ contractId, title, group, boss }: At,
	{ accountId, part }: { accountId: string; part: Part }
): Promise<void> {
	const [reason, url, now] = ['Fin de mandat.', 'https://maillage.test', new Date()];
	const seat = { contractId, group, accountId, actorId: boss, reason, url, now };
	if ((await endMandate(db, seat)) !== 'recorded') throw new Error('no seat to end');
	if (part === 'administrator')
		await db.delete(administrator).where(eq(administrator.accountId, accountId));
	else if (part !== 'committee-member' && part !== 'facilitator') {
		const context = { contract: { id: contractId, title }, by: boss, url, now };
		const ended = await endRole(db, context, { accountId, role: part as Role, reason });
		if (ended !== 'ended') throw new Error(`the role of ${part}: ${ended}`);
	}
}

async function signIn(db: Db, person: Person, called: string): Promise<Reader> {
	const opened = await openLoginSession(db, { accountId: person.id, device: '', secure: false });
	const { id, displayName, pseudonym, email } = person;
	const words = [id, email, displayName, pseudonym];
	return { called, cookie: `${opened.name}=${opened.value}`, words };
}
