/** Which materials somebody may prepare: all of the conference's, or those of a lecturer's own topics. */
export type Whose = { kind: 'all' } | { kind: 'speaker'; speakerId: string };

export const speakerIdOf = (whose: Whose): string | null =>
  whose.kind === 'speaker' ? whose.speakerId : null;
