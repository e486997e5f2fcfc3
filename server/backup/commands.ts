import { formatDateTime, formatNumber } from '#lib/shared/format.ts';
import type { Configuration } from '../configuration.js';
import { findServerKey, fingerprintOf } from '../server-key.ts';
import { openBackup, refuseExisting, writeBackup } from './backup-file.ts';
import { versionOfMaillage } from './describe.ts';
import { dumpEmbedded, restoreEmbedded } from './embedded.ts';
import { BackupRefused, type Manifest } from './manifest.ts';
import { dumpPostgres, restorePostgres } from './postgres.ts';

const SAY_EVERY_MS = 2_000;

type Place = Pick<Configuration, 'databaseUrl' | 'dataDir' | 'serverKey'>;
type Command = { place: Place; path: string; say: (line: string) => void };
/** The lines were said as it went; a refusal is one sentence. */
type End = { refusal: string | null };

/** `npm run backup`. */
export async function backUp({ place, path, say }: Command): Promise<End> {
	return ended(async () => {
		refuseExisting(path);
		const { databaseUrl: url, dataDir: directory } = place;
		const serverKey = fingerprintOf(findServerKey(place));
		const version = versionOfMaillage();
		say(url ? 'Sauvegarde de la base PostgreSQL…' : `Sauvegarde de la base de ${directory}…`);
		const write: Parameters<typeof dumpEmbedded<Manifest>>[1] = (content) =>
			writeBackup(path, { ...content, version }, progress(say, 'écrits'));
		const manifest = url
			? await dumpPostgres({ url, serverKey }, write)
			: await dumpEmbedded({ directory, serverKey }, write);
		say(`Sauvegarde écrite : ${path} (${inMegabytes(manifest.bytes)}, ${countOf(manifest)}).`);
		say(
			'La clé du serveur n’y est pas : gardez-en une copie, ailleurs (le fichier server-key de DATA_DIR, ou SERVER_KEY).'
		);
	});
}

/** `npm run restore`. */
export async function restore({ place, path, say }: Command): Promise<End> {
	return ended(async () => {
		say('Vérification de la sauvegarde…');
		const backup = await openBackup(path, progress(say, 'vérifiés'));
		const { manifest } = backup;
		const when = formatDateTime(manifest.madeAt);
		say(`Sauvegarde du ${when} (Maillage ${manifest.version}, ${countOf(manifest)}) : intacte.`);
		const { databaseUrl: url, dataDir: directory } = place;
		say(url ? 'Restauration dans la base PostgreSQL…' : `Restauration dans ${directory}…`);
		await (url ? restorePostgres(url, backup) : restoreEmbedded(directory, backup));
		say(`Base restaurée : ${countOf(manifest)}, les mêmes que dans la sauvegarde.`);
		say(aboutKey(manifest, fingerprintOf(findServerKey(place))));
	});
}

function aboutKey({ serverKey: wanted }: Manifest, here: string | null): string {
	const how =
		'Remettez le fichier server-key dans DATA_DIR (ou SERVER_KEY) avant de démarrer : sans la bonne clé, les votes en cours ne s’ouvrent plus.';
	if (here === null) return `La clé du serveur n’est pas là. ${how}`;
	if (wanted === null) return `Vérifiez que la clé du serveur est bien celle d’avant. ${how}`;
	if (here === wanted) return 'La clé du serveur est celle de la sauvegarde.';
	return `Attention : la clé du serveur n’est pas celle de la sauvegarde. ${how}`;
}

async function ended(work: () => Promise<void>): Promise<End> {
	try {
		await work();
		return { refusal: null };
	} catch (error) {
		if (error instanceof BackupRefused) return { refusal: error.message };
		const { code } = error as NodeJS.ErrnoException;
		if (code === 'ENOSPC') return { refusal: 'il n’y a plus de place sur le disque.' };
		if (code === 'EACCES' || code === 'EPERM' || code === 'EROFS')
			return { refusal: `les droits manquent pour écrire ou lire un fichier (${code}).` };
		throw error;
	}
}

function progress(say: (line: string) => void, done: string): (bytes: number) => void {
	let next = Date.now() + SAY_EVERY_MS;
	return (bytes) => {
		if (Date.now() < next) return;
		next = Date.now() + SAY_EVERY_MS;
		say(`  ${inMegabytes(bytes)} ${done}…`);
	};
}

function inMegabytes(bytes: number): string {
	return `${formatNumber(bytes / 1e6, { maximumFractionDigits: 1 })} Mo`;
}

function countOf({ documents }: Manifest): string {
	return documents > 1 ? `${documents} textes` : `${documents} texte`;
}
