/** Sixteen kilobytes: a long comment with its anchors, not a document. */
const MAX_CHARACTERS = 16_384;

/** The JSON of a small request, or null when it is something else: another type, too long, not JSON. */
export async function readSmallJson(
	request: Request,
	maxCharacters = MAX_CHARACTERS
): Promise<unknown> {
	const type = request.headers.get('content-type') ?? '';
	if (!/^application\/json\s*(;|$)/i.test(type)) return null;
	const text = await request.text();
	if (text.length > maxCharacters) return null;
	try {
		return JSON.parse(text, plainValue) as unknown;
	} catch {
		return null;
	}
}

/** No text of a database holds the character zero, nor half of a pair. */
function plainValue(_key: string, value: unknown): unknown {
	return typeof value === 'string' ? value.replaceAll('\u0000', '').replace(/\p{Cs}/gu, '') : value;
}
