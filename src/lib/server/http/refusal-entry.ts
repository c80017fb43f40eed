/** The type of what is stored of each refusal code; see refusals.ts. */
import type { ParticipantLocale } from '../../domain/locale.ts';
import type { RefusalFacts } from '../refusal.ts';

export type Text = (inputs: RefusalFacts, options: { locale: ParticipantLocale }) => string;

export interface Entry {
	status: number;
	/** `title` and `detail` of the problem document. */
	title: Text;
	detail: Text;
	/** Sentence above the form that was refused; by default `detail`. */
	form?: Text;
	/** Title and sentence of the error page; by default those of the problem document. */
	page?: { title: Text; detail: Text };
}
