/** Undoing the host's last step, for the time in which it is likely to have been a mistake. */
import type { Round, Run } from './workshop.ts';
import { moved } from './workshop-moves.ts';

/** Milliseconds in which a step can be undone. */
export const UNDO_MS = 60_000;

/**
 * Returns the run after a step, with the facts for undoing it. A change that is no step, such as a
 * started timer, leaves the facts as they are.
 * @param before run before the change
 * @param after run after the change
 */
export function recordUndo(before: Run, after: Run, now: Date): Run {
	const known = new Map(allRounds(before).map((round) => [round.round, round]));
	const rounds = allRounds(after);
	const changed = rounds.flatMap((round) => {
		const old = known.get(round.round);
		return old && (old.state !== round.state || old.reveals !== round.reveals) ? [old] : [];
	});
	const added = rounds.filter(({ round }) => !known.has(round)).map(({ round }) => round);
	const isStep = before.at !== after.at || before.ended !== after.ended;
	if (!isStep && changed.length === 0 && added.length === 0) return after;
	return {
		...after,
		undo: {
			until: new Date(now.getTime() + UNDO_MS).toISOString(),
			question: before.at === null ? null : (before.questions[before.at]?.id ?? null),
			ended: before.ended,
			// A reason that was hidden comes back only when the host shows it again.
			view: before.view === 'reason' ? 'question' : before.view,
			changed,
			added
		}
	};
}

/**
 * Returns the run before the last step. A round that the step revealed stays closed, because the
 * participants have seen it; a round that it opened is withdrawn with its answers.
 * @returns `null` when no step can be undone, or when its question was deleted
 */
export function undone(run: Run, now: Date): Run | null {
	const { undo } = run;
	if (!undo || now.getTime() >= Date.parse(undo.until)) return null;
	const at = run.questions.findIndex(({ id }) => id === undo.question);
	if (undo.question !== null && at < 0) return null;
	const changed = new Map(undo.changed.map((round) => [round.round, round]));
	const restored = (round: Round): Round => {
		if (undo.added.includes(round.round)) return { ...round, state: 'withdrawn' };
		const old = changed.get(round.round);
		if (!old) return round;
		const wasOpen = old.state === 'open' && round.reveals > 0;
		return { ...round, state: wasOpen ? 'locked' : old.state };
	};
	return moved(run, {
		questions: run.questions.map((question) => ({
			...question,
			rounds: question.rounds.map(restored)
		})),
		at: at < 0 ? null : at,
		ended: undo.ended,
		view: undo.view,
		undo: null
	});
}

const allRounds = ({ questions }: Run) => questions.flatMap(({ rounds }) => rounds);
