import { eq } from 'drizzle-orm';
import PostalMime from 'postal-mime';
import { expect, it } from 'vitest';
import type { Db } from '#lib/database/database.server.ts';
import { RETRY_MINUTES } from '#lib/journal/mail-rules.ts';
import { deleteOldMails, listMails } from '#lib/journal/queries.server.ts';
import { recordMail, type Mail } from '#lib/journal/record-mail.server.ts';
import { sendDueMails, type SendMail } from '#lib/journal/send-mails.server.ts';
import { mail } from '#lib/journal/tables.server.ts';
import { describeOnBothDatabases } from '../support/databases.ts';
import { aMailServer, type Received } from './support/mail-server.ts';

const MINUTE_MS = 60_000;
const at = (minutes: number) => () => new Date(Date.now() + minutes * MINUTE_MS);
const sends = (db: Db, send: SendMail, minutes = 1) => sendDueMails(db, { send, now: at(minutes) });
const rowOf = async (db: Db, recipient: string) =>
	(await db.select().from(mail).where(eq(mail.recipient, recipient)))[0]!;
const words = (recipient: string) => ({
	recipient,
	subject: 'Réunion à l’hôtel de ville',
	body: 'Bonjour Élodie,\n\nhttp://ici.test/lien/secret\n'
});
const letter = (recipient: string): Mail => ({
	...{ kind: 'sign-in', by: 'product', contractId: null, link: 'http://ici.test/lien/secret' },
	...words(recipient)
});

describeOnBothDatabases('the outbox', (db) => {
	it('delivers a mail as it was written, once, and then keeps none of its links', async () => {
		const server = await aMailServer();
		await recordMail(db(), letter('elodie@exemple.test'));
		expect(await sends(db(), server.send)).toEqual({ sent: 1, failed: 0 });
		expect(await sends(db(), server.send, 600)).toEqual({ sent: 0, failed: 0 });
		await server.close();
		expect(server.received).toHaveLength(1);
		const [{ from, to, raw }] = server.received as [Received];
		expect({ from, to }).toEqual({
			from: 'maillage@cls.exemple.test',
			to: ['elodie@exemple.test']
		});
		const read = await PostalMime.parse(raw);
		expect(read.subject).toBe('Réunion à l’hôtel de ville');
		expect(read.text).toContain('Bonjour Élodie,\n\nhttp://ici.test/lien/secret');
		expect(read.html).toBeUndefined();
		const row = await rowOf(db(), 'elodie@exemple.test');
		expect(row).toMatchObject({ body: '', lastError: null });
		expect(read.messageId).toContain(row.id);
	});

	it('sends nothing that was undone before COMMIT', async () => {
		const server = await aMailServer();
		const undone = db().transaction(async (tx) => {
			await recordMail(tx, letter('fantome@exemple.test'));
			throw new Error('undone');
		});
		await expect(undone).rejects.toThrow('undone');
		expect(await sends(db(), server.send)).toEqual({ sent: 0, failed: 0 });
		await server.close();
	});

	it('tries again later when the mail server is away, and keeps no address in the error', async () => {
		const server = await aMailServer();
		await server.close();
		await recordMail(db(), letter('patient@exemple.test'));
		expect(await sends(db(), server.send)).toEqual({ sent: 0, failed: 1 });
		expect(await sends(db(), server.send, 2)).toEqual({ sent: 0, failed: 0 });
		const row = await rowOf(db(), 'patient@exemple.test');
		expect(row.attempts).toBe(1);
		expect(row.lastError).toMatch(/^E[A-Z]+/);
		expect(row.lastError).not.toContain('@');
		const back = await aMailServer();
		expect(await sends(db(), back.send, 10)).toEqual({ sent: 1, failed: 0 });
		await back.close();
	});

	it('tries again when it is told to wait, and stops when the address is refused for good', async () => {
		const server = await aMailServer((address) => (address.startsWith('inconnu') ? 550 : 451));
		await recordMail(db(), letter('inconnu@exemple.test'));
		await recordMail(db(), letter('occupe@exemple.test'));
		expect(await sends(db(), server.send)).toEqual({ sent: 0, failed: 2 });
		expect(await sends(db(), server.send, 10)).toEqual({ sent: 0, failed: 1 });
		await server.close();
		const [refused, busy] = [
			await rowOf(db(), 'inconnu@exemple.test'),
			await rowOf(db(), 'occupe@exemple.test')
		];
		expect(refused).toMatchObject({ lastError: 'EENVELOPE 550', refusedCode: 550, body: '' });
		expect(refused.refusedAt).toBeInstanceOf(Date);
		expect(refused.refusedWords).toBe('no …');
		expect(busy.refusedAt).toBeNull();
		expect(refused.attempts).toBeGreaterThan(RETRY_MINUTES.length);
		expect(busy).toMatchObject({ attempts: 2, lastError: 'EENVELOPE 451' });
		await db().delete(mail).where(eq(mail.id, busy.id));
	});

	it('gives up in the end', async () => {
		const refused: SendMail = () => Promise.reject(new Error('away'));
		await recordMail(db(), letter('jamais@exemple.test'));
		let tries = 0;
		for (let day = 0; day < 20; day += 1) {
			const { failed } = await sends(db(), refused, day * 2 * 24 * 60 + 1);
			tries += failed;
		}
		expect(tries).toBe(RETRY_MINUTES.length + 1);
	});

	it('is shared by several processes without sending anything twice', async () => {
		const server = await aMailServer();
		for (let i = 0; i < 8; i += 1) await recordMail(db(), letter(`n${i}@exemple.test`));
		await Promise.all([sends(db(), server.send), sends(db(), server.send)]);
		await server.close();
		expect(server.received.map(({ to }) => to[0]).sort()).toEqual(
			Array.from({ length: 8 }, (_, i) => `n${i}@exemple.test`)
		);
	});

	it('is read newest first, and searched', async () => {
		await db().delete(mail);
		for (let i = 0; i < 25; i += 1) {
			const createdAt = new Date(2027, 0, 1, 0, i);
			await db()
				.insert(mail)
				.values({ ...words(`p${i}@exemple.test`), createdAt });
		}
		const first = await listMails(db(), { search: '', page: 1 });
		expect(first.pages).toBe(2);
		expect(first.mails[0]!.recipient).toBe('p24@exemple.test');
		const found = await listMails(db(), { search: 'P7@', page: 1 });
		expect(found.mails.map(({ recipient }) => recipient)).toEqual(['p7@exemple.test']);
		expect((await listMails(db(), { search: '%', page: 1 })).mails).toEqual([]);
	});

	it('forgets old mails', async () => {
		await db().delete(mail);
		await recordMail(db(), letter('ancien@exemple.test'));
		await deleteOldMails(db(), at(29 * 24 * 60)());
		expect(await db().$count(mail)).toBe(1);
		await deleteOldMails(db(), at(31 * 24 * 60)());
		expect(await db().$count(mail)).toBe(0);
		await recordMail(db(), letter('refuse@exemple.test'));
		await db().update(mail).set({ refusedAt: new Date() });
		await deleteOldMails(db(), at(170 * 24 * 60)());
		expect(await db().$count(mail)).toBe(1);
		await deleteOldMails(db(), at(181 * 24 * 60)());
		expect(await db().$count(mail)).toBe(0);
	});
});
