// `npm start`: installs what is missing, builds when sources are newer than the build, then runs the server in this process.
import { resolve } from 'node:path';
import { findDirectoryOwner } from '../src/lib/database/directory-lock.server.js';
import { readConfiguration } from './configuration.js';
import { preparePrivateDirectory } from './private-directory.js';
import { buildIfOlder, installIfMissing, prepareDataBesideBuild } from './prepare.js';

process.chdir(resolve(import.meta.dirname, '..'));
process.env.NODE_ENV ??= 'production';

const configuration = readConfiguration(process.env);
if ('refusal' in configuration) stop(configuration.refusal);
const refusal = preparePrivateDirectory(configuration.dataDir);
if (refusal) stop(refusal);
if (configuration.databaseUrl === null) {
	const owner = findDirectoryOwner(configuration.dataDir);
	if (owner !== null) {
		stop(
			`le dossier de données ${configuration.dataDir} est déjà utilisé par un autre Maillage (processus ${owner}) : arrêtez-le, ou choisissez un autre DATA_DIR.`
		);
	}
}

/**
 * @param {string} sentence
 * @returns {never}
 */
function stop(sentence) {
	process.stderr.write(`Maillage ne démarre pas : ${sentence}\n`);
	process.exit(1);
}

installIfMissing();
const prepared = prepareDataBesideBuild(configuration);
buildIfOlder();
await prepared;
await import('./main.js');
