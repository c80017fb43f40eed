/** The question to a room about a revealed round. */
import { type RoomQuestions, roomPictureOf } from '../../domain/conversation.ts';
import type { RevealedRound } from './revealed-round.ts';

/** @param rounds number of rounds of the question so far */
export function roomQuestion(
	questions: RoomQuestions,
	{ dots, undecided }: RevealedRound,
	rounds: number
): string {
	const places = dots.map(({ position }) => position);
	const picture = roomPictureOf([...places, ...Array<null>(undecided).fill(null)]);
	return questions[picture][rounds > 1 ? 'later' : 'first'];
}
