import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
	DEFAULT_MINUTES,
	NOT_STARTED,
	PHASES,
	type Phase,
	type Progress,
	endOf,
	isFitting,
	moveFault,
	neighboursOf,
	progressOf
} from './intervision.ts';

const phase = fc.constantFrom(...PHASES);
const AT = '2026-11-30T10:00:00.000Z';

describe('the phases of an intervision', () => {
	it('go from the telling to what is taken along, and the reveal is between them', () => {
		const walked: Phase[] = [NOT_STARTED.phase];
		for (let at: Phase | null = neighboursOf('ready').on; at; at = neighboursOf(at).on) {
			walked.push(at);
		}
		expect(walked).toEqual(['ready', 'telling', 'placing']);
		expect(neighboursOf('revealed')).toEqual({ back: null, on: 'questions' });
		expect(neighboursOf('done')).toEqual({ back: 'taking', on: null });
	});

	it('refuse a step from a phase that has passed, so that two presses do not go two steps', () => {
		fc.assert(
			fc.property(phase, phase, phase, (at, from, to) => {
				fc.pre(from !== at);
				expect(moveFault(at, { from, to })).toBe('other-phase');
			})
		);
	});

	it('never pass the reveal in either direction, whatever is pressed', () => {
		const press = fc.record({ from: phase, to: phase, reveal: fc.boolean() });
		fc.assert(
			fc.property(fc.array(press, { maxLength: 40 }), (presses) => {
				let stored: Progress = NOT_STARTED;
				let revealedAt: string | null = null;
				for (const { from, to, reveal } of presses) {
					if (reveal) revealedAt ??= AT;
					const at = progressOf(stored, revealedAt).phase;
					if (moveFault(at, { from, to }) === null) {
						expect(Math.abs(PHASES.indexOf(to) - PHASES.indexOf(at))).toBe(1);
						stored = { phase: to, since: AT };
					}
					const isOpen = PHASES.indexOf(progressOf(stored, revealedAt).phase) >= 3;
					expect(isOpen).toBe(revealedAt !== null);
				}
			})
		);
	});

	it('say why a step is impossible', () => {
		expect(moveFault('placing', { from: 'placing', to: 'revealed' })).toBe('still-hidden');
		expect(moveFault('revealed', { from: 'revealed', to: 'placing' })).toBe('already-revealed');
		expect(moveFault('telling', { from: 'telling', to: 'questions' })).toBe('invalid');
		expect(moveFault('telling', { from: 'telling', to: 'telling' })).toBe('invalid');
	});

	it('begin to count at the reveal, wherever the round was revealed', () => {
		const telling: Progress = { phase: 'telling', since: '2026-11-30T09:00:00.000Z' };
		expect(progressOf(telling, null)).toBe(telling);
		expect(progressOf(telling, AT)).toEqual({ phase: 'revealed', since: AT });
		const questions: Progress = { phase: 'questions', since: '2026-11-30T10:05:00.000Z' };
		expect(progressOf(questions, AT)).toBe(questions);
	});
});

describe('the timer of a phase', () => {
	it('ends after its minutes, and is absent with 0, before the start and at the end', () => {
		const telling: Progress = { phase: 'telling', since: AT };
		expect(endOf(telling, DEFAULT_MINUTES)).toBe(Date.parse('2026-11-30T10:05:00.000Z'));
		expect(endOf(telling, { ...DEFAULT_MINUTES, telling: 0 })).toBeNull();
		expect(endOf(NOT_STARTED, DEFAULT_MINUTES)).toBeNull();
		expect(endOf({ phase: 'done', since: AT }, DEFAULT_MINUTES)).toBeNull();
	});
});

describe('the number of people', () => {
	it('fits from three to twelve', () => {
		expect([2, 3, 12, 13].map(isFitting)).toEqual([false, true, true, false]);
	});
});
