import { randomUUID } from 'node:crypto';
import { and, eq, like, sql } from 'drizzle-orm';
import { expect, it } from 'vitest';
import * as Y from 'yjs';
import { contractRole } from '#lib/contracts/tables.server.ts';
import type { Db } from '#lib/database/database.server.ts';
import { findAuthorship } from '#lib/documents/authorship.server.ts';
import { loadDocument } from '#lib/documents/load-document.server.ts';
import { document } from '#lib/documents/tables.server.ts';
import { countSuggestions, hasSuggested } from '#lib/fiches/suggestions/list-suggestions.server.ts';
import { fiche, ficheWriter, suggestion } from '#lib/fiches/tables.server.ts';
import { richTextOf } from '#lib/fiches/text/document-content.ts';
import { groupMember } from '#lib/groups/tables.server.ts';
import { journalEntry, mail } from '#lib/journal/tables.server.ts';
import { describeOnADatabase } from '../support/databases.ts';
import { aPerson, aRole } from '../support/people.ts';
import { write } from './support/fiches.ts';
import { aFicheToChange, FINDING } from './support/suggestions.ts';

async function aReferent(db: Db, contractId: string, name = 'Marc'): Promise<string> {
	const accountId = await aPerson(db, name);
	await aRole(db, { contractId, accountId, role: 'referent-ars' });
	return accountId;
}

const mailsTo = async (db: Db, name: string) =>
	db
		.select({ subject: mail.subject, body: mail.body })
		.from(mail)
		.where(like(mail.recipient, `${name}-%`));

