import { Counter } from 'prom-client';
import { sqlStateOf } from '#lib/database/database.server.ts';

const lines = new Counter({
	name: 'maillage_log_lines_total',
	help: 'Lines written to the log, by level.',
	labelNames: ['level'],
	registers: []
});
const databaseErrors = new Counter({
	name: 'maillage_database_errors_total',
	help: 'Failures of the database that were logged, by kind.',
	labelNames: ['kind'],
	registers: []
});

export const logMetrics = [lines, databaseErrors];

export function countLine(level: string, error: unknown): void {
	lines.inc({ level });
	const state = error === undefined ? undefined : sqlStateOf(error);
	const kind = state && kindOf(state);
	if (kind) databaseErrors.inc({ kind });
}

/** Of an SQLSTATE, or of a code of the system; null where it says nothing of a database. */
function kindOf(code: string): string | null {
	if (/^(08|57P)|^(CONNECT|CONNECTION)_|^(ECONN|ETIMEDOUT|EPIPE)/.test(code)) return 'away';
	if (code === '25006') return 'read-only';
	if (code === '53100' || code === 'ENOSPC') return 'disk-full';
	return /^[0-9A-Z]{5}$/.test(code) && /\d/.test(code) ? 'other' : null;
}
