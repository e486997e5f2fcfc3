import { readFileSync } from 'node:fs';
import { BackupRefused, type Description } from './manifest.ts';

/** One question of a database, on either driver. */
export type Ask = (query: string) => Promise<Record<string, unknown>[]>;

const ABOUT_DATABASE = `select
	current_setting('server_version_num')::int / 10000 as major,
	to_regclass('drizzle.__drizzle_migrations') is not null
		and to_regclass('public.document') is not null as ours`;
const ABOUT_CONTENT = `select
	(select count(*)::int from drizzle.__drizzle_migrations) as migrations,
	(select max(created_at)::float8 from drizzle.__drizzle_migrations) as last,
	(select count(*)::int from document) as documents,
	(select coalesce(sum(seq), 0)::float8 from document) as updates`;

/** What a database holds. Refuses one that is not of Maillage. */
export async function describe(
	ask: Ask,
	of: Pick<Description, 'engine' | 'serverKey'>
): Promise<Description> {
	const [about] = await ask(ABOUT_DATABASE);
	if (!about!.ours) throw new BackupRefused('cette base n’est pas celle d’un Maillage.');
	const [content] = await ask(ABOUT_CONTENT);
	return {
		...of,
		engineMajor: Number(about!.major),
		migrations: Number(content!.migrations),
		lastMigration: Number(content!.last),
		madeAt: new Date().toISOString(),
		documents: Number(content!.documents),
		updates: Number(content!.updates)
	};
}

/** What was restored must be what was saved. */
export async function refuseUnlike(ask: Ask, manifest: Description): Promise<void> {
	const { documents, updates } = await describe(ask, manifest);
	if (documents !== manifest.documents || updates !== manifest.updates)
		throw new BackupRefused(
			`la base restaurée n’est pas celle qui a été sauvegardée (${documents} documents au lieu de ${manifest.documents}).`
		);
}

/** When each migration of this version was written. */
export function listKnownMigrations(): number[] {
	const journal = JSON.parse(readFileSync('drizzle/meta/_journal.json', 'utf8'));
	return (journal as { entries: { when: number }[] }).entries.map(({ when }) => when);
}

export function versionOfMaillage(): string {
	return (JSON.parse(readFileSync('package.json', 'utf8')) as { version: string }).version;
}
