import { safeParse, type GenericSchema, type InferOutput } from 'valibot';

export type ReadForm<T> =
	| { ok: true; output: T }
	/** `typed` goes back into the fields; `refusals` gives a code by field. */
	| { ok: false; typed: Record<string, string>; refusals: Record<string, string> };

/**
 * What a person sent, checked by a schema whose messages are refusal codes. A field sent several times keeps its
 * first value; files are left out. A field that was not sent and is asked for is read as one that was left empty, so that the
 * schema says its own code of it.
 */
export function readForm<S extends GenericSchema>(
	schema: S,
	form: FormData
): ReadForm<InferOutput<S>> {
	const typed: Record<string, string> = {};
	for (const [name, value] of form) {
		if (typeof value === 'string' && !Object.hasOwn(typed, name)) typed[name] = value;
	}
	const result = parseWhole(schema, typed);
	if (result.success) return { ok: true, output: result.output };
	const refusals: Record<string, string> = {};
	for (const issue of result.issues) {
		const name = String(issue.path?.[0]?.key ?? '');
		refusals[name] ??= issue.message;
	}
	return { ok: false, typed, refusals };
}

function parseWhole<S extends GenericSchema>(schema: S, typed: Record<string, string>) {
	const result = safeParse(schema, typed);
	const missing = (result.issues ?? []).flatMap(({ path }) => {
		const name = path?.length === 1 ? String(path[0]!.key) : '';
		return name && !Object.hasOwn(typed, name) ? [[name, ''] as const] : [];
	});
	if (missing.length === 0) return result;
	return safeParse(schema, { ...typed, ...Object.fromEntries(missing) });
}
