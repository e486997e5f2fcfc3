import type { IncomingMessage, ServerResponse } from 'node:http';
import { collectDefaultMetrics, Registry, type Metric } from 'prom-client';
import type { OpenDatabase } from '#lib/database/database.server.ts';
import type { LiveFigures } from '../collaboration/start-collaboration.ts';
import type { Configuration } from '../configuration.js';
import { databaseMetrics } from './database-metrics.ts';
import { httpMetrics } from './http-counts.ts';
import { liveMetrics } from './live-metrics.ts';
import { logMetrics } from './log-counts.ts';
import { mayReadMetrics } from './may-read.ts';
import { diskMetrics, jobMetrics } from './process-metrics.ts';

/** Answers a request for the metrics, or says by false that it is for somebody else: whoever may not read them finds no page. */
export type ServeMetrics = (request: IncomingMessage, response: ServerResponse) => boolean;

const METHODS = ['GET', 'HEAD'];

export function openMetrics(of: {
	opened: OpenDatabase;
	configuration: Configuration;
	figures: () => LiveFigures;
}): ServeMetrics {
	const { opened, configuration, figures } = of;
	const registry = new Registry();
	// Memory, processor, files, garbage collection, and how late the event loop is.
	collectDefaultMetrics({ register: registry });
	const ours = [
		...liveMetrics(figures),
		...databaseMetrics(opened),
		...jobMetrics(),
		...diskMetrics(configuration.dataDir),
		...httpMetrics,
		...logMetrics
	];
	for (const metric of ours) registry.registerMetric(metric as Metric);
	return (request, response) => {
		const { headers, socket, method } = request;
		const asked = { headers, address: socket.remoteAddress };
		if (!METHODS.includes(method ?? '')) return false;
		if (!mayReadMetrics(asked, configuration.metricsToken)) return false;
		void answer(registry, response);
		return true;
	};
}

async function answer(registry: Registry, response: ServerResponse): Promise<void> {
	try {
		const text = await registry.metrics();
		response.writeHead(200, { 'content-type': registry.contentType, 'cache-control': 'no-store' });
		response.end(text);
	} catch {
		response.writeHead(500).end();
	}
}
