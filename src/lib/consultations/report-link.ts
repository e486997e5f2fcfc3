/** The kinds of texts that anybody may report, as moderation knows them. */
export type ReportedKind = 'answer-text' | 'contribution' | 'contribution-comment' | 'statement';

/** Where anybody says that a text should not be there. `home` is the address of the consultation. */
export function reportHref(home: string, kind: ReportedKind, id: string): string {
	return `${home}/signaler?quoi=${kind}&id=${id}`;
}
