/**
 * Dutch words that many people choose as a password. The list of leaked passwords in
 * password-rules.ts is mostly English: it lacks some of these words, and most of their variations
 * with digits and signs.
 */

const WORDS = [
	...['welkom', 'wachtwoord', 'geheim', 'toegang', 'hallo', 'mijn', 'kantlijn'],
	...['lente', 'zomer', 'herfst', 'winter', 'vakantie', 'sinterklaas', 'kerstmis'],
	...['ajax', 'feyenoord', 'psv', 'voetbal', 'oranje', 'nederland', 'holland'],
	...['amsterdam', 'rotterdam', 'utrecht', 'eindhoven', 'groningen', 'denhaag'],
	...['appeltaart', 'pannenkoek', 'hagelslag', 'stroopwafel', 'lekker'],
	...['schatje', 'liefje', 'knuffel', 'poesje', 'konijn', 'mama', 'papa', 'familie']
];

/** Digits and signs that are typed in place of a letter, as in "w@chtw00rd". */
const STAND_INS: Record<string, string> = {
	a: '[a4@]',
	e: '[e3]',
	i: '[i1!]',
	l: '[l1]',
	o: '[o0]',
	s: '[s5$]',
	t: '[t7]'
};

const withStandIns = (word: string) => word.replace(/./g, (letter) => STAND_INS[letter] ?? letter);

const WORD = `(?:${WORDS.map(withStandIns).join('|')})`;

/** Matches one or two of the words, with the digits and signs around them as groups. */
const VARIATION = new RegExp(`^(\\P{L}*)${WORD}(\\P{L}*)${WORD}?(\\P{L}*)$`, 'u');

/**
 * Maximum number of digits and signs in a variation. A date has eight; more are hard enough to
 * guess.
 */
const MAX_ADDED = 8;

/**
 * Returns whether a password consists of one or two of the words and at most {@link MAX_ADDED}
 * digits and signs, such as "zomer2024!".
 * @param password in lower case
 */
export function isDutchFavourite(password: string): boolean {
	const [, ...added] = VARIATION.exec(password) ?? [];
	return added.length > 0 && added.join('').length <= MAX_ADDED;
}
