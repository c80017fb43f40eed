/** What a form of an assignment asks for, as it can wait in the browser. */
import type { AssignmentChange } from '$lib/domain/assignment-change';

interface About {
	id: string;
	question: string;
}

const about = ({ id: assignment, question }: About) => ({ assignment, question });

export function tellOf(assignment: About, sent: FormData): AssignmentChange {
	return { ...about(assignment), kind: 'tell', placement: String(sent.get('placement')) };
}

export function archiveOf(assignment: About, sent: FormData): AssignmentChange {
	return { ...about(assignment), kind: 'archive', archived: sent.get('archived') === 'yes' };
}

export function deleteOf(assignment: About): AssignmentChange {
	return { ...about(assignment), kind: 'delete' };
}

export function borrowOf(assignment: About, sent: FormData): AssignmentChange {
	const on = sent.get('on') === 'yes';
	return { ...about(assignment), kind: 'borrow', benefit: String(sent.get('benefit')), on };
}
