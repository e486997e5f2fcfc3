/** What a backup says of itself, first in its file: readable by anybody with `tar`. */
export type Manifest = {
	format: 1;
	product: 'maillage';
	/** Of Maillage. */
	version: string;
	engine: 'postgres' | 'pglite';
	/** Major version of the database that was copied. */
	engineMajor: number;
	/** When each migration applied was written: who restores must know the last. */
	migrations: number;
	lastMigration: number;
	madeAt: string;
	/** Live documents, and the sum of the numbers of their last updates: what must be found again. */
	documents: number;
	updates: number;
	/** Of the key of the server, which is not here: enough to recognise it. Null where it was not known. */
	serverKey: string | null;
	/** Of the copy of the database. */
	bytes: number;
	sha256: string;
};

/** What is known before the copy has been written. */
export type Description = Omit<Manifest, 'format' | 'product' | 'version' | 'bytes' | 'sha256'>;

/** A sentence for the person who restores. */
export class BackupRefused extends Error {}

export function readManifest(text: string): Manifest {
	let manifest: Manifest;
	try {
		manifest = JSON.parse(text);
	} catch {
		throw new BackupRefused('ce fichier n’est pas une sauvegarde de Maillage.');
	}
	if (manifest?.product !== 'maillage')
		throw new BackupRefused('ce fichier n’est pas une sauvegarde de Maillage.');
	if (manifest.format !== 1)
		throw new BackupRefused(
			`cette sauvegarde vient d’une version plus récente de Maillage (${manifest.version}) : mettez celle-ci à jour d’abord.`
		);
	return manifest;
}

type Target = { engine: Manifest['engine']; engineMajor: number; known: readonly number[] };

/** Why this backup cannot go there, or null. */
export function refusalOf(manifest: Manifest, target: Target): string | null {
	const { engine, engineMajor, lastMigration, version } = manifest;
	if (engine !== target.engine) {
		return engine === 'pglite'
			? 'cette sauvegarde est celle d’une base embarquée : elle se restaure dans un DATA_DIR, sans DATABASE_URL.'
			: 'cette sauvegarde est celle d’une base PostgreSQL : elle se restaure dans la base que nomme DATABASE_URL.';
	}
	if (!target.known.includes(lastMigration))
		return `cette sauvegarde vient d’une autre version de Maillage (${version}), que celle-ci ne connaît pas : mettez Maillage à jour d’abord.`;
	// The files of the embedded database are those of one version; a dump goes into the same version or a later one.
	if (engine === 'pglite' && engineMajor !== target.engineMajor)
		return `cette sauvegarde est celle d’une base embarquée de version ${engineMajor}, et ce Maillage en a une de version ${target.engineMajor} : restaurez-la avec la version ${version} de Maillage.`;
	if (engineMajor > target.engineMajor)
		return `cette sauvegarde vient de PostgreSQL ${engineMajor}, et cette base est en version ${target.engineMajor} : restaurez-la dans une version ${engineMajor} ou plus récente.`;
	return null;
}
