import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { nameKey, namesakeAmong } from './same-name.ts';

describe('a name', () => {
	it.each([
		['in other capitals', 'bAS'],
		['with spaces around it', '\u00a0 Bas  '],
		['with an invisible character in it', 'B\u200bas'],
		['with a joiner, a filler and a selector', 'B\u200da\ufe0fs\u3164'],
		['with a control of direction', '\u202eBas'],
		['with a Cyrillic letter that looks the same', 'B\u0430s'],
		['with a Greek capital that looks the same', '\u0392as'],
		['in full width', 'Ｂａｓ']
	])('is the same %s', (_, name) => {
		expect(nameKey(name)).toBe(nameKey('Bas'));
	});

	it('is the same composed or not, and with one space or more', () => {
		expect(nameKey('Jose\u0301  de\tBoer')).toBe(nameKey('José de Boer'));
	});

	it.each(['Bas B.', 'Bäs', 'Bass', 'Ba s', 'Вася'])('is another one: %s', (name) => {
		expect(nameKey(name)).not.toBe(nameKey('Bas'));
	});

	it('keeps Ian and Lan apart, who are two people', () => {
		expect(nameKey('Ian')).not.toBe(nameKey('Lan'));
	});

	it('is the same as itself, whatever it is', () => {
		fc.assert(
			fc.property(fc.string({ unit: 'grapheme' }), (name) => {
				expect(nameKey(` ${name} `)).toBe(nameKey(name));
			})
		);
	});

	it('is found among members, the first of several', () => {
		const members = [
			{ id: 'a', displayName: 'Anna' },
			{ id: 'b', displayName: 'Bas' },
			{ id: 'c', displayName: 'bas' }
		];
		expect(namesakeAmong(members, 'B\u0430s')?.id).toBe('b');
		expect(namesakeAmong(members, 'Cas')).toBeUndefined();
	});
});
