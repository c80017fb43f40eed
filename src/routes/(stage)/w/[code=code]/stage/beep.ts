/** Plays two soft tones; silent in a browser that blocks audio before the first interaction. */
export function beep(): void {
	const audio = new AudioContext();
	[660, 880].forEach((frequency, index) => {
		const from = audio.currentTime + index * 0.35;
		const tone = audio.createOscillator();
		const volume = audio.createGain();
		tone.frequency.value = frequency;
		volume.gain.setValueAtTime(0, from);
		volume.gain.linearRampToValueAtTime(0.2, from + 0.03);
		volume.gain.linearRampToValueAtTime(0, from + 0.5);
		tone.connect(volume).connect(audio.destination);
		tone.start(from);
		tone.stop(from + 0.55);
		if (index === 1) tone.onended = () => void audio.close();
	});
}
