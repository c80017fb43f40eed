import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { browserStorage } from '../../../testing/browser-storage.ts';
import { KeptDraft, adoptDrafts, discardDrafts } from './kept-draft.ts';

const isText = (content: unknown): content is string => typeof content === 'string';
const draftOf = (account: string | null, name = 'place:1') => new KeptDraft(account, name, isText);

beforeEach(() => void vi.stubGlobal('localStorage', browserStorage()));
afterEach(() => {
	vi.unstubAllGlobals();
	vi.useRealTimers();
});

describe('a draft', () => {
	it('is read as it was kept, by its account and form only', () => {
		draftOf('anna').keep('In de trein.');
		expect(draftOf('anna').read()).toBe('In de trein.');
		expect(draftOf('bas').read()).toBeNull();
		expect(draftOf('anna', 'place:2').read()).toBeNull();
	});

	it('is gone when nothing is left of it, or when it is closed', () => {
		const draft = draftOf('anna');
		draft.keep('Een begin.');
		draft.keep(null);
		expect(draft.read()).toBeNull();
		draft.keep('Een begin.');
		draft.close();
		draft.keep('Een late toets.');
		expect(draftOf('anna').read()).toBeNull();
	});

	it('of another shape, or not ours, is no draft', () => {
		localStorage.setItem('kantlijn-draft:anna:place:1', '{"at":1e15,"content":{"note":"x"}}');
		expect(draftOf('anna').read()).toBeNull();
		for (const broken of ['{', 'null', '"text"', '{"content":"x"}']) {
			localStorage.setItem('kantlijn-draft:anna:place:1', broken);
			expect(draftOf('anna').read()).toBeNull();
		}
	});

	it('is forgotten after thirty days', () => {
		vi.useFakeTimers();
		draftOf('anna').keep('Lang geleden.');
		vi.setSystemTime(Date.now() + 29 * 86_400_000);
		expect(draftOf('anna').read()).toBe('Lang geleden.');
		vi.setSystemTime(Date.now() + 2 * 86_400_000);
		expect(draftOf('anna').read()).toBeNull();
		adoptDrafts('anna');
		expect(Object.keys(localStorage)).toEqual([]);
	});

	it('stays on the page where the browser stores nothing', () => {
		vi.stubGlobal('localStorage', {
			getItem: () => null,
			setItem: () => {
				throw new DOMException('', 'QuotaExceededError');
			}
		});
		expect(() => draftOf('anna').keep('Vol.')).not.toThrow();
		vi.stubGlobal('localStorage', undefined);
		expect(() => draftOf('anna').keep('Weg.')).not.toThrow();
		expect(draftOf('anna').read()).toBeNull();
	});
});

describe('an account', () => {
	it('takes over what was typed before it existed, and removes what is of others', () => {
		draftOf(null, 'assignment').keep('Mijn eerste vraag');
		draftOf('bas').keep('Van Bas');
		draftOf('anna').keep('Van Anna');
		localStorage.setItem('theme', 'dark');
		adoptDrafts('anna');
		expect(draftOf('anna', 'assignment').read()).toBe('Mijn eerste vraag');
		expect(draftOf('anna').read()).toBe('Van Anna');
		expect(draftOf('bas').read()).toBeNull();
		expect(draftOf(null, 'assignment').read()).toBeNull();
		expect(localStorage.getItem('theme')).toBe('dark');
	});

	it('leaves nothing when it signs out', () => {
		draftOf('anna').keep('Van Anna');
		localStorage.setItem('theme', 'dark');
		discardDrafts();
		expect(Object.keys(localStorage)).toEqual(['theme']);
	});

	it('whose session expired finds its drafts again, and nobody else does', () => {
		draftOf('anna').keep('Van Anna');
		adoptDrafts(null);
		adoptDrafts('anna');
		expect(draftOf('anna').read()).toBe('Van Anna');
		adoptDrafts(null);
		adoptDrafts('bas');
		expect(Object.keys(localStorage)).toEqual([]);
	});
});
