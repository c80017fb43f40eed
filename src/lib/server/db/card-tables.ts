/** Types of the rows about shared role cards. */
import type { Address } from '../../domain/explanation.ts';
import type { Locale } from '../../domain/locale.ts';

/**
 * Role card that a helper has shared by a link. The words on it are those of the moment of sharing,
 * so that no later change reaches its readers before the helper shares the card again. Only whether
 * the placement is agreed is read from the placement, since a withdrawn agreement must not be shown.
 */
export interface SharedCardTable {
	id: string;
	assignmentId: string;
	/** Placement on the card. */
	placementId: string;
	question: string;
	/** JSON array of benefit ids. */
	benefits: string;
	address: Address;
	locale: Locale;
	expiresAt: string;
}

export interface CardTables {
	sharedCard: SharedCardTable;
}
