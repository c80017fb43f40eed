import { describe, expect, test } from 'vitest';
import { LOCALES } from '../../domain/locale.ts';
import { textsIn } from '../../../testing/sentences.ts';
import { checkInPrivacy } from './check-in-privacy.ts';

const FACTS = {
	markDays: 90,
	cookie: 'kantlijn-check-ins',
	operator: 'Stichting Oever',
	backupDays: 14
};

describe.each(LOCALES)('the privacy page on looking together, in %s', (locale) => {
	const privacy = checkInPrivacy[locale](FACTS);
	const client = privacy.client.paragraphs.join(' ');

	test('tells the client what article 13 asks for', () => {
		const facts = {
			nl: [
				/verantwoordelijk/,
				/Het doel/,
				/nergens toe verplicht/,
				/trekt het weer in/,
				/ziet alleen degene die het vroeg/,
				/uitgerekend of besloten/,
				/verander je/,
				/kopie/,
				/Autoriteit Persoonsgegevens/
			],
			en: [
				/responsible/,
				/The purpose/,
				/no obligation/,
				/withdraw/,
				/seen only by the person who asked/,
				/calculated or decided/,
				/change it/,
				/a copy/,
				/data protection authority/
			]
		}[locale];
		for (const fact of facts) expect(client).toMatch(fact);
	});

	test('names the operator, the cookie and the days, in backups too', () => {
		for (const what of ['Stichting Oever', 'kantlijn-check-ins', '14'])
			expect(client).toContain(what);
		expect(JSON.stringify(privacy.items)).toContain('90');
	});

	test('claims nothing that the server’s settings do not say', () => {
		const unknown = checkInPrivacy[locale]({ ...FACTS, operator: null, backupDays: null });
		expect(textsIn(unknown).join(' ')).not.toMatch(/null|Stichting|14/);
	});

	test('tells the helper what each of both sees, and when', () => {
		const helper = privacy.helper.paragraphs.join(' ');
		expect(helper).toMatch(
			locale === 'nl' ? /pas als jullie samen kijken/ : /only when you look together/
		);
		for (const text of textsIn(privacy)) expect(text).not.toMatch(/!/);
	});
});

test('both languages have as many paragraphs and the same numbers', () => {
	const [nl, en] = LOCALES.map((locale) => checkInPrivacy[locale](FACTS));
	const numbers = (value: unknown) => (textsIn(value).join(' ').match(/\d+/g) ?? []).sort();
	expect(numbers(nl)).toEqual(numbers(en));
	expect(nl?.items).toHaveLength(en?.items.length ?? 0);
	expect(nl?.client.paragraphs).toHaveLength(en?.client.paragraphs.length ?? 0);
	expect(nl?.helper.paragraphs).toHaveLength(en?.helper.paragraphs.length ?? 0);
});
