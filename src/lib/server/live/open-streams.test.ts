import { expect, it } from 'vitest';
import { OpenStreams } from './open-streams.ts';

const seat = { key: 'seat 1', max: 2 };
const network = { key: 'network', max: 3 };

it('counts a stream to all its holders, and uncounts it once', () => {
	const streams = new OpenStreams();
	const first = streams.add([seat, network]);
	expect(streams.add([seat, network])).not.toBeNull();
	expect(streams.hasRoom([seat, network])).toBe(false);
	expect(streams.add([seat, network])).toBeNull();
	expect(streams.add([{ key: 'seat 2', max: 2 }, network])).not.toBeNull();
	expect(streams.hasRoom([network])).toBe(false);
	first?.();
	first?.();
	expect(streams.add([{ key: 'seat 2', max: 2 }, network])).not.toBeNull();
	expect(streams.hasRoom([network])).toBe(false);
});

it('a stream that is refused counts to nobody', () => {
	const streams = new OpenStreams();
	for (let nth = 0; nth < 3; nth += 1) streams.add([network]);
	expect(streams.add([seat, network])).toBeNull();
	expect(streams.add([seat])).not.toBeNull();
	expect(streams.add([seat])).not.toBeNull();
});
