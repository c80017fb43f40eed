/** Words about an assignment in a team's overview. */
import type { WeekGroup, WeekReason } from '$lib/domain/team-week';
import { m } from '$lib/generated/paraglide/messages.js';
import { type Clock, day } from '$lib/words/dates';

export const groupName: Record<WeekGroup, () => string> = {
	waiting: () => m.team_week_waiting(),
	ready: () => m.team_week_ready(),
	again: () => m.team_week_again(),
	divided: () => m.team_week_divided()
};

/** Name of the button of a row, and the part of the assignment's page to which it leads. */
export const goTo: Record<WeekGroup, { name: () => string; part: string }> = {
	waiting: { name: () => m.team_go_place(), part: '' },
	ready: { name: () => m.team_go_reveal(), part: '#reveal' },
	again: { name: () => m.team_go_again(), part: '#roles' },
	divided: { name: () => m.team_go_view(), part: '#talk' }
};

/** Returns a calendar date such as `2026-11-30` in words, with the year when it is another one. */
const dayOf = (date: string, clock: Clock) =>
	day(`${date}T12:00:00Z`, { ...clock, timeZone: 'UTC' });

/** Returns the button of a row in a group; in one group, rows can wait for different things. */
export const goToRow = (
	group: WeekGroup,
	reason: WeekReason
): { name: () => string; part: string } =>
	reason.kind === 'asked' ? { name: () => m.team_go_place(), part: '/ask/join' } : goTo[group];

export function reasonInWords(reason: WeekReason, clock: Clock): string {
	switch (reason.kind) {
		case 'only-you':
			return m.team_line_only_you();
		case 'asked':
			return m.team_line_client();
		case 'unseen':
			return m.team_line_unseen();
		case 'answered':
			return answeredInWords(reason.answered, reason.present);
		case 'everyone':
			return everyoneInWords(reason.present);
		case 'due': {
			const when = dayOf(reason.reviewAt, clock);
			return reason.isToday ? m.team_line_due_today({ when }) : m.team_line_due({ when });
		}
		case 'sides':
			return m.team_line_sides(reason);
	}
}

/** Returns how many of the present members have answered: "4 van de 7 hebben geantwoord". */
export function answeredInWords(placed: number, total: number): string {
	if (placed === 0) return m.team_line_nobody();
	return placed < total ? m.team_line_some({ placed, total }) : everyoneInWords(total);
}

function everyoneInWords(total: number): string {
	if (total === 2) return m.team_line_both();
	return total > 2 ? m.team_line_all({ total }) : m.team_line_everyone();
}
