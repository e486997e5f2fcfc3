import type { ConsultationTextKind } from './text-kinds.ts';

/** Where anybody says that a text should not be there. `home` is the address of the consultation. */
export function reportHref(home: string, kind: ConsultationTextKind, id: string): string {
	return `${home}/signaler?texte=${kind}:${id}`;
}

/** Where a coordinator decides on a text from its place. `contractHome` is the address of the contract. */
export function moderateHref(contractHome: string, kind: string, id: string): string {
	return `${contractHome}/coordination/moderation/${kind}/${id}`;
}
