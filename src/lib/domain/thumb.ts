/**
 * State of the thumb under pointers, touches, keys and scripts, as a reducer. Points on the line
 * are numbers on the scale of positions (−99 to 99), not rounded, so that the reducer needs no
 * layout. Pixels only serve to tell a sideways drag from a scroll. A thumb that is not dragged has
 * a position or no value, and is never in the middle.
 */
import {
	type Position,
	RANGE,
	type Side,
	edgeOf,
	isPosition,
	onRidge,
	placeAt,
	placeOf,
	settle,
	sideOf,
	stepFrom,
	strengthStepFrom
} from './continuum.ts';

/** Distance in CSS pixels that a finger moves before the gesture counts as a drag or a scroll. */
export const SLOP = 8;

/** Minimum ratio of horizontal to vertical movement for a drag. */
export const SIDEWAYS = 2;

export interface Thumb {
	/** Position of the thumb; `null` while nothing is placed. */
	readonly value: Position | null;
	readonly drag: Drag | null;
	/**
	 * Whether the thumb was released exactly in the middle. No side was chosen then, so the control
	 * asks for one.
	 */
	readonly asking: boolean;
}

export interface Drag {
	/** Id of the pointer. */
	readonly pointer: number;
	/** Value before the drag. Escape, or a cancelled pointer, restores it. */
	readonly origin: Position | null;
	/** Start of the drag, in CSS pixels from the left; `startY` is measured from the top. */
	readonly startX: number;
	readonly startY: number;
	/** Point under the pointer, on the scale of positions. */
	readonly point: number;
	/** Direction of the last horizontal movement: −1 or 1; 0 without movement. */
	readonly heading: number;
	/** Whether the gesture is a drag; `false` while a touch may still become a scroll. */
	readonly engaged: boolean;
	/**
	 * Side on which the thumb was last. The value stays on this side while the thumb is over the
	 * ridge.
	 */
	readonly from: Side | null;
}

export type ThumbEvent =
	| { type: 'down'; pointer: number; touch: boolean; point: number; x: number; y: number }
	| { type: 'move'; pointer: number; point: number; x: number; y: number }
	| { type: 'up'; pointer: number }
	| { type: 'cancel'; pointer: number }
	| { type: 'key'; key: string }
	| { type: 'set'; value: unknown };

export function thumbAt(value: Position | null): Thumb {
	return { value, drag: null, asking: false };
}

export function reduce(thumb: Thumb, event: ThumbEvent): Thumb {
	switch (event.type) {
		case 'down':
			return thumb.drag ? thumb : pressed(thumb, event);
		case 'key':
			return event.key === 'Escape' ? reverted(thumb) : keyed(thumb, event.key);
		case 'set':
			return event.value === null || isPosition(event.value) ? thumbAt(event.value) : thumb;
	}
	if (thumb.drag?.pointer !== event.pointer) return thumb;
	switch (event.type) {
		case 'move':
			return moved(thumb, thumb.drag, event);
		case 'up':
			return released(thumb, thumb.drag);
		case 'cancel':
			return reverted(thumb);
	}
}

/**
 * Returns the point at which the thumb is drawn, on the scale of positions; `null` when no thumb is
 * drawn. Only during a drag can the point be on the ridge.
 */
export function shownAt({ value, drag }: Thumb): number | null {
	if (!drag?.engaged) return value;
	return resisted(drag.point, drag.from);
}

/** Returns the position after pressing a key; `null` for a key without a function. */
export function keyTarget(value: Position | null, key: string): Position | null {
	switch (key) {
		case 'ArrowLeft':
		case 'ArrowDown':
			return value === null ? edgeOf('expert') : stepFrom(value, -1);
		case 'ArrowRight':
		case 'ArrowUp':
			return value === null ? edgeOf('facilitator') : stepFrom(value, 1);
		case 'PageDown':
			return value === null ? placeOf('expert', 'slight') : strengthStepFrom(value, -1);
		case 'PageUp':
			return value === null ? placeOf('facilitator', 'slight') : strengthStepFrom(value, 1);
		case 'Home':
			return RANGE.min as Position;
		case 'End':
			return RANGE.max as Position;
		default:
			return null;
	}
}

function keyed(thumb: Thumb, key: string): Thumb {
	const target = thumb.drag ? null : keyTarget(thumb.value, key);
	return target === null ? thumb : thumbAt(target);
}

function reverted(thumb: Thumb): Thumb {
	return thumb.drag ? thumbAt(thumb.drag.origin) : thumb;
}

function pressed(thumb: Thumb, event: Extract<ThumbEvent, { type: 'down' }>): Thumb {
	if (!Number.isFinite(event.point)) return thumb;
	const drag: Drag = {
		pointer: event.pointer,
		origin: thumb.value,
		startX: event.x,
		startY: event.y,
		point: event.point,
		heading: 0,
		engaged: !event.touch,
		from: thumb.value === null ? null : sideOf(thumb.value)
	};
	return event.touch ? { ...thumb, drag, asking: false } : dragged(thumb, drag);
}

function moved(thumb: Thumb, drag: Drag, event: Extract<ThumbEvent, { type: 'move' }>): Thumb {
	if (!Number.isFinite(event.point)) return thumb;
	if (!drag.engaged) {
		const dx = Math.abs(event.x - drag.startX);
		const dy = Math.abs(event.y - drag.startY);
		if (Math.hypot(dx, dy) < SLOP) return thumb;
		if (dx < SIDEWAYS * dy) return { ...thumb, drag: null };
	}
	const heading = Math.sign(event.point - drag.point) || drag.heading;
	return dragged(thumb, { ...drag, point: event.point, heading, engaged: true });
}

/**
 * Moves the thumb to the point of the drag, and sets its value to the position there. Over the
 * ridge, the value stays at the edge of the side from which the thumb came.
 */
function dragged(thumb: Thumb, drag: Drag): Thumb {
	const place = placeAt(drag.point);
	const value = place ?? (drag.from === null ? thumb.value : edgeOf(drag.from));
	return {
		value,
		drag: place === null ? drag : { ...drag, from: sideOf(place) },
		asking: false
	};
}

function released(thumb: Thumb, drag: Drag): Thumb {
	const place = settle(drag.point, drag.heading);
	return place === null ? { ...thumbAt(drag.origin), asking: true } : thumbAt(place);
}

/**
 * Returns the point at which a dragged thumb is drawn. Over the ridge the thumb lags behind the
 * pointer, and catches up at the ridge's far edge.
 */
function resisted(point: number, from: Side | null): number {
	if (!onRidge(point) || from === null) return point;
	const edge = edgeOf(from);
	const progress = (edge - point) / (2 * edge);
	return edge - 2 * edge * progress * progress;
}
