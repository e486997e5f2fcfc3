// `npm run backup -- FILE`: the whole database in one file, while it is in use.
import { runCommand } from './backup/run.js';

await runCommand({
	does: 'backUp',
	usage: 'Usage : npm run backup -- FICHIER',
	failed: 'La sauvegarde n’a pas pu être faite.'
});
