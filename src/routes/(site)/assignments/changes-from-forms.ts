/** Converts the forms of an assignment's page into changes that the outbox can queue. */
import { storedText } from '$lib/domain/typed-text';
import type { AssignmentChange } from '$lib/domain/assignment-change';

interface Target {
	id: string;
	question: string;
}

const target = ({ id: assignment, question }: Target) => ({ assignment, question });

export function tellOf(assignment: Target, sent: FormData): AssignmentChange {
	return { ...target(assignment), kind: 'tell', placement: String(sent.get('placement')) };
}

export function heardOf(assignment: Target, sent: FormData): AssignmentChange {
	const said = storedText(String(sent.get('said') ?? '')) || null;
	return { ...target(assignment), kind: 'hear', said };
}

export function archiveOf(assignment: Target, sent: FormData): AssignmentChange {
	return { ...target(assignment), kind: 'archive', archived: sent.get('archived') === 'yes' };
}

export function deleteOf(assignment: Target): AssignmentChange {
	return { ...target(assignment), kind: 'delete' };
}

export function borrowOf(assignment: Target, sent: FormData): AssignmentChange {
	const on = sent.get('on') === 'yes';
	return { ...target(assignment), kind: 'borrow', benefit: String(sent.get('benefit')), on };
}
