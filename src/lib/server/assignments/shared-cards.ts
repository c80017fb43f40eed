/**
 * Role cards that are shared by a link, which opens the card for anybody without an account. An
 * assignment has at most one such link, which expires and can be revoked.
 */
import { v7 as uuid } from 'uuid';
import type { Address } from '../../domain/explanation.ts';
import { LINK_DAYS } from '../../domain/link-days.ts';
import type { Locale } from '../../domain/locale.ts';
import type { Position } from '../../domain/continuum.ts';
import type { Store } from '../db/client.ts';
import { databaseNow } from '../db/database-clock.ts';
import { accountKey } from '../db/write-keys.ts';
import type { Transaction } from '../db/writes.ts';
import { idIn, isSignedFor, signedToken } from '../http/signed-token.ts';
import { Refusal } from '../refusal.ts';
import { ownAssignment } from './ownership.ts';
import { newest } from './placement-order.ts';

const DAY_MS = 86_400_000;

const purposeOf = (id: string) => `link of card ${id}`;

/** Data of a role card, from which its words are made. */
export interface CardFacts {
	question: string;
	/** Ids of the benefits that the helper borrows. */
	benefits: string[];
	position: Position;
	address: Address;
	placedAt: string;
	/** Time at which helper and client agreed on the placement; `null` for the helper's own. */
	agreedAt: string | null;
}

export interface SharedCard {
	token: string;
	expiresAt: string;
	/** Form of address and language with which the card was shared. */
	address: Address;
	locale: Locale;
	/** Whether the card shows the present placement, question, benefits and form of address. */
	current: boolean;
}

/**
 * Returns the shared card of an assignment; `null` if there is none or it has expired.
 * @param address the helper's present form of address
 * @throws Refusal `not-found`, also for an assignment of another account
 */
export function get(
	store: Store,
	owner: string,
	assignment: string,
	address: Address
): Promise<SharedCard | null> {
	return store.look(async (db) => {
		const { question, benefits } = await ownAssignment(db, owner, assignment);
		const row = await db
			.selectFrom('sharedCard')
			.selectAll()
			.where('assignmentId', '=', assignment)
			.where('expiresAt', '>', (await databaseNow(db)).toISOString())
			.executeTakeFirst();
		if (!row) return null;
		const isCurrent =
			row.question === question && row.benefits === benefits && row.address === address;
		const last = await newest(db, assignment);
		return {
			token: signedToken(row.id, purposeOf(row.id)),
			...{ expiresAt: row.expiresAt, address: row.address, locale: row.locale },
			current: isCurrent && last?.id === row.placementId
		};
	});
}

/** Choices of the helper who shares a card. */
export interface Sharing {
	/** Id of the placement that the helper saw on the card. */
	placement: string;
	/** Days for which a new link works; a link that still works keeps its end. */
	days: number;
	address: Address;
	locale: Locale;
}

/**
 * Shares the card of the present placement. A link that still works stays the same, and then shows
 * the present card.
 * @throws Refusal `not-found`, `card-changed` if another placement is the last by now, or `invalid`
 * for other days than {@link LINK_DAYS} or for an assignment without a placement
 */
export async function share(
	store: Store,
	owner: string,
	assignment: string,
	{ placement, days, address, locale }: Sharing
): Promise<void> {
	await store.write(
		async (db) => {
			const { question, benefits } = await ownAssignment(db, owner, assignment);
			const last = await newest(db, assignment);
			if (!last) throw new Refusal('invalid', [{ path: 'position', code: 'required' }]);
			// A placement that came from another device may be a role of which the client knows nothing.
			if (last.id !== placement) throw new Refusal('card-changed');
			const now = await databaseNow(db);
			await db
				.deleteFrom('sharedCard')
				.where('assignmentId', '=', assignment)
				.where('expiresAt', '<=', now.toISOString())
				.execute();
			const card = { placementId: last.id, question, benefits, address, locale };
			const { numUpdatedRows } = await db
				.updateTable('sharedCard')
				.set(card)
				.where('assignmentId', '=', assignment)
				.executeTakeFirstOrThrow();
			if (numUpdatedRows > 0) return;
			if (!(LINK_DAYS as readonly number[]).includes(days)) {
				throw new Refusal('invalid', [{ path: 'days', code: 'value' }]);
			}
			const expiresAt = new Date(now.getTime() + days * DAY_MS).toISOString();
			await db
				.insertInto('sharedCard')
				.values({ id: uuid(), assignmentId: assignment, ...card, expiresAt })
				.execute();
		},
		[accountKey(owner)]
	);
}

/**
 * Revokes the link of an assignment's card. A later link is another one.
 * @throws Refusal `not-found`, also for an assignment of another account
 */
export async function revoke(store: Store, owner: string, assignment: string): Promise<void> {
	await store.write(
		async (db) => {
			await ownAssignment(db, owner, assignment);
			await db.deleteFrom('sharedCard').where('assignmentId', '=', assignment).execute();
		},
		[accountKey(owner)]
	);
}

/** A card that a link has opened. */
export interface OpenedCard {
	card: CardFacts;
	/** Language in which the helper shared the card. */
	locale: Locale;
	expiresAt: string;
}

/**
 * Returns the card behind a link.
 * @throws Refusal `not-found` for a token of no link, and once the link is revoked or has expired or
 * the assignment is deleted
 */
export function open(store: Store, token: string): Promise<OpenedCard> {
	return store.look(async (db) => {
		const id = idIn(token);
		const row = id !== null && isSignedFor(token, purposeOf(id)) ? await byId(db, id) : undefined;
		if (!row || row.expiresAt <= (await databaseNow(db)).toISOString()) {
			throw new Refusal('not-found');
		}
		const { locale, expiresAt, benefits, question, position, address, placedAt, agreedAt } = row;
		const borrowed = JSON.parse(benefits) as string[];
		return {
			card: { question, benefits: borrowed, position, address, placedAt, agreedAt },
			...{ locale, expiresAt }
		};
	});
}

function byId(db: Transaction, id: string) {
	return db
		.selectFrom('sharedCard as card')
		.innerJoin('placement', 'placement.id', 'card.placementId')
		.innerJoin('assignment', 'assignment.id', 'card.assignmentId')
		.select(['card.question', 'card.benefits', 'card.address', 'card.locale', 'card.expiresAt'])
		.select(['placement.position', 'placement.placedAt', 'placement.agreedAt'])
		.where('card.id', '=', id)
		.where('assignment.deletedAt', 'is', null)
		.executeTakeFirst();
}
