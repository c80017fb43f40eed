/**
 * Reads the helper's forms about check-ins. Every function throws a Refusal `invalid` for invalid
 * input.
 */
import { MAX_CLIENTS } from '../../domain/check-in.ts';
import { codeIn } from '../../domain/handed-device.ts';
import { placementInForm } from '../assignments/forms.ts';
import { validate } from '../http/validation.ts';
import { Refusal } from '../refusal.ts';
import type { Proposed } from '../../domain/check-in-agreement.ts';
import {
	checkInChange,
	confirmation,
	newCheckIn,
	placeIn,
	proposal,
	shownQuestion
} from './schemas.ts';

/** Reads the helper's own place. The result is empty if the helper chose none. */
function ownPlaceIn(form: FormData): { position?: number; undecided?: true } {
	if (form.get('undecided') === 'yes') return { undecided: true };
	const { place } = placementInForm(form);
	return place === null ? {} : { position: place };
}

/**
 * Returns the rows in which a client is filled in. If all are empty, it returns the first row,
 * because one client is required.
 */
function clientRows(form: FormData) {
	const rows = Array.from({ length: MAX_CLIENTS }, (_, row) => ({
		row,
		label: String(form.get(`label-${row}`) ?? ''),
		guess: String(form.get(`guess-${row}`) ?? '')
	}));
	const filled = rows.filter(({ label, guess }) => label.trim() !== '' || guess !== '');
	return filled.length > 0 ? filled : rows.slice(0, 1);
}

export function newCheckInInForm(form: FormData) {
	const rows = clientRows(form);
	try {
		return validate(newCheckIn, {
			id: form.get('id') ?? undefined,
			kind: form.get('kind'),
			question: form.get('question') ?? '',
			helperName: form.get('helperName') ?? '',
			contact: form.get('contact') ?? '',
			address: form.get('address'),
			locale: form.get('locale'),
			days: Number(form.get('days')),
			...ownPlaceIn(form),
			clients: rows.map(({ label, guess }) => ({ label, guess: guess ? Number(guess) : null }))
		});
	} catch (error) {
		if (!(error instanceof Refusal)) throw error;
		// Errors name a client by its index among the filled rows. The form needs the index among
		// all rows.
		const rejections = error.rejections.map(({ path, ...rest }) => ({
			...rest,
			path: path.replace(/^clients\.(\d+)\.(\w+)$/, (_, at: string, field: string) => {
				return `${field}-${rows[Number(at)]?.row ?? 0}`;
			})
		}));
		throw new Refusal(error.code, rejections);
	}
}

export function ownPlaceInForm(form: FormData) {
	const place = ownPlaceIn(form);
	if (!('position' in place || 'undecided' in place)) {
		throw new Refusal('invalid', [{ path: 'position', code: 'required' }]);
	}
	return placeIn(validate(checkInChange, place)) ?? null;
}

/** Reads the proposal that helper and client chose together. */
export function proposalInForm(form: FormData): Proposed {
	const { place } = placementInForm(form);
	if (place === null) throw new Refusal('invalid', [{ path: 'position', code: 'required' }]);
	const { lookAgainOn = null, ...chosen } = validate(proposal, {
		clients: form.getAll('client'),
		position: place,
		benefits: form.getAll('benefit'),
		lookAgainOn: form.get('lookAgainOn') || null
	});
	return { ...chosen, lookAgainOn };
}

/** Reads the answer to one version of a proposal. */
export function confirmationInForm(form: FormData) {
	return validate(confirmation, {
		version: Number(form.get('version')),
		agreed: form.get('agreed') === 'yes'
	});
}

/** Reads the four digits with which a device is handed over, or unlocked. */
export function codeInForm(form: FormData): string {
	const code = codeIn(String(form.get('code') ?? ''));
	if (code === null) throw new Refusal('invalid', [{ path: 'code', code: 'four-digits' }]);
	return code;
}

/** Reads the number of the conversation's question that helper and client want to read next. */
export function questionInForm(form: FormData): number {
	return validate(shownQuestion, { question: Number(form.get('question')) }).question;
}
