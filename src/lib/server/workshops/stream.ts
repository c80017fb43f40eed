/** A workshop as the frames of a stream: everything for the wall, counts and a coarse picture for phones. */
import { roundOf } from '../../domain/workshop.ts';
import { type WorkshopView, viewFor } from '../../domain/workshop-view.ts';
import type { Store } from '../db/client.ts';
import { live } from '../live/hub-slot.ts';
import type { Frame, Snapshot } from '../live/hub.ts';
import { Refusal } from '../refusal.ts';
import { type VersionedSnapshot, latestSnapshotOf } from './snapshot.ts';

export type Variant = 'wall' | 'phone';

/** Tells the hub how workshops are read. */
export function registerWorkshopStreams(store: Store): void {
	live().reads(
		'workshop',
		(code) => snapshotOf(store, code),
		(codes) => revisionsOf(store, codes)
	);
}

async function revisionsOf(store: Store, codes: string[]): Promise<Map<string, number>> {
	const rows = await store.read
		.selectFrom('workshop')
		.select(['code', 'revision'])
		.where('code', 'in', codes)
		.execute();
	return new Map(rows.map(({ code, revision }) => [code, revision]));
}

async function snapshotOf(store: Store, code: string): Promise<Snapshot | null> {
	try {
		const facts = await latestSnapshotOf(store, code);
		return {
			id: facts.revision,
			frames: (variant) => framesOf(facts, variant === 'phone' ? 'phone' : 'wall')
		};
	} catch (error) {
		if (error instanceof Refusal && error.code === 'not-found') return null;
		throw error;
	}
}

function framesOf(facts: VersionedSnapshot, variant: Variant): Frame[] {
	const { state, tally, dots, spread } = viewFor(facts, { view: variant, seat: null });
	const reveal = `${state.round} ${roundOf(facts.show)?.reveals}`;
	const frames: Frame[] = [{ event: 'state', key: stateKey(state, variant), ...data(state) }];
	if (tally) frames.push({ event: 'tally', key: JSON.stringify(tally), ...data(tally) });
	// Frozen since the reveal, so never sent twice for one.
	if (dots) frames.push({ event: 'dots', key: reveal, ...data(dots) });
	if (spread) frames.push({ event: 'spread', key: reveal, ...data(spread) });
	return frames;
}

const data = (value: object) => ({ data: JSON.stringify(value) });

/**
 * An answer alone does not send the state again: the tally tells it. Where there is no tally, as in
 * the lobby, the wall still has to tell how many are in; a phone does not.
 */
function stateKey(state: WorkshopView['state'], variant: Variant): string {
	const counted = variant === 'wall' && state.phase !== 'open';
	const { seats, placed, undecided, ...rest } = state;
	return JSON.stringify(counted ? { ...rest, seats, placed, undecided } : rest);
}
