import type { SideQuestion } from '../../domain/check-in-form.ts';
import type { CardTexts } from '../../domain/card.ts';
import type { ExplanationTexts } from '../../domain/explanation.ts';
import type { TableTexts } from '../../domain/table.ts';
import type { TeamCardTexts } from '../../domain/team-card.ts';
import { en as enCard } from './en/card.ts';
import { en as enExplanations } from './en/explanations.ts';
import { en as enSideQuestions } from './en/side-questions.ts';
import { en as enTable } from './en/table.ts';
import { en as enTeamCard } from './en/team-card.ts';
import { nl as nlCard } from './nl/card.ts';
import { nl as nlExplanations } from './nl/explanations.ts';
import { nl as nlSideQuestions } from './nl/side-questions.ts';
import { nl as nlTable } from './nl/table.ts';
import { nl as nlTeamCard } from './nl/team-card.ts';

export const explanationTexts: Record<'nl' | 'en', ExplanationTexts> = {
	nl: nlExplanations,
	en: enExplanations
};

export const sideQuestions: Record<'nl' | 'en', readonly SideQuestion[]> = {
	nl: nlSideQuestions,
	en: enSideQuestions
};

/** Texts for the client on the role card. */
export const cardTexts: Record<'nl' | 'en', CardTexts> = { nl: nlCard, en: enCard };

export const teamCardTexts: Record<'nl' | 'en', TeamCardTexts> = {
	nl: nlTeamCard,
	en: enTeamCard
};

/** Texts of the table view, in which helper and client choose together what to borrow. */
export const tableTexts: Record<'nl' | 'en', TableTexts> = { nl: nlTable, en: enTable };
