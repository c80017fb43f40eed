/**
 * Turns a workshop into the frames of a live stream. The stage (`wall`) gets every dot. Phones get
 * only the counts per side and strength.
 */
import { runOnStage } from '../../domain/rehearsal.ts';
import { roundOf } from '../../domain/workshop.ts';
import { type Dots, type WorkshopView, viewFor } from '../../domain/workshop-view.ts';
import type { Store } from '../db/client.ts';
import { type Frame, type Snapshot, live } from '../live/hub.ts';
import { Refusal } from '../refusal.ts';
import { existingLinks } from './host-links.ts';
import { type VersionedSnapshot, latestSnapshotOf } from './snapshot.ts';

export type Variant = 'wall' | 'phone';

/**
 * Registers with the hub the functions that read the channels of workshops, and those that check
 * which seats and host links still exist.
 */
export function registerWorkshopStreams(store: Store): void {
	live().reads(
		'workshop',
		(code) => snapshotOf(store, code),
		(codes) => revisionsOf(store, codes)
	);
	live().checks('seat', async (ids) => {
		const seats = store.read.selectFrom('workshopSeat').select('id').where('id', 'in', ids);
		return (await seats.where('removed', '=', 0).execute()).map(({ id }) => id);
	});
	live().checks('hostLink', (hashes) => existingLinks(store.read, hashes));
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
	const run = variant === 'wall' ? runOnStage(facts.run) : facts.run;
	const reveal = `${state.round} ${roundOf(run)?.reveals}`;
	const frames: Frame[] = [{ event: 'state', key: stateKey(state, variant), ...data(state) }];
	if (tally) frames.push({ event: 'tally', key: JSON.stringify(tally), ...data(tally) });
	// A frame is sent again only when its key has changed. The answers cannot change after the
	// reveal, so the key of the spread names the reveal. The dots also have initials, which leave the
	// stage when the host removes a participant.
	if (dots) frames.push({ event: 'dots', key: `${reveal} ${labelsOf(dots)}`, ...data(dots) });
	if (spread) frames.push({ event: 'spread', key: reveal, ...data(spread) });
	return frames;
}

const labelsOf = ({ dots }: Dots) =>
	JSON.stringify(dots.flatMap(([, , , ...labels]) => (labels.length > 0 ? [labels] : [])));

const data = (value: object) => ({ data: JSON.stringify(value) });

/**
 * Returns the key of the state frame, which is sent again only when this key has changed. In an
 * open round the key leaves out the counts, because the tally frame has them. In other phases the
 * stage shows the number of participants, so for the stage the key then contains the counts. A
 * change of somebody's seat concerns the host page, which has the view of the stage, and no phone.
 */
function stateKey(state: WorkshopView['state'], variant: Variant): string {
	const counted = variant === 'wall' && state.phase !== 'open';
	const { seats, joined, seatsVersion, placed, undecided, ...rest } = state;
	return JSON.stringify({
		...rest,
		...(variant === 'wall' && { seatsVersion }),
		...(counted && { seats, joined, placed, undecided })
	});
}
