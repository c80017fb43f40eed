import { expect, it } from 'vitest';
import { eventsIn } from './stream-events.ts';

it('the last event of a stream is never a ping', () => {
	const blocks =
		'retry: 1000\n\nid: 7\nevent: tally\ndata: {"placed":1}\n\nevent: ping\ndata: {}\n\n';
	expect(eventsIn(blocks)).toEqual([{ event: 'tally', id: 7, data: { placed: 1 } }]);
});
