/** Ready-made cases for a workshop: client questions, each with a note that only the host reads. */
import type { Side } from '../../domain/continuum.ts';
import type { Locale } from '../../domain/locale.ts';
import { en } from './en/cases.ts';
import { nl } from './nl/cases.ts';

/**
 * Side on which most of a group is likely to place a case. `disputed` means that the group is
 * likely to be divided, `depends` that the side depends on who is considered the client.
 */
type Lean = Side | 'disputed' | 'depends';

/**
 * Cases in the order in which they are shown: first those of the expert's side, then the disputed
 * ones, then those of the facilitator's side, and last the one that `depends`.
 */
const LEANS = {
	'camera-at-the-door': 'expert',
	'three-quotes': 'expert',
	'price-of-services': 'disputed',
	'three-councils-before': 'disputed',
	'summer-rota': 'disputed',
	'people-who-leave': 'disputed',
	'plan-in-a-drawer': 'disputed',
	'fewer-managers': 'disputed',
	'family-business': 'disputed',
	'sent-by-the-boss': 'disputed',
	'pushes-midway': 'disputed',
	'silent-meetings': 'facilitator',
	'director-or-not': 'facilitator',
	'community-centre': 'depends'
} as const satisfies Record<string, Lean>;

export type CaseId = keyof typeof LEANS;

/**
 * Selection for a first workshop: a plain case for each side, two disputed ones, and one that
 * `depends`.
 */
export const MIX: readonly CaseId[] = [
	'three-quotes',
	'summer-rota',
	'plan-in-a-drawer',
	'silent-meetings',
	'community-centre'
];

export interface CaseWords {
	/** Question in the client's words. */
	question: string;
	/** Note for the host: the point of the case, and how a group is likely to divide. */
	note: string;
}

export interface ReadyCase extends CaseWords {
	id: CaseId;
	lean: Lean;
}

export type CaseTexts = Readonly<Record<CaseId, CaseWords>>;

const ids = Object.keys(LEANS) as CaseId[];

const inWords = (of: CaseTexts): ReadyCase[] =>
	ids.map((id) => ({ id, lean: LEANS[id], ...of[id] }));

export const readyCases: Record<Locale, readonly ReadyCase[]> = {
	nl: inWords(nl),
	en: inWords(en)
};

/** Maximum length of an example, so that it takes two lines on a phone. */
const EXAMPLE_MAX = 72;

/** Returns the question of one of the cases, another one at each call, as an example. */
export function exampleQuestion(locale: Locale): string {
	const short = readyCases[locale].filter(({ question }) => question.length <= EXAMPLE_MAX);
	return short[Math.floor(Math.random() * short.length)]?.question ?? '';
}
