export const waitingEn = {
  poster: 'Poster of the conference',
  speakers: 'Lecturers and speakers',
  remind: 'Remind me (add to my calendar)',
  soundTest: 'Test my sound',
  soundAgain: 'Test again',
  soundHeard: 'Did you hear the chime?',
  yes: 'I did',
  no: 'I did not',
  soundGood: 'All is well. Picture and sound open by themselves when the conference begins.',
  soundSilent:
    'Turn the volume up, switch silent mode off, look at headphones or speakers, and try again. An iPhone has a switch for silence on its side.',
};
