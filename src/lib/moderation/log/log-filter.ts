import { pageNumberOf, searchOf } from '../../shared/paging.ts';
import { REASON_MAX, type ModerationReason } from '../../moderated/reasons.ts';
import { decisionCauses, outcomes, type DecisionCause, type Outcome } from '../rules.ts';
import { isTextKind, type TextKind } from '../text-kinds.ts';

/** What a reader chose in the address of the public log. `search` looks in the titles of consultations, votes and fiches. */
export type LogFilter = {
	search: string;
	kind: TextKind | null;
	outcome: Outcome | null;
	reason: ModerationReason | null;
	cause: DecisionCause | null;
	page: number;
};

export function logFilterFrom(params: URLSearchParams): LogFilter {
	const kind = params.get('texte');
	const reason = params.get('raison');
	return {
		search: searchOf(params.get('q')),
		kind: isTextKind(kind) ? kind : null,
		outcome: outcomes.find((outcome) => outcome === params.get('decision')) ?? null,
		reason: reason?.slice(0, REASON_MAX) || null,
		cause: decisionCauses.find((cause) => cause === params.get('cause')) ?? null,
		page: pageNumberOf(params.get('page'))
	};
}

/** The same choice as an address, with something changed; what is empty is left out. */
export function logAddressOf(filter: LogFilter, change: Partial<LogFilter> = {}): string {
	const { search, kind, outcome, reason, cause, page } = { ...filter, ...change };
	const entries = {
		q: search,
		texte: kind ?? '',
		decision: outcome ?? '',
		raison: reason ?? '',
		cause: cause ?? '',
		page: page === 1 ? '' : String(page)
	};
	return new URLSearchParams(
		Object.entries(entries).filter(([, value]) => value !== '')
	).toString();
}

export function isLogFiltered({ search, kind, outcome, reason, cause }: LogFilter): boolean {
	return search !== '' || [kind, outcome, reason, cause].some((chosen) => chosen !== null);
}
