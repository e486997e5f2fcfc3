import { eq } from 'drizzle-orm';
import { expect, it } from 'vitest';
import { account } from '#lib/accounts/tables.server.ts';
import { contractRole } from '#lib/contracts/tables.server.ts';
import type { Db } from '#lib/database/database.server.ts';
import { answerCommentRequest } from '#lib/fiches/comments/answer-comment-request.server.ts';
import type { CommentRequest } from '#lib/fiches/comments/forms.ts';
import { stateSentence } from '#lib/fiches/comments/comment-state.ts';
import { listPeople } from '#lib/fiches/comments/people.server.ts';
import { countThreads, listThreads } from '#lib/fiches/comments/threads.server.ts';
import { findActor } from '#lib/groups/find-actor.server.ts';
import { comment } from '#lib/fiches/tables.server.ts';
import { createStop } from '#lib/journal/mail-stops.server.ts';
import { mail } from '#lib/journal/tables.server.ts';
import { describeOnADatabase } from '../support/databases.ts';
import { aCommittee, aContract, aPerson, aRole } from '../support/people.ts';
import { aFiche } from './support/fiches.ts';

async function aDiscussion(db: Db) {
	const { contractId, themeId } = await aContract(db);
	const { groupId, members } = await aCommittee(db, contractId, ['Amina', 'Bruno']);
	const { ficheId } = await aFiche(db, {
		contractId,
		themeId,
		status: 'co-writing',
		groupIds: [groupId]
	});
	const ask = (accountId: string, request: CommentRequest) =>
		answerCommentRequest(db, { contractId, ficheId, accountId, url: 'http://ici/d' }, request);
	const open = (accountId: string, body: string) =>
		ask(accountId, {
			action: 'open',
			field: null,
			start: null,
			end: null,
			quote: '',
			body,
			mentions: []
		});
	const read = async (accountId: string, state: 'open' | 'resolved' = 'open') => {
		const reader = await findActor(db, { accountId, contractId });
		const standing = {
			status: 'co-writing',
			writerGroupIds: [groupId],
			granted: false,
			withdrawn: false
		} as const;
		return (await listThreads(db, { ficheId, state, reader, standing })).threads;
	};
	return {
		contractId,
		themeId,
		ficheId,
		amina: members.Amina!,
		bruno: members.Bruno!,
		ask,
		open,
		read
	};
}

