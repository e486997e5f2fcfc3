/**
 * What an installation lacks to be opened to people. Plain JavaScript: the process says it as soon as it listens.
 * @typedef {'mail' | 'https' | 'key-copy'} Missing
 */

/**
 * @param {Pick<import('./configuration.js').Configuration, 'demo' | 'smtpUrl' | 'origin' | 'serverKey'>} configuration
 * @returns {Missing[]}
 */
export function whatIsMissing({ demo, smtpUrl, origin, serverKey }) {
	if (demo) return [];
	/** @type {Missing[]} */
	const missing = [];
	if (smtpUrl === null) missing.push('mail');
	if (origin?.startsWith('http:')) missing.push('https');
	if (serverKey === null) missing.push('key-copy');
	return missing;
}

/** @type {Record<Missing, string>} */
export const missingInFrench = {
	mail: 'SMTP_URL n’est pas donnée : aucun courriel ne part, ni inscription, ni mot de passe oublié, ni invitation. « npm run admin » ouvre un premier compte.',
	https:
		'ORIGIN est en http : mots de passe et textes se lisent en route. Mettez https devant Maillage.',
	'key-copy':
		'Gardez, ailleurs que sur cette machine, une copie du fichier server-key de DATA_DIR : sans lui, les votes en cours ne s’ouvrent plus.'
};
