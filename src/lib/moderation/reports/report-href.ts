import { writeTextKey, type TextKey } from '../text-kinds.ts';

/** Where somebody says that a text should not be there. What is written in a consultation is reported on its own page. */
export function reportHref(
	contractHome: string,
	{ consultationSlug, ...text }: TextKey & { consultationSlug?: string }
): string {
	if (consultationSlug)
		return `${contractHome}/consultations/${consultationSlug}/signaler?texte=${writeTextKey(text)}`;
	return `${contractHome}/signaler/${text.kind}/${text.id}`;
}
