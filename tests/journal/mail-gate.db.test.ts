import { randomUUID } from 'node:crypto';
import { eq } from 'drizzle-orm';
import PostalMime from 'postal-mime';
import { expect, it } from 'vitest';
import type { Db } from '#lib/database/database.server.ts';
import { MAIL_LIMITS, type MailBy } from '#lib/journal/mail-limits.ts';
import type { MailKind } from '#lib/journal/mail-kinds.ts';
import {
	createStop,
	deleteStop,
	readStops,
	readStopToken,
	stopTokenOf,
	stopUrlOf
} from '#lib/journal/mail-stops.server.ts';
import { findRefusedMailboxes } from '#lib/journal/queries.server.ts';
import {
	MailRefused,
	recordMail,
	recordMailOrThrow,
	recordMails,
	type Mail
} from '#lib/journal/record-mail.server.ts';
import { sendDueMails } from '#lib/journal/send-mails.server.ts';
import { mail } from '#lib/journal/tables.server.ts';
import { describeOnADatabase } from '../support/databases.ts';
import { aMailServer } from './support/mail-server.ts';

const LINK = 'https://cls.exemple.test/c/brumeval';
let boxes = 0;
const aMailbox = () => `boite-${(boxes += 1)}@exemple.test`;

type Wanted = Partial<Mail> & { kind?: MailKind };
const aMail = (wanted: Wanted = {}): Mail => ({
	...{ kind: 'mention', by: { accountId: randomUUID() }, contractId: randomUUID() },
	...{
		recipient: aMailbox(),
		subject: 'On vous appelle',
		body: `Bonjour\n\n${LINK}\n`,
		link: LINK
	},
	...wanted
});

/** As many mails like this one as there are missing before a limit, but so many. */
async function fillUp(db: Db, like: Mail, { most, but }: { most: number; but: number }) {
	await recordMail(db, like);
	const [row] = await db.select().from(mail).where(eq(mail.recipient, like.recipient)).limit(1);
	const copies = Array.from({ length: most - but - 1 }, () => ({ ...row!, id: randomUUID() }));
	for (let at = 0; at < copies.length; at += 500)
		await db.insert(mail).values(copies.slice(at, at + 500));
}

describeOnADatabase('the gate of mails', (db) => {
	const record = (wanted: Wanted) => db().transaction((tx) => recordMail(tx, aMail(wanted)));

	it('lets one account cause so many in a day and no more, all at once too; others go on', async () => {
		const by: MailBy = { accountId: randomUUID() };
		// Each to another mailbox, in another contract: what is counted is who causes it.
		const like = aMail({ by });
		await fillUp(db(), like, { most: MAIL_LIMITS.account, but: 7 });
		await db()
			.update(mail)
			.set({ recipient: 'ailleurs@exemple.test' })
			.where(eq(mail.recipient, like.recipient));
		const answers = await Promise.all(Array.from({ length: 20 }, () => record({ by })));
		expect(answers.filter((answer) => answer === null)).toHaveLength(7);
		expect(answers.filter((answer) => answer === 'account')).toHaveLength(13);
		expect(await record({})).toBeNull();
		await db()
			.update(mail)
			.set({ createdAt: new Date(Date.now() - 25 * 3_600_000) });
		expect(await record({ by }), 'the next day').toBeNull();
	});

	it('lets one network, one contract and one mailbox no more either', async () => {
		const by: MailBy = { network: '192.0.2.9' };
		const asked = { kind: 'sign-in' as const, by, contractId: null };
		await fillUp(db(), aMail(asked), { most: MAIL_LIMITS.network, but: 1 });
		expect(await record(asked)).toBeNull();
		expect(await record(asked)).toBe('network');
		expect(await record({ ...asked, by: { network: '192.0.2.10' } })).toBeNull();

		const recipient = aMailbox();
		for (let n = 0; n < MAIL_LIMITS.mailbox; n += 1) expect(await record({ recipient })).toBeNull();
		expect(await record({ recipient: recipient.toUpperCase() })).toBe('mailbox');
		// What its owner asks for has a count of its own, which others do not use up.
		for (let n = 0; n < MAIL_LIMITS['own-mailbox']; n += 1)
			expect(await record({ recipient, kind: 'sign-in' })).toBeNull();
		expect(await record({ recipient, kind: 'sign-in' })).toBe('own-mailbox');

		const contractId = randomUUID();
		await fillUp(db(), aMail({ contractId }), { most: MAIL_LIMITS.contract, but: 1 });
		expect(await record({ contractId })).toBeNull();
		expect(await record({ contractId })).toBe('contract');
	});

	it('never holds what the product owes at its hour, and does not count it against anybody', async () => {
		const [recipient, contractId] = [aMailbox(), randomUUID()];
		const owed = aMail({ kind: 'vote-outcome', by: 'product', recipient, contractId });
		const all = Array.from({ length: MAIL_LIMITS.mailbox + 5 }, () => owed);
		expect(await db().transaction((tx) => recordMails(tx, all))).toBe(all.length);
		expect(await record({ recipient, contractId })).toBeNull();
	});

	it('writes nothing of a deed whose mail was all that was asked for', async () => {
		const recipient = aMailbox();
		await createStop(db(), { mailbox: recipient, kind: 'invitation' });
		const before = await db().$count(mail);
		const deed = db().transaction(async (tx) => {
			await recordMail(tx, aMail());
			await recordMailOrThrow(tx, aMail({ kind: 'invitation', recipient }));
		});
		await expect(deed).rejects.toThrow(MailRefused);
		expect(await db().$count(mail)).toBe(before);
	});

	it('leaves no link but its own in what people typed, and keeps who caused it as a hash', async () => {
		const [recipient, accountId] = [aMailbox(), randomUUID()];
		await record({
			...{ recipient, by: { accountId }, subject: 'Vu sur evil.example\r\nBcc: x@evil.example' },
			body: `Bob http://evil.example/a vous appelle :\n\n${LINK}\n\nwww.evil.example`
		});
		const [row] = await db().select().from(mail).where(eq(mail.recipient, recipient));
		expect(row!.subject).toBe('Vu sur evil . example Bcc: x @ evil . example');
		expect(row!.body).toBe(
			`Bob http : // evil . example/a vous appelle :\n\n${LINK}\n\nwww . evil . example`
		);
		expect(row!.sender).toMatch(/^[\w-]{43}$/);
		expect(JSON.stringify(row)).not.toContain(accountId);
	});
});

