import { and, between, eq, ne } from 'drizzle-orm';
import { countTry, forgetTry, networkOf } from '../../accounts/limits.server.ts';
import { hashToken } from '../../accounts/sessions/login-sessions.server.ts';
import { contract } from '../../contracts/tables.server.ts';
import type { Db } from '../../database/database.server.ts';
import { group } from '../../groups/tables.server.ts';
import { idsOfPageCode, readPageCode } from '../../shared/typed/page-code.ts';
import { readCode } from '../../shared/typed/secret-code.ts';
import { consultation, participation } from '../tables.server.ts';

/** A page that a code leads to: its address in the installation, and its title. */
export type CodedPage = { path: string; title: string };

/**
 * The pages that a printed code leads to: one, or each of those that share it (one chance in seventy thousand million for two
 * pages), or why none. Eight signs are those of a consultation or a group, eighteen those of a private link.
 */
export async function openTypedCode(
	db: Db,
	{ typed, address }: { typed: string; address: string }
): Promise<{ pages: CodedPage[] } | { unknown: true } | { waitMinutes: number }> {
	// Counted before it is looked for: as many tries at once as one likes find nothing that fewer would not.
	const tried = ['page-code-address', networkOf(address)] as const;
	const wait = await countTry(tried);
	if (wait) return wait;
	const secret = readCode(typed);
	const code = readPageCode(typed);
	const ids = code === null ? null : idsOfPageCode(code);
	const pages = [
		...(secret ? await listOwnPages(db, secret) : []),
		...(ids ? await listConsultations(db, ids) : []),
		...(ids ? await listGroups(db, ids) : [])
	];
	if (pages.length === 0) return { unknown: true };
	await forgetTry(tried);
	return { pages };
}

async function listOwnPages(db: Db, code: string): Promise<CodedPage[]> {
	const found = await db
		.select({ place: contract.slug, slug: consultation.slug, title: consultation.title })
		.from(participation)
		.innerJoin(consultation, eq(consultation.id, participation.consultationId))
		.innerJoin(contract, eq(contract.id, consultation.contractId))
		.where(eq(participation.tokenHash, hashToken(code)));
	return found.map(({ place, slug, title }) => ({
		path: `/c/${place}/consultations/${slug}/ma-participation/${code}`,
		title
	}));
}

type Ids = { from: string; to: string };

/** Not a draft, nor what is in a contract that is hidden: their titles are for those who prepare them. */
async function listConsultations(db: Db, { from, to }: Ids): Promise<CodedPage[]> {
	const found = await db
		.select({ place: contract.slug, slug: consultation.slug, title: consultation.title })
		.from(consultation)
		.innerJoin(contract, eq(contract.id, consultation.contractId))
		.where(
			and(
				between(consultation.id, from, to),
				ne(consultation.status, 'draft'),
				ne(contract.standing, 'hidden')
			)
		);
	return found.map(({ place, slug, title }) => ({
		path: `/c/${place}/consultations/${slug}`,
		title
	}));
}

async function listGroups(db: Db, { from, to }: Ids): Promise<CodedPage[]> {
	const found = await db
		.select({ place: contract.slug, slug: group.slug, title: group.name })
		.from(group)
		.innerJoin(contract, eq(contract.id, group.contractId))
		.where(and(between(group.id, from, to), ne(contract.standing, 'hidden')));
	return found.map(({ place, slug, title }) => ({ path: `/c/${place}/groupes/${slug}`, title }));
}
