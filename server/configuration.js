/**
 * What the environment says, checked. Plain JavaScript, because the process reads it before the application is built.
 * @typedef {{
 *   host: string, port: number, origin: string | null, dataDir: string, databaseUrl: string | null,
 *   smtpUrl: string | null, mailFrom: string, demo: boolean, trustProxy: number, logLevel: string,
 *   serverKey: string | null, redisUrl: string | null, metricsToken: string | null
 * }} Configuration
 */

const LEVELS = ['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent'];
const LOOPBACK = /^(localhost|127(\.\d{1,3}){3}|::1|\[::1\])$/;

/** @param {string} host */
export function isLoopback(host) {
	return LOOPBACK.test(host);
}

/**
 * The configuration, or one French sentence that names the variable at fault.
 * @param {Record<string, string | undefined>} env
 * @returns {Configuration | { refusal: string }}
 */
export function readConfiguration(env) {
	/** @param {string} name */
	const text = (name) => env[name]?.trim() || null;
	const host = text('HOST') ?? '127.0.0.1';
	const port = wholeNumber(text('PORT') ?? '3000', 0, 65535);
	if (port === null) return refuse('PORT', 'doit être un nombre entre 0 et 65535');
	const origin = text('ORIGIN');
	if (origin !== null && !isOrigin(origin)) {
		return refuse('ORIGIN', 'doit être une adresse comme https://cls.exemple.fr, sans chemin');
	}
	if (origin === null && !isLoopback(host)) {
		return refuse('ORIGIN', `est nécessaire quand HOST (${host}) n’est pas une adresse locale`);
	}
	const databaseUrl = text('DATABASE_URL');
	if (databaseUrl !== null && !isUrl(databaseUrl, ['postgres:', 'postgresql:'])) {
		return refuse(
			'DATABASE_URL',
			'doit ressembler à postgres://utilisateur:motdepasse@hote:5432/base'
		);
	}
	const redisUrl = text('REDIS_URL');
	if (redisUrl !== null && !isRedisUrl(redisUrl)) {
		return refuse('REDIS_URL', 'doit ressembler à redis://utilisateur:motdepasse@hote:6379');
	}
	if (redisUrl !== null && databaseUrl === null) {
		return refuse(
			'REDIS_URL',
			'demande aussi DATABASE_URL : la base embarquée ne se partage pas entre processus'
		);
	}
	const smtpUrl = text('SMTP_URL');
	if (smtpUrl !== null && !isUrl(smtpUrl, ['smtp:', 'smtps:'])) {
		return refuse('SMTP_URL', 'doit ressembler à smtp://utilisateur:motdepasse@hote:587');
	}
	const mailFrom = text('MAIL_FROM');
	if (smtpUrl !== null && mailFrom === null) {
		return refuse(
			'MAIL_FROM',
			'est nécessaire avec SMTP_URL : c’est l’adresse d’expédition des courriels'
		);
	}
	// An address that is public here is public behind a proxy too, wherever the process itself listens.
	const open = [
		...(isLoopback(host) ? [] : ['HOST']),
		...(origin === null || isLoopback(new URL(origin).hostname) ? [] : ['ORIGIN'])
	];
	const demoText = text('DEMO') ?? (databaseUrl === null && open.length === 0 ? '1' : '0');
	if (demoText !== '0' && demoText !== '1') return refuse('DEMO', 'doit valoir 0 ou 1');
	if (demoText === '1' && open.length > 0 && env.DEMO_PUBLIC !== '1') {
		return refuse(
			'DEMO',
			`vaut 1 alors que ${open[0]} n’est pas une adresse locale : les comptes de démonstration et leurs courriels seraient ouverts à tous (DEMO=0, ou DEMO_PUBLIC=1 pour l’accepter)`
		);
	}
	const trustProxy = wholeNumber(text('TRUST_PROXY') ?? '0', 0, 16);
	if (trustProxy === null)
		return refuse('TRUST_PROXY', 'doit être un nombre de mandataires, de 0 à 16');
	const logLevel = text('LOG_LEVEL') ?? 'info';
	if (!LEVELS.includes(logLevel))
		return refuse('LOG_LEVEL', `doit être l’un de : ${LEVELS.join(', ')}`);
	const serverKey = text('SERVER_KEY');
	if (serverKey !== null && !isKey(serverKey)) {
		return refuse(
			'SERVER_KEY',
			'doit être 32 octets en base64 (par exemple : openssl rand -base64 32)'
		);
	}
	const metricsToken = text('METRICS_TOKEN');
	if (metricsToken !== null && !/^[!-~]{24,}$/.test(metricsToken)) {
		return refuse(
			'METRICS_TOKEN',
			'doit compter au moins 24 signes sans espace ni accent (par exemple : openssl rand -hex 24)'
		);
	}
	return {
		host,
		port,
		origin,
		dataDir: text('DATA_DIR') ?? './data',
		databaseUrl,
		smtpUrl,
		mailFrom: mailFrom ?? 'maillage@localhost',
		demo: demoText === '1',
		trustProxy,
		logLevel,
		serverKey,
		redisUrl,
		metricsToken
	};
}

/**
 * @param {string} name
 * @param {string} why
 */
function refuse(name, why) {
	return { refusal: `${name} ${why}.` };
}

/**
 * @param {string} value
 * @param {number} min
 * @param {number} max
 */
function wholeNumber(value, min, max) {
	if (!/^\d{1,6}$/.test(value)) return null;
	const number = Number(value);
	return number >= min && number <= max ? number : null;
}

/**
 * @param {string} value
 * @param {string[]} protocols
 */
function isUrl(value, protocols) {
	try {
		const url = new URL(value);
		return protocols.includes(url.protocol) && url.hostname !== '';
	} catch {
		return false;
	}
}

/** With the number of a database after it, or not. @param {string} value */
function isRedisUrl(value) {
	return isUrl(value, ['redis:', 'rediss:']) && /^\/?\d*$/.test(new URL(value).pathname);
}

/** @param {string} value */
function isKey(value) {
	return /^[A-Za-z0-9+/]{43}=$/.test(value);
}

/** @param {string} value */
function isOrigin(value) {
	try {
		return new URL(value).origin === value && /^https?:/.test(value);
	} catch {
		return false;
	}
}
