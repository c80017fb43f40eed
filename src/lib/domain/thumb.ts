/**
 * How the thumb answers to pointers, touches, keys and scripts, as `reduce(thumb, event)`.
 * Points are places on the line in the positions' own unit, not rounded, so that no layout enters
 * here; pixels serve only to tell a sideways drag from a scroll. Whatever happens, a thumb that is
 * not being dragged has no value or a position, and positions are never in the middle.
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

/** How far a finger may wander before it is asked what it is doing, in CSS pixels. */
export const SLOP = 8;

/** A sideways movement must be this many times the vertical one before it drags. */
export const SIDEWAYS = 2;

export interface Thumb {
	/** `null`: not placed. */
	readonly value: Position | null;
	readonly drag: Drag | null;
	/** Let go exactly between the sides: nobody chose, so the line asks. */
	readonly asking: boolean;
}

export interface Drag {
	readonly pointer: number;
	/** What Escape or a cancelled pointer goes back to. */
	readonly origin: Position | null;
	readonly startX: number;
	readonly startY: number;
	readonly point: number;
	/** The sign of the last movement; 0 while there was none. */
	readonly heading: number;
	/** A finger first has to show that it does not scroll. */
	readonly engaged: boolean;
	/** The side from which the ridge was entered. */
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

/** Where the thumb is drawn, `null` for nowhere: on the ridge only while it is held there. */
export function shownAt({ value, drag }: Thumb): number | null {
	if (!drag?.engaged) return value;
	return resisted(drag.point, drag.from);
}

/** What keys do from `value`; `null` for a key that is none of the line's. */
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
	return event.touch ? { ...thumb, drag, asking: false } : held(thumb, drag);
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
	return held(thumb, { ...drag, point: event.point, heading, engaged: true });
}

/** The value follows the held thumb; over the ridge it stays at the side it came from. */
function held(thumb: Thumb, drag: Drag): Thumb {
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

/** Over the crest the thumb lags behind the pointer, and catches up where the ridge ends. */
function resisted(point: number, from: Side | null): number {
	if (!onRidge(point) || from === null) return point;
	const edge = edgeOf(from);
	const progress = (edge - point) / (2 * edge);
	return edge - 2 * edge * progress * progress;
}
