/**
 * Latest frames of one view of a channel, such as the stage's view. Frames are encoded once for all
 * streams that lack the same frames.
 */
import { type Frame, type Framed, eventText, framed } from './sse.ts';

/** Maximum number of frames in a revision; each has its own event id. */
const IDS_A_REVISION = 8;

interface CurrentFrame {
	frame: Frame;
	id: number;
	/** Number of the channel's update in which this frame changed last. */
	since: number;
}

export class ChannelFrames {
	#current = new Map<Frame['event'], CurrentFrame>();
	readonly #framed = new Map<number, Framed | null>();

	/**
	 * Replaces the frames. A frame with an unchanged key keeps its update number, so it is not sent
	 * again.
	 * @param revision the channel's revision, from which the event ids are made
	 * @param update number of the channel's update, from 1
	 */
	show(frames: readonly Frame[], revision: number, update: number) {
		const before = this.#current;
		this.#current = new Map(
			frames.map((frame, at) => {
				const old = before.get(frame.event);
				const since = old?.frame.key === frame.key ? old.since : update;
				// Each frame has its own id, because a browser drops events whose id is not higher
				// than the last one.
				return [frame.event, { frame, since, id: revision * IDS_A_REVISION + at }];
			})
		);
		this.#framed.clear();
	}

	/**
	 * Returns the encoded frames that changed after the update with this number; `null` if none did.
	 * The number 0 gives all frames.
	 */
	after(update: number): Framed | null {
		let bytes = this.#framed.get(update);
		if (bytes === undefined) {
			const text = [...this.#current.values()]
				.filter(({ since }) => since > update)
				.map(({ frame, id }) => eventText(frame.event, frame.data, id))
				.join('');
			bytes = text ? framed(text) : null;
			this.#framed.set(update, bytes);
		}
		return bytes;
	}
}
