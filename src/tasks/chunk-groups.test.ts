import { expect, it } from 'vitest';
import nl from '../i18n/messages/nl.json';
import { LISTED, missingParts } from './chunk-groups.js';

const names = Object.keys(nl);

it('lists only files, folders and messages that exist', () => {
	expect(LISTED.paths.length).toBeGreaterThan(30);
	expect(LISTED.messages.length).toBeGreaterThan(10);
	expect(missingParts(LISTED, names)).toEqual([]);
});

it('names a file, a folder or a message that was renamed', () => {
	const renamed = {
		paths: ['components/forms/Renamed.svelte', 'state/renamed/'],
		messages: ['renamed_', 'card_renamed']
	};
	const listed = {
		paths: [...LISTED.paths, ...renamed.paths],
		messages: [...LISTED.messages, ...renamed.messages]
	};
	expect(missingParts(listed, names)).toEqual([...renamed.paths, ...renamed.messages]);
});