describeOnADatabase('mails that somebody stops', (db) => {
	const record = (wanted: Wanted) => db().transaction((tx) => recordMail(tx, aMail(wanted)));

	it('no longer leave, of one kind or of all; what is asked for or due still does', async () => {
		const mailbox = aMailbox();
		const told = (kind: MailKind) => record({ kind, recipient: mailbox });
		await createStop(db(), { mailbox, kind: 'mention' });
		await createStop(db(), { mailbox, kind: 'mention' });
		expect(await told('mention')).toBe('stopped');
		expect(await told('vote-reminder')).toBeNull();
		await createStop(db(), { mailbox, kind: 'all' });
		for (const kind of ['mention', 'invitation', 'vote-reminder', 'follow-up'] as const)
			expect(await told(kind)).toBe('stopped');
		for (const kind of ['sign-in', 'sign-up', 'password', 'private-link', 'bureau'] as const)
			expect(await told(kind), kind).toBeNull();
		expect(await readStops(db(), { mailbox, kind: 'mention' })).toEqual({
			...{ thisKind: true, all: true }
		});
		await deleteStop(db(), { mailbox, kind: 'all' });
		expect(await told('invitation')).toBeNull();
		expect(await told('mention')).toBe('stopped');
	});

	it('say so in one press, to the mailbox and the kind that the link is for; nobody makes such a link up', () => {
		const link = { mailbox: 'amina@exemple.test', kind: 'mention' as const };
		const token = stopTokenOf(link);
		expect(readStopToken(token)).toEqual(link);
		expect(token).not.toBe(stopTokenOf(link));
		expect(Buffer.from(token, 'base64url').toString('latin1')).not.toContain('amina');
		const bytes = Buffer.from(token, 'base64url');
		for (let at = 0; at < bytes.length; at += 1) {
			const changed = Buffer.from(bytes);
			changed[at]! ^= 1;
			expect(readStopToken(changed.toString('base64url'))).toBeNull();
		}
		const wrong = [
			'',
			'x',
			'a'.repeat(200),
			token.slice(0, -4),
			Buffer.from('["a","mention"]').toString('base64url')
		];
		for (const made of wrong) expect(readStopToken(made)).toBeNull();
	});
});

