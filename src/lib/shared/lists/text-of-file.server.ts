import { decodeFile } from './csv-file.server.ts';

const BYTES_MAX = 1024 * 1024;

/** The list that a form brings, as a file or as pasted lines; empty when there is none, or too much of it. */
export async function textOfFile(form: FormData): Promise<string> {
	const file = form.get('file');
	if (file instanceof File && file.size > 0 && file.size <= BYTES_MAX)
		return decodeFile(new Uint8Array(await file.arrayBuffer())).replaceAll('\0', '');
	const text = form.get('text');
	return typeof text === 'string' && text.length <= BYTES_MAX
		? text.replaceAll('\0', '').trim()
		: '';
}
