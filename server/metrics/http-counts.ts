import { Counter, Histogram } from 'prom-client';

/** Of the time until the answer begins; what is streamed afterwards lasts as long as its reader. */
const BUCKETS_S = [0.01, 0.03, 0.1, 0.3, 1, 3, 10];
/** What no route answers. */
const NO_ROUTE = 'other';

const requests = new Counter({
	name: 'maillage_http_requests_total',
	help: 'Requests answered, by route and class of status. Static files are not counted.',
	labelNames: ['route', 'status'],
	registers: []
});
const durations = new Histogram({
	name: 'maillage_http_request_duration_seconds',
	help: 'Time until the answer begins, by route.',
	labelNames: ['route'],
	buckets: BUCKETS_S,
	registers: []
});

export const httpMetrics = [requests, durations];

/** By the name of the route: an address may hold what belongs to somebody. */
export function countRequest(of: { route: string | null; status: number; seconds: number }): void {
	const route = of.route ?? NO_ROUTE;
	requests.inc({ route, status: `${Math.floor(of.status / 100)}xx` });
	durations.observe({ route }, of.seconds);
}