describeOnADatabase('the discussion of a fiche', (db) => {
	it('opens, answers, resolves and opens again', async () => {
		const { amina, bruno, ficheId, ask, open, read } = await aDiscussion(db());
		expect(await open(amina, 'Et le jeudi ?')).toBeNull();
		const [thread] = await read(bruno);
		const threadId = thread!.id;
		expect(await ask(bruno, { action: 'reply', threadId, body: 'Oui.', mentions: [] })).toBeNull();
		expect(await ask(bruno, { action: 'resolve', threadId })).toBeNull();
		expect(await countThreads(db(), { ficheId })).toEqual({ open: 0, resolved: 1 });
		const [resolved] = await read(amina, 'resolved');
		expect(resolved!.comments.map(({ author, body }) => [author, body])).toEqual([
			['Amina', 'Et le jeudi ?'],
			['Bruno', 'Oui.']
		]);
		expect(await ask(amina, { action: 'reopen', threadId })).toBeNull();
		expect(await countThreads(db(), { ficheId })).toEqual({ open: 1, resolved: 0 });
	});

	it('is closed to residents and to strangers', async () => {
		const { contractId, open } = await aDiscussion(db());
		const lucien = await aPerson(db(), 'Lucien');
		expect(await open(lucien, 'Bonjour')).toBe('not-allowed');
		await aRole(db(), { contractId, accountId: lucien, role: 'resident' });
		expect(await open(lucien, 'Bonjour')).toBe('not-allowed');
	});

	it('lets a référent ARS comment, but resolve only their own conversation', async () => {
		const { contractId, amina, ask, open, read } = await aDiscussion(db());
		const marc = await aPerson(db(), 'Marc');
		await aRole(db(), { contractId, accountId: marc, role: 'referent-ars' });
		await open(amina, 'Une question');
		const [hers] = await read(marc);
		expect(hers!.mayResolve).toBe(false);
		expect(await ask(marc, { action: 'resolve', threadId: hers!.id })).toBe('not-allowed');
		await open(marc, 'La mienne');
		const [mine] = await read(marc);
		expect(await ask(marc, { action: 'resolve', threadId: mine!.id })).toBeNull();
	});

	it('mails once the people it calls, in their language, never its author, and quotes what is said', async () => {
		const { amina, bruno, open, read } = await aDiscussion(db());
		await db().update(account).set({ locale: 'en' }).where(eq(account.id, bruno));
		await db().delete(mail);
		await open(amina, '@Bruno pouvez-vous relire le passage ? @Amina, @Bruno');
		const sent = await db().select().from(mail);
		expect(sent).toHaveLength(1);
		expect(sent[0]!.recipient).toMatch(/^bruno/);
		expect(sent[0]!.subject).toContain('is calling you');
		expect(sent[0]!.body).toContain('http://ici/d');
		expect(sent[0]!.body).toContain('> @Bruno pouvez-vous relire le passage');
		expect((await read(amina))[0]!.comments[0]!.mentions).toEqual(['Bruno']);
	});

	it('« on m’a répondu sans @, et je l’apprends » : whoever wrote in a conversation is told, in their language', async () => {
		const { amina, bruno, ask, read, contractId } = await aDiscussion(db());
		const marc = await aPerson(db(), 'Marc');
		await aRole(db(), { contractId, accountId: marc, role: 'partner' });
		await db().update(account).set({ locale: 'en' }).where(eq(account.id, amina));
		const passage = { field: null, start: null, end: null, quote: 'le bus du jeudi' };
		await ask(amina, { action: 'open', ...passage, body: 'Et le samedi ?', mentions: [] });
		const threadId = (await read(bruno))[0]!.id;
		await db().delete(mail);
		const reply = (accountId: string, body: string) =>
			ask(accountId, { action: 'reply', threadId, body, mentions: [] });
		await reply(bruno, 'Le samedi est prévu.');
		const [first, ...none] = await db().select().from(mail);
		expect(none).toEqual([]);
		expect(first).toMatchObject({ kind: 'reply', subject: 'Somebody answers you in sheet no. 1' });
		expect(first!.recipient).toMatch(/^amina/);
		expect(first!.body).toContain('> le bus du jeudi');
		expect(first!.body).toContain('> Le samedi est prévu.');
		await db().delete(mail);
		await reply(marc, '@Bruno, de quelle heure à quelle heure ?');
		const sent = await db().select().from(mail);
		expect(sent.map(({ kind, recipient }) => [kind, recipient.split('-')[0]]).sort()).toEqual([
			['mention', 'bruno'],
			['reply', 'amina']
		]);
		expect((await read(amina))[0]!.comments.at(-1)!.mentions).toEqual(['Bruno']);
	});

	it('tells once those who wrote while one person goes on alone, and again when they come back', async () => {
		const { amina, bruno, ask, open, read } = await aDiscussion(db());
		await open(amina, 'Et le jeudi ?');
		const threadId = (await read(bruno))[0]!.id;
		await db().delete(mail);
		const reply = (accountId: string, body: string) =>
			ask(accountId, { action: 'reply', threadId, body, mentions: [] });
		await reply(bruno, 'Oui.');
		await reply(bruno, 'Enfin, presque.');
		expect(await db().select().from(mail)).toHaveLength(1);
		await db()
			.update(comment)
			.set({ createdAt: new Date(Date.now() - 3_600_000) })
			.where(eq(comment.threadId, threadId));
		await reply(bruno, 'C’est fait.');
		expect(await db().select().from(mail)).toHaveLength(2);
	});

	it('an answer is told to nobody who left, is suspended, took their words back or stopped such mails', async () => {
		const { amina, bruno, ask, open, read, contractId } = await aDiscussion(db());
		const [marc, nadia, lou, zoe] = await Promise.all(
			['Marc', 'Nadia', 'Lou', 'Zoé'].map(async (name) => {
				const accountId = await aPerson(db(), name);
				await aRole(db(), { contractId, accountId, role: 'partner' });
				return accountId;
			})
		);
		await open(amina, 'Et le jeudi ?');
		const threadId = (await read(bruno))[0]!.id;
		const reply = (accountId: string, body: string) =>
			ask(accountId, { action: 'reply', threadId, body, mentions: [] });
		for (const person of [marc!, nadia!, lou!, zoe!]) await reply(person, 'Oui.');
		await db()
			.update(contractRole)
			.set({ endedAt: new Date() })
			.where(eq(contractRole.accountId, marc!));
		await db().update(account).set({ suspendedAt: new Date() }).where(eq(account.id, nadia!));
		const words = (await read(amina))[0]!.comments;
		const hers = words.find(({ author }) => author === 'Lou')!;
		expect(await ask(lou!, { action: 'withdraw', commentId: hers.id })).toBeNull();
		const [row] = await db().select().from(account).where(eq(account.id, zoe!));
		await createStop(db(), { mailbox: row!.email, kind: 'reply' });
		await db().delete(mail);
		await reply(bruno, 'Merci.');
		const sent = await db().select().from(mail);
		expect(sent.map(({ recipient }) => recipient.split('-')[0])).toEqual(['amina']);
	});

	it('erases the words that their author takes back, and only theirs', async () => {
		const { amina, bruno, ask, open, read } = await aDiscussion(db());
		await open(amina, 'Trop vite dit');
		const commentId = (await read(amina))[0]!.comments[0]!.id;
		expect(await ask(bruno, { action: 'withdraw', commentId })).toBe('not-allowed');
		expect(await ask(amina, { action: 'withdraw', commentId })).toBeNull();
		const [row] = await db().select().from(comment).where(eq(comment.id, commentId));
		expect(row).toMatchObject({ withdrawn: true, body: '' });
		expect((await read(bruno))[0]!.comments[0]).toMatchObject({ withdrawn: true, body: '' });
	});

	it('keeps the words that moderation hides to their author, and says why in their place', async () => {
		const { amina, bruno, ask, open, read } = await aDiscussion(db());
		await open(amina, '@Bruno, vous mentez');
		const first = async (reader: string) => (await read(reader))[0]!.comments[0]!;
		const commentId = (await first(amina)).id;
		const set = (seen: Partial<typeof comment.$inferInsert>) =>
			db().update(comment).set(seen).where(eq(comment.id, commentId));
		expect(await first(bruno)).toMatchObject({ visibility: 'shown', isMine: false });
		await set({ visibility: 'hidden', hiddenReason: 'insult' });
		expect(await first(bruno)).toMatchObject({ body: '', hiddenReason: 'insult', mentions: [] });
		expect(await first(amina)).toMatchObject({ body: '@Bruno, vous mentez', isMine: true });
		expect(stateSentence(await first(bruno))).toMatch(/masqué par la modération.*Insulte/);
		await set({ visibility: 'held', heldReasons: ['reported'], hiddenReason: null });
		expect((await first(bruno)).body).toBe('');
		// It is still theirs to take back.
		expect(await ask(amina, { action: 'withdraw', commentId })).toBeNull();
		expect(await first(amina)).toMatchObject({ body: '', withdrawn: true });
	});

	it('does not reach the conversations of another fiche', async () => {
		const one = await aDiscussion(db());
		const other = await aDiscussion(db());
		await other.open(other.amina, 'Ailleurs');
		const [thread] = await other.read(other.amina);
		const reply = { threadId: thread!.id, body: 'Ici', mentions: [] };
		expect(await one.ask(one.amina, { action: 'reply', ...reply })).toBe('unknown-thread');
		expect(await one.ask(one.amina, { action: 'resolve', threadId: thread!.id })).toBe(
			'unknown-thread'
		);
		const commentId = thread!.comments[0]!.id;
		expect(await one.ask(one.amina, { action: 'withdraw', commentId })).toBe('unknown-thread');
	});

	it('refuses an anchor that is no place in the text', async () => {
		const { amina, ask } = await aDiscussion(db());
		const refused = await ask(amina, {
			action: 'open',
			field: 'finding',
			start: '////',
			end: null,
			quote: 'x',
			body: 'x',
			mentions: []
		});
		expect(refused).toBe('bad-anchor');
	});

	it('offers the people of this contract, and nobody else', async () => {
		const { contractId } = await aDiscussion(db());
		await aDiscussion(db());
		const lucien = await aPerson(db(), 'Amine');
		await aRole(db(), { contractId, accountId: lucien, role: 'resident' });
		const people = await listPeople(db(), { contractId, search: 'am' });
		expect(people.map(({ name }) => name)).toEqual(['Amina']);
	});
});
