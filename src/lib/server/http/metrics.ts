/**
 * Metrics for Prometheus. They are collected only when METRICS_TOKEN is set. Labels contain route
 * patterns, never addresses or ids.
 */
import { timingSafeEqual } from 'node:crypto';
import { hub } from '../live/hub.ts';
import { onMeasured } from '../telemetry/measurements.ts';
import { hashOf } from '../secrets.ts';

/**
 * Bucket limits of the histograms: `SECONDS` for durations, and `GROUPS` for the number of writes
 * in one group commit.
 */
const SECONDS = [0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10];
const GROUPS = [1, 2, 5, 10, 20, 50, 100, 200, 500];

interface Text {
	type: string;
	body: string;
}

let reporting: Promise<() => Promise<Text>> | undefined;

/** Starts to collect the metrics. Requests and queries before this call are not counted. */
export function startMetrics(): void {
	reporting ??= collect();
}

/** Returns the current metrics; `null` unless `startMetrics` was called. */
export async function metrics(): Promise<Text | null> {
	return reporting ? (await reporting)() : null;
}

export function isToken(given: string, token: string): boolean {
	// `timingSafeEqual` needs inputs of equal length, so it compares hashes of the tokens.
	return timingSafeEqual(Buffer.from(hashOf(given)), Buffer.from(hashOf(token)));
}

async function collect() {
	const { Counter, Gauge, Histogram, Registry, collectDefaultMetrics } =
		await import('prom-client');
	const registry = new Registry();
	const registers = [registry];
	// The default metrics include event loop delay, memory and CPU time.
	collectDefaultMetrics({ register: registry });

	const requests = new Histogram({
		name: 'kantlijn_request_seconds',
		help: 'Requests by route, method and status.',
		labelNames: ['route', 'method', 'status'],
		buckets: SECONDS,
		registers
	});
	onMeasured('request', ({ took, ...labels }) => requests.observe(labels, took / 1000));

	new Gauge({
		name: 'kantlijn_streams',
		help: 'Event streams that are open.',
		registers,
		collect() {
			this.set(hub().streams);
		}
	});
	const frames = new Histogram({
		name: 'kantlijn_frame_seconds',
		help: 'From reading a channel to having written to all who watch it.',
		buckets: SECONDS,
		registers
	});
	onMeasured('frame', ({ took }) => frames.observe(took / 1000));

	const commits = new Histogram({
		name: 'kantlijn_commit_seconds',
		help: 'Groups of writes, from beginning to disk.',
		buckets: SECONDS,
		registers
	});
	const waits = new Histogram({
		name: 'kantlijn_write_wait_seconds',
		help: 'How long the first write of a group had waited for its turn.',
		buckets: SECONDS,
		registers
	});
	const groups = new Histogram({
		name: 'kantlijn_commit_writes',
		help: 'Writes in a group.',
		buckets: GROUPS,
		registers
	});
	const writes = new Counter({ name: 'kantlijn_writes_total', help: 'Writes.', registers });
	onMeasured('commit', ({ took, waited, writes: count }) => {
		commits.observe(took / 1000);
		waits.observe(waited / 1000);
		groups.observe(count);
		writes.inc(count);
	});

	const queries = new Histogram({
		name: 'kantlijn_query_seconds',
		help: 'Queries, on connections that read and on those that write.',
		labelNames: ['of'],
		buckets: SECONDS,
		registers
	});
	onMeasured('query', ({ of, took }) => queries.observe({ of }, took / 1000));

	const queues = new Gauge({
		name: 'kantlijn_queue_length',
		help: 'Writes that wait for their group, and queries that wait for a connection.',
		labelNames: ['of'],
		registers
	});
	onMeasured('queue', ({ of, length }) => queues.set({ of }, length));

	const hashes = new Counter({
		name: 'kantlijn_password_hashes_total',
		help: 'Hashes of passwords that were computed.',
		registers
	});
	onMeasured('passwordHash', () => hashes.inc());

	return async () => ({ type: registry.contentType, body: await registry.metrics() });
}
