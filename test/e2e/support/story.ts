/**
 * A story told in parts, each going on from the one before: after a failure the rest cannot be told, and what
 * was seen then is kept.
 */
export function storyOf(capture: () => Promise<void>): (name: string, tell: () => Promise<void>) => void {
  let broken = false;
  return (name, tell) => {
    it(name, async () => {
      if (broken) throw new Error('An earlier part of the story failed');
      try {
        await tell();
      } catch (error) {
        broken = true;
        await capture();
        throw error;
      }
    });
  };
}
