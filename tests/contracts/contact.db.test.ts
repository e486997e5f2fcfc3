import { eq } from 'drizzle-orm';
import { expect, it } from 'vitest';
import { account } from '#lib/accounts/tables.server.ts';
import { addressingOf } from '#lib/contracts/contact/addressing.server.ts';
import { recordContact } from '#lib/contracts/contact/record-contact.server.ts';
import { writeToCoordination } from '#lib/contracts/contact/write-to-coordination.server.ts';
import { contract } from '#lib/contracts/tables.server.ts';
import type { Db } from '#lib/database/database.server.ts';
import { recordMail } from '#lib/journal/record-mail.server.ts';
import { sendDueMails, type OutgoingMail } from '#lib/journal/send-mails.server.ts';
import { mail } from '#lib/journal/tables.server.ts';
import { describeOnADatabase } from '../support/databases.ts';
import { aContract, aPerson, aRole } from '../support/people.ts';

const origin = 'https://maillage.test';
const details = {
	...{ service: 'Service santé', phone: '05 65 00 00 00', hours: 'le matin' },
	address: '1 place de la Mairie\n12000 Brume'
};
const message = { email: 'lucien@exemple.test', words: 'Où voter ?\nJe n’ai pas reçu ma lettre.' };

async function aPlace(db: Db) {
	const { contractId, slug } = await aContract(db);
	const nadia = await aPerson(db, 'Nadia');
	await aRole(db, { contractId, accountId: nadia, role: 'coordinator' });
	const rowOf = async () =>
		(await db.select().from(contract).where(eq(contract.id, contractId)))[0]!;
	const url = `${origin}/c/${slug}/contact`;
	const write = async (network = '192.0.2.1') =>
		writeToCoordination(db, { contract: await rowOf(), message, by: { network }, url });
	const mails = () => db.select().from(mail).where(eq(mail.contractId, contractId));
	return { contractId, slug, nadia, url, write, mails };
}

/** What leaves now, by recipient. */
async function leaving(db: Db): Promise<OutgoingMail[]> {
	const left: OutgoingMail[] = [];
	const send = async (one: OutgoingMail) => {
		left.push(one);
	};
	const now = () => new Date(Date.now() + 60_000);
	const addressing = addressingOf(db, origin);
	while ((await sendDueMails(db, { send, now, addressing })).sent > 0);
	return left;
}

describeOnADatabase('a human to reach', (db) => {
	it('« j’écris à la coordination sans connaître son adresse » : it reaches each who coordinates, who answers to me', async () => {
		const { write, nadia, contractId } = await aPlace(db());
		const john = await aPerson(db(), 'John');
		await aRole(db(), { contractId, accountId: john, role: 'coordinator' });
		await db().update(account).set({ locale: 'en' }).where(eq(account.id, john));
		expect(await write()).toBeNull();
		const left = (await leaving(db())).filter(({ replyTo }) => replyTo === message.email);
		expect(left.map(({ subject }) => subject).sort()).toEqual([
			'A message for the coordination',
			'Un message pour la coordination'
		]);
		for (const { body } of left) {
			expect(body).toMatch(/> Où voter \?\n> Je n’ai pas reçu ma lettre\./);
			expect(body).not.toMatch(/la coordination le lira|the coordination will read it/);
		}
		expect(nadia).toBeTruthy();
	});

	it('the message and the address of whoever wrote are erased once it has left', async () => {
		const { write, mails } = await aPlace(db());
		await write();
		expect((await mails())[0]).toMatchObject({ replyTo: message.email });
		await leaving(db());
		const [row] = await mails();
		expect(row).toMatchObject({ body: '', replyTo: null });
		expect(JSON.stringify(row)).not.toMatch(/lucien|lettre/);
	});

	it('goes to the one mailbox that the coordination chose', async () => {
		const { write, mails, contractId } = await aPlace(db());
		const replyTo = 'cls@brume.test';
		await db().update(contract).set({ replyTo }).where(eq(contract.id, contractId));
		expect(await write()).toBeNull();
		expect((await mails()).map(({ recipient }) => recipient)).toEqual([replyTo]);
		// Whoever answers writes to the person: nothing says that the coordination reads it.
		const [left] = (await leaving(db())).filter(({ recipient }) => recipient === replyTo);
		expect(left!.replyTo).toBe(message.email);
		expect(left!.body).not.toContain('la coordination le lira');
	});

	it('says that nobody is there rather than losing a message', async () => {
		const { write, mails, nadia } = await aPlace(db());
		await db().update(account).set({ suspendedAt: new Date() }).where(eq(account.id, nadia));
		expect(await write()).toBe('nobody');
		expect(await mails()).toEqual([]);
	});

	it('what the coordination says of itself stands in the next mail that leaves, with its territory', async () => {
		const { contractId, slug, nadia } = await aPlace(db());
		await db().transaction((tx) =>
			recordMail(tx, {
				...{ kind: 'mention', by: 'product', contractId, recipient: 'amina@exemple.test' },
				...{ subject: 'On vous appelle', body: 'On vous appelle.', link: null }
			})
		);
		await recordContact(db(), { contractId, actorId: nadia, details });
		const [left] = (await leaving(db())).filter(
			({ recipient }) => recipient === 'amina@exemple.test'
		);
		const [place] = await db().select().from(contract).where(eq(contract.id, contractId));
		expect(left!.body).toMatch(/^Bonjour,\n\nOn vous appelle\.\n\n/);
		expect(left!.body).toContain(`Maillage · ${place!.territoryName}`);
		expect(left!.body).toContain('Service santé, 05 65 00 00 00, le matin');
		expect(left!.body).toContain(`${origin}/c/${slug}/contact`);
		expect(left!.body).toContain('/arret');
	});

	it('of a hidden contract, whose pages nobody reads, those who run the site are reached', async () => {
		const { contractId, slug } = await aPlace(db());
		await db().update(contract).set({ standing: 'hidden' }).where(eq(contract.id, contractId));
		await db().transaction((tx) =>
			recordMail(tx, {
				...{ kind: 'contract-standing', by: 'product', contractId },
				...{ recipient: 'nadia@exemple.test', subject: 'Retiré', body: 'Retiré.', link: null }
			})
		);
		const [left] = (await leaving(db())).filter(
			({ recipient }) => recipient === 'nadia@exemple.test'
		);
		expect(left!.body).not.toContain(`/c/${slug}/contact`);
		expect(left!.body).toContain(`${origin}/mentions-legales`);
	});
});
