import { recordPlan } from '#lib/consultations/contributions/images/record-plan.server.ts';
import { drawPlan, planCaption, pointIn } from '../plan.ts';
import { eq } from 'drizzle-orm';
import {
	contribution,
	contributionCategory,
	contributionComment,
	contributionSupport
} from '#lib/consultations/contributions/tables.server.ts';
import { consultation } from '#lib/consultations/tables.server.ts';
import { visibilityOf } from '#lib/consultations/taking-part/text-visibility.ts';
import type { Db } from '#lib/database/database.server.ts';
import { decision } from '#lib/moderation/tables.server.ts';
import { communes } from '../territory.ts';
import { french } from '../write-content.ts';
import type { Chance } from './chance.ts';
import type { Seeded } from './seed-consultations.server.ts';
import type { Voice } from './seed-voices.server.ts';
import type { DemonstrationContribution } from './shape.ts';

type Place = {
	seeded: Seeded;
	phase: Seeded['phases'][number];
	voices: readonly Voice[];
	chance: Chance;
};

/** Ideas, needs and testimonies of some of the people; the others support and argue. */
export async function seedContributions(tx: Db, place: Place): Promise<void> {
	const { seeded, phase, voices, chance } = place;
	if (phase.wanted.kind !== 'contributions') return;
	const { contributions, categories, options } = phase.wanted;
	if (options?.place)
		await recordPlan(tx, {
			consultationId: seeded.consultationId,
			plan: await drawPlan(),
			caption: planCaption
		});
	const ids = await seedCategories(tx, phase.id, categories);
	const alone = voices.filter(({ verification }) => verification !== 'facilitator');
	const authors = chance
		.some(alone, contributions.length)
		.sort((a, b) => a.at.getTime() - b.at.getTime());
	const rows = contributions.map((wanted, index) => ({
		...rowOf(wanted, { seeded, phase, author: authors[index]!, number: index + 1 }),
		...(options?.place ? pointIn(wanted.commune, index) : {}),
		categoryId: wanted.category ? ids.get(wanted.category) : null
	}));
	await tx.insert(contribution).values(rows);
	await tx
		.update(consultation)
		.set({ lastContributionNumber: rows.length })
		.where(eq(consultation.id, seeded.consultationId));
	for (const [index, { mergedInto }] of contributions.entries()) {
		if (!mergedInto) continue;
		await tx
			.update(contribution)
			.set({ mergedIntoId: rows[mergedInto - 1]!.id })
			.where(eq(contribution.id, rows[index]!.id));
	}
	await seedSupports(tx, place, { contributions, rows });
	await seedArguments(tx, place, { contributions, rows });
	await seedDecisions(tx, seeded, { contributions, rows });
}

async function seedCategories(tx: Db, phaseId: string, titles: readonly string[]) {
	const rows = titles.map((title, index) => ({
		...{ id: crypto.randomUUID(), phaseId, position: index + 1, title: french(title) }
	}));
	await tx.insert(contributionCategory).values(rows);
	return new Map(titles.map((title, index) => [title, rows[index]!.id]));
}

function rowOf(
	{ kind, title, body, place = '', commune, hidden }: DemonstrationContribution,
	of: { seeded: Seeded; phase: Seeded['phases'][number]; author: Voice; number: number }
) {
	const words = { title: french(title), body: french(body), placeWords: french(place) };
	const seen = visibilityOf('after', [words.title, words.body, words.placeWords]);
	return {
		...{ id: crypto.randomUUID(), consultationId: of.seeded.consultationId, kind, ...words },
		...{ phaseId: of.phase.id, participationId: of.author.id, number: of.number },
		...{ submissionKey: crypto.randomUUID(), writtenAt: of.author.at },
		communeCode: communes.find(({ name }) => name === commune)?.code ?? null,
		visibility: hidden ? ('hidden' as const) : seen.visibility,
		heldReasons: hidden ? [] : seen.heldReasons
	};
}

type Rows = {
	contributions: readonly DemonstrationContribution[];
	rows: readonly { id: string; participationId: string; writtenAt: Date }[];
};

async function seedSupports(tx: Db, { voices, chance }: Place, { contributions, rows }: Rows) {
	const supports = contributions.flatMap(({ supports: count }, index) => {
		const { id, participationId } = rows[index]!;
		const others = voices.filter((voice) => voice.id !== participationId);
		return chance
			.some(others, count)
			.map((voice) => ({ contributionId: id, participationId: voice.id }));
	});
	if (supports.length) await tx.insert(contributionSupport).values(supports);
}

async function seedArguments(
	tx: Db,
	{ seeded, voices, chance }: Place,
	{ contributions, rows }: Rows
) {
	const values = contributions.flatMap(({ comments = [] }, index) =>
		comments.map(({ isFor, body }) => ({
			...{ consultationId: seeded.consultationId, contributionId: rows[index]!.id, isFor },
			...{ participationId: chance.oneOf(voices).id, body: french(body) },
			...{ visibility: 'shown' as const, submissionKey: crypto.randomUUID() },
			writtenAt: new Date(rows[index]!.writtenAt.getTime() + 20 * 3_600_000 * chance.next())
		}))
	);
	if (values.length) await tx.insert(contributionComment).values(values);
}

/** What the coordination hid, each with its reason in the public log. */
async function seedDecisions(tx: Db, seeded: Seeded, { contributions, rows }: Rows) {
	const { contractId, consultationId, idOf } = seeded;
	const values = contributions.flatMap(({ hidden }, index) =>
		hidden
			? [
					{
						...{ contractId, homeId: consultationId, targetId: rows[index]!.id, reason: hidden },
						...{ targetKind: 'contribution' as const, outcome: 'hidden' as const },
						...{ cause: 'own-reading' as const, decidedBy: idOf('coordination') },
						decidedAt: new Date(rows[index]!.writtenAt.getTime() + 5 * 3_600_000)
					}
				]
			: []
	);
	if (values.length) await tx.insert(decision).values(values);
}
