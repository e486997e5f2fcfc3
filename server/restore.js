// `npm run restore -- FILE`: a backup, into an empty database.
import { runCommand } from './backup/run.js';

await runCommand({
	does: 'restore',
	usage: 'Usage : npm run restore -- FICHIER',
	failed: 'La restauration n’a pas pu être faite.'
});
