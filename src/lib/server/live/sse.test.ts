import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { eventText, framed } from './sse.ts';

/**
 * Parses a stream as the specification prescribes, and returns the events that a browser would
 * dispatch.
 */
function events(text: string): { event: string; data: string; id: string }[] {
	const found = [];
	let [event, data, id] = ['', [] as string[], ''];
	for (const line of text.split(/\r\n|\r|\n/)) {
		const [, field = line, value = ''] = /^([^:]*): ?([^]*)$/.exec(line) ?? [];
		if (field === 'event') event = value;
		if (field === 'data') data.push(value);
		if (field === 'id') id = value;
		if (line !== '') continue;
		if (data.length > 0) found.push({ event: event || 'message', data: data.join('\n'), id });
		[event, data] = ['', []];
	}
	return found;
}

const anyJson = fc
	.tuple(fc.jsonValue({ maxDepth: 2 }), fc.constantFrom(undefined, '\t', '\r\n', '\r'))
	.map(([value, space]) => JSON.stringify(value, null, space).replaceAll('\n', space ?? '\n'));

describe('an event', () => {
	it('arrives as it was meant, whatever is in it', () => {
		fc.assert(
			fc.property(fc.array(anyJson, { minLength: 1 }), (all) => {
				const text = all.map((data, at) => eventText('state', data, at)).join('');
				const arrived = events(text);
				expect(arrived.map(({ id }) => Number(id))).toEqual(all.map((_, at) => at));
				expect(arrived.map(({ data }) => JSON.parse(data))).toEqual(
					all.map((data) => JSON.parse(data))
				);
			})
		);
	});

	it('cannot be ended, renamed or renumbered by the words of a person', () => {
		const words = 'a\n\nid: 9\nevent: dots\ndata: {}\n\n\r\r\u2028\u2029';
		expect(events(eventText('state', words, 1))).toHaveLength(1);
		expect(events(eventText('state', JSON.stringify(words), 1))).toEqual([
			{ event: 'state', data: JSON.stringify(words), id: '1' }
		]);
	});

	it('leaves the number as it was when it has none of its own', () => {
		const text = eventText('state', '1', 7) + eventText('ping', '{}');
		expect(events(text).map(({ id }) => id)).toEqual(['7', '7']);
	});
});

describe('a chunk', () => {
	it('says its length in bytes, whatever the script, and holds the text unchanged', () => {
		const anyText = fc
			.array(fc.nat(0x10ffff), { minLength: 1 })
			.map((codes) => String.fromCodePoint(...codes));
		fc.assert(
			fc.property(fc.oneof(anyText, anyJson), (text) => {
				const { chunk, plain } = framed(text);
				const [size = ''] = chunk.toString('latin1').split('\r\n', 1);
				expect(Number.parseInt(size, 16)).toBe(plain.length);
				expect(plain.equals(Buffer.from(text))).toBe(true);
				const whole = Buffer.concat([Buffer.from(`${size}\r\n`), plain, Buffer.from('\r\n')]);
				expect(chunk.equals(whole)).toBe(true);
			})
		);
	});
});
