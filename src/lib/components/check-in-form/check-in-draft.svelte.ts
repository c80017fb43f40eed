/** Draft of the form in which the helper asks clients to place. */
import {
	CHECK_IN_KINDS,
	type CheckInKind,
	MAX_CLIENTS,
	type PreparedCheckIn
} from '../../domain/check-in.ts';
import type { Position } from '../../domain/continuum.ts';
import { ADDRESSES, type Address } from '../../domain/explanation.ts';
import { LOCALES, type Locale } from '../../domain/locale.ts';
import { DEFAULT_LINK_DAYS, LINK_DAYS, type LinkDays } from '../../domain/link-days.ts';
import { storedLine, storedText } from '../../domain/typed-text.ts';
import {
	PlacementDraft,
	type PlacementDraftContent,
	isPlacementDraft
} from '../../state/forms/placement-draft.svelte.ts';

/** Values of the form's fields. */
export interface CheckInFields {
	kind: CheckInKind;
	question: string;
	helperName: string;
	contact: string;
	address: Address;
	locale: Locale;
	days: LinkDays;
	/** Rows of clients, at least one. `guess` is a position as text, or empty. */
	clients: { label: string; guess: string }[];
}

export interface CheckInDraftContent extends CheckInFields {
	place: PlacementDraftContent;
}

/** Tells whether stored content has the shape that this version of the app stores. */
export function isCheckInDraft(content: unknown): content is CheckInDraftContent {
	const { question, helperName, contact, clients, place } = (content ??
		{}) as Partial<CheckInDraftContent>;
	return (
		[question, helperName, contact].every((one) => typeof one === 'string') &&
		Array.isArray(clients) &&
		isPlacementDraft(place)
	);
}

const oneOf = <T>(values: readonly T[], value: unknown): T | undefined =>
	values.find((one) => String(one) === String(value));

/**
 * Returns the values that a refused form contained. A field that was missing gets its initial
 * value.
 */
export function fieldsFrom(
	values: Readonly<Record<string, string>>,
	first: Pick<CheckInFields, 'kind' | 'question' | 'helperName' | 'contact' | 'address' | 'locale'>
): CheckInFields {
	const rows = Array.from({ length: MAX_CLIENTS }, (_, row) => ({
		label: values[`label-${row}`] ?? '',
		guess: values[`guess-${row}`] ?? ''
	}));
	const last = rows.findLastIndex(({ label, guess }) => label !== '' || guess !== '');
	return {
		kind: oneOf(CHECK_IN_KINDS, values.kind) ?? first.kind,
		question: values.question ?? first.question,
		helperName: values.helperName ?? first.helperName,
		contact: values.contact ?? first.contact,
		address: oneOf(ADDRESSES, values.address) ?? first.address,
		locale: oneOf(LOCALES, values.locale) ?? first.locale,
		days: oneOf(LINK_DAYS, values.days) ?? DEFAULT_LINK_DAYS,
		clients: rows.slice(0, Math.max(1, last + 1))
	};
}

export class CheckInDraft {
	readonly place: PlacementDraft;
	fields: CheckInFields;
	readonly #first: string;

	constructor(fields: CheckInFields, place: Partial<PlacementDraftContent>) {
		this.fields = $state(fields);
		this.place = new PlacementDraft(place);
		this.#first = JSON.stringify(fields);
	}

	/** Whether the draft has content that would be lost if the page were closed. */
	get filled(): boolean {
		return this.place.filled || JSON.stringify(this.fields) !== this.#first;
	}

	capture(): CheckInDraftContent {
		const clients = this.fields.clients.map((client) => ({ ...client }));
		return { ...this.fields, clients, place: this.place.capture() };
	}

	restore({ place, ...fields }: CheckInDraftContent): void {
		this.fields = { ...this.fields, ...fields };
		this.place.restore(place);
	}

	/**
	 * Returns the check-in that the server creates from this draft; `null` while something is missing.
	 * @param id id of the check-in
	 */
	prepared(id: string): PreparedCheckIn | null {
		const { kind, address, locale, days } = this.fields;
		const question = storedText(this.fields.question);
		const helperName = storedLine(this.fields.helperName);
		const contact = storedLine(this.fields.contact) || null;
		const clients = this.fields.clients
			.filter(({ label, guess }) => label.trim() !== '' || guess !== '')
			.map(({ label, guess }) => ({
				label: storedLine(label),
				guess: guess === '' ? null : (Number(guess) as Position)
			}));
		const isComplete =
			question !== '' &&
			helperName !== '' &&
			clients.length > 0 &&
			clients.every(({ label }) => label);
		if (!isComplete) return null;
		const ready = { id, kind, question, helperName, contact, address, locale, days, clients };
		if (this.place.undecided) return { ...ready, undecided: true };
		const { position } = this.place;
		return position === null ? null : { ...ready, position };
	}

	addClient(): void {
		if (this.fields.clients.length < MAX_CLIENTS) {
			this.fields.clients.push({ label: '', guess: '' });
		}
	}

	removeClient(row: number): void {
		if (this.fields.clients.length > 1) this.fields.clients.splice(row, 1);
	}
}
