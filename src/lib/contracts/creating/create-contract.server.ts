import { like, sql } from 'drizzle-orm';
import type { Db } from '../../database/database.server.ts';
import { listAdministratorMailboxes } from '../../installation/queries.server.ts';
import { recordEvent } from '../../journal/record-event.server.ts';
import { recordMail } from '../../journal/record-mail.server.ts';
import { freeSlug, slugOf } from '../../shared/slug.ts';
import { timeZoneOfCommunes } from '../../shared/time-zone.ts';
import { awaitingMail } from '../standing/standing-mails.ts';
import type { Commune } from '../places/place-search.ts';
import {
	contract,
	contractCommune,
	contractDistrict,
	contractRole,
	theme
} from '../tables.server.ts';

export type NewContract = {
	title: string;
	territoryName: string;
	presentation: string;
	startsOn: string;
	endsOn: string;
	frameworkKey: string;
	frameworkEdition: string;
	communes: readonly Commune[];
	districts: readonly string[];
	themes: readonly { title: string; summary: string; axisKey: string | null }[];
	createdBy: string;
	/** Null or absent: it is listed at once. Otherwise it waits, and those who run the installation are told. */
	approval?: { authorName: string; origin: string } | null;
};

export type CreatedContract = {
	id: string;
	slug: string;
	themes: { id: string; axisKey: string | null }[];
};

/** Any constant: contracts are created one after the other, so that two never take the same address. */
const CREATION_LOCK = 727_202;

/** Inside the caller's transaction: the contract, its territory and themes; its creator becomes coordinator. */
export async function createContract(tx: Db, wanted: NewContract): Promise<CreatedContract> {
	await tx.execute(sql`select pg_advisory_xact_lock(${CREATION_LOCK})`);
	const { communes, districts, themes, approval, ...row } = wanted;
	const taken = await tx
		.select({ slug: contract.slug })
		.from(contract)
		.where(like(contract.slug, `${slugOf(wanted.territoryName)}%`));
	const slug = freeSlug(wanted.territoryName, new Set(taken.map((one) => one.slug)));
	const [created] = await tx
		.insert(contract)
		.values({
			...{ ...row, slug, standing: approval ? 'awaiting' : 'open' },
			timeZone: timeZoneOfCommunes(communes.map(({ code }) => code))
		})
		.returning({ id: contract.id });
	const contractId = created!.id;
	if (communes.length) {
		await tx
			.insert(contractCommune)
			.values(
				communes.map(({ code, name, population }) => ({ contractId, code, name, population }))
			);
	}
	if (districts.length) {
		await tx.insert(contractDistrict).values(districts.map((name) => ({ contractId, name })));
	}
	const createdThemes = await createThemes(tx, contractId, themes);
	await tx
		.insert(contractRole)
		.values({ contractId, accountId: wanted.createdBy, role: 'coordinator' });
	await recordEvent(tx, {
		kind: 'contract-created',
		contractId,
		actorId: wanted.createdBy,
		subject: { type: 'contract', id: contractId },
		data: { framework: wanted.frameworkKey, edition: wanted.frameworkEdition }
	});
	if (approval) await tellAdministrators(tx, { contractId, slug, wanted, ...approval });
	return { id: contractId, slug, themes: createdThemes };
}

type Awaiting = {
	contractId: string;
	slug: string;
	wanted: NewContract;
	authorName: string;
	origin: string;
};

async function tellAdministrators(tx: Db, awaiting: Awaiting): Promise<void> {
	const { contractId, slug, wanted, authorName: name, origin } = awaiting;
	const url = new URL(`/outils/contrats/${slug}`, origin).href;
	for (const { email, locale } of await listAdministratorMailboxes(tx))
		await recordMail(tx, {
			...{ kind: 'contract-standing', by: { accountId: wanted.createdBy }, contractId },
			...{ recipient: email, locale, link: url },
			...awaitingMail(locale, { contract: wanted.title, name, url })
		});
}

async function createThemes(tx: Db, contractId: string, themes: NewContract['themes']) {
	if (!themes.length) return [];
	const slugs = new Set<string>();
	const rows = themes.map(({ title, summary, axisKey }, i) => {
		const slug = freeSlug(title, slugs);
		slugs.add(slug);
		return { contractId, slug, position: i + 1, title, summary, axisKey };
	});
	return tx.insert(theme).values(rows).returning({ id: theme.id, axisKey: theme.axisKey });
}
