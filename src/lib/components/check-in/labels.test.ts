import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { aPlaceOrUndecided } from '../../../testing/check-ins.ts';
import { position } from '../../domain/continuum.ts';
import { ridge } from '../ridge/ridge.ts';
import { type LaidLabel, layLabels, widthOf } from './labels.ts';
import { type Places, layMarks, radiusOf } from './marks.ts';

const LAPTOP = ridge({ width: 1040, height: 270, thumb: 56, top: 81 });
const PHONE = ridge({ width: 342, height: 200, thumb: 56, top: 60 });
const EM = 17;

const TEXTS = {
	client: { label: 'U', said: 'duidelijk hulp bij uw eigen antwoord' },
	helper: { label: 'Anna', said: 'duidelijk een antwoord' },
	guess: { label: 'Waar Anna u verwachtte', said: 'bijna alleen een antwoord' }
};

const saidOf = (place: number) =>
	place < 0 ? 'duidelijk een antwoord' : 'duidelijk hulp bij uw eigen antwoord';

const anyPlaces: fc.Arbitrary<Places> = fc.record({
	client: aPlaceOrUndecided,
	helper: aPlaceOrUndecided,
	guess: aPlaceOrUndecided
});

/** Returns the box that a label's text takes up. */
function boxOf({ x, anchor, label, said, lines: [first, second] }: LaidLabel) {
	const width = Math.max(widthOf(label), widthOf(said)) * EM;
	const [left, right] = anchor === 'end' ? [x - width, x] : [x, x + width];
	return { left, right, top: first - EM, bottom: second + 0.25 * EM };
}

describe('labels at the marks', () => {
	test('cover neither each other, nor a mark, nor the slope, and stay in the picture', () => {
		fc.assert(
			fc.property(anyPlaces, (places) => {
				const laid = layMarks(LAPTOP, places, 26);
				const boxes = (layLabels(LAPTOP, laid, TEXTS, EM) ?? []).map(boxOf);
				for (const [index, box] of boxes.entries()) {
					expect(box.left).toBeGreaterThanOrEqual(0);
					expect(box.right).toBeLessThanOrEqual(1040);
					expect(box.top).toBeGreaterThanOrEqual(0);
					for (const x of [box.left, (box.left + box.right) / 2, box.right]) {
						expect(LAPTOP.y(x)).toBeGreaterThan(box.bottom);
					}
					for (const other of boxes.slice(0, index)) {
						const isApart =
							box.right < other.left ||
							other.right < box.left ||
							box.bottom < other.top ||
							other.bottom < box.top;
						expect(isApart).toBe(true);
					}
					for (const { kind, x, y } of laid.marks) {
						const nearest = {
							x: Math.min(Math.max(x, box.left), box.right),
							y: Math.min(Math.max(y, box.top), box.bottom)
						};
						const far = Math.hypot(nearest.x - x, nearest.y - y);
						expect(far).toBeGreaterThan(radiusOf(kind, laid.reach));
					}
				}
			})
		);
	});

	test('are all there or none: as many as there are marks', () => {
		fc.assert(
			fc.property(anyPlaces, (places) => {
				const laid = layMarks(LAPTOP, places, 26);
				const labels = layLabels(LAPTOP, laid, TEXTS, EM);
				if (labels) expect(labels.map(({ kind }) => kind)).toEqual(laid.marks.map((m) => m.kind));
			})
		);
	});

	test('stand there for the usual pictures on a laptop', () => {
		const usual: [number, number, number | null][] = [
			[47, -47, -81],
			[9, 95, null],
			[-1, 1, null],
			[99, -99, null],
			[-99, 99, null],
			[-47, -47, null],
			[-9, 31, -47],
			[31, -95, 95]
		];
		for (const [client, helper, guess] of usual) {
			const places = {
				client: position(client),
				helper: position(helper),
				guess: guess === null ? null : position(guess)
			};
			const laid = layMarks(LAPTOP, places, 26);
			const texts = {
				client: { label: 'U', said: saidOf(client) },
				helper: { label: 'Anna', said: saidOf(helper) },
				guess: guess === null ? null : { label: 'Waar Anna u verwachtte', said: saidOf(guess) }
			};
			expect(layLabels(LAPTOP, laid, texts, EM), JSON.stringify(places)).not.toBeNull();
		}
	});

	test('have no room on a phone, with a very long name, or with text twice as large', () => {
		const places = { client: position(47), helper: position(-47), guess: position(-81) };
		expect(layLabels(PHONE, layMarks(PHONE, places, 26), TEXTS, EM)).toBeNull();
		const laid = layMarks(LAPTOP, places, 26);
		expect(layLabels(LAPTOP, laid, TEXTS, 2 * EM)).toBeNull();
		const helper = { label: 'Annemarie van der Westerhuizen-Oosterlo '.repeat(2), said: 'x' };
		expect(layLabels(LAPTOP, laid, { ...TEXTS, helper }, EM)).toBeNull();
	});
});
