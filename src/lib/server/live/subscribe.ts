/**
 * How an endpoint answers with a stream: it guards, finds and refuses as any other, and then says with
 * a header what is to be streamed. The server's entry takes that header out and the connection over,
 * since a stream through the framework costs half as much again (live/sse-response.ts).
 */
import { hub, isBehindEntry } from './hub-slot.ts';
import type { Subscription } from './hub.ts';

/** Between the application and the entry: it never leaves the server, and never comes in. */
export const SUBSCRIBE_HEADER = 'x-kantlijn-hold';

/** Of every stream: nothing on the way may keep, gather or squeeze it. */
export const STREAM_HEADERS = {
	'content-type': 'text/event-stream',
	'cache-control': 'no-store, no-transform',
	'x-accel-buffering': 'no'
};

/** What an events endpoint answers, once it has found that whoever asks may see the channel. */
export function subscribe(held: Subscription): Response {
	if (!isBehindEntry()) return new Response(streamOf(held), { headers: STREAM_HEADERS });
	return new Response(null, {
		headers: { [SUBSCRIBE_HEADER]: encodeURIComponent(JSON.stringify(held)) }
	});
}

export function subscriptionOf(header: string): Subscription {
	return JSON.parse(decodeURIComponent(header));
}

/** For `npm run dev`: the same events through the framework. */
function streamOf(held: Subscription): ReadableStream<Uint8Array> {
	let close = () => {};
	return new ReadableStream(
		{
			start(controller) {
				close = hub().open(held, {
					get drained() {
						return (controller.desiredSize ?? 0) > 0;
					},
					write: ({ plain }) => controller.enqueue(plain),
					end: () => controller.close(),
					destroy: () => controller.error()
				});
			},
			cancel: () => close()
		},
		{ highWaterMark: 2 }
	);
}