describeOnADatabase('changes proposed in a fiche', (db) => {
	it('stay beside the text until somebody who writes it accepts them; their author is its author, and is told', async () => {
		const here = await aFicheToChange(db());
		const { contractId, documentId, amina, propose, replace, read, ask, finding } = here;
		const marc = await aReferent(db(), contractId, 'Marcaccepte');
		expect(
			await propose(marc, replace('renoncent aux', 'retardent leurs'), 'Plus juste')
		).toBeNull();
		expect(await finding()).toBe(`${FINDING}\n`);
		const [open] = await read(amina);
		expect(open).toMatchObject({
			...{ field: 'finding', quote: 'renoncent aux', words: 'retardent leurs' },
			...{ before: 'Les femmes du plateau ', after: ' soins.\n', reason: 'Plus juste' },
			...{ author: 'Marcaccepte', isMine: false, mayDecide: true, mayWithdraw: false }
		});
		expect((await read(marc))[0]).toMatchObject({ mayDecide: false, mayWithdraw: true });
		const answer = await ask(amina, { action: 'accept', ids: [open!.id] });
		expect(answer).toMatchObject({ decided: 1, gone: 0, told: 1 });
		expect(await finding()).toBe('Les femmes du plateau retardent leurs soins.\n');

		const { doc } = (await loadDocument(db(), { documentId }))!;
		const authorship = await findAuthorship(db(), { documentId });
		const hands = authorship.runsOfText(richTextOf(doc, 'finding'));
		expect(hands.find(({ hand }) => hand?.accountId === marc)?.length).toBe(
			'retardent leurs'.length
		);

		expect(await read(amina)).toEqual([]);
		const [decided] = await read(marc, 'decided');
		expect(decided).toMatchObject({ state: 'accepted', decidedBy: 'Amina' });
		expect(decided!.decidedAt).toBe(here.now.toISOString());
		const [told] = await mailsTo(db(), 'marcaccepte');
		expect(told!.subject).toContain('votre changement accepté');
		expect(told!.body).toContain('http://ici/propositions');
		expect(told!.body).not.toContain('retardent');
		const entries = await db()
			.select()
			.from(journalEntry)
			.where(
				and(eq(journalEntry.subjectId, here.ficheId), like(journalEntry.kind, 'fiche-change-%'))
			);
		expect(entries.map(({ kind }) => kind).sort()).toEqual([
			'fiche-change-accepted',
			'fiche-change-suggested'
		]);
		expect(JSON.stringify(entries)).not.toContain('retardent');
	});

	it('take out only the letters that their author saw, whatever was written there meanwhile', async () => {
		const { documentId, amina, bruno, propose, replace, read, ask, finding } =
			await aFicheToChange(db());
		await propose(bruno, replace('femmes du plateau', 'habitantes'));
		await write(db(), { documentId, claire: amina }, (doc) => {
			const text = richTextOf(doc, 'finding');
			text.insert('Les femmes'.length, ' et les enfants');
			text.insert(0, 'Ici : ');
		});
		const [open] = await read(amina);
		await ask(amina, { action: 'accept', ids: [open!.id] });
		expect(await finding()).toBe('Ici : Les habitantes et les enfants renoncent aux soins.\n');
	});

	it('of two people at once are accepted together, each with its own author', async () => {
		const { contractId, amina, bruno, propose, replace, read, ask, finding } =
			await aFicheToChange(db());
		const marc = await aReferent(db(), contractId, 'Marcdeux');
		await propose(marc, replace('Les femmes', 'Beaucoup de femmes'));
		await propose(bruno, replace('soins', 'soins dentaires'));
		const open = await read(amina);
		expect(open.map(({ author }) => author)).toEqual(['Marcdeux', 'Bruno']);
		expect(await ask(amina, { action: 'accept', ids: open.map(({ id }) => id) })).toMatchObject({
			...{ decided: 2, gone: 0 }
		});
		expect(await finding()).toBe('Beaucoup de femmes du plateau renoncent aux soins dentaires.\n');
	});

	it('whose words are gone stay open and say so; they may be refused, with an answer', async () => {
		const { contractId, documentId, amina, propose, replace, read, ask, finding } =
			await aFicheToChange(db());
		const marc = await aReferent(db(), contractId, 'Marcrefus');
		await propose(marc, replace('renoncent', 'renonceraient'));
		await write(db(), { documentId, claire: amina }, (doc) => {
			const text = richTextOf(doc, 'finding');
			text.delete(0, text.length - 1);
		});
		const [open] = await read(amina);
		const ids = [open!.id];
		// Letters that come inside a word that is no more: they have a place as long as their text has one.
		expect(open).toMatchObject({ quote: '' });
		expect(await ask(amina, { action: 'refuse', ids, note: 'Phrase retirée.' })).toMatchObject({
			decided: 1
		});
		expect(await finding()).toBe('\n');
		const [decided] = await read(marc, 'decided');
		expect(decided).toMatchObject({ state: 'refused', decisionNote: 'Phrase retirée.' });
		const [told] = await mailsTo(db(), 'marcrefus');
		expect(told!.body).toContain('Phrase retirée.');

		const other = await aFicheToChange(db());
		await other.propose(other.bruno, other.replace('renoncent', 'accèdent'));
		await write(db(), { documentId: other.documentId, claire: other.amina }, (doc) => {
			const text = richTextOf(doc, 'finding');
			text.delete(0, text.length - 1);
		});
		const [gone] = await other.read(other.amina);
		expect(await other.ask(other.amina, { action: 'accept', ids: [gone!.id] })).toMatchObject({
			...{ decided: 0, gone: 1 }
		});
		expect((await other.read(other.amina))[0]).toMatchObject({ state: 'open' });
	});

	it('are not given to other words that read the same', async () => {
		const { documentId, amina, bruno, propose, replace, read, ask, finding } =
			await aFicheToChange(db());
		await write(db(), { documentId, claire: amina }, (doc) => {
			const text = richTextOf(doc, 'finding');
			text.insert(text.length - 1, ' Les soins coûtent.');
		});
		await propose(bruno, replace('soins', 'rendez-vous'));
		await propose(bruno, replace('soins', 'médecins'));
		const ids = (await read(amina)).map(({ id }) => id);
		expect(await ask(amina, { action: 'accept', ids })).toMatchObject({ decided: 1, gone: 1 });
		expect(await finding()).toMatch(
			/ renoncent aux (rendez-vous|médecins)\. Les soins coûtent\.\n$/
		);
	});

	it('that come at one place stay in the order in which they are shown', async () => {
		const { amina, bruno, propose, read, ask, finding } = await aFicheToChange(db());
		for (const words of [' Un.', ' Deux.'])
			await propose(bruno, (draft, flat) => draft.insert(flat.length - 1, words));
		const open = await read(amina);
		expect(open.map(({ words }) => words)).toEqual([' Un.', ' Deux.']);
		await ask(amina, { action: 'accept', ids: open.map(({ id }) => id) });
		expect(await finding()).toBe(`${FINDING} Un. Deux.\n`);
	});

	it('sent again because an answer was lost are kept once, as they were sent last', async () => {
		const { amina, bruno, propose, replace, read, ask } = await aFicheToChange(db());
		const batchId = randomUUID();
		await propose(bruno, replace('femmes', 'personnes'), 'Une raison', batchId);
		expect(await propose(bruno, replace('femmes', 'gens'), 'Une autre', batchId)).toBeNull();
		const open = await read(amina);
		expect(open.map(({ words, reason }) => [words, reason])).toEqual([['gens', 'Une autre']]);
		expect(await propose(amina, replace('soins', 'droits'), '', batchId)).toBe(
			'unknown-suggestion'
		);
		await ask(amina, { action: 'accept', ids: [open[0]!.id] });
		expect(await propose(bruno, replace('soins', 'droits'), '', batchId)).toBe(
			'unknown-suggestion'
		);
	});

	it('hold only letters that stand, each once, in whole letters, however they were named', async () => {
		const { documentId, amina, bruno, read, ask } = await aFicheToChange(db());
		await write(db(), { documentId, claire: amina }, (doc) =>
			richTextOf(doc, 'finding').insert(0, 'a🙂\0b ')
		);
		const { doc } = (await loadDocument(db(), { documentId }))!;
		const { client, clock } = richTextOf(doc, 'finding')._start!.id;
		const at = Buffer.from(
			Y.encodeRelativePosition(
				Y.createRelativePositionFromTypeIndex(richTextOf(doc, 'finding'), 0, -1)
			)
		).toString('base64');
		const named = (removes: [number, number, number][]) =>
			ask(bruno, {
				...{ action: 'propose', batchId: randomUUID(), field: 'finding', reason: '' },
				changes: [{ at, removes, words: 'x', ends: [] }]
			});
		expect(await named([[client, clock + 1, 1]])).toBe('bad-anchor');
		expect(await named([[client, clock, 20_000]])).toBe('too-many');
		const many = Array.from({ length: 2_000 }, (): [number, number, number] => [client, clock, 5]);
		expect(await named(many)).toBeNull();
		const [open] = await read(amina);
		expect(open!.removes.reduce((sum, [, , length]) => sum + length, 0)).toBe(5);
		expect(open!.quote).toBe('a🙂b');
	});

	it('are decided once: the second of two decisions is told that nothing is open', async () => {
		const { amina, bruno, propose, replace, read, ask, finding } = await aFicheToChange(db());
		await propose(bruno, replace('Les femmes', 'Des femmes'));
		const ids = [(await read(amina))[0]!.id];
		const answers = await Promise.all([
			ask(amina, { action: 'accept', ids }),
			ask(bruno, { action: 'accept', ids })
		]);
		expect(answers.filter((answer) => answer === 'unknown-suggestion')).toHaveLength(1);
		// Whoever accepts their own is told of nothing.
		await propose(amina, replace('soins', 'droits'));
		const own = [(await read(amina))[0]!.id];
		expect(await ask(amina, { action: 'accept', ids: own })).toMatchObject({ decided: 1, told: 0 });
		expect(await finding()).toBe('Des femmes du plateau renoncent aux droits.\n');
	});

	it('are taken back by their author alone, words and all', async () => {
		const { amina, bruno, propose, replace, read, ask } = await aFicheToChange(db());
		await propose(bruno, replace('femmes', 'personnes'), 'Pour tous');
		const ids = [(await read(bruno))[0]!.id];
		expect(await ask(amina, { action: 'withdraw', ids })).toBe('unknown-suggestion');
		expect(await ask(bruno, { action: 'withdraw', ids })).toBeNull();
		expect(await ask(amina, { action: 'accept', ids })).toBe('unknown-suggestion');
		const [row] = await db().select().from(suggestion).where(eq(suggestion.id, ids[0]!));
		expect(row).toMatchObject({
			state: 'withdrawn',
			words: '',
			quote: '',
			reason: '',
			removes: []
		});
		expect(await read(amina)).toEqual([]);
		expect(await read(amina, 'decided')).toEqual([]);
	});

	it('are refused from whoever may not comment, when the text is frozen, and when they change nothing', async () => {
		const here = await aFicheToChange(db());
		const { contractId, ficheId, documentId, amina, propose, replace, ask } = here;
		const lucien = await aPerson(db(), 'Lucien');
		await aRole(db(), { contractId, accountId: lucien, role: 'resident' });
		expect(await propose(lucien, replace('femmes', 'hommes'))).toBe('not-allowed');
		const nothing = { at: Buffer.from([0]).toString('base64'), removes: [], words: '', ends: [] };
		const batchId = randomUUID();
		const none = { action: 'propose', batchId, field: 'finding', reason: '' } as const;
		expect(await ask(amina, { ...none, changes: [nothing] })).toBe('bad-anchor');
		const elsewhere = { ...nothing, removes: [[12345, 0, 5]] as [number, number, number][] };
		expect(await ask(amina, { ...none, changes: [elsewhere] })).toBe('bad-anchor');

		await propose(amina, replace('femmes', 'filles'));
		const [open] = await here.read(amina);
		await db().update(fiche).set({ status: 'validated' }).where(eq(fiche.id, ficheId));
		await db().update(document).set({ frozenAt: new Date() }).where(eq(document.id, documentId));
		expect(await propose(amina, replace('soins', 'droits'))).toBe('frozen');
		expect(await ask(amina, { action: 'accept', ids: [open!.id] })).toBe('not-allowed');
		expect(await here.finding()).toBe(`${FINDING}\n`);
	});

	it('are no longer decided by whoever no longer writes: right withdrawn, mandate over, role ended', async () => {
		const { contractId, ficheId, amina, bruno, propose, replace, read, ask } =
			await aFicheToChange(db());
		const pilar = await aPerson(db(), 'Pilar');
		await aRole(db(), { contractId, accountId: pilar, role: 'partner' });
		await propose(pilar, replace('femmes', 'familles'));
		const ids = [(await read(pilar))[0]!.id];
		await db().insert(ficheWriter).values({ ficheId, accountId: amina, withdrawnAt: new Date() });
		expect(await ask(amina, { action: 'accept', ids })).toBe('not-allowed');
		await db()
			.update(groupMember)
			.set({ leftAt: new Date() })
			.where(eq(groupMember.accountId, bruno));
		expect(await ask(bruno, { action: 'refuse', ids, note: '' })).toBe('not-allowed');
		expect(await propose(bruno, replace('soins', 'droits'))).toBe('not-allowed');
		await db()
			.update(contractRole)
			.set({ endedAt: new Date() })
			.where(eq(contractRole.accountId, pilar));
		expect(await ask(pilar, { action: 'accept', ids })).toBe('not-allowed');
		// Their own words stay theirs to read and to take back.
		expect(await countSuggestions(db(), { ficheId, authorId: pilar })).toMatchObject({ open: 1 });
		expect(await countSuggestions(db(), { ficheId, authorId: bruno })).toMatchObject({ open: 0 });
		expect(await ask(pilar, { action: 'withdraw', ids })).toBeNull();
		expect(await hasSuggested(db(), { ficheId, authorId: pilar })).toBe(true);
		expect(await hasSuggested(db(), { ficheId, authorId: bruno })).toBe(false);
	});

	it('kept out of sight by moderation are read by their author alone, and decided by nobody', async () => {
		const { contractId, amina, bruno, propose, replace, read, ask } = await aFicheToChange(db());
		await propose(bruno, replace('femmes', 'injures'));
		const [open] = await read(bruno);
		await db().update(suggestion).set({ visibility: 'hidden' }).where(eq(suggestion.id, open!.id));
		expect((await read(amina))[0]).toMatchObject({ words: '', quote: '', mayDecide: false });
		expect((await read(bruno))[0]).toMatchObject({ words: 'injures' });
		expect(await ask(amina, { action: 'accept', ids: [open!.id] })).toBe('unknown-suggestion');
		expect(contractId).toBeTruthy();
	});
});