describeOnADatabase('mails that leave', (db) => {
	const addressing = {
		origin: 'https://cls.exemple.test',
		findPlace: async (contractId: string) => (contractId === WITH ? place : null),
		findSite: async () => site
	};
	const WITH = randomUUID();
	const site = {
		...{ name: 'Maillage', senderName: 'CLS « Pays de Brume »' },
		...{ contact: '', url: 'https://cls.exemple.test/mentions-legales' }
	};
	const place = {
		...{ territory: 'Pays de Brume', service: 'Service santé', phone: '05 65 00 00 00', hours: '' },
		...{ url: `${LINK}/contact`, replyTo: 'cls@brumeval.test' }
	};
	const send = async (server: Awaited<ReturnType<typeof aMailServer>>) => {
		const now = () => new Date(Date.now() + 60_000);
		const done = await sendDueMails(db(), { send: server.send, now, addressing });
		await server.close();
		return done;
	};
	const headersOf = (raw: string, name: string) =>
		PostalMime.parse(raw).then(({ headers }) => headers.find(({ key }) => key === name)?.value);

	it('carry whom to answer, and how to stop them, unless they were asked for', async () => {
		const server = await aMailServer();
		const [news, own, plain] = [aMailbox(), aMailbox(), aMailbox()];
		await recordMail(db(), aMail({ recipient: news, contractId: WITH }));
		await recordMail(db(), aMail({ recipient: own, kind: 'sign-in', contractId: null }));
		await recordMail(
			db(),
			aMail({ recipient: plain, kind: 'bureau', by: 'product', locale: 'en' })
		);
		expect(await send(server)).toEqual({ sent: 3, failed: 0 });
		const rawTo = (box: string) => server.received.find(({ to }) => to[0] === box)!.raw;

		const from = (await PostalMime.parse(rawTo(news))).from!;
		expect(from).toMatchObject({
			name: 'CLS « Pays de Brume »',
			address: 'maillage@cls.exemple.test'
		});
		expect(await headersOf(rawTo(news), 'reply-to')).toBe('cls@brumeval.test');
		expect(await headersOf(rawTo(news), 'list-unsubscribe-post')).toBe(
			'List-Unsubscribe=One-Click'
		);
		const stop = (await headersOf(rawTo(news), 'list-unsubscribe'))!;
		const [, token] = /^<https:\/\/cls\.exemple\.test\/courriels\/([\w-]+)\/arret>$/.exec(stop)!;
		expect(readStopToken(token!)).toEqual({ mailbox: news, kind: 'mention' });
		const { text } = await PostalMime.parse(rawTo(news));
		expect(text).toContain(`Ne plus recevoir ces courriels`);
		expect(text).toContain(stop.slice(1, -1));

		for (const box of [own, plain]) {
			expect(await headersOf(rawTo(box), 'reply-to')).toBeUndefined();
			expect(await headersOf(rawTo(box), 'list-unsubscribe')).toBeUndefined();
			expect(rawTo(box)).not.toContain('/courriels/');
		}
		expect(stopUrlOf('https://a.test', { mailbox: news, kind: 'mention' })).toMatch(
			/^https:\/\/a\.test\/courriels\/[\w-]+\/arret$/
		);
	});

	it('and are refused by the server of a mailbox are told to whoever sent, in its words, and not tried again', async () => {
		const server = await aMailServer((address) => (address.startsWith('inconnu') ? 550 : null));
		const contractId = randomUUID();
		const [gone, fine] = ['inconnu@exemple.test', aMailbox()];
		for (const recipient of [gone, fine]) await recordMail(db(), aMail({ recipient, contractId }));
		expect(await send(server)).toEqual({ sent: 1, failed: 1 });
		const later = () => new Date(Date.now() + 90 * 86_400_000);
		const again = await sendDueMails(db(), { send: server.send, now: later, addressing });
		expect(again).toEqual({ sent: 0, failed: 0 });
		const find = (of: string) =>
			findRefusedMailboxes(db(), { contractId: of, mailboxes: [gone.toUpperCase(), fine, null] });
		expect([...(await find(contractId)).keys()]).toEqual([gone]);
		expect((await find(contractId)).get(gone)).toEqual({ at: expect.any(Date), words: 'no …' });
		expect((await find(randomUUID())).size, 'another contract').toBe(0);

		// It exists again: the last mail says so.
		const back = await aMailServer();
		await recordMail(db(), aMail({ recipient: gone, contractId }));
		expect(await send(back)).toEqual({ sent: 1, failed: 0 });
		expect((await find(contractId)).size).toBe(0);
	});

	it('a refused reminder tells nobody that its reader had not voted', async () => {
		const server = await aMailServer(() => 550);
		const [recipient, contractId] = [aMailbox(), randomUUID()];
		const reminder = { kind: 'vote-reminder' as const, by: 'product' as const };
		await recordMail(db(), aMail({ recipient, contractId, ...reminder }));
		expect(await send(server)).toEqual({ sent: 0, failed: 1 });
		const found = await findRefusedMailboxes(db(), { contractId, mailboxes: [recipient] });
		expect(found.size).toBe(0);
	});
});
