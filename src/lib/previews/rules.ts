import { daysAfter, endOfDay, toLocalField } from '../shared/local-time.ts';
import type { TimeZone } from '../shared/time-zone.ts';

/** How long a link may serve, in days: the choices of the form. */
export const PREVIEW_DAYS = [3, 7, 14, 30] as const;
export const PREVIEW_DEFAULT_DAYS = 7;
/** Links that serve at once for one consultation, or one vote. */
export const LIVE_LINKS_MAX = 20;
export const NOTE_MAX = 80;

/** What a link shows. */
export type PreviewSubject = { kind: 'consultation' | 'vote'; id: string };
export type PreviewState = 'live' | 'ended' | 'expired';

/** The midnight that ends the day which comes `days` later there: a link serves through its last day. */
export function endAfterDays(now: Date, days: number, zone: TimeZone): Date {
	const [lastDay = ''] = toLocalField(daysAfter(now, days, zone), zone).split('T');
	return endOfDay(lastDay, zone)!;
}

/** The last day of a link that ends at a midnight: an instant of it. */
export const lastDayOf = (expiresAt: Date): Date => new Date(expiresAt.getTime() - 60_000);

export function stateOfPreview(
	link: { endedAt: Date | null; expiresAt: Date },
	now: Date
): PreviewState {
	if (link.endedAt) return 'ended';
	return link.expiresAt > now ? 'live' : 'expired';
}