describeOnADatabase('thousands of changes proposed in a fiche', (db) => {
	it('are counted and turned page by page, and stop being taken when hundreds wait', async () => {
		const { ficheId, amina, bruno, propose, replace, read } = await aFicheToChange(db());
		const fill = (count: number, state: string) =>
			db().execute(
				sql`insert into suggestion (fiche_id, batch_id, position, field, at, removes, ends, quote, words, before, after, created_by, state, decided_by, decided_at)
					select ${ficheId}::uuid, gen_random_uuid(), 0, 'finding', decode('00', 'hex'), '[]', '[]', 'avant', 'après', '', '', ${bruno}::uuid, ${state}, ${amina}::uuid, now()
					from generate_series(1, ${count}::int)`
			);
		await fill(5_000, 'accepted');
		expect(await countSuggestions(db(), { ficheId })).toEqual({ open: 0, decided: 5_000 });
		const decided = await read(amina, 'decided');
		expect(decided).toHaveLength(20);
		expect(decided[0]).toMatchObject({ state: 'accepted', author: 'Bruno', decidedBy: 'Amina' });
		await fill(300, 'open');
		expect(await propose(bruno, replace('femmes', 'personnes'))).toBe('too-many');
	});
});

describeOnADatabase('the consent of a group to a proposed change', (db) => {
	async function asked() {
		const here = await aFicheToChange(db());
		await here.propose(here.bruno, here.replace('femmes', 'habitantes'));
		const [open] = await here.read(here.amina);
		const { groupId } = here;
		const request = { action: 'ask-consent', id: open!.id, groupId, days: 3 } as const;
		return { ...here, id: open!.id, request };
	}

	it('is asked by a member who writes; each member answers once, and may change until the end', async () => {
		const { amina, bruno, ask, read, groupsToAsk, id, request, now } = await asked();
		expect(await groupsToAsk(amina)).toEqual([{ id: request.groupId, name: 'Comité citoyen' }]);
		expect(await ask(amina, request)).toBeNull();
		expect(await ask(bruno, request)).toBe('asked-already');
		const answer = (objects: boolean, reason = '') =>
			({ action: 'answer-consent', id, objects, reason }) as const;
		expect(await ask(bruno, answer(true))).toBe('no-reason');
		expect(await ask(bruno, answer(true, 'Le mot n’est pas le nôtre.'))).toBeNull();
		expect((await read(amina))[0]!.consent).toMatchObject({
			...{ group: 'Comité citoyen', isOpen: true, consents: 0, mine: null, mayAnswer: true },
			objections: [{ name: 'Bruno', reason: 'Le mot n’est pas le nôtre.' }]
		});
		expect(await ask(bruno, answer(false))).toBeNull();
		expect(await ask(amina, answer(false))).toBeNull();
		expect((await read(bruno))[0]!.consent).toMatchObject({
			consents: 2,
			objections: [],
			mine: false
		});
		const later = new Date(now.getTime() + 3 * 86_400_000);
		expect(await ask(amina, answer(true, 'Trop tard'), later)).toBe('ended');
		expect((await read(amina, 'open', later))[0]!.consent).toMatchObject({
			isOpen: false,
			consents: 2
		});
	});

	it('ends some days later at the hour at which it was asked, whatever the clocks did', async () => {
		const { amina, bruno, ask, id, request } = await asked();
		const asks = new Date('2027-10-29T16:00:00Z');
		expect(await ask(amina, request, asks)).toBeNull();
		const answer = { action: 'answer-consent', id, objects: false, reason: '' } as const;
		expect(await ask(bruno, answer, new Date('2027-11-01T16:59:59Z'))).toBeNull();
		expect(await ask(bruno, answer, new Date('2027-11-01T17:00:00Z'))).toBe('ended');
	});

	it('is told by mail to the members of today, not to whoever asks nor to former members', async () => {
		const { amina, bruno, contractId, groupId, ask, request } = await asked();
		const before = await db().$count(mail);
		const former = await aPerson(db(), 'Former');
		await db()
			.insert(groupMember)
			.values({
				...{
					groupId,
					accountId: former,
					mandateStartsOn: '2020-01-01',
					mandateEndsOn: '2021-01-01'
				}
			});
		expect(await ask(amina, request)).toBeNull();
		expect((await db().$count(mail)) - before).toBe(1);
		const answer = {
			action: 'answer-consent',
			id: request.id,
			objects: false,
			reason: ''
		} as const;
		expect(await ask(former, answer)).toBe('not-allowed');
		await db()
			.update(groupMember)
			.set({ leftAt: new Date() })
			.where(eq(groupMember.accountId, bruno));
		expect(await ask(bruno, answer)).toBe('not-allowed');
		const coordinator = await aPerson(db(), 'Nadia');
		await aRole(db(), { contractId, accountId: coordinator, role: 'coordinator' });
		expect(await ask(coordinator, answer)).toBe('not-allowed');
	});

	it('is over when the change is decided', async () => {
		const { amina, ask, read, id, request } = await asked();
		await ask(amina, request);
		await ask(amina, { action: 'accept', ids: [id] });
		const answer = { action: 'answer-consent', id, objects: false, reason: '' } as const;
		expect(await ask(amina, answer)).toBe('ended');
		expect((await read(amina, 'decided'))[0]!.consent).toMatchObject({ isOpen: false });
	});

	it('is not asked by somebody outside the group who does not coordinate, nor of a group of another contract', async () => {
		const { contractId, ask, groupsToAsk, request } = await asked();
		const elsewhere = await aFicheToChange(db());
		const pilar = await aPerson(db(), 'Pilar');
		await aRole(db(), { contractId, accountId: pilar, role: 'partner' });
		expect(await groupsToAsk(pilar)).toEqual([]);
		expect(await ask(pilar, request)).toBe('not-allowed');
		const nadia = await aPerson(db(), 'Nadia');
		await aRole(db(), { contractId, accountId: nadia, role: 'coordinator' });
		expect(await ask(nadia, { ...request, groupId: elsewhere.groupId })).toBe('unknown-group');
		expect(await ask(nadia, request)).toBeNull();
	});
});
