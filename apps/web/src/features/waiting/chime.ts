const NOTES = [523.25, 659.25, 783.99];
const NOTE_SECONDS = 0.3;

/** Plays three rising notes. Rejects where the browser makes no sound. */
export async function playChime(): Promise<void> {
  const audio = new AudioContext();
  await audio.resume();
  NOTES.forEach((frequency, index) => {
    const from = audio.currentTime + index * NOTE_SECONDS;
    const note = audio.createOscillator();
    const volume = audio.createGain();
    note.frequency.value = frequency;
    // Rising and falling softly, so that no speaker clicks.
    volume.gain.setValueAtTime(0, from);
    volume.gain.linearRampToValueAtTime(0.4, from + 0.05);
    volume.gain.linearRampToValueAtTime(0, from + NOTE_SECONDS);
    note.connect(volume).connect(audio.destination);
    note.start(from);
    note.stop(from + NOTE_SECONDS);
  });
  await new Promise((resolve) => setTimeout(resolve, NOTES.length * NOTE_SECONDS * 1000));
  await audio.close();
}
