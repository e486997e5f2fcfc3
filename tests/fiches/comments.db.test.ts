import { eq } from 'drizzle-orm';
import { expect, it } from 'vitest';
import { account } from '#lib/accounts/tables.server.ts';
import type { Db } from '#lib/database/database.server.ts';
import { answerCommentRequest } from '#lib/fiches/comments/answer-comment-request.server.ts';
import type { CommentRequest } from '#lib/fiches/comments/forms.ts';
import { stateSentence } from '#lib/fiches/comments/comment-state.ts';
import { listPeople } from '#lib/fiches/comments/people.server.ts';
import { countThreads, listThreads } from '#lib/fiches/comments/threads.server.ts';
import { findActor } from '#lib/groups/find-actor.server.ts';
import { comment } from '#lib/fiches/tables.server.ts';
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

	it('mails once the people it calls, in their language, never its author, and keeps its words out of the mail', async () => {
		const { amina, bruno, open, read } = await aDiscussion(db());
		await db().update(account).set({ locale: 'en' }).where(eq(account.id, bruno));
		await db().delete(mail);
		await open(amina, '@Bruno pouvez-vous relire le secret ? @Amina, @Bruno');
		const sent = await db().select().from(mail);
		expect(sent).toHaveLength(1);
		expect(sent[0]!.recipient).toMatch(/^bruno/);
		expect(sent[0]!.subject).toContain('is calling you');
		expect(sent[0]!.body).toContain('http://ici/d');
		expect(sent[0]!.body).not.toContain('secret');
		expect((await read(amina))[0]!.comments[0]!.mentions).toEqual(['Bruno']);
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
