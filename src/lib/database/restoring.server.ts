/** The name, in a database or beside one, of a restore that has begun: as long as it is there, what was restored is not whole. */
export const RESTORING = 'maillage_restoring';

/** The folder in which the embedded database is restored before it has its name. */
export const RESTORING_FOLDER = 'database.restoring';

export const interruptedRestore = (where: string) =>
	`${where} : une restauration y a été interrompue. Relancez « npm run restore -- FICHIER ».`;
