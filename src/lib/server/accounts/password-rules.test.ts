import { describe, expect, it } from 'vitest';
import { passwordFault, readAddress, readPassword } from './password-rules.ts';

describe('a password', () => {
	it.each([
		'correct paard',
		'aaaaabbbbbc',
		'🦆🦆🦆🦆 eendje',
		'zeven sloten tegelijk',
		'x'.repeat(9) + 'y',
		'een lang wachtwoord',
		'welkom in de zomer',
		'zomerhuisje aan zee',
		'hallo 8374629384',
		'ajaxenfeyenoordsamen'
	])('needs length and nothing else: "%s"', async (password) => {
		expect(await passwordFault(password, 'anna@example.nl')).toBeNull();
	});

	it.each([
		['', 'too-short'],
		['9Tekens!?', 'too-short'],
		['x y'.repeat(50), 'too-long'],
		['1234567890', 'common'],
		['Password123', 'common'],
		['QWERTYUIOP', 'common'],
		['basketball', 'common'],
		['aaaaaaaaaaaa', 'common'],
		['abcabcabcabc', 'common'],
		['welkomwelkom', 'common'],
		['Welkom2024!', 'common'],
		['wachtwoord', 'common'],
		['Wachtwoord1', 'common'],
		['w@chtw00rd!', 'common'],
		['mijn geheim', 'common'],
		['geheim1234', 'common'],
		['Zomer-2025!', 'common'],
		['zomer2024zomer', 'common'],
		['zomerzomerzomer', 'common'],
		['ajax010203', 'common'],
		['1908Feyenoord', 'common'],
		['voetbal123', 'common'],
		['appeltaart', 'common'],
		['ha11o12345', 'common'],
		['hallohallo', 'common'],
		['Hallo Welkom 1', 'common'],
		['anna.jansen', 'common'],
		['anna.jansen@example.nl', 'common']
	])('is refused: "%s" is %s', async (password, fault) => {
		expect(await passwordFault(password, 'anna.jansen@example.nl')).toBe(fault);
	});

	it('is the same however its accents were typed', () => {
		expect(readPassword('cafe\u0301 noir')).toBe(readPassword('caf\u00e9 noir'));
	});
});

it.each([
	[' Anna@Example.NL ', 'anna@example.nl'],
	['anna+kantlijn@example.nl', 'anna+kantlijn@example.nl'],
	['anna', null],
	['anna@', null],
	['@example.nl', null],
	['a b@example.nl', null],
	['anna@example.nl, bob@example.nl', null],
	['anna@example.nl\r\nBcc: bob@example.nl', null],
	[`${'a'.repeat(250)}@b.nl`, null],
	[null, null]
])('the address in "%s" is %s', (typed, address) => {
	expect(readAddress(typed)).toBe(address);
});
