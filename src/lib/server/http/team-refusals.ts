/** Refusal codes of the rounds of teams. Some are those of workshops as well. */
import { m } from '$lib/generated/paraglide/messages.js';
import type { Entry } from './refusal-entry.ts';

export const TEAM_REFUSALS = {
	'already-revealed': {
		status: 409,
		title: m.problem_already_revealed,
		detail: m.problem_already_revealed_detail
	},
	'already-reminded': {
		status: 409,
		title: m.problem_already_reminded,
		detail: m.problem_already_reminded_detail
	},
	'still-hidden': {
		status: 409,
		title: m.problem_still_hidden,
		detail: m.problem_still_hidden_detail
	},
	'other-round': {
		status: 409,
		title: m.problem_other_round,
		detail: m.problem_other_round_detail
	},
	'round/moved-on': {
		status: 409,
		title: m.problem_round_moved_on,
		detail: m.problem_round_moved_on_detail
	},
	'too-few': {
		status: 409,
		title: m.problem_too_few,
		detail: m.problem_too_few_detail
	},
	'answer-first': {
		status: 409,
		title: m.problem_answer_first,
		detail: m.problem_answer_first_detail
	},
	'only-round': {
		status: 409,
		title: m.problem_only_round,
		detail: m.problem_only_round_detail
	},
	'round-answered': {
		status: 409,
		title: m.problem_round_answered,
		detail: m.problem_round_answered_detail
	},
	'invitation-ended': {
		status: 410,
		title: m.problem_invitation_ended,
		detail: m.problem_invitation_ended_detail
	},
	'membership-ended': {
		status: 404,
		title: m.problem_membership_ended,
		detail: m.team_not_in_what
	},
	'browser-ended': {
		status: 404,
		title: m.problem_browser_ended,
		detail: m.team_browser_ended_what
	},
	'team-deleted': {
		status: 404,
		title: m.problem_team_deleted,
		detail: m.team_deleted_what
	},
	'client-request/roles-first': {
		status: 409,
		title: m.problem_roles_first,
		detail: m.problem_roles_first_detail
	},
	'client-request/open': {
		status: 409,
		title: m.problem_request_open,
		detail: m.problem_request_open_detail
	},
	'other-phase': {
		status: 409,
		title: m.problem_other_phase,
		detail: m.problem_other_phase_detail
	},
	'not-leading': {
		status: 409,
		title: m.problem_not_leading,
		detail: m.problem_not_leading_detail
	}
} satisfies Record<string, Entry>;
