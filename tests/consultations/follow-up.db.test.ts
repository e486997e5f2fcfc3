import { eq, sql } from 'drizzle-orm';
import { expect, it } from 'vitest';
import * as Y from 'yjs';
import { createIdea } from '#lib/consultations/follow-up/create-idea.server.ts';
import { decideFollowUp } from '#lib/consultations/follow-up/decide-follow-up.server.ts';
import { editIdea } from '#lib/consultations/follow-up/edit-idea.server.ts';
import { groupSources } from '#lib/consultations/follow-up/group-sources.server.ts';
import { linkPassage } from '#lib/consultations/follow-up/link-passage.server.ts';
import { listFollowUps } from '#lib/consultations/follow-up/list-follow-ups.server.ts';
import { listIdeas } from '#lib/consultations/follow-up/list-ideas.server.ts';
import { listOrigins } from '#lib/consultations/follow-up/list-origins.server.ts';
import { listSources } from '#lib/consultations/follow-up/list-sources.server.ts';
import { publishFollowUp } from '#lib/consultations/follow-up/publish-follow-up.server.ts';
import { whatBecameOf } from '#lib/consultations/follow-up/what-became.server.ts';
import {
	enterParticipation,
	findParticipation
} from '#lib/consultations/taking-part/participation.server.ts';
import { answerText, question } from '#lib/consultations/questions/tables.server.ts';
import { publishResults } from '#lib/consultations/results/publish-results.server.ts';
import {
	consultation,
	consultationKey,
	followUpSubscriber
} from '#lib/consultations/tables.server.ts';
import type { Db } from '#lib/database/database.server.ts';
import { emptyContent } from '#lib/fiches/text/shape.ts';
import { mail } from '#lib/journal/tables.server.ts';
import { account } from '#lib/accounts/tables.server.ts';
import { aFiche, write } from '../fiches/support/fiches.ts';
import { anAnswer, endConsultation } from '../support/answers.ts';
import { anOpenConsultation, aQuestion } from '../support/consultations.ts';
import { describeOnADatabase } from '../support/databases.ts';
import { aPerson, aRole } from '../support/people.ts';

const SENTENCE = 'Le bus s’arrête aussi le soir.';
const filter = { search: '', ideaId: '', onlyFree: false, page: 1 };

/** A consultation that is over, with results published, three texts of three people, and a fiche. */
async function aClosedConsultation(db: Db) {
	const poll = await anOpenConsultation(db);
	const { contractId, consultationId, phaseId, themeId } = poll;
	const accountId = await aPerson(db, 'Coline');
	await aRole(db, { contractId, accountId, role: 'coordinator' });
	const asked = await aQuestion(db, phaseId, { kind: 'long-text' });
	const said = [];
	for (const body of ['Un bus le soir', 'Le bus après 19 h', 'Du silence'])
		said.push(await anAnswer(db, { ...poll, texts: { [asked]: body } }));
	const content = emptyContent();
	content.lines.title = 'Bus santé';
	content.rich.objectives = [
		{ type: 'paragraph', content: [{ type: 'text', text: `Aller vers. ${SENTENCE}` }] }
	];
	const fiche = await aFiche(db, { contractId, themeId, content, status: 'idea' });
	await endConsultation(db, consultationId);
	const place = { contractId, consultationId, accountId };
	await publishResults(db, { ...place, compare: false, now: new Date() });
	const texts = said.map(({ textIds }) => textIds[asked]!);
	return { ...poll, place, texts, said, fiche, accountId };
}

type Closed = Awaited<ReturnType<typeof aClosedConsultation>>;

async function anIdea(db: Db, { place, texts }: Closed, title = 'Un bus le soir') {
	const sources = texts.slice(0, 2).map((id) => ({ kind: 'text' as const, id }));
	const done = await db.transaction((tx) =>
		groupSources(tx, { ...place, sources, into: { title } })
	);
	if (typeof done === 'string') throw new Error(done);
	return done.ideaId;
}

async function decide(db: Db, { place }: Closed, id: string, revision = 0) {
	const words = { decision: 'kept' as const, reason: 'C’était demandé', revision };
	return db.transaction((tx) =>
		decideFollowUp(tx, { ...place, ...words, target: { kind: 'idea', id } })
	);
}

async function publish(db: Db, { place }: Closed) {
	const words = { conclusion: 'Le bus roulera le soir.', url: 'http://a.test/suite' };
	return db.transaction((tx) => publishFollowUp(tx, { ...place, ...words, now: new Date() }));
}

