import { processSlot } from '../http/entry/process-slot.ts';
import { describe, expect, it } from 'vitest';
import { endStreams } from './end-streams.ts';
import { hub, live } from './hub.ts';
import { SUBSCRIBE_HEADER, subscriptionOf, subscribe } from './subscribe.ts';

const subscription = {
	channel: 'workshop:K4N7LJ',
	variant: 'phone',
	who: 'zitplaats één',
	openedBy: [{ workshop: 'K4N7LJ' }, { seat: 'zitplaats één' }]
};

live().reads('workshop', async (name) => ({
	id: 1,
	frames: (variant) => [{ event: 'state', key: '', data: JSON.stringify({ name, variant }) }]
}));

describe('an events endpoint', () => {
	it('streams through the framework where there is no entry to take the stream over', async () => {
		const response = subscribe(subscription);
		expect(response.headers.get('content-type')).toBe('text/event-stream');
		expect(response.headers.has(SUBSCRIBE_HEADER)).toBe(false);
		const reader = response.body?.pipeThrough(new TextDecoderStream()).getReader();
		let text = '';
		while (!text.includes('data: ')) text += (await reader?.read())?.value;
		expect(text).toBe(
			'retry: 1000\n\nid: 8\nevent: state\ndata: {"name":"K4N7LJ","variant":"phone"}\n\n'
		);
		expect(live().watchers(subscription.channel)).toEqual([subscription.who]);
		await reader?.cancel();
		expect(hub().streams).toBe(0);
	});

	it('ends such a stream when its seat is removed', async () => {
		const reader = subscribe(subscription).body?.getReader();
		await reader?.read();
		endStreams({ seat: subscription.who });
		while (!(await reader?.read())?.done);
		expect(hub().streams).toBe(0);
	});

	it('behind the entry says with a header what is to be streamed, and nothing else', async () => {
		processSlot.takesStreams = true;
		const response = subscribe(subscription);
		expect(response.body).toBeNull();
		expect(subscriptionOf(response.headers.get(SUBSCRIBE_HEADER) ?? '')).toEqual({
			...subscription,
			openedBy: ['workshop:K4N7LJ', 'seat:zitplaats één']
		});
	});
});
