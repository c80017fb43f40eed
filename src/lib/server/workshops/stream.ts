/**
 * A workshop as the frames of a live stream. The stage (variant `wall`) gets every dot; phones get
 * counts and a coarse distribution.
 */
import { roundOf } from '../../domain/workshop.ts';
import { type WorkshopView, viewFor } from '../../domain/workshop-view.ts';
import type { Store } from '../db/client.ts';
import { type Frame, type Snapshot, live } from '../live/hub.ts';
import { Refusal } from '../refusal.ts';
import { type VersionedSnapshot, latestSnapshotOf } from './snapshot.ts';

export type Variant = 'wall' | 'phone';

/** Registers with the hub how channels of workshops are read. */
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
	// Frames with the last key are not sent again: a reveal freezes the answers, so once is enough.
	if (dots) frames.push({ event: 'dots', key: reveal, ...data(dots) });
	if (spread) frames.push({ event: 'spread', key: reveal, ...data(spread) });
	return frames;
}

const data = (value: object) => ({ data: JSON.stringify(value) });

/**
 * Key that decides whether the state is sent again. An answer in an open round leaves it unchanged,
 * since the tally frame has the counts. In other phases, such as the lobby, the stage shows the
 * number of participants, so for the stage the counts are part of the key.
 */
function stateKey(state: WorkshopView['state'], variant: Variant): string {
	const counted = variant === 'wall' && state.phase !== 'open';
	const { seats, placed, undecided, ...rest } = state;
	return JSON.stringify(counted ? { ...rest, seats, placed, undecided } : rest);
}
