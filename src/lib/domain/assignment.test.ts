import { describe, expect, it } from 'vitest';
import { canTakeBack, isRoleSwitch, isClientUntold, switchToTell } from './assignment.ts';
import { position } from './continuum.ts';

describe('a role switch', () => {
	it('is a placement on the other side than the one before', () => {
		expect(isRoleSwitch(position(-1), position(1))).toBe(true);
		expect(isRoleSwitch(position(-99), position(-1))).toBe(false);
	});

	it('is never the first placement', () => {
		expect(isRoleSwitch(null, position(99))).toBe(false);
	});

	it('is untold until the client knows, also while nobody answered', () => {
		expect(isClientUntold({ roleSwitch: true, clientTold: null })).toBe(true);
		expect(isClientUntold({ roleSwitch: true, clientTold: false })).toBe(true);
		expect(isClientUntold({ roleSwitch: true, clientTold: true })).toBe(false);
		expect(isClientUntold({ roleSwitch: false, clientTold: null })).toBe(false);
	});
});

describe('the switch to tell of', () => {
	const told = { roleSwitch: true, clientTold: true };
	const untold = { roleSwitch: true, clientTold: null };
	const same = { roleSwitch: false, clientTold: null };

	it('is the last one, as long as the client does not know', () => {
		expect(switchToTell([same, told, untold, same])).toBe(untold);
		expect(switchToTell([same])).toBeNull();
	});

	it('is none when a later one was told: the older one has been overtaken', () => {
		expect(switchToTell([same, untold, told])).toBeNull();
	});
});

describe('taking back', () => {
	const placed = new Date('2026-11-23T10:00:00Z');

	it('is possible for ten minutes', () => {
		expect(canTakeBack(placed, new Date('2026-11-23T10:10:00Z'))).toBe(true);
		expect(canTakeBack(placed, new Date('2026-11-23T10:10:01Z'))).toBe(false);
	});

	it('stays possible when the clock jumps back', () => {
		expect(canTakeBack(placed, new Date('2026-11-23T09:00:00Z'))).toBe(true);
	});
});
