/**
 * Responses of endpoints that stream events. Such an endpoint checks rights like any other and then
 * names the subscription in a header. The HTTP server's response class (sse-response.ts) removes that
 * header and takes the connection over, since a stream through SvelteKit costs half as much
 * again.
 */
import { processSlot } from '../http/entry/process-slot.ts';
import { type Subscription, hub } from './hub.ts';

/** Internal response header between endpoints and the HTTP server; it is never sent to a client. */
export const SUBSCRIBE_HEADER = 'x-kantlijn-hold';

/** Headers of every stream: no proxy may cache, buffer or compress it. */
export const STREAM_HEADERS = {
	'content-type': 'text/event-stream',
	'cache-control': 'no-store, no-transform',
	'x-accel-buffering': 'no'
};

/** Response with a stream. The endpoint must have checked that the client may see the channel. */
export function subscribe(subscription: Subscription): Response {
	if (!processSlot.takesStreams)
		return new Response(streamOf(subscription), { headers: STREAM_HEADERS });
	return new Response(null, {
		headers: { [SUBSCRIBE_HEADER]: encodeURIComponent(JSON.stringify(subscription)) }
	});
}

/** Decodes the value of `SUBSCRIBE_HEADER`. */
export function subscriptionOf(header: string): Subscription {
	return JSON.parse(decodeURIComponent(header));
}

/** The same events as a web stream through SvelteKit, for `npm run dev`. */
function streamOf(subscription: Subscription): ReadableStream<Uint8Array> {
	let close = () => {};
	return new ReadableStream(
		{
			start(controller) {
				close = hub().open(subscription, {
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
