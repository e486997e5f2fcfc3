import { safeParse, type GenericSchema, type InferOutput } from 'valibot';

export type ReadForm<T> =
	| { ok: true; output: T }
	/** `typed` goes back into the fields; `refusals` gives a code by field. */
	| { ok: false; typed: Record<string, string>; refusals: Record<string, string> };

/**
 * What a person sent, checked by a schema whose messages are refusal codes. A field sent several times keeps its
 * first value; files are left out.
 */
export function readForm<S extends GenericSchema>(
	schema: S,
	form: FormData
): ReadForm<InferOutput<S>> {
	const typed: Record<string, string> = {};
	for (const [name, value] of form) {
		if (typeof value === 'string' && !Object.hasOwn(typed, name)) typed[name] = value;
	}
	const result = safeParse(schema, typed);
	if (result.success) return { ok: true, output: result.output };
	const refusals: Record<string, string> = {};
	for (const issue of result.issues) {
		const name = String(issue.path?.[0]?.key ?? '');
		refusals[name] ??= issue.message;
	}
	return { ok: false, typed, refusals };
}
