/** Ready cases for a workshop: a client question each, with a note that only the host reads. */
import type { Side } from '../../domain/continuum.ts';
import type { Locale } from '../../domain/locale.ts';
import { en } from './en/cases.ts';
import { nl } from './nl/cases.ts';

/** Where a case is likely to put a group; `depends`: on who one takes the client to be. */
type Lean = Side | 'disputed' | 'depends';

/** From the expert's foot to the facilitator's, and last the one that could be anywhere. */
const LEANS = {
	'camera-at-the-door': 'expert',
	'solar-panels': 'expert',
	'price-of-services': 'disputed',
	'summer-rota': 'disputed',
	'people-who-leave': 'disputed',
	'plan-in-a-drawer': 'disputed',
	'fewer-managers': 'disputed',
	'family-business': 'disputed',
	'silent-meetings': 'facilitator',
	'director-or-not': 'facilitator',
	'community-centre': 'depends'
} as const satisfies Record<string, Lean>;

export type CaseId = keyof typeof LEANS;

/** Enough for a first workshop: one plain case at either end, two in dispute, and the one that depends. */
export const MIX: readonly CaseId[] = [
	'solar-panels',
	'summer-rota',
	'plan-in-a-drawer',
	'silent-meetings',
	'community-centre'
];

export interface CaseWords {
	/** As the client puts it. */
	question: string;
	/** What makes it talk, and where a group is likely to split. */
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
