import { pino, type Logger } from 'pino';
import { countLine } from './metrics/log-counts.ts';

/** The log of the process: JSON lines on standard output, never with e-mails, secrets or free text. */
export function openLog(level: string): Logger {
	return pino({
		level,
		serializers: { err: safeError },
		hooks: {
			logMethod(args, method, number) {
				countLine(pino.levels.labels[number] ?? 'other', (args[0] as { err?: unknown })?.err);
				method.apply(this, args);
			}
		}
	});
}

/** What may be logged of an error. A failed query carries the values it was given: only its text and code are kept. */
export function safeError(error: unknown): Record<string, unknown> {
	if (!(error instanceof Error)) return { type: typeof error };
	const { query, code, cause } = error as Error & { query?: unknown; code?: unknown };
	const fromDatabase = typeof query === 'string';
	return {
		type: error.name,
		message: fromDatabase ? query : error.message,
		code: code ?? (cause as { code?: unknown } | undefined)?.code,
		stack: error.stack
			?.split('\n')
			.filter((line) => /^\s+at /.test(line))
			.join('\n')
	};
}
