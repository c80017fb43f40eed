import type { EntryPageTexts } from '../entry-page.ts';

export const nl = (keepDays: number): EntryPageTexts => ({
	none: {
		kept: 'Bewaard wordt waar je gaat staan, zonder naam. Een cookie onthoudt welke plek van jou is.',
		seen: 'De zaal ziet straks een stip waar niets bij staat, en pas als er minstens vier antwoorden zijn.',
		gone: `Uiterlijk ${keepDays} dagen nadat er voor het laatst iets in deze workshop gebeurde. Neemt de host de uitslag mee als bestand, dan blijft die bij de host.`
	},
	initials: {
		kept: 'Bewaard worden je initialen en waar je gaat staan. Met een cookie vind je je plek terug.',
		seen: 'Zodra de host onthult, ziet de zaal je initialen bij je stip. Tot dat moment weet niemand waar je staat.',
		gone: `Alles samen, initialen en antwoorden: uiterlijk ${keepDays} dagen na het laatste gebruik. In een bestand dat de host meeneemt, blijven ze staan.`
	}
});
