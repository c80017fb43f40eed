import { keepDraft } from './keep-draft.svelte.ts';
import { KeptDraft } from './kept-draft.ts';
import {
	type PlacementDraft,
	type PlacementDraftContent,
	isPlacementDraft
} from './placement-draft.svelte.ts';

/**
 * Stores the unsaved placement of an assignment as a draft in this browser; see `keepDraft`.
 * @param account `null` when this browser has no account yet
 * @param onrestored called with the stored content, after `draft` has received it
 * @returns the stored draft, which must be discarded when the placement is saved or cancelled
 */
export function keepPlacement(
	account: string | null | undefined,
	assignment: string,
	draft: PlacementDraft,
	onrestored: (content: PlacementDraftContent) => void
): KeptDraft<PlacementDraftContent> {
	const kept = new KeptDraft(account, `place:${assignment}`, isPlacementDraft);
	keepDraft(
		kept,
		() => (draft.filled ? draft.capture() : null),
		(content) => {
			draft.restore(content);
			onrestored(content);
		}
	);
	return kept;
}
