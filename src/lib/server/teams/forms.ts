/** Forms that several pages of a shared assignment have. The actions authorise before they call. */
import type { RequestEvent } from '@sveltejs/kit';
import type { TeamAssignmentTable } from '../db/team-tables.ts';
import { orFail } from '../http/page-errors.ts';
import { validate } from '../http/validation.ts';
import { store } from '../store.ts';
import { goToPhase, takeAlong } from './cases.ts';
import { converse } from './conversation.ts';
import { reveal } from './rounds.ts';
import { TIMED_PHASES } from '../../domain/intervision.ts';
import { conversationChange, phaseChange, takenAlong } from './schemas.ts';

/** The account, team and assignment that `authorise` found with `sharedIn`. */
interface Found {
	account: string;
	team: string;
	shared: TeamAssignmentTable;
}

/** Reveals the current round; `done` redirects. */
export async function revealInForm(
	{ request, locals }: RequestEvent,
	{ account, team, shared }: Found,
	done: () => never
) {
	const form = await request.formData();
	return orFail(locals.locale, form, async () => {
		const round = form.get('round');
		await reveal(store(), account, team, shared.id, round === null ? null : Number(round));
		done();
	});
}

/**
 * Changes the conversation by a form with `round`, and with `change` or the number of a `step`;
 * `done` redirects.
 */
export async function converseInForm(
	{ request, locals }: RequestEvent,
	{ account, team, shared }: Found,
	done: () => never
) {
	const form = await request.formData();
	return orFail(locals.locale, form, async () => {
		const step = form.get('step');
		const body = validate(conversationChange, {
			round: Number(form.get('round')),
			change: step === null ? form.get('change') : { step: Number(step) }
		});
		await converse(store(), account, [team, shared.id], body);
		done();
	});
}

/**
 * Goes to another phase of a case. Fields of the form are `round`, `from` and `to`, and at the start
 * the minutes of each phase, by its name; `done` redirects.
 */
export async function goToPhaseInForm(
	{ request, locals }: RequestEvent,
	{ account, team, shared }: Found,
	done: () => never
) {
	const form = await request.formData();
	return orFail(locals.locale, form, async () => {
		const minutes = TIMED_PHASES.map((phase) => [phase, form.get(phase)] as const);
		const body = validate(phaseChange, {
			round: Number(form.get('round')),
			from: form.get('from'),
			to: form.get('to'),
			...(minutes.every(([, value]) => value !== null) && {
				minutes: Object.fromEntries(minutes.map(([phase, value]) => [phase, Number(value)]))
			})
		});
		await goToPhase(store(), account, [team, shared.id], body);
		done();
	});
}

/** Keeps what a member takes along from their case; `done` redirects. */
export async function takeAlongInForm(
	{ request, locals }: RequestEvent,
	{ account, team, shared }: Found,
	done: () => never
) {
	const form = await request.formData();
	return orFail(locals.locale, form, async () => {
		const body = validate(takenAlong, { takenAlong: form.get('takenAlong') ?? '' });
		await takeAlong(store(), account, [team, shared.id], body.takenAlong);
		done();
	});
}
