import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { browserStorage } from '../../../testing/browser-storage.ts';
import { KeptDraft, adoptDrafts, discardDrafts } from './kept-draft.ts';
import { discardOpenDrafts, sealDrafts, unsealDrafts, wouldLoseDrafts } from './sealed-drafts.ts';

const isText = (content: unknown): content is string => typeof content === 'string';
const draftOf = (name: string, account: string | null = 'anna') =>
	new KeptDraft(account, name, isText);
const everything = () => JSON.stringify(Object.entries(localStorage));

const KEY = Buffer.alloc(32, 250).toString('base64url');
const OTHER = Buffer.alloc(32, 7).toString('base64url');

beforeEach(() => void vi.stubGlobal('localStorage', browserStorage()));
afterEach(() => {
	vi.unstubAllGlobals();
	vi.useRealTimers();
});

describe('a sealed draft', () => {
	it('cannot be read, and comes back with the same key', async () => {
		draftOf('place:1').keep('Duidelijk expert: 47, ‘é’.');
		draftOf('own-place:2').keep('47');
		await sealDrafts(KEY);
		expect(draftOf('place:1').read()).toBeNull();
		expect(everything()).not.toMatch(/Duidelijk|"content|: 47/);
		await unsealDrafts(KEY);
		expect(draftOf('place:1').read()).toBe('Duidelijk expert: 47, ‘é’.');
		expect(draftOf('own-place:2').read()).toBe('47');
		expect(everything()).not.toContain('sealed');
	});

	it('is discarded with another key, and never shown', async () => {
		draftOf('place:1').keep('Van Anna.');
		await sealDrafts(KEY);
		await unsealDrafts(OTHER);
		expect(Object.keys(localStorage)).toEqual([]);
	});

	it('gives way to what was typed in the same form since', async () => {
		draftOf('place:1').keep('Eerst dit.');
		await sealDrafts(KEY);
		draftOf('place:1').keep('Toen dat.');
		await unsealDrafts(KEY);
		expect(draftOf('place:1').read()).toBe('Toen dat.');
	});

	it('survives a form that has nothing to keep', async () => {
		draftOf('place:1').keep('Nog niet bewaard.');
		await sealDrafts(KEY);
		draftOf('place:1').keep(null);
		await unsealDrafts(KEY);
		expect(draftOf('place:1').read()).toBe('Nog niet bewaard.');
	});

	it('expires, and goes with its account, as every draft does', async () => {
		vi.useFakeTimers({ toFake: ['Date'] });
		for (const leave of [
			() => adoptDrafts('bas'),
			discardDrafts,
			() => {
				vi.setSystemTime(Date.now() + 31 * 86_400_000);
				adoptDrafts('anna');
			}
		]) {
			draftOf('place:1').keep('Van Anna.');
			await sealDrafts(KEY);
			adoptDrafts('anna');
			expect(Object.keys(localStorage)).toHaveLength(1);
			leave();
			expect(Object.keys(localStorage)).toEqual([]);
		}
	});

	it('is discarded instead where the browser cannot encrypt, which can be told beforehand', async () => {
		vi.stubGlobal('crypto', {});
		expect(wouldLoseDrafts()).toBe(false);
		draftOf('place:1').keep('Van Anna.');
		expect(wouldLoseDrafts()).toBe(true);
		await sealDrafts(KEY);
		expect(Object.keys(localStorage)).toEqual([]);
	});

	it('stays when the drafts that another tab stored too late are discarded', async () => {
		draftOf('place:1').keep('Verzegeld.');
		await sealDrafts(KEY);
		draftOf('place:2').keep('Te laat.');
		discardOpenDrafts();
		expect(draftOf('place:2').read()).toBeNull();
		await unsealDrafts(KEY);
		expect(draftOf('place:1').read()).toBe('Verzegeld.');
	});
});
