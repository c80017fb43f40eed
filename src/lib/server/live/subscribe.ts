/**
 * Responses of endpoints that stream events. Such an endpoint authorises the caller like any other,
 * and names the subscription in a response header. The HTTP server's response class
 * (sse-response.ts) removes the header and writes the events directly to the socket, because
 * streaming through SvelteKit costs one and a half times as much.
 */
import { processSlot } from '../http/entry/process-slot.ts';
import { type Credential, nameOf } from './credentials.ts';
import { Refusal } from '../refusal.ts';
import { type Subscription, hub } from './hub.ts';

/**
 * Response header in which an endpoint names the subscription to stream. The HTTP server
 * (sse-response.ts) removes the header before it responds, so browsers never see it.
 */
export const SUBSCRIBE_HEADER = 'x-kantlijn-hold';

/** Headers of every stream. They forbid proxies to cache, buffer or compress it. */
export const STREAM_HEADERS = {
	'content-type': 'text/event-stream',
	'cache-control': 'no-store, no-transform',
	'x-accel-buffering': 'no'
};

/** Seconds after which a caller with too many open streams may try again. */
const FULL_S = 30;

/**
 * Returns a response with a stream. The endpoint must have checked that the caller may see the
 * channel. It must name in `openedBy` every credential on which that permission depends, because
 * the stream ends as soon as one of them ends.
 * @throws Refusal `too-many` while the stream's seat, account or network has too many open streams
 */
export function subscribe({
	openedBy,
	...rest
}: Omit<Subscription, 'openedBy'> & { openedBy: readonly Credential[] }): Response {
	const subscription: Subscription = { ...rest, openedBy: openedBy.map(nameOf) };
	if (!hub().hasRoom(subscription.holders ?? [])) {
		throw new Refusal('too-many', [], { retryAfter: FULL_S });
	}
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

/**
 * Returns the events of a subscription as a web stream, which SvelteKit sends under `npm run dev`.
 */
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
