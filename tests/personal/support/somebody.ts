import { createHash, randomUUID } from 'node:crypto';
import { eq } from 'drizzle-orm';
import type { Account } from '#lib/accounts/actor.ts';
import { requestAddressChange } from '#lib/accounts/addresses/request-change.server.ts';
import { createEmailLink, newSecret } from '#lib/accounts/links/email-links.server.ts';
import { openLoginSession } from '#lib/accounts/sessions/login-sessions.server.ts';
import { account } from '#lib/accounts/tables.server.ts';
import {
	contribution,
	contributionComment,
	contributionPhoto,
	contributionSupport
} from '#lib/consultations/contributions/tables.server.ts';
import { answer, answerText } from '#lib/consultations/questions/tables.server.ts';
import { statement, statementChoice } from '#lib/consultations/statements/tables.server.ts';
import {
	consultation,
	entryBatch,
	followUpSubscriber,
	participationProfile
} from '#lib/consultations/tables.server.ts';
import { enterParticipation } from '#lib/consultations/taking-part/participation.server.ts';
import { contractRole } from '#lib/contracts/tables.server.ts';
import type { Db } from '#lib/database/database.server.ts';
import { createVersion } from '#lib/documents/create-version.server.ts';
import { documentClient } from '#lib/documents/tables.server.ts';
import {
	comment,
	commentMention,
	commentThread,
	fiche,
	ficheMove,
	ficheWriter,
	suggestion,
	suggestionConsent,
	suggestionStance
} from '#lib/fiches/tables.server.ts';
import { groupMember, groupRequest, invitation } from '#lib/groups/tables.server.ts';
import { administrator } from '#lib/installation/tables.server.ts';
import { recordEvent } from '#lib/journal/record-event.server.ts';
import { recordMail } from '#lib/journal/record-mail.server.ts';
import { mailStop } from '#lib/journal/tables.server.ts';
import { decision, secondLook } from '#lib/moderation/tables.server.ts';
import { previewLink } from '#lib/previews/tables.server.ts';
import { castFromForm } from '#lib/votes/casting/cast-from-form.server.ts';
import { settleVote } from '#lib/votes/counting/settle-vote.server.ts';
import { openVote } from '#lib/votes/life/open-vote.server.ts';
import { vote, voter, voteReason, voteTrustee } from '#lib/votes/tables.server.ts';
import { aFicheToChange } from '../../fiches/support/suggestions.ts';
import { write } from '../../fiches/support/fiches.ts';
import { anOpenConsultation, aQuestion } from '../../support/consultations.ts';
import { aCommittee, aPerson, aRole } from '../../support/people.ts';
import { aVoteToOpen, closeNow } from '../../support/votes.ts';

export type Somebody = {
	accountId: string;
	/** Whatever would tell who they were, by what it is. */
	canaries: Record<string, string>;
	/** What they wrote in common works. */
	works: { documentId: string; text: string; statement: string; contribution: string };
	email: string;
};

let count = 0;
const now = new Date();
const inDays = (days: number) => new Date(now.getTime() + days * 86_400_000);

/** A person who has done everything that can be done: what they gave is in every table that may hold it. */
export async function somebodyWhoDidEverything(db: Db): Promise<Somebody> {
	count += 1;
	const canaries = {
		email: `zephyrine.canari-${count}@exemple.test`,
		newEmail: `apres.canari-${count}@exemple.test`,
		name: `Zéphyrine Canari ${count}a`,
		pseudonym: `Roitelet Canari ${count}b`,
		passwordHash: `$argon2id$v=19$canari${count}`,
		phone: `06 99 88 77 ${10 + count}`,
		organisation: `Cabinet Canari ${count}c`,
		message: `Je suis la canari ${count}d`
	};
	const accountId = await anAccount(db, canaries);
	const works = await whatTheyWrote(db, accountId, canaries);
	await whereTheyAre(db, accountId, canaries);
	const said = await whatTheySaid(db, accountId, canaries);
	await howTheyVoted(db, accountId, canaries);
	await whatIsWrittenOfThem(db, accountId, canaries);
	return { accountId, canaries, email: canaries.email, works: { ...works, ...said } };
}

type Canaries = Record<
	| 'email'
	| 'newEmail'
	| 'name'
	| 'pseudonym'
	| 'passwordHash'
	| 'phone'
	| 'organisation'
	| 'message',
	string
>;

async function anAccount(db: Db, canaries: Canaries): Promise<string> {
	const [row] = await db
		.insert(account)
		.values({
			...{ email: canaries.email, displayName: canaries.name, pseudonym: canaries.pseudonym },
			...{ passwordHash: canaries.passwordHash, emailVerifiedAt: now }
		})
		.returning();
	const accountId = row!.id;
	await openLoginSession(db, { accountId, device: 'Firefox/Linux', secure: false });
	await createEmailLink(db, { accountId, purpose: 'sign-in', token: newSecret(), now });
	const person: Account = { ...row!, emailVerified: true };
	const here = new URL('http://ici.test');
	await requestAddressChange(db, {
		...{ person, email: canaries.newEmail, here, address: `192.0.2.${count}`, now }
	});
	await db.insert(administrator).values({ accountId });
	return accountId;
}

