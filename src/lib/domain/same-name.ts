/**
 * Names that people would take for one another. Within a team no two present members have such
 * names, because a member could otherwise be asked for another one.
 */
import { normalised, storedLine } from './typed-text.ts';

/** Letters of other scripts, each with the Latin letter that looks the same in usual fonts. */
const LOOKALIKES = new Map(
	(
		[
			// Cyrillic
			['АВЕЅІЈКМНОРСТУХҺԌԚԜ', 'ABESIJKMHOPCTYXHGQW'],
			['аеѕіјорсухһԁԛԝѵӏ', 'aesijopcyxhdqwvl'],
			// Greek
			['ΑΒΕΖΗΙΚΜΝΟΡΤΥΧ', 'ABEZHIKMNOPTYX'],
			['αινορυ', 'aivopu'],
			// Latin letters that stand beside the alphabet
			['ıɑɡ', 'iag']
		] as const
	).flatMap(([letters, latin]) => [...letters].map((letter, at) => [letter, latin[at] ?? letter]))
);

/**
 * Characters that show nothing, also within a name. A joiner matters to how some scripts are drawn,
 * and not to which name it is.
 */
const UNSEEN = /[\p{Default_Ignorable_Code_Point}\p{Cf}\u2800]/gu;

/**
 * Returns the form in which two names are the same: without case, invisible characters, and
 * differences in spaces or between letters that look alike.
 */
export function nameKey(name: string): string {
	const plain = normalised(storedLine(name), 'NFKC')
		.replace(UNSEEN, '')
		.replace(/\s+/g, ' ')
		.trim();
	return [...plain]
		.map((letter) => LOOKALIKES.get(letter) ?? letter)
		.join('')
		.toLocaleLowerCase('nl');
}

/** Returns the first of these members whose name is the same; `undefined` without one. */
export function namesakeAmong<M extends { displayName: string | null }>(
	members: readonly M[],
	name: string
): M | undefined {
	const wanted = nameKey(name);
	return members.find((one) => nameKey(one.displayName ?? '') === wanted);
}