describeOnADatabase('follow-up', (db) => {
	it('contributions, statements and texts are turned page by page, each once; a search stops counting at a thousand', async () => {
		const closed = await aClosedConsultation(db());
		const { consultationId, phaseId, said, texts } = closed;
		const { participationId } = said[0]!;
		await db().execute(sql`insert into contribution
			(consultation_id, phase_id, participation_id, number, kind, title, body, visibility, submission_key)
			select ${consultationId}, ${phaseId}, ${participationId}, n, 'need', 'École ' || n, 'Un besoin.', case when n = 7 then 'hidden' else 'shown' end, gen_random_uuid()
			from generate_series(1, 1042) n`);
		await db().execute(sql`insert into statement
			(consultation_id, phase_id, participation_id, number, body, visibility, submission_key)
			select ${consultationId}, ${phaseId}, ${participationId}, n, 'Phrase ' || n, 'shown', gen_random_uuid()
			from generate_series(1, 10) n`);
		// The later the smaller the id: an order by hour would be another one, and would put the texts of one person side by side.
		const byId = texts.toSorted();
		for (const [at, id] of byId.entries())
			await db()
				.update(answerText)
				.set({ writtenAt: new Date(Date.UTC(2026, 0, 20 - at)) })
				.where(eq(answerText.id, id));
		const pageOf = (page: number, search = '') =>
			listSources(db(), { consultationId, filter: { ...filter, page, search } });
		const first = await pageOf(1);
		expect(first).toMatchObject({ total: 1_041 + 10 + texts.length, isMore: false, pages: 36 });
		expect(first.sources.map(({ number }) => number)).toEqual([
			...[1, 2, 3, 4, 5, 6],
			...Array.from({ length: 24 }, (_, at) => at + 8)
		]);
		const last = [...(await pageOf(35)).sources, ...(await pageOf(36)).sources];
		expect(last.map(({ kind }) => kind).join(' ')).toMatch(
			/^(contribution ){21}(statement ){9}statement( text){3}$/
		);
		expect(new Set(last.map(({ id }) => id)).size).toBe(last.length);
		expect(last.slice(-3).map(({ id }) => id)).toEqual(byId);
		expect(await pageOf(1, 'ecole')).toMatchObject({ total: 1_000, isMore: true, pages: 34 });
		expect(await pageOf(99, 'phrase 4')).toMatchObject({ total: 1, page: 1, isMore: false });
	});

	it('what a question asks finds its answers', async () => {
		const { consultationId, phaseId, ...closed } = await aClosedConsultation(db());
		await db().update(question).set({ title: 'Où l’École ?' }).where(eq(question.phaseId, phaseId));
		const found = await listSources(db(), {
			consultationId,
			filter: { ...filter, search: 'école bus' }
		});
		// In the order of ids drawn at random.
		const bodies = found.sources.map(({ body }) => body);
		expect(bodies.toSorted()).toEqual(['Le bus après 19 h', 'Un bus le soir']);
		expect(closed.texts).toHaveLength(3);
	});

	it('texts are found, grouped under an idea, kept in their words, and taken out again', async () => {
		const closed = await aClosedConsultation(db());
		const { consultationId, place, texts } = closed;
		const ideaId = await anIdea(db(), closed);
		expect(await listIdeas(db(), consultationId)).toMatchObject([{ sources: 2 }]);
		const free = await listSources(db(), {
			consultationId,
			filter: { ...filter, onlyFree: true }
		});
		expect(free.sources.map(({ body }) => body)).toEqual(['Du silence']);
		const found = await listSources(db(), {
			consultationId,
			filter: { ...filter, search: 'BÛS soir' }
		});
		expect(found.sources).toMatchObject([{ body: 'Un bus le soir', ideas: [{ id: ideaId }] }]);
		const again = { sources: [{ kind: 'text' as const, id: texts[0]! }], into: { ideaId } };
		expect(await db().transaction((tx) => groupSources(tx, { ...place, ...again }))).toMatchObject({
			added: 0
		});
		const { sourceId } = found.sources[0]!.ideas[0]!;
		await db().transaction((tx) =>
			editIdea(tx, { ...place, ideaId, change: { withoutSource: sourceId } })
		);
		expect(await listIdeas(db(), consultationId)).toMatchObject([{ sources: 1 }]);
		// What moderation hides is no longer counted.
		await db().update(answerText).set({ visibility: 'hidden' }).where(eq(answerText.id, texts[1]!));
		expect(await listIdeas(db(), consultationId)).toMatchObject([{ sources: 0 }]);
	});

	it('a text of another consultation does not enter', async () => {
		const closed = await aClosedConsultation(db());
		const other = await aClosedConsultation(db());
		const sources = [{ kind: 'text' as const, id: other.texts[0]! }];
		const into = { title: 'Ailleurs' };
		expect(
			await db().transaction((tx) => groupSources(tx, { ...closed.place, sources, into }))
		).toBe('no-source');
		const strangers = { ...closed.place, accountId: other.accountId };
		expect(await db().transaction((tx) => groupSources(tx, { ...strangers, sources, into }))).toBe(
			'not-allowed'
		);
	});

	it('two coordinators who answer the same idea: the second is told, and overwrites nothing', async () => {
		const closed = await aClosedConsultation(db());
		const ideaId = await anIdea(db(), closed);
		expect(await decide(db(), closed, ideaId, 0)).toHaveProperty('followUpId');
		expect(await decide(db(), closed, ideaId, 0)).toBe('changed-meanwhile');
		expect(await decide(db(), closed, ideaId, 1)).toHaveProperty('followUpId');
	});

	it('a sentence of a fiche says where it comes from, follows its words, and says when they are gone', async () => {
		const closed = await aClosedConsultation(db());
		const { place, fiche, consultationId } = closed;
		const ideaId = await anIdea(db(), closed);
		const decided = (await decide(db(), closed, ideaId)) as { followUpId: string };
		const words = { field: 'objectives', ficheNumber: fiche.number, words: SENTENCE };
		const link = () =>
			db().transaction((tx) => linkPassage(tx, { ...place, ...decided, ...words }));
		expect(await link()).toHaveProperty('passageId');
		expect(await link()).toBe('already-linked');
		const wrong = { ...words, words: 'Ce que personne n’a écrit' };
		expect(
			await db().transaction((tx) => linkPassage(tx, { ...place, ...decided, ...wrong }))
		).toBe('words-changed');
		// Nothing is said on the fiche before the answer is public.
		expect(await listOrigins(db(), { ficheId: fiche.ficheId })).toEqual({});
		expect(await publish(db(), closed)).toEqual({ told: 0 });
		expect(await listOrigins(db(), { ficheId: fiche.ficheId })).toMatchObject({
			objectives: [{ quote: SENTENCE, state: 'same', sources: 2, idea: 'Un bus le soir' }]
		});
		const textOf = (doc: Y.Doc) => doc.getText('rich/objectives');
		const where = { documentId: fiche.documentId, claire: closed.accountId };
		await write(db(), where, (doc) => textOf(doc).insert(0, 'D’abord, écouter. '));
		expect(await listFollowUps(db(), consultationId)).toMatchObject([
			{ passages: [{ state: 'same', now: SENTENCE }] }
		]);
		await write(db(), where, (doc) => textOf(doc).delete(34, 3));
		expect(await listFollowUps(db(), consultationId)).toMatchObject([
			{ passages: [{ state: 'changed' }] }
		]);
		await write(db(), where, (doc) => textOf(doc).delete(0, textOf(doc).length));
		expect(await listFollowUps(db(), consultationId)).toMatchObject([
			{ passages: [{ state: 'gone', quote: SENTENCE }] }
		]);
	});

	it('where people only ticked boxes, the conclusion answers them, and an answer may be about a figure', async () => {
		const poll = await anOpenConsultation(db());
		const { contractId, consultationId, phaseId } = poll;
		const accountId = await aPerson(db(), 'Coline');
		await aRole(db(), { contractId, accountId, role: 'coordinator' });
		await aQuestion(db(), phaseId, { kind: 'number' });
		await db().insert(followUpSubscriber).values({ consultationId, email: 'lea@exemple.test' });
		await endConsultation(db(), consultationId);
		const place = { contractId, consultationId, accountId };
		const closed = { ...(await aClosedConsultation(db())), place, consultationId };
		await publishResults(db(), { ...place, compare: false, now: new Date() });
		const made = await db().transaction((tx) =>
			createIdea(tx, { ...place, title: 'Un bus le soir : 62 % le demandent' })
		);
		if (typeof made === 'string') throw new Error(made);
		expect(await publish(db(), closed)).toEqual({ missing: ['ideas-unanswered'] });
		const remove = { ideaId: made.ideaId, change: { remove: true as const } };
		await db().transaction((tx) => editIdea(tx, { ...place, ...remove }));
		const again = await db().transaction((tx) =>
			createIdea(tx, { ...place, title: 'Un bus le soir : 62 % le demandent' })
		);
		if (typeof again === 'string') throw new Error(again);
		await decide(db(), closed, again.ideaId);
		expect(await listFollowUps(db(), consultationId)).toMatchObject([
			{ title: 'Un bus le soir : 62 % le demandent', sources: 0, isFromTexts: false }
		]);
		expect(await publish(db(), closed)).toEqual({ told: 1 });
	});

	it('an answer that is only a conclusion is published where nobody wrote, and its mail holds', async () => {
		const poll = await anOpenConsultation(db());
		const { contractId, consultationId } = poll;
		const accountId = await aPerson(db(), 'Coline');
		await aRole(db(), { contractId, accountId, role: 'coordinator' });
		const email = `lea-${consultationId}@exemple.test`;
		await db().insert(followUpSubscriber).values({ consultationId, email });
		await endConsultation(db(), consultationId);
		const place = { contractId, consultationId, accountId };
		await publishResults(db(), { ...place, compare: false, now: new Date() });
		const said = { conclusion: 'Le bus roulera le soir.', url: 'http://a.test/suite' };
		expect(
			await db().transaction((tx) => publishFollowUp(tx, { ...place, ...said, now: new Date() }))
		).toEqual({ told: 1 });
		const [sent] = await db().select().from(mail).where(eq(mail.recipient, email));
		expect(sent!.body).toContain('La voici :\n\nLe bus roulera le soir.\n\nLa réponse et');
	});

	it('where people wrote, a conclusion alone answers nobody', async () => {
		const closed = await aClosedConsultation(db());
		expect(await publish(db(), closed)).toEqual({ missing: ['nothing-answered'] });
	});

	it('nothing is published while an idea waits for its answer', async () => {
		const closed = await aClosedConsultation(db());
		const ideaId = await anIdea(db(), closed);
		expect(await publish(db(), closed)).toEqual({ missing: ['ideas-unanswered'] });
		await db()
			.update(consultation)
			.set({ resultsPublishedAt: null })
			.where(eq(consultation.id, closed.consultationId));
		await decide(db(), closed, ideaId);
		expect(await publish(db(), closed)).toEqual({ missing: ['results-first'] });
	});

	it('each is told once, in their language, then nobody can tell who took part', async () => {
		const closed = await aClosedConsultation(db());
		const { consultationId } = closed;
		const hugo = await aPerson(db(), 'Hugo');
		const participant = { accountId: hugo, deviceId: null };
		await db().transaction((tx) =>
			enterParticipation(tx, {
				consultationId,
				participant,
				verification: 'account',
				shownName: ''
			})
		);
		const [person] = await db().select().from(account).where(eq(account.id, hugo));
		const english = `jane-${consultationId}@exemple.test`;
		await db()
			.insert(followUpSubscriber)
			.values([
				{ consultationId, email: english, locale: 'en' },
				// Hugo also left his address: one mail for him.
				{ consultationId, email: person!.email, locale: 'fr' }
			]);
		await decide(db(), closed, await anIdea(db(), closed));
		expect(await publish(db(), closed)).toEqual({ told: 2 });
		const sentTo = async (recipient: string) =>
			db().select().from(mail).where(eq(mail.recipient, recipient));
		const [toJane] = await sentTo(english);
		expect(toJane!.subject).toContain('What became of your answers');
		expect(toJane!.body).toContain('1 idea kept');
		const toHugo = await sentTo(person!.email);
		expect(toHugo).toHaveLength(1);
		expect(toHugo[0]!.body).toContain('Le bus roulera le soir.');
		const left = await db()
			.select()
			.from(followUpSubscriber)
			.where(eq(followUpSubscriber.consultationId, consultationId));
		expect(left.every(({ email, told }) => told && !email.includes('@'))).toBe(true);
		expect(await findParticipation(db(), { consultationId, participant })).toBeNull();
		const keys = await db()
			.select()
			.from(consultationKey)
			.where(eq(consultationKey.consultationId, consultationId));
		expect(keys).toEqual([]);
		expect(await publish(db(), closed)).toEqual({ missing: ['already'] });
	});

	it('a person reads what became of their own words, and nobody else’s', async () => {
		const closed = await aClosedConsultation(db());
		const { consultationId, said } = closed;
		const ideaId = await anIdea(db(), closed);
		const decided = (await decide(db(), closed, ideaId)) as { followUpId: string };
		const words = { field: 'objectives', ficheNumber: closed.fiche.number, words: SENTENCE };
		await db().transaction((tx) => linkPassage(tx, { ...closed.place, ...decided, ...words }));
		const became = (at: number) =>
			whatBecameOf(db(), { consultationId, participationId: said[at]!.participationId });
		expect(await became(0)).toBeNull();
		await publish(db(), closed);
		expect(await became(0)).toMatchObject([
			{ said: 'Un bus le soir', decision: 'kept', passages: [{ quote: SENTENCE }] }
		]);
		expect(await became(2)).toEqual([]);
	});
});