/** Seats, requests, invitations received and sent, a link that shows what is prepared. */
async function whereTheyAre(db: Db, accountId: string, canaries: Canaries): Promise<void> {
	const { contractId, consultationId } = await anOpenConsultation(db);
	const coordinator = await aPerson(db, 'Nadia');
	await aRole(db, { contractId, accountId: coordinator, role: 'coordinator' });
	const { organisation } = canaries;
	await db.insert(contractRole).values({ contractId, accountId, role: 'partner', organisation });
	const { groupId } = await aCommittee(db, contractId, ['Bruno']);
	await db.insert(groupMember).values({ groupId, accountId, nameShown: true });
	const message = canaries.message;
	await db.insert(groupRequest).values({ groupId, accountId, message });
	const base = { contractId, role: 'partner' as const, expiresAt: inDays(7) };
	const hash = () => createHash('sha256').update(randomUUID()).digest('hex');
	await db.insert(invitation).values([
		{ ...base, tokenHash: hash(), email: canaries.email, organisation, createdBy: coordinator },
		{
			...{ ...base, tokenHash: hash(), email: canaries.email, organisation },
			...{ createdBy: coordinator, usedAt: now, usedBy: accountId }
		},
		{ ...base, tokenHash: hash(), email: 'invitee@exemple.test', createdBy: accountId }
	]);
	await db.insert(previewLink).values({
		...{ contractId, consultationId, tokenHash: hash(), note: canaries.message },
		...{ createdBy: accountId, expiresAt: inDays(7) }
	});
}

/** A fiche: words, a named version, comments, mentions, a change proposed. */
async function whatTheyWrote(db: Db, accountId: string, canaries: Canaries) {
	const { ficheId } = await aFicheToChange(db);
	const [row] = await db.select().from(fiche).where(eq(fiche.id, ficheId));
	const { documentId, contractId } = row!;
	const text = 'Le marché du samedi manque de bancs.';
	await write(db, { documentId, claire: accountId }, (doc) => {
		doc.clientID = 4_000 + count;
		doc.getText('line:objective').insert(0, text);
	});
	await db.insert(documentClient).values({ documentId, clientId: 4_000 + count, accountId });
	await db.transaction((tx) =>
		createVersion(tx, { documentId, label: 'Avant le copil', accountId })
	);
	await db.insert(ficheWriter).values({ ficheId, accountId, withdrawnReason: canaries.message });
	await db.insert(ficheMove).values({
		...{ ficheId, fromStatus: 'draft', toStatus: 'co-writing', movedBy: accountId }
	});
	const other = await aPerson(db, 'Driss');
	const [thread] = await db
		.insert(commentThread)
		.values({ ficheId, createdBy: accountId })
		.returning();
	const threadId = thread!.id;
	const [mine] = await db
		.insert(comment)
		.values({ threadId, authorId: accountId, body: 'Je relis demain.' })
		.returning();
	const [theirs] = await db
		.insert(comment)
		.values({ threadId, authorId: other, body: `Merci @${canaries.name.toUpperCase()}, à demain.` })
		.returning();
	await db.insert(commentMention).values({ commentId: theirs!.id, accountId });
	await whatTheyPropose(db, { ficheId, accountId, contractId });
	const [decided] = await db
		.insert(decision)
		.values({
			...{ contractId, homeId: ficheId, targetKind: 'fiche-comment', targetId: mine!.id },
			...{ outcome: 'hidden', reason: 'off-topic', cause: 'report', decidedBy: other },
			wordsToAuthor: canaries.message
		})
		.returning();
	await db
		.insert(secondLook)
		.values({ contractId, decisionId: decided!.id, words: canaries.message });
	return { documentId, text };
}

async function whatTheyPropose(
	db: Db,
	{ ficheId, accountId, contractId }: { ficheId: string; accountId: string; contractId: string }
): Promise<void> {
	const { groupId } = await aCommittee(db, contractId, ['Chloé']);
	const words = { quote: 'renoncent', words: 'attendent', before: 'plateau ', after: ' aux' };
	const [one] = await db
		.insert(suggestion)
		.values({
			...{ ficheId, batchId: randomUUID(), position: 0, field: 'finding', at: new Uint8Array(1) },
			...{ removes: [], ends: [], ...words, reason: 'Plus juste', createdBy: accountId }
		})
		.returning();
	const suggestionId = one!.id;
	await db
		.insert(suggestionConsent)
		.values({ suggestionId, groupId, askedBy: accountId, endsAt: inDays(7) });
	await db.insert(suggestionStance).values({ suggestionId, accountId, objects: false });
}

