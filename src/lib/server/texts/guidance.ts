/**
 * Guidance for talking with the client about the role at one position: what to ask before and after
 * the suggested sentence, what to answer, how to propose a role switch, and the limits of the role.
 */
import {
	type Position,
	type Side,
	type Strength,
	otherSide,
	sideOf,
	strengthOf
} from '../../domain/continuum.ts';
import type { Address } from '../../domain/explanation.ts';
import type { Locale } from '../../domain/locale.ts';
import type { Labelled } from '../../domain/text-types.ts';
import { agreeingTexts } from './agreeing.ts';
import { limitsTexts } from './role-limits.ts';
import { WAYS, pulledOverTexts } from './pulled-over.ts';
import { PROPOSAL_PARTS, switchingTexts } from './switching.ts';

export interface Guidance {
	/** Side and strength for which the guidance is written. */
	side: Side;
	strength: Strength;
	/**
	 * Questions to ask the client before and after the suggested sentence, and the texts of the
	 * field for the client's answer.
	 */
	agreeing: {
		title: string;
		intro: string;
		questions: readonly string[];
		after: Labelled;
		answer: { label: string; hint: string };
	};
	/** Answers for when the client asks for the other role. */
	pulledOver: { title: string; intro: string; asks: string; ways: readonly Labelled[] };
	/**
	 * Sentences with which a helper on the other side proposes a switch to this side, and sentences
	 * for a refusal and for switching back.
	 */
	switching: {
		title: string;
		intro: string;
		parts: readonly Labelled[];
		afterwards: readonly Labelled[];
	};
	limits: {
		title: string;
		intro: string;
		questions: readonly string[];
		say: readonly Labelled[];
	};
}

/** Returns the guidance for a position, in one language and form of address. */
export function guidanceAt(locale: Locale, position: Position, address: Address): Guidance {
	const [side, strength] = [sideOf(position), strengthOf(position)];
	const left = otherSide(side);
	const agreeing = agreeingTexts[locale];
	const pulledOver = pulledOverTexts[locale];
	const { asks, answers } = pulledOver.sides[side];
	const switching = switchingTexts[locale];
	const limits = limitsTexts[locale];
	return {
		side,
		strength,
		agreeing: {
			title: agreeing.title,
			intro: agreeing.intro,
			questions: agreeing.before[side].map((question) => question[address]),
			after: { label: agreeing.afterTitle, text: agreeing.after[address] },
			answer: agreeing.answer
		},
		pulledOver: {
			title: pulledOver.title,
			intro: pulledOver.intro,
			asks: asks[address],
			ways: WAYS.map((way) => ({
				label: pulledOver.ways[way],
				text: answers[strength][way][address]
			}))
		},
		switching: {
			title: switching.title,
			intro: switching.intro,
			parts: PROPOSAL_PARTS.map((part) => ({
				label: switching.parts[part],
				text: switching.proposal[left][part][address]
			})),
			afterwards: [
				{ label: switching.refused.title, text: switching.refused.say[left][address] },
				{ label: switching.back.title, text: switching.back.say[left][address] }
			]
		},
		limits: {
			title: limits.title,
			intro: limits.intro,
			questions: limits.self,
			say: Object.values(limits.say).map(({ when, say }) => ({ label: when, text: say[address] }))
		}
	};
}
