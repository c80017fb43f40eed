import type { EntryPageTexts } from '../entry-page.ts';

export const en = (keepDays: number): EntryPageTexts => ({
	none: {
		kept: 'We save where you stand, without a name. A cookie remembers which place is yours.',
		seen: 'The room will see a dot with nothing beside it, and only once there are at least four answers.',
		gone: `At most ${keepDays} days after anything last happened in this workshop. If the host exports the results as a file, that stays with the host.`
	},
	initials: {
		kept: 'We save your initials and where you stand. A cookie brings you back to your place.',
		seen: 'As soon as the host reveals, the room sees your initials beside your dot. Until that moment nobody knows where you are.',
		gone: `All of it together, initials and answers: at most ${keepDays} days after the workshop was last used. In a file that the host exports they remain.`
	}
});