/** A consultation: an answer with a telephone number, a contribution with a photo, an argument, a statement. */
async function whatTheySaid(db: Db, accountId: string, canaries: Canaries) {
	const place = await anOpenConsultation(db, { naming: 'name', namingReason: 'Une réunion' });
	const { consultationId, phaseId } = place;
	const entered = await enterParticipation(db, {
		...{ consultationId, participant: { accountId, deviceId: null } },
		...{ verification: 'account', shownName: canaries.name }
	});
	const participationId = entered!.participation.id;
	await db
		.insert(participationProfile)
		.values({ participationId, consultationId, communeCode: '81004' });
	const questionId = await aQuestion(db, phaseId, { kind: 'long-text' });
	const [given] = await db
		.insert(answer)
		.values({ participationId, phaseId, values: {}, submissionKey: randomUUID() })
		.returning();
	await db.insert(answerText).values({
		...{ consultationId, answerId: given!.id, questionId, visibility: 'held' },
		body: `Appelez-moi au ${canaries.phone}`
	});
	const common = { consultationId, phaseId, participationId, visibility: 'shown' as const };
	const words = 'Un banc devant la pharmacie.';
	const [idea] = await db
		.insert(contribution)
		.values({
			...{ ...common, number: 1, kind: 'idea', title: 'Un banc', body: words },
			submissionKey: randomUUID()
		})
		.returning();
	const contributionId = idea!.id;
	await db.insert(contributionPhoto).values({
		...{ contributionId, alternative: canaries.message, width: 1, height: 1 },
		image: new TextEncoder().encode(canaries.message)
	});
	await db.insert(contributionComment).values({
		...{ consultationId, contributionId, participationId, visibility: 'shown' },
		...{ isFor: true, body: 'C’est loin.', submissionKey: randomUUID() }
	});
	await db.insert(contributionSupport).values({ contributionId, participationId });
	const body = 'Il manque de l’ombre.';
	const [proposed] = await db
		.insert(statement)
		.values({ ...common, number: 1, body, submissionKey: randomUUID() })
		.returning();
	const statementId = proposed!.id;
	await db.insert(statementChoice).values({ statementId, participationId, choice: 'agree' });
	await db.insert(followUpSubscriber).values({ consultationId, email: canaries.email });
	await db.insert(entryBatch).values({
		...{ id: randomUUID(), consultationId, channel: 'oral', place: 'Le marché' },
		...{ heldOn: '2027-03-01', enteredBy: accountId }
	});
	await db
		.update(consultation)
		.set({ createdBy: accountId })
		.where(eq(consultation.id, consultationId));
	return { statement: body, contribution: words };
}

/** A public vote, counted: their name stands beside their ballot. */
async function howTheyVoted(db: Db, accountId: string, { name }: Canaries): Promise<void> {
	const names = [name, 'Bruno', 'Chloé', 'Driss', 'Élise'];
	const made = await aVoteToOpen(db, { names, secrecy: 'public', minBallots: 1 });
	const { voteId } = made;
	// The line of the roll is that of the account, not of the one that was made for the test.
	await db.update(voter).set({ accountId }).where(eq(voter.id, made.voters[name]!));
	await db
		.update(account)
		.set({ displayName: 'Autre', email: `autre-${count}@exemple.test` })
		.where(eq(account.id, made.accounts[name]!));
	const refusal = await openVote(db, made);
	if (refusal) throw new Error(refusal);
	const [row] = await db.select().from(vote).where(eq(vote.id, voteId));
	for (const voterId of Object.values(made.voters)) {
		const form = { vote: row!, voterId, formId: randomUUID(), ballot: { marks: 0 } };
		const answered = await castFromForm(db, { ...form, optionCount: 2 });
		if ('refusal' in answered) throw new Error(answered.refusal);
	}
	await closeNow(db, made);
	const unsettled = await settleVote(db, made);
	if (unsettled) throw new Error(unsettled);
	await db.update(vote).set({ createdBy: accountId }).where(eq(vote.id, voteId));
	await db.insert(voteTrustee).values({ voteId, accountId });
	await db.insert(voteReason).values({
		...{ voteId, number: 1, position: 'objection', words: 'Trop tôt', voterName: name }
	});
}

async function whatIsWrittenOfThem(db: Db, accountId: string, canaries: Canaries): Promise<void> {
	const { email, name } = canaries;
	const about = { kind: 'bureau', by: 'product', contractId: null, link: null } as const;
	await recordMail(db, {
		...{ ...about, recipient: email, subject: 'Bonjour', body: `Bonjour ${name}` }
	});
	await recordMail(db, {
		...about,
		recipient: 'bruno@exemple.test',
		...{ subject: `${name} vous répond`, body: `${name} a écrit :\nhttp://ici.test/c/x` }
	});
	await db.insert(mailStop).values({ mailbox: email, kind: 'invitation' });
	const subject = { type: 'account', id: accountId };
	await recordEvent(db, { kind: 'profile-changed', actorId: accountId, subject });
	await recordEvent(db, {
		kind: 'fiche-moved',
		actorId: accountId,
		subject: { type: 'fiche', id: 'f' }
	});
}
