/** What one variant of a channel shows now, framed once for all who lack the same part of it. */
import { type Frame, type Framed, eventText, framed } from './sse.ts';

/** Kinds of frames there can be: each needs an id of its own within a revision. */
const IDS_A_REVISION = 8;

interface Kept {
	frame: Frame;
	id: number;
	/** The turn of the channel in which it became what it is. */
	since: number;
}

export class ChannelFrames {
	#kept = new Map<Frame['event'], Kept>();
	readonly #framed = new Map<number, Framed | null>();

	/**
	 * @param revision of the channel; frames only differ where it has grown
	 * @param turn of the channel, from 1 on
	 */
	show(frames: readonly Frame[], revision: number, turn: number) {
		const before = this.#kept;
		this.#kept = new Map(
			frames.map((frame, at) => {
				const old = before.get(frame.event);
				const since = old?.frame.key === frame.key ? old.since : turn;
				// Whoever has seen a revision's `state` must not take its `dots` for the same again.
				return [frame.event, { frame, since, id: revision * IDS_A_REVISION + at }];
			})
		);
		this.#framed.clear();
	}

	/** What came after this turn, `null` where that is nothing; after turn 0 came all there is. */
	after(turn: number): Framed | null {
		let bytes = this.#framed.get(turn);
		if (bytes === undefined) {
			const text = [...this.#kept.values()]
				.filter(({ since }) => since > turn)
				.map(({ frame, id }) => eventText(frame.event, frame.data, id))
				.join('');
			bytes = text ? framed(text) : null;
			this.#framed.set(turn, bytes);
		}
		return bytes;
	}
}
