import { Histogram, type Metric } from 'prom-client';
import type { CommitOutcome } from '../collaboration/live-counts.ts';
import type { LiveFigures } from '../collaboration/start-collaboration.ts';
import { counterOf, gaugeOf } from './read-at-scrape.ts';

/** From a commit alone on a quick disk to the limit at which connections are given up. */
const BUCKETS_S = [0.002, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10, 30];

/** Said from the start, as zero: an alert on what has never happened must find it. */
const OUTCOMES: CommitOutcome[] = ['written', 'failed', 'refused', 'impossible', 'given-up'];
const TRANSPORTS = ['websocket', 'stream'];

/** What the live documents do: counting costs them an addition while people write, and one observation for each commit. */
export function liveMetrics(figures: () => LiveFigures): Metric[] {
	return [...durationsOf(figures()), ...presentOf(figures), ...totalsOf(figures)];
}

function durationsOf({ counts }: LiveFigures): Metric[] {
	const commits = new Histogram({
		name: 'maillage_live_commit_duration_seconds',
		help: 'One statement or transaction that wrote words, of one document or of many.',
		...{ buckets: BUCKETS_S, registers: [] }
	});
	const acknowledgements = new Histogram({
		name: 'maillage_live_acknowledgement_seconds',
		help: 'From the first update of a commit to its acknowledgement, once for each document committed.',
		...{ buckets: BUCKETS_S, registers: [] }
	});
	counts.onCommit = (seconds) => commits.observe(seconds);
	counts.onAcknowledge = (seconds) => acknowledgements.observe(seconds);
	return [commits, acknowledgements];
}

function presentOf(figures: () => LiveFigures): Metric[] {
	return [
		gaugeOf(
			{
				name: 'maillage_live_connections',
				help: 'Connections to a document, by what carries them.',
				label: 'transport'
			},
			() => withZeros(TRANSPORTS, Object.fromEntries(figures().connections))
		),
		gaugeOf(
			{ name: 'maillage_live_documents', help: 'Documents in memory.' },
			() => figures().documents
		),
		gaugeOf(
			{
				name: 'maillage_live_waiting_updates',
				help: 'Updates that are not in the database yet.'
			},
			() => figures().waitingUpdates
		),
		gaugeOf(
			{
				name: 'maillage_live_waiting_bytes',
				help: 'Bytes that wait for their commit to begin.'
			},
			() => figures().waitingBytes
		)
	];
}

function totalsOf(figures: () => LiveFigures): Metric[] {
	const { counts } = figures();
	const total = (name: string, help: string, read: () => number) =>
		counterOf({ name: `maillage_live_${name}_total`, help }, read);
	const totals = (
		{ name, help, label }: { name: string; help: string; label: string },
		read: () => Iterable<readonly [string, number]>
	) => counterOf({ name: `maillage_live_${name}_total`, help, label }, read);
	return [
		total('received_bytes', 'Bytes of frames received.', () => counts.bytesIn),
		total('sent_bytes', 'Bytes of frames sent.', () => counts.bytesOut),
		total('updates', 'Updates received.', () => counts.updates),
		totals({ name: 'commits', help: 'Commits, by how they ended.', label: 'outcome' }, () =>
			withZeros(OUTCOMES, counts.commits)
		),
		totals({ name: 'refused_updates', help: 'Updates refused, by reason.', label: 'reason' }, () =>
			withZeros([], counts.refusedUpdates)
		),
		totals(
			{ name: 'closed', help: 'Connections that the server ended, by reason.', label: 'reason' },
			() => withZeros([], counts.closedByServer)
		),
		totals(
			{
				name: 'refused_connections',
				help: 'Connections that did not come in, by HTTP status.',
				label: 'status'
			},
			() => withZeros([], counts.refusedConnections)
		)
	];
}

function withZeros(
	names: readonly string[],
	counted: Partial<Record<string, number>>
): [string, number][] {
	const all = new Set([...names, ...Object.keys(counted)]);
	return [...all].map((name) => [name, counted[name] ?? 0]);
}
