import { base64Of, bytesOf } from '../../../shared/bytes.ts';
import type { RichField } from '../../text/shape.ts';

/** A proposal that waits on this device: why, and what `DraftText.encode` gave. */
export type KeptDraft = { reason: string; update: Uint8Array };

/** The name of a field's draft among those of the document. */
export const partOf = (field: RichField): string => `proposal/${field}`;

export function writeKept({ reason, update }: KeptDraft): Uint8Array {
	return new TextEncoder().encode(JSON.stringify({ reason, update: base64Of(update) }));
}

/** Null for anything else than what `writeKept` wrote. */
export function readKept(bytes: Uint8Array | null): KeptDraft | null {
	if (!bytes) return null;
	try {
		const { reason, update } = JSON.parse(new TextDecoder().decode(bytes)) as Record<
			string,
			string
		>;
		return { reason: String(reason), update: bytesOf(String(update)) };
	} catch {
		return null;
	}
}
