import { and, eq } from 'drizzle-orm';
import { newSecret } from '#lib/accounts/links/email-links.server.ts';
import { hashToken } from '#lib/accounts/sessions/login-sessions.server.ts';
import { pseudonymOf } from '#lib/accounts/pseudonyms.ts';
import { ageGroups, standings, type Verification } from '#lib/consultations/kinds.ts';
import { statement, statementChoice } from '#lib/consultations/statements/tables.server.ts';
import {
	entryBatch,
	participation,
	participationProfile
} from '#lib/consultations/tables.server.ts';
import { contractDistrict } from '#lib/contracts/tables.server.ts';
import type { Db } from '#lib/database/database.server.ts';
import { french } from '../write-content.ts';
import { communes } from '../territory.ts';
import { chanceFrom, type Chance } from './chance.ts';
import { seedAnswers } from './seed-answers.server.ts';
import { seedContributions } from './seed-contributions.server.ts';
import { inDays, type Seeded } from './seed-consultations.server.ts';

/** Somebody who took part, without a name: their day, and the family of opinion they lean to. */
export type Voice = { id: string; at: Date; leans: 0 | 1; verification: Verification };

/** Everybody who takes part in one consultation, and all that they say. */
export async function seedPeopleWhoAnswer(tx: Db, seeded: Seeded): Promise<void> {
	const chance = chanceFrom(seeded.wanted.fiche * 7919);
	const voices = await seedVoices(tx, seeded, chance);
	await seedProfiles(tx, { seeded, voices, chance });
	for (const phase of seeded.phases) {
		const place = { seeded, voices, chance };
		if (phase.wanted.kind === 'questionnaire') await seedAnswers(tx, { ...place, phase });
		if (phase.wanted.kind === 'contributions') await seedContributions(tx, { ...place, phase });
		if (phase.wanted.kind === 'statements') await seedChoices(tx, { ...place, phase });
	}
}

async function seedVoices(tx: Db, seeded: Seeded, chance: Chance): Promise<Voice[]> {
	const { consultationId, wanted, now, idOf } = seeded;
	const batches = wanted.batches.map((batch) => ({ ...batch, id: crypto.randomUUID() }));
	await tx.insert(entryBatch).values(
		batches.map(({ id, channel, place, daysAgo }) => ({
			...{ id, consultationId, channel, place: french(place) },
			heldOn: inDays(now, -daysAgo).toISOString().slice(0, 10),
			enteredBy: idOf('coordination'),
			createdAt: inDays(now, -daysAgo + 1)
		}))
	);
	const entered = batches.flatMap(({ id, people, daysAgo }) =>
		Array.from({ length: people }, () => ({ batchId: id, at: inDays(now, -daysAgo + 1) }))
	);
	const opensIn = Math.min(...wanted.phases.map((phase) => phase.opensIn));
	const closesIn = Math.min(-0.2, Math.max(...wanted.phases.map((phase) => phase.closesIn)));
	const alone = Array.from({ length: wanted.people - entered.length }, () => ({
		batchId: null,
		// Many answer in the first days, then fewer.
		at: inDays(now, opensIn + 0.4 + (closesIn - opensIn - 0.6) * chance.next() ** 1.6)
	}));
	const rows = [...alone, ...entered].map(({ batchId, at }) => ({
		...{ id: crypto.randomUUID(), consultationId, batchId, createdAt: at },
		tokenHash: hashToken(newSecret()),
		verification: verificationOf(batchId, chance),
		shownName: batchId ? '' : pseudonymOf(chance.next),
		entryKey: batchId ? crypto.randomUUID() : null
	}));
	await tx.insert(participation).values(rows);
	return rows.map(({ id, createdAt, verification }) => ({
		...{ id, at: createdAt, verification },
		leans: chance.isIn(58) ? 0 : 1
	}));
}

function verificationOf(batchId: string | null, chance: Chance): Verification {
	if (batchId) return 'facilitator';
	return chance.isIn(22) ? 'account' : 'unverified';
}

type Place = { seeded: Seeded; voices: readonly Voice[]; chance: Chance };

async function seedProfiles(tx: Db, { seeded, voices, chance }: Place): Promise<void> {
	const { contractId, consultationId, wanted } = seeded;
	const districts = await tx
		.select({ id: contractDistrict.id })
		.from(contractDistrict)
		.where(eq(contractDistrict.contractId, contractId));
	const asks = (one: (typeof wanted.profileQuestions)[number]) =>
		wanted.profileQuestions.includes(one) && chance.isIn(85);
	const peopled = communes.map(({ code, name, population }) => [code, name, population] as const);
	const ages = ageGroups.map((age, index) => [age, '', [4, 13, 24, 25, 23, 11][index]!] as const);
	const standing = standings.map((one, index) => [one, '', [78, 9, 13][index]!] as const);
	const rows = voices
		.filter(() => chance.isIn(76))
		.map(({ id }) => ({
			...{ participationId: id, consultationId },
			ageGroup: asks('age-group') ? chance.liked(ages) : null,
			communeCode: asks('commune') ? chance.liked(peopled) : null,
			districtId: asks('district') && chance.isIn(70) ? (districts[0]?.id ?? null) : null,
			standing: asks('standing') ? chance.liked(standing) : null
		}));
	await tx.insert(participationProfile).values(rows);
}

async function seedChoices(
	tx: Db,
	{ phase, voices, chance }: Place & { phase: Seeded['phases'][number] }
): Promise<void> {
	if (phase.wanted.kind !== 'statements') return;
	const wanted = phase.wanted.statements;
	const rows = await tx.select().from(statement).where(eq(statement.phaseId, phase.id));
	const choices = voices.flatMap((voice) =>
		rows
			.filter(() => chance.isIn(84))
			.map(({ id, number }) => {
				const likes = wanted[number - 1]!.agree[voice.leans];
				const said = chance.isIn(likes) ? ('agree' as const) : ('disagree' as const);
				const choice = chance.isIn(9) ? ('pass' as const) : said;
				return { statementId: id, participationId: voice.id, choice };
			})
	);
	await tx.insert(statementChoice).values(choices);
	for (const [index, { proposedBySomebody }] of wanted.entries()) {
		if (!proposedBySomebody) continue;
		await tx
			.update(statement)
			.set({ participationId: chance.oneOf(voices).id })
			.where(and(eq(statement.phaseId, phase.id), eq(statement.number, index + 1)));
	}
}
