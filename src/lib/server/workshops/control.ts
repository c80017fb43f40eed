/**
 * Actions of a host. The domain's `reduce` decides about an action within one write, so that
 * everybody sees a reveal and an answer in the same order.
 */
import { missingPhones, roundOf } from '../../domain/workshop.ts';
import { type Action, type Expectation, reduce } from '../../domain/workshop-control.ts';
import type { Store } from '../db/client.ts';
import type { Transaction } from '../db/writes.ts';
import type { RefusalCode } from '../http/refusals.ts';
import { Refusal } from '../refusal.ts';
import { writeWorkshop } from './write.ts';
import { answersByGroup, countPhones } from './counts.ts';
import { controlsPerWorkshop } from '../rate-limit/limits.ts';
import { markShown } from './reasons.ts';
import { type StoredWorkshop, load, save } from './stored-workshop.ts';

/** Refusal codes of faults in the domain that have another name in the HTTP interface. */
const CODES: Record<string, RefusalCode> = {
	'too-few': 'anonymous/too-few',
	'moved-on': 'workshop/moved-on'
};

/**
 * Applies one action of a host.
 * @param expected state that the host saw, if the request tells it
 * @throws Refusal `not-found`, also for a reason that the current round does not have, or
 * `too-many`; `wrong-phase`, `moved-on`, `anonymous/too-few` or `no-question`, each with the current
 * `phase` as a fact; `anonymous/too-few` also with `missing`, the number of phones that still have to
 * answer, and `grouped`, whether the workshop has two groups
 */
export async function control(
	store: Store,
	code: string,
	action: Action,
	expected: Expectation | null = null
): Promise<void> {
	await controlsPerWorkshop.demand(code);
	return writeWorkshop(store, code, async (db) => {
		const before = await load(db, code);
		const now = new Date();
		const counts = await countsOf(db, before);
		const outcome = reduce(before.run, action, { ...counts, now }, expected);
		if ('fault' in outcome) {
			const { fault, phase } = outcome;
			const missing = missingPhones(before.run, counts.answers);
			const grouped = before.run.groups !== null;
			const facts = { phase, ...(fault === 'too-few' && { missing, grouped }) };
			throw new Refusal(CODES[fault] ?? (fault as RefusalCode), [], { facts });
		}
		if (action.action === 'reason') {
			await markShown(db, before.row.id, roundOf(before.run)?.round ?? null, action.reason);
		}
		await save(db, before, outcome.run, now);
	});
}

async function countsOf(db: Transaction, { row, run }: StoredWorkshop) {
	const round = roundOf(run)?.round;
	return {
		answers:
			round === undefined
				? [{ phones: 0, byHand: 0 }]
				: await answersByGroup(db, row.id, round, run.groups !== null),
		seats: await countPhones(db, row.id)
	};
}
